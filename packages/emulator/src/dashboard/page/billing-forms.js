import { cancelButton, openDialog } from "./dialog.js";
import { el } from "./dom.js";
import { actionForm, field, input, select } from "./form.js";
import { formatLastDigits } from "./parse-billing.js";

/** @typedef {import("./parse-billing.js").PaymentMethod} PaymentMethod */

const CARDS = ["Visa", "Mastercard", "American Express", "Discover"];

/**
 * Opens the form of a payment method.
 *
 * @param {PaymentMethod} current Initial values of the form.
 * @param {string} title
 * @param {(method: PaymentMethod) => Promise<unknown>} save
 */
export function openPaymentMethod(current, title, save) {
  const types = CARDS.includes(current.type) ? CARDS : [current.type, ...CARDS];
  const type = select(types);
  type.value = current.type;
  const digits = input({
    required: true,
    maxlength: "4",
    inputmode: "numeric",
    class: "mono",
    autofocus: true,
    value: formatLastDigits(current),
  });
  const name = input({ required: true, maxlength: "100", value: current.nameOnCard });
  const expires = input({
    type: "month",
    required: true,
    value: `${current.expirationYear}-${String(current.expirationMonth).padStart(2, "0")}`,
  });
  openDialog(title, (close) => [
    actionForm({
      fields: [
        el("div", { class: "field-row" }, field("Type", type), field("Last four digits", digits)),
        el("div", { class: "field-row" }, field("Name on the card", name), field("Expires", expires)),
      ],
      action: "Save payment method",
      busy: "Saving…",
      others: [cancelButton(close)],
      checks: [
        [digits, () => (/^\d{4}$/.test(digits.value) ? undefined : "The last digits must be four digits.")],
        [name, () => (name.value.trim() === "" ? "The name must not be blank." : undefined)],
        [
          expires,
          () =>
            /^\d{4}-(0[1-9]|1[0-2])$/.test(expires.value)
              ? undefined
              : "The expiry must be a year and month such as 2031-12.",
        ],
      ],
      submit: async () => {
        const [year, month] = expires.value.split("-");
        await save({
          type: type.value,
          creditCardEndsWith: Number(digits.value),
          nameOnCard: name.value,
          expirationMonth: Number(month),
          expirationYear: Number(year),
        });
        close();
      },
    }),
  ]);
}

/**
 * Opens the form of a new cloud account. The emulator has no access to AWS: any credentials are accepted.
 *
 * @param {readonly string[]} names Names of the existing accounts.
 * @param {(account: Record<string, string>) => Promise<unknown>} save
 */
export function openCloudAccount(names, save) {
  const name = input({ required: true, maxlength: "100", autofocus: true });
  const accessKeyId = input({
    required: true,
    maxlength: "128",
    class: "mono",
    value: "AKIAEMULATED00000001",
  });
  const signInLoginUrl = input({
    required: true,
    maxlength: "300",
    class: "mono",
    value: "https://123456789012.signin.aws.amazon.com/console",
  });
  const check = () => {
    if (name.value.trim() === "") return "The name must not be blank.";
    return names.includes(name.value) ? `A cloud account named "${name.value}" already exists.` : undefined;
  };
  openDialog("New cloud account", (close) => [
    el("p", {}, "Your AWS account. The emulator accepts any credentials and sends them nowhere."),
    actionForm({
      fields: [
        field("Name", name),
        field("Access key ID", accessKeyId),
        field("Sign-in URL", signInLoginUrl, "The 12 digits in it become the ID of the AWS account."),
      ],
      action: "Create cloud account",
      busy: "Creating…",
      others: [cancelButton(close)],
      checks: [[name, check]],
      submit: async () => {
        await save({
          ...{ name: name.value, provider: "AWS", accessKeyId: accessKeyId.value },
          signInLoginUrl: signInLoginUrl.value,
          // Required by the service, which never shows them again.
          ...{ accessSecretKey: "emulated", consoleUsername: "emulated", consolePassword: "emulated" },
        });
        close();
      },
    }),
  ]);
}
