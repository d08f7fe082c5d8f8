/** @typedef {import("./store.js").Connection} Connection */

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

const TYPES = ["request", "task", "database", "subscription", "fault", "metrics", "gap"];

/**
 * The events of the emulator, for as long as the page is open.
 *
 * An EventSource comes back by itself, but with the ticket that it had, which is good for a minute. So each
 * connection gets a ticket of its own, and the waits between attempts grow.
 */
export class Stream {
  /** @type {EventSource | undefined} */
  #source;
  /** @type {number | undefined} */
  #timer;
  #attempts = 0;
  /** Counts connections: an answer to an earlier one is of no use. */
  #turn = 0;
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
    const turn = ++this.#turn;
    const { ticket, onState, onOpen, onEvent } = this.#options;
    onState({ state: "connecting" });
    let pass = "";
    try {
      pass = await ticket();
    } catch {
      if (turn === this.#turn) this.#later();
      return;
    }
    if (turn !== this.#turn) return;
    const source = new EventSource(`/emulator/events?ticket=${encodeURIComponent(pass)}`);
    this.#source = source;
    source.addEventListener("open", () => {
      this.#attempts = 0;
      onState({ state: "live" });
      onOpen();
    });
    source.addEventListener("error", () => {
      if (source === this.#source) this.#later();
    });
    for (const type of TYPES) {
      source.addEventListener(type, ({ data }) => {
        const value = parse(data);
        if (value !== undefined) onEvent(type, value);
      });
    }
  }

  stop() {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #later() {
    this.stop();
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.#attempts, LONGEST_WAIT_MS);
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
