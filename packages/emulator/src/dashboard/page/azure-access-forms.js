import { copyText } from "./clipboard.js";
import { cancelButton, openDialog } from "./dialog.js";
import { el, setText, show } from "./dom.js";
import { actionForm, field, input } from "./form.js";
import { notify } from "./notices.js";
import { pageData } from "./page-data.js";

/** @typedef {import("./main.js").App} App */
/** @typedef {import("./parse-azure.js").ArmDatabase} ArmDatabase */
/** @typedef {import("./parse-azure.js").Azure} Azure */

const ASSIGNMENT_NAME = new RegExp(pageData.azure.assignmentName);
const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Shows the access keys, which are kept in the dialog only, and regenerates them.
 *
 * @param {App} app
 * @param {ArmDatabase} database
 * @param {() => unknown} done
 */
export function openAccessKeys({ arm }, database, done) {
  const rows = /** @type {const} */ (["Primary", "Secondary"]).map((type) => {
    const code = el("pre", { class: "code", role: "group", tabindex: "0", "aria-label": `${type} key` });
    const copy = async () => {
      if (await copyText(code.textContent ?? "")) notify("good", `Copied the ${type.toLowerCase()} key.`);
      else notify("bad", "The browser blocked copying. Copy the key manually.");
    };
    const regenerate = async () => {
      await arm.request("POST", `${database.id}/regenerateKey`, { keyType: type });
      notify(
        "busy",
        `Regenerating the ${type.toLowerCase()} key. Clients with the old key are disconnected.`,
      );
      close();
      await done();
    };
    const form = actionForm({
      label: `${type} key`,
      fields: [],
      action: "Regenerate",
      busy: "Regenerating…",
      kind: "plain",
      others: [el("button", { type: "button", class: "button button-plain", onclick: copy }, "Copy")],
      submit: regenerate,
    });
    const actions = form.querySelector("button");
    if (actions !== null && !database.canChange) show(actions, false);
    return { type, code, element: el("div", { class: "arm-key" }, el("h3", {}, `${type} key`), code, form) };
  });
  const error = el("p", { class: "form-error", role: "alert" });
  let close = () => {};
  openDialog(`Access keys of ${database.name}`, (closeDialog) => {
    close = closeDialog;
    return [
      el("p", {}, "Clients log in as the user default with either key."),
      error,
      ...rows.map(({ element }) => element),
      el("div", { class: "form-actions" }, cancelButton(closeDialog, "Done")),
    ];
  });
  const load = async () => {
    const { primaryKey, secondaryKey } = (await arm.request("POST", `${database.id}/listKeys`)) ?? {};
    for (const { type, code } of rows)
      setText(code, String((type === "Primary" ? primaryKey : secondaryKey) ?? ""));
  };
  load().catch((cause) => setText(error, cause instanceof Error ? cause.message : String(cause)));
}

/**
 * Grants a user of Microsoft Entra ID access to a database. The secret keys of the account have such users, too.
 *
 * @param {App} app
 * @param {ArmDatabase} database
 * @param {Azure} azure
 * @param {() => unknown} done
 */
export function openGrantAccess({ arm, live }, database, { principals }, done) {
  const taken = new Set(database.assignments.map(({ objectId }) => objectId));
  const name = input({ required: true, maxlength: "60", autofocus: true });
  const objectId = input({ required: true, maxlength: "36", class: "mono", list: "arm-principals" });
  const access = input({
    value: pageData.azure.defaultAccess,
    required: true,
    maxlength: "1000",
    class: "mono",
  });
  const free = principals.filter((one) => !taken.has(one.objectId));
  objectId.value = free[0]?.objectId ?? "";
  const checkName = () => {
    if (!ASSIGNMENT_NAME.test(name.value))
      return "The name must consist of 1 to 60 letters, digits and hyphens.";
    return database.assignments.some((one) => one.name.toLowerCase() === name.value.toLowerCase())
      ? `An assignment named "${name.value}" already exists.`
      : undefined;
  };
  const checkId = () => {
    if (!OBJECT_ID.test(objectId.value)) return "The object ID must be a UUID.";
    return taken.has(objectId.value) ? "The user has an access policy assignment already." : undefined;
  };
  openDialog(`Grant access to ${database.name}`, (close) => [
    actionForm({
      fields: [
        field("Name", name, "Letters, digits and hyphens."),
        field(
          "Object ID of the user",
          objectId,
          "Each secret key of the account has one; the list offers them.",
        ),
        el(
          "datalist",
          { id: "arm-principals" },
          free.map((one) => el("option", { value: one.objectId }, one.keyName)),
        ),
        field("Access string", access, "Commands and keys, as in an ACL rule."),
      ],
      action: "Grant access",
      busy: "Granting…",
      others: [cancelButton(close)],
      checks: [
        [name, checkName],
        [objectId, checkId],
      ],
      submit: async () => {
        await arm.request("PUT", `${database.id}/accessPolicyAssignments/${name.value}`, {
          properties: {
            accessPolicyName: "default",
            user: { objectId: objectId.value },
            accessString: access.value,
          },
        });
        notify("busy", `Creating assignment ${name.value}.`);
        close();
        live.refresh();
        await done();
      },
    }),
  ]);
}
