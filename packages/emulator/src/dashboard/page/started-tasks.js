import { notify } from "./notices.js";
import { isFinished } from "./store.js";

/** Tasks started on this page. Shows a notice when one finishes. */
export class StartedTasks {
  /** @type {Map<string, string>} */
  #labels = new Map();
  #store;

  /** @param {import("./store.js").Store} store */
  constructor(store) {
    this.#store = store;
    store.onChange(() => this.#check());
  }

  /**
   * @param {any} accepted Response of the API.
   * @param {string} label Description of the task, such as "Creating cache".
   */
  follow(accepted, label) {
    const id = accepted?.taskId;
    if (typeof id === "string") this.#labels.set(id, label);
    this.#check();
  }

  #check() {
    for (const task of this.#store.tasks) {
      const label = this.#labels.get(task.id);
      if (label === undefined || !isFinished(task)) continue;
      this.#labels.delete(task.id);
      if (task.status === "processing-error") notify("bad", `${label} failed. ${task.error}`.trim());
      else notify("good", `${label}: the task is completed.`);
    }
  }
}
