import { ApiError } from "./api.js";
import { notify } from "./notices.js";
import { formatStatus, getTone } from "./status.js";
import { isFinished, isResourcePending } from "./store.js";

/** Tasks started on this page. Shows a notice when one finishes, and when its resource is ready. */
export class StartedTasks {
  /** @type {Map<string, { label: string, isAnnounced: boolean, finish?: (error: string) => boolean }>} */
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

  /**
   * Follows a task and waits until it is finished, so that a form can stay open until then. A manual clock is not waited
   * for, because it is moved on another page.
   *
   * @param {any} accepted Response of the API.
   * @param {string} label
   * @param {() => boolean} isOpen Whether the form is still open. Otherwise a notice shows the error.
   * @throws {ApiError} with the error of the task.
   */
  async finish(accepted, label, isOpen) {
    const id = accepted?.taskId;
    if (typeof id !== "string" || this.#store.health?.mode === "manual") {
      this.follow(accepted, label);
      return;
    }
    const error = await new Promise((resolve) => {
      /** @param {string} text Error; empty if the task succeeded. */
      const finish = (text) => {
        resolve(isOpen() ? text : "");
        return isOpen();
      };
      this.#started.set(id, { label, isAnnounced: false, finish });
      this.#check();
    });
    if (error !== "") throw new ApiError(0, error);
  }

  #check() {
    for (const task of this.#store.tasks) {
      const started = this.#started.get(task.id);
      if (started === undefined || !isFinished(task)) continue;
      const { label } = started;
      const { kind, status } = task.resource;
      const error = task.status === "processing-error" ? task.error || "The task failed." : "";
      const isShown = started.finish?.(error) === true;
      delete started.finish;
      if (isResourcePending(task)) {
        const text = `${label}: the task is completed, the ${kind} is still ${formatStatus(status)}.`;
        if (!started.isAnnounced) notify("busy", text);
        started.isAnnounced = true;
        continue;
      }
      this.#started.delete(task.id);
      if (error !== "" && isShown) continue;
      if (error !== "") notify("bad", `${label} failed. ${error}`);
      else if (status === "") notify("good", `${label}: the task is completed.`);
      else if (getTone(status) === "bad")
        notify("bad", `${label}: the ${kind} is now ${formatStatus(status)}.`);
      else notify("good", `${label}: the ${kind} is ${formatStatus(status)}.`);
    }
  }
}
