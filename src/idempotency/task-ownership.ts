import type { PendingCreate } from "./pending-create.js";

/** Retention of task owners, in milliseconds: longer than any task stays in the queue. */
const RETENTION_MS = 24 * 60 * 60 * 1000;

/** Assigns tasks to the creates of one client, so that no task belongs to two of them. */
export class TaskOwnership {
  /** Tasks with a known create, oldest first. */
  readonly #tasks = new Map<string, { create: string; at: number }>();
  readonly #creates = new Set<PendingCreate>();

  add(create: PendingCreate): void {
    this.#creates.add(create);
  }

  remove(create: PendingCreate): void {
    this.#creates.delete(create);
  }

  assign(taskId: string, { draft }: PendingCreate, now: number): void {
    for (const [id, { at }] of this.#tasks) {
      if (now - at < RETENTION_MS) break;
      this.#tasks.delete(id);
    }
    this.#tasks.set(taskId, { create: draft.id, at: now });
  }

  /** Whether the task belongs to another create. */
  isTaken(taskId: string, { draft }: PendingCreate): boolean {
    const owner = this.#tasks.get(taskId);
    return owner !== undefined && owner.create !== draft.id;
  }

  /** Whether the intent belongs to a create of this client. */
  hasIntent(id: string): boolean {
    return [...this.#creates].some(({ draft }) => draft.id === id);
  }

  /** Whether the response to another identical create of this client may still arrive. */
  isAwaitingIdentical(create: PendingCreate): boolean {
    return [...this.#creates].some(
      (other) => other !== create && other.fingerprint === create.fingerprint && other.state !== "lost",
    );
  }

  /** Returns the identical creates of this client that will get no response, including this one. */
  findLost(create: PendingCreate): PendingCreate[] {
    return [...this.#creates].filter(
      (other) => other.fingerprint === create.fingerprint && other.state === "lost",
    );
  }
}
