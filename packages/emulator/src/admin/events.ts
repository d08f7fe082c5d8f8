/** What the dashboard is told of. */
export type EventType = "request" | "task" | "database" | "subscription" | "fault" | "metrics";

/** Something that happened, as it is sent. */
export interface AdminEvent {
  /** Counts upwards without gaps. */
  id: number;
  type: EventType;
  /** The account that it is about; `undefined` for what concerns everybody. */
  accountId: number | undefined;
  data: object;
}

/** Somebody who listens. */
export interface Subscriber {
  accountId: number;
  /** Name of the key that it was let in with. */
  keyName: string;
  /** Must not throw. */
  take(event: AdminEvent): void;
  /** The hub is closed, or the key was revoked. */
  end(): void;
}

/** What a subscriber finds when it comes: what it missed, and whether that is all. */
export interface EventGap {
  events: AdminEvent[];
  /** The ring had turned already: some are lost. */
  gap: boolean;
}

const DEFAULT_KEPT = 1_000;

/** Passes events on, and keeps the latest ones for those who were away for a moment. */
export class EventHub {
  readonly #kept: number;
  #ring: AdminEvent[] = [];
  #lastId = 0;
  readonly #subscribers = new Set<Subscriber>();

  /** @param kept How many events are kept. */
  constructor(kept: number = DEFAULT_KEPT) {
    this.#kept = kept;
  }

  /** How many listen. */
  get listeners(): number {
    return this.#subscribers.size;
  }

  /** Accounts that somebody listens to. */
  get watchedAccounts(): ReadonlySet<number> {
    return new Set([...this.#subscribers].map(({ accountId }) => accountId));
  }

  /** Tells everybody whom it concerns. The data is sent later: it must not change. */
  publish(type: EventType, data: object, accountId?: number): void {
    this.#lastId += 1;
    const event: AdminEvent = { id: this.#lastId, type, accountId, data };
    this.#ring.push(event);
    // Cut in blocks: taking the first element of an array each time would move all others.
    if (this.#ring.length >= 2 * this.#kept) this.#ring = this.#ring.slice(-this.#kept);
    for (const subscriber of this.#subscribers) if (concerns(event, subscriber)) subscriber.take(event);
  }

  /**
   * Listens from now on.
   *
   * @param after Id of the last event that the subscriber has seen. What came since is returned.
   */
  subscribe(subscriber: Subscriber, after?: number): EventGap {
    this.#subscribers.add(subscriber);
    if (after === undefined) return { events: [], gap: false };
    // An id from the future comes from an earlier process.
    if (after > this.#lastId) return { events: [], gap: true };
    const kept = this.#ring.slice(-this.#kept);
    const oldest = this.#lastId - kept.length;
    return {
      events: kept.filter((event) => event.id > after && concerns(event, subscriber)),
      gap: after < oldest,
    };
  }

  unsubscribe(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
  }

  /** Ends the streams of a key that is no longer good. */
  dropKey(accountId: number, keyName: string): void {
    for (const subscriber of [...this.#subscribers]) {
      if (subscriber.accountId === accountId && subscriber.keyName === keyName) this.#end(subscriber);
    }
  }

  /** Ends all streams, so that a server can stop. */
  close(): void {
    for (const subscriber of [...this.#subscribers]) this.#end(subscriber);
  }

  #end(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    subscriber.end();
  }
}

function concerns(event: AdminEvent, { accountId }: Subscriber): boolean {
  return event.accountId === undefined || event.accountId === accountId;
}
