import type { PendingCreate } from "./pending-create.js";

/** How long a task stays known as somebody's: longer than any task waits for its turn. */
const RETENTION_MS = 24 * 60 * 60 * 1000;

/** Whose task is whose among the creates of one client, so that no two of them ever have the same. */
export class TaskOwnership {
  /** Tasks that are known to belong to a create, oldest first. */
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

  /** Whether the task is another's. */
  isTaken(taskId: string, { draft }: PendingCreate): boolean {
    const owner = this.#tasks.get(taskId);
    return owner !== undefined && owner.create !== draft.id;
  }

  /** Whether the create with this intent is this client's own. */
  hasIntent(id: string): boolean {
    return [...this.#creates].some(({ draft }) => draft.id === id);
  }

  /** Creates of this client that ask for the same and whose answer may still come. */
  isAwaitingIdentical(create: PendingCreate): boolean {
    return [...this.#creates].some(
      (other) => other !== create && other.fingerprint === create.fingerprint && other.state !== "lost",
    );
  }

  /** Creates of this client that ask for the same and will get no answer, this one included. */
  findLost(create: PendingCreate): PendingCreate[] {
    return [...this.#creates].filter(
      (other) => other.fingerprint === create.fingerprint && other.state === "lost",
    );
  }
}
