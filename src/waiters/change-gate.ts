import { onAbort } from "../core/abort.js";
import type { ChangeGateMode } from "../core/options.js";

/** So many subscriptions of an account may be other than active at once. */
export const MOST_CHANGING = 3;

/** Where a change takes place. */
export interface Place {
  /** The subscription; `undefined` for one that is yet to be made. */
  lane: string | undefined;
  /** The change is of the subscription itself, not of something in it: it is certain to leave `active`. */
  whole: boolean;
  /** It counts among those of the account that may be changing at once. */
  counted: boolean;
}

/** Held by a change from before it is sent until it has ended. */
export interface Pass {
  /** The service has accepted it; `ended` finds out when it is over, should anybody have to know. */
  accepted(ended: (signal: AbortSignal) => Promise<void>): void;
  /** It has ended, or was never made. */
  over(): void;
}

interface Holder {
  place: Place;
  ended: ((signal: AbortSignal) => Promise<void>) | undefined;
  watch: AbortController | undefined;
}

interface Waiter {
  place: Place;
  go(): void;
}

const FREE: Pass = { accepted: () => undefined, over: () => undefined };

/**
 * Lets changes pass that the service would carry out, and has the others wait: at most three subscriptions of an
 * account may be changing, and each takes one change at a time. First come, first served.
 *
 * Nothing is read while nobody waits. As soon as somebody does, the end of the changes in the way is looked for.
 */
export class ChangeGate {
  readonly #mode: ChangeGateMode;
  readonly #holders = new Set<Holder>();
  /** Subscriptions that have refused a change because of another. */
  readonly #refusing = new Set<string>();
  #waiters: Waiter[] = [];

  constructor(mode: ChangeGateMode) {
    this.#mode = mode;
  }

  /** Resolves when the change may be sent. Rejects with the signal's reason. */
  enter(place: Place, signal?: AbortSignal): Promise<Pass> {
    if (!this.#guards(place)) return Promise.resolve(FREE);
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
        this.#serve();
      });
      this.#waiters.push(waiter);
      this.#serve();
    });
  }

  /** The service refused a change because of others: from now on changes there go one at a time. */
  refused({ lane }: Place): void {
    if (lane !== undefined) this.#refusing.add(lane);
  }

  #guards({ lane, whole, counted }: Place): boolean {
    if (this.#mode === "off" || (lane === undefined && !counted)) return false;
    return this.#mode === "strict" || whole || (lane !== undefined && this.#refusing.has(lane));
  }

  #hold(place: Place): Pass {
    const holder: Holder = { place, ended: undefined, watch: undefined };
    this.#holders.add(holder);
    return {
      accepted: (ended) => {
        holder.ended = ended;
        this.#serve();
      },
      over: () => {
        if (!this.#holders.delete(holder)) return;
        holder.watch?.abort();
        this.#serve();
      },
    };
  }

  /** Lets pass whoever may, in order. Nobody overtakes within a subscription. */
  #serve(): void {
    const places = [...this.#holders].map(({ place }) => place);
    const taken = new Set(places.map(({ lane }) => lane));
    let room = MOST_CHANGING - places.filter(({ counted }) => counted).length;
    const passing = this.#waiters.filter(({ place: { lane, counted } }) => {
      if (lane !== undefined && taken.has(lane)) return false;
      taken.add(lane);
      if (counted && room <= 0) return false;
      if (counted) room -= 1;
      return true;
    });
    this.#waiters = this.#waiters.filter((waiter) => !passing.includes(waiter));
    for (const { go } of passing) go();
    for (const holder of this.#holders) this.#watch(holder);
  }

  /** Looks for the end of a change for as long as somebody waits. */
  #watch(holder: Holder): void {
    if (this.#waiters.length === 0) {
      holder.watch?.abort();
      holder.watch = undefined;
    } else if (holder.ended !== undefined && holder.watch === undefined) {
      const stop = new AbortController();
      holder.watch = stop;
      const found = () => {
        if (stop.signal.aborted || !this.#holders.delete(holder)) return;
        this.#serve();
      };
      holder.ended(stop.signal).then(found, found);
    }
  }
}
