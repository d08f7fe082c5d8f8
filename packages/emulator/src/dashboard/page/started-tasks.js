import { notify } from "./notices.js";
import { formatStatus, getTone } from "./status.js";
import { isFinished, isResourcePending } from "./store.js";

/** Tasks started on this page. Shows a notice when one finishes, and when its resource is ready. */
export class StartedTasks {
  /** @type {Map<string, { label: string, isAnnounced: boolean }>} */
  #started = new Map();
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
    if (typeof id === "string") this.#started.set(id, { label, isAnnounced: false });
    this.#check();
  }

  #check() {
    for (const task of this.#store.tasks) {
      const started = this.#started.get(task.id);
      if (started === undefined || !isFinished(task)) continue;
      const { label } = started;
      const { kind, status } = task.resource;
      if (isResourcePending(task)) {
        const text = `${label}: the task is completed, the ${kind} is still ${formatStatus(status)}.`;
        if (!started.isAnnounced) notify("busy", text);
        started.isAnnounced = true;
        continue;
      }
      this.#started.delete(task.id);
      if (task.status === "processing-error") notify("bad", `${label} failed. ${task.error}`.trim());
      else if (status === "") notify("good", `${label}: the task is completed.`);
      else if (getTone(status) === "bad")
        notify("bad", `${label}: the ${kind} is now ${formatStatus(status)}.`);
      else notify("good", `${label}: the ${kind} is ${formatStatus(status)}.`);
    }
  }
}
