import { toMessage } from "./api.js";
import { el, renderList, setText, show } from "./dom.js";
import { actionForm, field, select } from "./form.js";
import { CUSTOMER_SIDES } from "./labels.js";
import { notify } from "./notices.js";
import { readCustomerItems } from "./parse-behavior.js";
import { subscriptionHash } from "./routes.js";
import { emptyState, errorState, loadingState } from "./states.js";
import { statusChip } from "./status.js";

/** @typedef {import("./parse-behavior.js").CustomerItem} CustomerItem */

const PATH = "/emulator/customer-side";

/**
 * Creates the panel of the customer's side: what a customer would do in the console of the cloud provider.
 *
 * @param {import("./main.js").App} app
 */
export function createCustomerPanel({ api, store, live }) {
  /** @type {CustomerItem[] | undefined} */
  let items;
  /** @type {string | undefined} */
  let error;
  const loading = loadingState();
  const failed = errorState(() => load());
  const none = emptyState(
    "Nothing to do",
    "VPC peerings, transit gateways, Private Service Connect and PrivateLink connections appear here.",
  );
  const list = el("ul", { class: "customer-items" });
  const subscription = select([]);
  const offer = el(
    "details",
    {},
    el("summary", {}, "Offer a transit gateway"),
    actionForm({
      label: "Offer a transit gateway",
      fields: [field("Subscription", subscription, "On AWS, in one region.")],
      action: "Offer",
      busy: "Offering…",
      kind: "plain",
      submit: async () => {
        await api.post(`${PATH}/transit-gateway-invitations`, { subscriptionId: Number(subscription.value) });
        notify("good", "Offered a transit gateway. The subscription can now accept the invitation.");
      },
    }),
  );
  const title = el("h2", { id: "customer-title", tabindex: "-1" }, "Customer side");
  const element = el(
    "section",
    { class: "panel", "aria-labelledby": "customer-title" },
    el("div", { class: "panel-head" }, title),
    el(
      "p",
      { class: "quiet" },
      "Performs the steps that a customer takes in the account at the cloud provider.",
    ),
    loading,
    failed.element,
    none,
    list,
    offer,
  );

  const load = async () => {
    try {
      items = readCustomerItems(await api.get(PATH));
      error = undefined;
    } catch (cause) {
      error = toMessage(cause);
    }
    draw();
  };
  /**
   * @param {CustomerItem} item
   * @param {string} action
   */
  const act = async ({ kind, id }, action) => {
    try {
      await api.post(`${PATH}/${kind}/${id}`, { action });
      // The pressed button may no longer exist.
      title.focus();
      notify("good", `${formatKind(kind)} ${id}: ${formatAction(kind, action).toLowerCase()} done.`);
      live.refresh();
    } catch (cause) {
      notify("bad", toMessage(cause));
    }
    await load();
  };

  const createItem = () => {
    const name = el("b");
    const chip = statusChip();
    const what = el("span", { class: "quiet" });
    const parent = el("a");
    const buttons = el("div", { class: "customer-actions" });
    return {
      element: el(
        "li",
        { class: "customer-item" },
        el("p", {}, name, " ", chip.element),
        el("p", {}, what, parent),
        buttons,
      ),
      /** @param {CustomerItem} item */
      update(item) {
        setText(name, item.name || `#${item.id}`);
        chip.update(item.status);
        setText(what, `${formatKind(item.kind)} #${item.id} in `);
        setText(
          parent,
          store.subscriptions.find(({ id }) => id === item.subscriptionId)?.name ?? "a subscription",
        );
        parent.href = subscriptionHash(item.subscriptionId);
        renderList(buttons, item.actions, {
          key: (action) => action,
          create: (action) => ({
            element: el(
              "button",
              { type: "button", class: "button button-plain", onclick: () => act(item, action) },
              formatAction(item.kind, action),
              el("span", { class: "visually-hidden" }, ` ${item.kind} ${item.id}`),
            ),
          }),
          update: () => {},
        });
      },
    };
  };

  const draw = () => {
    show(loading, items === undefined && error === undefined);
    show(failed.element, error !== undefined);
    setText(failed.text, error ?? "");
    show(none, items?.length === 0);
    renderList(list, items ?? [], {
      key: ({ kind, id }) => `${kind} ${id}`,
      create: createItem,
      update: (part, item) => part.update(item),
    });
    const offered = store.subscriptions.filter(
      ({ kind, provider, status, isActiveActive }) =>
        kind === "pro" && provider === "AWS" && status === "active" && !isActiveActive,
    );
    show(offer, offered.length > 0);
    const ids = offered.map(({ id }) => String(id)).join();
    if (subscription.dataset["ids"] !== ids) {
      subscription.dataset["ids"] = ids;
      subscription.replaceChildren(...offered.map(({ id, name }) => el("option", { value: id }, name)));
    }
  };
  draw();
  return { element, load, update: draw };
}

/** @param {string} kind */
function formatKind(kind) {
  return CUSTOMER_SIDES[kind]?.label ?? kind;
}

/**
 * @param {string} kind
 * @param {string} action
 */
function formatAction(kind, action) {
  return CUSTOMER_SIDES[kind]?.actions[action] ?? action;
}
