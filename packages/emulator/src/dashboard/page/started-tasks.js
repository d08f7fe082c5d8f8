import { notify } from "./notices.js";
import { isFinished } from "./store.js";

/** Tasks that were begun on this page. Their ends are told. */
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
   * @param {any} accepted What the API answered.
   * @param {string} label What is being done, as in "Creating cache".
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
