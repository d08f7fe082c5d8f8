import { toMessage } from "./api.js";
import { splitLine } from "./command-line.js";
import { el, show } from "./dom.js";
import { input } from "./form.js";
import { formatReply } from "./reply.js";

/** Maximum number of entries shown. */
const MAX_ENTRIES = 200;

/**
 * Creates the Redis console of a database.
 *
 * @param {import("./main.js").App} app
 * @param {number} databaseId
 */
export function createConsolePanel({ api }, databaseId) {
  /** Region of an Active-Active database; otherwise empty. */
  let region = "";
  /** @type {string[]} */
  const history = [];
  let position = 0;
  let draft = "";
  /** Commands are executed one at a time, in the order in which they were entered. */
  let queue = Promise.resolve();

  const log = el("div", {
    class: "console-log",
    role: "log",
    "aria-label": "Replies",
    tabindex: "0",
  });
  const line = input({
    class: "console-input mono",
    "aria-label": "Redis command",
    placeholder: "SET greeting hello",
    autocapitalize: "off",
    maxlength: "100000",
    /** @param {KeyboardEvent} event */
    onkeydown: (event) => {
      if (event.key === "ArrowUp") recall(-1, event);
      if (event.key === "ArrowDown") recall(1, event);
    },
  });
  /**
   * @param {number} step
   * @param {KeyboardEvent} event
   */
  const recall = (step, event) => {
    const next = position + step;
    if (next < 0 || next > history.length) return;
    if (position === history.length) draft = line.value;
    position = next;
    line.value = history[position] ?? draft;
    line.setSelectionRange(line.value.length, line.value.length);
    event.preventDefault();
  };

  /** @param {string} command */
  const addEntry = (command) => {
    const output = el("pre", { class: "console-output" }, "…");
    const element = el(
      "div",
      { class: "console-entry" },
      el(
        "p",
        { class: "console-command mono" },
        el("span", { class: "prompt", "aria-hidden": "true" }, "› "),
        command,
      ),
      output,
    );
    log.append(element);
    while (log.childElementCount > MAX_ENTRIES) log.firstElementChild?.remove();
    log.scrollTop = log.scrollHeight;
    /**
     * @param {string} text
     * @param {"reply" | "error"} kind
     */
    return (text, kind) => {
      output.textContent = kind === "error" ? `(error) ${text}` : text;
      output.classList.toggle("console-error", kind === "error");
      log.scrollTop = log.scrollHeight;
    };
  };

  /** @param {string} command */
  const run = async (command) => {
    const finish = addEntry(command);
    const argv = splitLine(command);
    if (argv === undefined) {
      finish("Unbalanced quotes.", "error");
      return;
    }
    try {
      const response = await api.post(`/emulator/databases/${databaseId}/command`, {
        argv,
        ...(region === "" ? {} : { region }),
      });
      if (response?.error === undefined) finish(formatReply(response?.result), "reply");
      else finish(String(response.error), "error");
    } catch (error) {
      finish(toMessage(error), "error");
    }
  };

  /** @param {SubmitEvent} event */
  const onsubmit = (event) => {
    event.preventDefault();
    const command = line.value.trim();
    if (command === "") return;
    line.value = "";
    draft = "";
    if (history.at(-1) !== command) history.push(command);
    position = history.length;
    if (command.toLowerCase() === "clear") {
      log.replaceChildren();
      return;
    }
    queue = queue.then(() => run(command));
  };
  const form = el(
    "form",
    { class: "console-form", onsubmit },
    el("span", { class: "prompt mono", "aria-hidden": "true" }, "›"),
    line,
    el("button", { type: "submit", class: "button button-plain" }, "Run"),
  );
  const element = el(
    "section",
    { class: "panel console", "aria-labelledby": "console-title" },
    el(
      "div",
      { class: "panel-head" },
      el("h2", { id: "console-title" }, "Console"),
      el("p", { class: "hint" }, "↑ and ↓ recall commands, clear empties the screen."),
    ),
    log,
    form,
  );
  return {
    element,
    /**
     * @param {boolean} reachable
     * @param {string} nowRegion
     */
    update(reachable, nowRegion) {
      region = nowRegion;
      show(element, reachable);
    },
  };
}
