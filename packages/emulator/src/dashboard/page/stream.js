/** @typedef {import("./store.js").Connection} Connection */

const MIN_RECONNECT_MS = 500;
const MAX_RECONNECT_MS = 10_000;

const EVENT_TYPES = ["request", "task", "database", "subscription", "fault", "metrics", "gap"];

/**
 * The events of the emulator, for as long as the page is open.
 *
 * An EventSource comes back by itself, but with the ticket that it had, which is good for a minute. So each
 * connection gets a ticket of its own, and the waits between attempts grow.
 */
export class EventStream {
  /** @type {EventSource | undefined} */
  #source;
  /** @type {number | undefined} */
  #timer;
  #attempts = 0;
  /** Counts connections: an answer to an earlier one is of no use. */
  #connectionId = 0;
  #options;

  /**
   * @param {{
   *   ticket: () => Promise<string>,
   *   onState: (connection: Connection) => void,
   *   onOpen: () => void,
   *   onEvent: (type: string, data: any) => void,
   * }} options
   */
  constructor(options) {
    this.#options = options;
  }

  /** Connects now, also when it would have waited. */
  async start() {
    this.stop();
    const connectionId = ++this.#connectionId;
    const { ticket, onState, onOpen, onEvent } = this.#options;
    onState({ state: "connecting" });
    let ticketId = "";
    try {
      ticketId = await ticket();
    } catch {
      if (connectionId === this.#connectionId) this.#scheduleReconnect();
      return;
    }
    if (connectionId !== this.#connectionId) return;
    const source = new EventSource(`/emulator/events?ticket=${encodeURIComponent(ticketId)}`);
    this.#source = source;
    source.addEventListener("open", () => {
      this.#attempts = 0;
      onState({ state: "live" });
      onOpen();
    });
    source.addEventListener("error", () => {
      if (source === this.#source) this.#scheduleReconnect();
    });
    for (const type of EVENT_TYPES) {
      source.addEventListener(type, ({ data }) => {
        const value = parse(data);
        if (value !== undefined) onEvent(type, value);
      });
    }
  }

  stop() {
    this.#connectionId += 1;
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #scheduleReconnect() {
    this.stop();
    const wait = Math.min(MIN_RECONNECT_MS * 2 ** this.#attempts, MAX_RECONNECT_MS);
    this.#attempts += 1;
    // Several pages need not come back at the same moment.
    const ms = wait * (0.8 + 0.4 * Math.random());
    this.#options.onState({ state: "waiting", retryAt: Date.now() + ms });
    this.#timer = setTimeout(() => this.start(), ms);
  }
}

/** @param {string} data */
function parse(data) {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
