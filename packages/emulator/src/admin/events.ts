/** Types of events that are published. */
const PUBLISHED_TYPES = ["request", "task", "database", "subscription", "fault", "metrics"] as const;
export type EventType = (typeof PUBLISHED_TYPES)[number];

/** Event of a stream whose reader missed events. */
export const GAP = "gap";

/** Types of events in the dashboard's stream. */
export const EVENT_TYPES = [...PUBLISHED_TYPES, GAP] as const;

/** Published event. */
export interface AdminEvent {
  /** Sequence number without gaps. */
  id: number;
  type: EventType;
  /** Account that the event belongs to; `undefined` for all accounts. */
  accountId: number | undefined;
  data: object;
}

/** Receiver of events. */
export interface Subscriber {
  accountId: number;
  /** Name of the secret key that the subscriber authenticated with. */
  keyName: string;
  /** Must not throw. */
  onEvent(event: AdminEvent): void;
  /** Called when the hub is closed or the key is revoked. */
  onClose(): void;
}

/** Events that a returning subscriber has missed. */
export interface EventGap {
  events: AdminEvent[];
  /** Whether some missed events were already discarded. */
  gap: boolean;
}

const DEFAULT_CAPACITY = 1_000;

/** Publishes events to subscribers and keeps the latest ones for reconnecting clients. */
export class EventHub {
  readonly #capacity: number;
  #buffer: AdminEvent[] = [];
  #lastId = 0;
  readonly #subscribers = new Set<Subscriber>();

  /** @param retained Number of events kept. */
  constructor(retained: number = DEFAULT_CAPACITY) {
    this.#capacity = retained;
  }

  /** Number of subscribers. */
  get subscriberCount(): number {
    return this.#subscribers.size;
  }

  /** Accounts with at least one subscriber. */
  get subscribedAccounts(): ReadonlySet<number> {
    return new Set([...this.#subscribers].map(({ accountId }) => accountId));
  }

  /** Publishes an event to the subscribers of its account. The data must not be modified afterwards. */
  publish(type: EventType, data: object, accountId?: number): void {
    this.#lastId += 1;
    const event: AdminEvent = { id: this.#lastId, type, accountId, data };
    this.#buffer.push(event);
    // Trim in blocks: removing the first element each time would move all others.
    if (this.#buffer.length >= 2 * this.#capacity) this.#buffer = this.#buffer.slice(-this.#capacity);
    for (const subscriber of this.#subscribers) if (isVisibleTo(event, subscriber)) subscriber.onEvent(event);
  }

  /**
   * Adds a subscriber.
   *
   * @param after ID of the last event that the subscriber received. Later ones are returned.
   */
  subscribe(subscriber: Subscriber, after?: number): EventGap {
    this.#subscribers.add(subscriber);
    if (after === undefined) return { events: [], gap: false };
    // A higher ID comes from a previous process.
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

  /** Closes the streams of a revoked key. */
  dropKey(accountId: number, keyName: string): void {
    for (const subscriber of [...this.#subscribers]) {
      if (subscriber.accountId === accountId && subscriber.keyName === keyName) this.#close(subscriber);
    }
  }

  /** Closes all streams, so that the server can stop. */
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
