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
  accepted(ended: (signal: AbortSignal) => Promise<void>): void;
  /** It has ended, or was never made. */
  over(): void;
}

interface ActivePermit {
  place: Slot;
  ended: ((signal: AbortSignal) => Promise<void>) | undefined;
  watch: AbortController | undefined;
}

interface Waiter {
  place: Slot;
  go(): void;
}

const NOOP_PERMIT: Permit = { accepted: () => undefined, over: () => undefined };

/**
 * Lets changes pass that the service would carry out, and has the others wait: at most three subscriptions of an
 * account may be changing, and each takes one change at a time. First come, first served.
 *
 * Nothing is read while nobody waits. As soon as somebody does, the end of the changes in the way is looked for.
 */
export class ChangeLimiter {
  readonly #mode: ChangeConcurrency;
  readonly #holders = new Set<ActivePermit>();
  /** Subscriptions that have refused a change because of another. */
  readonly #refusing = new Set<string>();
  #waiters: Waiter[] = [];

  constructor(mode: ChangeConcurrency) {
    this.#mode = mode;
  }

  /** Resolves when the change may be sent. Rejects with the signal's reason. */
  enter(place: Slot, signal?: AbortSignal): Promise<Permit> {
    if (!this.#guards(place)) return Promise.resolve(NOOP_PERMIT);
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const waiter: Waiter = {
        place,
        go: () => {
          stopListening();
          resolve(this.#hold(place));
        },
      };
      const stopListening = onAbort(signal, () => {
        this.#waiters = this.#waiters.filter((other) => other !== waiter);
        reject(signal?.reason);
        this.#admitNext();
      });
      this.#waiters.push(waiter);
      this.#admitNext();
    });
  }

  /** The service refused a change because of others: from now on changes there go one at a time. */
  refused({ key }: Slot): void {
    if (key !== undefined) this.#refusing.add(key);
  }

  #guards({ key, affectsSubscription, countsTowardLimit }: Slot): boolean {
    if (this.#mode === "off" || (key === undefined && !countsTowardLimit)) return false;
    return this.#mode === "strict" || affectsSubscription || (key !== undefined && this.#refusing.has(key));
  }

  #hold(place: Slot): Permit {
    const holder: ActivePermit = { place, ended: undefined, watch: undefined };
    this.#holders.add(holder);
    return {
      accepted: (ended) => {
        holder.ended = ended;
        this.#admitNext();
      },
      over: () => {
        if (!this.#holders.delete(holder)) return;
        holder.watch?.abort();
        this.#admitNext();
      },
    };
  }

  /** Lets pass whoever may, in order. Nobody overtakes within a subscription. */
  #admitNext(): void {
    const places = [...this.#holders].map(({ place }) => place);
    const taken = new Set(places.map(({ key }) => key));
    let room =
      MAX_CHANGING_SUBSCRIPTIONS - places.filter(({ countsTowardLimit }) => countsTowardLimit).length;
    const passing = this.#waiters.filter(({ place: { key, countsTowardLimit } }) => {
      if (key !== undefined && taken.has(key)) return false;
      taken.add(key);
      if (countsTowardLimit && room <= 0) return false;
      if (countsTowardLimit) room -= 1;
      return true;
    });
    this.#waiters = this.#waiters.filter((waiter) => !passing.includes(waiter));
    for (const { go } of passing) go();
    for (const holder of this.#holders) this.#watch(holder);
  }

  /** Looks for the end of a change for as long as somebody waits. */
  #watch(holder: ActivePermit): void {
    if (this.#waiters.length === 0) {
      holder.watch?.abort();
      holder.watch = undefined;
    } else if (holder.ended !== undefined && holder.watch === undefined) {
      const stop = new AbortController();
      holder.watch = stop;
      const found = () => {
        if (stop.signal.aborted || !this.#holders.delete(holder)) return;
        this.#admitNext();
      };
      holder.ended(stop.signal).then(found, found);
    }
  }
}
