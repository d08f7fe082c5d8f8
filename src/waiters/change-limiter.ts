import { onAbort } from "../core/abort.js";
import type { ChangeConcurrency } from "../core/options.js";

/** So many subscriptions of an account may be other than active at once. */
export const MAX_CHANGING_SUBSCRIPTIONS = 3;

/** Where a change takes place. */
export interface Slot {
  /** The subscription; `undefined` for one that is yet to be made. */
  key: string | undefined;
  /** The change is of the subscription itself, not of something in it: it is certain to leave `active`. */
  affectsSubscription: boolean;
  /** It counts among those of the account that may be changing at once. */
  countsTowardLimit: boolean;
}

/** Held by a change from before it is sent until it has ended. */
export interface Permit {
  /** The service has accepted it; `ended` finds out when it is over, should anybody have to know. */
  confirm(waitForEnd: (signal: AbortSignal) => Promise<void>): void;
  /** It has ended, or was never made. */
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
 * Lets changes pass that the service would carry out, and has the others wait: at most three subscriptions of an
 * account may be changing, and each takes one change at a time. First come, first served.
 *
 * Nothing is read while nobody waits. As soon as somebody does, the end of the changes in the way is looked for.
 */
export class ChangeLimiter {
  readonly #mode: ChangeConcurrency;
  readonly #active = new Set<ActivePermit>();
  /** Subscriptions that have refused a change because of another. */
  readonly #conflictingKeys = new Set<string>();
  #queue: QueuedChange[] = [];

  constructor(mode: ChangeConcurrency) {
    this.#mode = mode;
  }

  /** Resolves when the change may be sent. Rejects with the signal's reason. */
  acquire(slot: Slot, signal?: AbortSignal): Promise<Permit> {
    if (!this.#isLimited(slot)) return Promise.resolve(NOOP_PERMIT);
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
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

  /** The service refused a change because of others: from now on changes there go one at a time. */
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

  /** Lets pass whoever may, in order. Nobody overtakes within a subscription. */
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

  /** Looks for the end of a change for as long as somebody waits. */
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
