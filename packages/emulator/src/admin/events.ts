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
  onEvent(event: AdminEvent): void;
  /** The hub is closed, or the key was revoked. */
  onClose(): void;
}

/** What a subscriber finds when it comes: what it missed, and whether that is all. */
export interface EventGap {
  events: AdminEvent[];
  /** The ring had turned already: some are lost. */
  gap: boolean;
}

const DEFAULT_CAPACITY = 1_000;

/** Passes events on, and keeps the latest ones for those who were away for a moment. */
export class EventHub {
  readonly #capacity: number;
  #buffer: AdminEvent[] = [];
  #lastId = 0;
  readonly #subscribers = new Set<Subscriber>();

  /** @param retained How many events are kept. */
  constructor(retained: number = DEFAULT_CAPACITY) {
    this.#capacity = retained;
  }

  /** How many listen. */
  get subscriberCount(): number {
    return this.#subscribers.size;
  }

  /** Accounts that somebody listens to. */
  get subscribedAccounts(): ReadonlySet<number> {
    return new Set([...this.#subscribers].map(({ accountId }) => accountId));
  }

  /** Tells everybody whom it concerns. The data is sent later: it must not change. */
  publish(type: EventType, data: object, accountId?: number): void {
    this.#lastId += 1;
    const event: AdminEvent = { id: this.#lastId, type, accountId, data };
    this.#buffer.push(event);
    // Cut in blocks: taking the first element of an array each time would move all others.
    if (this.#buffer.length >= 2 * this.#capacity) this.#buffer = this.#buffer.slice(-this.#capacity);
    for (const subscriber of this.#subscribers) if (isVisibleTo(event, subscriber)) subscriber.onEvent(event);
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
    const retained = this.#buffer.slice(-this.#capacity);
    const firstMissingId = this.#lastId - retained.length;
    return {
      events: retained.filter((event) => event.id > after && isVisibleTo(event, subscriber)),
      gap: after < firstMissingId,
    };
  }

  unsubscribe(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
  }

  /** Ends the streams of a key that is no longer good. */
  dropKey(accountId: number, keyName: string): void {
    for (const subscriber of [...this.#subscribers]) {
      if (subscriber.accountId === accountId && subscriber.keyName === keyName) this.#close(subscriber);
    }
  }

  /** Ends all streams, so that a server can stop. */
  close(): void {
    for (const subscriber of [...this.#subscribers]) this.#close(subscriber);
  }

  #close(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    subscriber.onClose();
  }
}

function isVisibleTo(event: AdminEvent, { accountId }: Subscriber): boolean {
  return event.accountId === undefined || event.accountId === accountId;
}
