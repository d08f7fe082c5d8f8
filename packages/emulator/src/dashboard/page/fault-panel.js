import { toMessage } from "./api.js";
import { el, renderList, setText, show } from "./dom.js";
import { describeFault, PRESETS } from "./faults.js";
import { actionForm, field, input, select } from "./form.js";
import { FAULT_KIND_LABELS } from "./labels.js";
import { notify } from "./notices.js";
import { pageData } from "./page-data.js";

/**
 * Creates the panel of injected faults: active faults, presets for the selected route, and a form for other faults.
 *
 * @param {import("./main.js").App} app
 */
export function createFaultPanel({ api, store, live }) {
  const routes = el(
    "datalist",
    { id: "fault-routes" },
    ["*", ...pageData.faultRoutes].map((value) => el("option", { value })),
  );
  const route = input({ value: "*", required: true, maxlength: "300", list: "fault-routes", class: "mono" });
  const kind = select(Object.entries(FAULT_KIND_LABELS), { onchange: () => drawFields() });
  const status = input({ type: "number", value: "503", min: "200", max: "599", required: true });
  const delayMs = input({ type: "number", value: "3000", min: "0", max: "600000", required: true });
  const code = input({ maxlength: "160", placeholder: "SUBSCRIPTION_NOT_ACTIVE", class: "mono" });
  const count = input({ type: "number", min: "1", placeholder: "always" });
  const percent = input({ type: "number", min: "1", max: "100", value: "100", required: true });
  const fields = {
    status: field("HTTP status", status),
    delayMs: field("Milliseconds", delayMs),
    code: field("Code", code),
  };
  /** @param {string} name */
  const findField = (name) =>
    pageData.faultFields.find((one) => one.kind === kind.value && one.name === name);
  const drawFields = () => {
    for (const [name, element] of Object.entries(fields)) {
      const selected = findField(name) !== undefined;
      show(element, selected);
      // A hidden required field would block the form.
      for (const control of element.querySelectorAll("input")) control.disabled = !selected;
    }
    code.required = findField("code")?.isRequired === true;
  };
  drawFields();

  /** @param {Record<string, string | number>} rule */
  const add = async (rule) => {
    await api.post("/emulator/faults", { route: route.value.trim(), ...rule });
    await live.refresh();
    notify("good", `Fault added to ${route.value.trim() === "*" ? "every route" : route.value.trim()}.`);
  };
  const presets = el(
    "div",
    { class: "presets", role: "group", "aria-label": "Presets for the route" },
    PRESETS.map(({ label, rule }) =>
      el(
        "button",
        {
          type: "button",
          class: "button button-plain",
          onclick: () => add(rule).catch((error) => notify("bad", toMessage(error))),
        },
        label,
      ),
    ),
  );
  const form = actionForm({
    label: "Add a fault",
    fields: [
      field("Route", route, "A route, a pattern with *, or * for every route."),
      routes,
      presets,
      el(
        "details",
        { class: "more-faults" },
        el("summary", {}, "More options"),
        field("Kind", kind),
        ...Object.values(fields),
        el("div", { class: "field-row" }, field("Maximum count", count), field("Probability in %", percent)),
      ),
    ],
    action: "Add fault",
    busy: "Adding…",
    kind: "plain",
    submit: async () => {
      /** @type {Record<string, string | number>} */
      const rule = { kind: kind.value };
      if (!status.disabled) rule["status"] = status.valueAsNumber;
      if (!delayMs.disabled) rule["delayMs"] = delayMs.valueAsNumber;
      if (!code.disabled && code.value.trim() !== "") rule["code"] = code.value.trim();
      if (count.value !== "") rule["count"] = count.valueAsNumber;
      if (percent.valueAsNumber < 100) rule["probability"] = percent.valueAsNumber / 100;
      await add(rule);
    },
  });
  const list = el("ul", { class: "fault-list" });
  const none = el("p", { class: "quiet" }, "No faults are active.");
  const clear = el(
    "button",
    {
      type: "button",
      class: "button button-quiet",
      onclick: () => remove("/emulator/faults", "Removed all faults."),
    },
    "Remove all",
  );
  /**
   * @param {string} path
   * @param {string} done
   */
  const remove = async (path, done) => {
    try {
      await api.delete(path);
      await live.refresh();
      // The pressed button no longer exists.
      title.focus();
      notify("good", done);
    } catch (error) {
      notify("bad", toMessage(error));
    }
  };
  const title = el("h2", { id: "faults-title", tabindex: "-1" }, "Faults");
  const element = el(
    "section",
    { class: "panel side faults", "aria-labelledby": "faults-title" },
    el("div", { class: "panel-head" }, title, clear),
    list,
    none,
    form,
  );

  const faultItem = () => {
    const where = el("p", { class: "mono fault-route" });
    const what = el("p", { class: "quiet" });
    let id = "";
    const off = el("button", {
      type: "button",
      class: "button button-plain",
      onclick: () => remove(`/emulator/faults/${encodeURIComponent(id)}`, "Removed the fault."),
    });
    return {
      element: el("li", { class: "fault" }, el("div", {}, where, what), off),
      /** @param {import("./parse.js").Fault} fault */
      update(fault) {
        id = fault.id;
        setText(where, fault.route === "*" ? "every route" : fault.route);
        setText(what, describeFault(fault));
        setText(off, "Remove");
        off.setAttribute("aria-label", `Remove fault ${fault.id}`);
      },
    };
  };

  return {
    element,
    /** @param {string} selected */
    choose(selected) {
      route.value = selected;
      route.focus();
      route.scrollIntoView({ block: "center" });
    },
    update() {
      renderList(list, store.faults, {
        key: (fault) => fault.id,
        create: faultItem,
        update: (item, fault) => item.update(fault),
      });
      show(none, store.faults.length === 0);
      show(clear, store.faults.length > 0);
    },
  };
}
