import { ApiError, toMessage } from "./api.js";
import { listIn, readHealth, readMetrics, readOverview, readRequest, readTask } from "./parse.js";
import { EventStream } from "./stream.js";

/** @typedef {import("./api.js").Api} Api */
/** @typedef {import("./store.js").Store} Store */

/** Between two looks while something is on its way: events tell of it too, but not everything has one. */
const BUSY_INTERVAL_MS = 1_500;
const IDLE_INTERVAL_MS = 30_000;
const DISCONNECTED_INTERVAL_MS = 4_000;
/** Events come in bursts; one look after a burst is enough. */
const EVENT_DEBOUNCE_MS = 250;

const MAX_REQUESTS = 200;

/** Keeps the store in line with the emulator: looks, listens, and looks again where listening is not enough. */
export class LiveUpdates {
  #api;
  #store;
  #onForbidden;
  #stream;
  /** @type {Promise<void> | undefined} */
  #refreshing;
  #refreshAgain = false;
  /** @type {number | undefined} */
  #timer;
  #nextAt = Number.POSITIVE_INFINITY;
  #running = false;

  /**
   * @param {Api} api
   * @param {Store} store
   * @param {(why: string) => void} onForbidden Called when the keys may not look at the account.
   */
  constructor(api, store, onForbidden) {
    this.#api = api;
    this.#store = store;
    this.#onForbidden = onForbidden;
    this.#stream = new EventStream({
      ticket: async () => {
        const { ticket } = await api.post("/emulator/ticket");
        return String(ticket);
      },
      onState: (connection) => {
        // Is it the stream alone, or is the emulator gone?
        if (connection.state === "waiting" && store.connection.state === "live") this.refresh();
        store.setConnection(connection);
      },
      onOpen: () => {
        // Whatever happened while nobody listened.
        this.refresh();
        this.loadRequests();
      },
      onEvent: (type, data) => this.#onEvent(type, data),
    });
  }

  start() {
    this.#running = true;
    this.refresh();
    this.#stream.start();
    document.addEventListener("visibilitychange", this.#onVisible);
    addEventListener("online", this.retry);
  }

  stop() {
    this.#running = false;
    this.#stream.stop();
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#onVisible);
    removeEventListener("online", this.retry);
  }

  /** Tries at once what would have been tried later. */
  retry = () => {
    this.refresh();
    if (this.#store.connection.state !== "live") this.#stream.start();
  };

  #onVisible = () => {
    if (document.visibilityState === "visible") this.refresh();
  };

  /** Looks at everything. Whoever asks during a look gets one that began after it was asked for. */
  refresh() {
    if (this.#refreshing !== undefined) {
      this.#refreshAgain = true;
      return this.#refreshing;
    }
    clearTimeout(this.#timer);
    this.#nextAt = Number.POSITIVE_INFINITY;
    this.#refreshing = this.#readAll().finally(() => {
      this.#refreshing = undefined;
      const store = this.#store;
      const busy = store.hasPendingChanges && store.health?.mode !== "manual";
      if (this.#refreshAgain) this.#scheduleRefresh(0);
      // Who cannot listen has to look more often.
      else if (store.error !== undefined || store.connection.state !== "live")
        this.#scheduleRefresh(DISCONNECTED_INTERVAL_MS);
      else this.#scheduleRefresh(busy ? BUSY_INTERVAL_MS : IDLE_INTERVAL_MS);
      this.#refreshAgain = false;
    });
    return this.#refreshing;
  }

  async #readAll() {
    const [overview, health] = await Promise.allSettled([
      this.#api.get("/emulator/overview"),
      this.#api.get("/emulator/health"),
    ]);
    if (!this.#running) return;
    // Only the emulator's own machine is told its health; the page works without.
    if (health.status === "fulfilled") this.#store.health = readHealth(health.value);
    if (overview.status === "fulfilled") {
      this.#store.setOverview(readOverview(overview.value));
      return;
    }
    const { reason } = overview;
    if (reason instanceof ApiError && reason.status === 403) this.#onForbidden(reason.text);
    else this.#store.fail(toMessage(reason));
  }

  async loadRequests() {
    try {
      const response = await this.#api.get(`/emulator/requests?limit=${MAX_REQUESTS}`);
      this.#store.setRequests(listIn(response, "requests").map(readRequest).sort(compareNewestFirst));
    } catch (error) {
      this.#store.requestsError = toMessage(error);
      this.#store.notifyChange();
    }
  }

  /** @param {number} ms */
  #scheduleRefresh(ms) {
    if (!this.#running || Date.now() + ms >= this.#nextAt) return;
    clearTimeout(this.#timer);
    this.#nextAt = Date.now() + ms;
    this.#timer = setTimeout(() => {
      // A page that nobody looks at looks at nothing, until it is looked at again.
      if (document.visibilityState === "visible") this.refresh();
    }, ms);
  }

  /**
   * @param {string} type
   * @param {any} data
   */
  #onEvent(type, data) {
    if (type === "metrics") {
      this.#store.addMetrics(readMetrics(data));
    } else if (type === "request") {
      this.#store.addRequest(readRequest(data));
    } else {
      if (type === "task") this.#store.updateTask(readTask(data));
      if (type === "gap") this.loadRequests();
      if (this.#refreshing === undefined) this.#scheduleRefresh(EVENT_DEBOUNCE_MS);
      else this.#refreshAgain = true;
    }
  }
}

/**
 * @param {import("./parse.js").LoggedRequest} left
 * @param {import("./parse.js").LoggedRequest} right
 */
function compareNewestFirst(left, right) {
  return Number(right.id) - Number(left.id) || right.at.localeCompare(left.at);
}
