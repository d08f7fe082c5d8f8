import { pageData } from "./page-data.js";

/** @typedef {import("./store.js").Connection} Connection */

const MIN_RECONNECT_MS = 500;
const MAX_RECONNECT_MS = 10_000;

/**
 * Stream of the emulator's events with automatic reconnection.
 *
 * The reconnection of EventSource would reuse the ticket, which expires after a minute. Therefore each connection gets
 * a new ticket, with exponential back-off between attempts.
 */
export class EventStream {
  /** @type {EventSource | undefined} */
  #source;
  /** @type {number | undefined} */
  #timer;
  #attempts = 0;
  /** Incremented per connection, to discard results of earlier ones. */
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

  /** Connects immediately, even while waiting to reconnect. */
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
    for (const type of pageData.eventTypes) {
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
    // Jitter keeps several pages from reconnecting at the same moment.
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
