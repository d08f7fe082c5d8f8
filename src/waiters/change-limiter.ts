import { onAbort, throwIfAborted } from "../core/abort.js";
import type { ChangeConcurrency } from "../core/options.js";

/** Maximum number of subscriptions in one account that may be changing at the same time. */
export const MAX_CHANGING_SUBSCRIPTIONS = 3;

/** The scope of a change. */
export interface Slot {
  /** Key of the subscription; `undefined` for one that is being created. */
  key: string | undefined;
  /** Whether the subscription itself changes, rather than something in it, so that it is certain to leave `active`. */
  affectsSubscription: boolean;
  /** Whether the subscription counts toward the account's limit of changing subscriptions. */
  countsTowardLimit: boolean;
}

/** Held by a change from before it is sent until it has finished. */
export interface Permit {
  /** Reports that the service accepted the change. `waitForEnd` is called only if another change is waiting. */
  confirm(waitForEnd: (signal: AbortSignal) => Promise<void>): void;
  /** Releases the permit: the change has finished or was not accepted. */
  release(): void;
}

interface ActivePermit {
  slot: Slot;
  waitForEnd: ((signal: AbortSignal) => Promise<void>) | undefined;
  endWatch: AbortController | undefined;
}

interface QueuedChange {
  slot: Slot;
  admit(): void;
}

const NOOP_PERMIT: Permit = { confirm: () => undefined, release: () => undefined };

/**
 * Admits changes that the service would accept, and queues the others: at most three subscriptions of an account may
 * be changing, and each accepts one change at a time. First come, first served.
 *
 * Polls for the end of admitted changes only while others are queued.
 */
export class ChangeLimiter {
  readonly #mode: ChangeConcurrency;
  readonly #active = new Set<ActivePermit>();
  /** Subscriptions for which the service rejected a change because of another. */
  readonly #conflictingKeys = new Set<string>();
  #queue: QueuedChange[] = [];

  constructor(mode: ChangeConcurrency) {
    this.#mode = mode;
  }

  /** Resolves when the change may be sent. Rejects with the signal's reason if aborted before. */
  acquire(slot: Slot, signal?: AbortSignal): Promise<Permit> {
    if (!this.#isLimited(slot)) return Promise.resolve(NOOP_PERMIT);
    return new Promise((resolve, reject) => {
      throwIfAborted(signal);
      const queued: QueuedChange = {
        slot,
        admit: () => {
          stopListening();
          resolve(this.#grant(slot));
        },
      };
      const stopListening = onAbort(signal, () => {
        this.#queue = this.#queue.filter((other) => other !== queued);
        reject(signal?.reason);
        this.#admitNext();
      });
      this.#queue.push(queued);
      this.#admitNext();
    });
  }

  /** Records that the service rejected a change because of another: from now on, its subscription is limited. */
  reportConflict({ key }: Slot): void {
    if (key !== undefined) this.#conflictingKeys.add(key);
  }

  #isLimited({ key, affectsSubscription, countsTowardLimit }: Slot): boolean {
    if (this.#mode === "off" || (key === undefined && !countsTowardLimit)) return false;
    return (
      this.#mode === "strict" || affectsSubscription || (key !== undefined && this.#conflictingKeys.has(key))
    );
  }

  #grant(slot: Slot): Permit {
    const permit: ActivePermit = { slot, waitForEnd: undefined, endWatch: undefined };
    this.#active.add(permit);
    return {
      confirm: (waitForEnd) => {
        permit.waitForEnd = waitForEnd;
        this.#admitNext();
      },
      release: () => {
        if (!this.#active.delete(permit)) return;
        permit.endWatch?.abort();
        this.#admitNext();
      },
    };
  }

  /** Admits queued changes in order. Changes of one subscription do not overtake each other. */
  #admitNext(): void {
    const slots = [...this.#active].map(({ slot }) => slot);
    const busyKeys = new Set(slots.map(({ key }) => key));
    let freeSlots =
      MAX_CHANGING_SUBSCRIPTIONS - slots.filter(({ countsTowardLimit }) => countsTowardLimit).length;
    const admitted = this.#queue.filter(({ slot: { key, countsTowardLimit } }) => {
      if (key !== undefined && busyKeys.has(key)) return false;
      busyKeys.add(key);
      if (countsTowardLimit && freeSlots <= 0) return false;
      if (countsTowardLimit) freeSlots -= 1;
      return true;
    });
    this.#queue = this.#queue.filter((queued) => !admitted.includes(queued));
    for (const { admit } of admitted) admit();
    for (const permit of this.#active) this.#watchEnd(permit);
  }

  /** Waits for the end of a change while others are queued. */
  #watchEnd(permit: ActivePermit): void {
    if (this.#queue.length === 0) {
      permit.endWatch?.abort();
      permit.endWatch = undefined;
    } else if (permit.waitForEnd !== undefined && permit.endWatch === undefined) {
      const stop = new AbortController();
      permit.endWatch = stop;
      const onEnd = () => {
        if (stop.signal.aborted || !this.#active.delete(permit)) return;
        this.#admitNext();
      };
      permit.waitForEnd(stop.signal).then(onEnd, onEnd);
    }
  }
}
