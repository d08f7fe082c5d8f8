import { ApiError, toMessage } from "./api.js";
import { readHealth, readMetrics, readOverview, readRequest } from "./parse.js";
import { readTask } from "./parse-task.js";
import { listIn } from "./parse-value.js";
import { EventStream } from "./stream.js";

/** @typedef {import("./api.js").Api} Api */
/** @typedef {import("./store.js").Store} Store */

/** Refresh interval while changes are pending: not every change is sent as an event. */
const BUSY_INTERVAL_MS = 1_500;
const IDLE_INTERVAL_MS = 30_000;
const DISCONNECTED_INTERVAL_MS = 4_000;
/** Debounce interval: events arrive in bursts, and one refresh after a burst is enough. */
const EVENT_DEBOUNCE_MS = 250;

const MAX_REQUESTS = 200;

/** Keeps the store in sync with the emulator: subscribes to events, and polls for what events do not cover. */
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
   * @param {(why: string) => void} onForbidden Called when the keys may not read the account.
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
        // Find out whether only the stream was lost or the emulator stopped.
        if (connection.state === "waiting" && store.connection.state === "live") this.refresh();
        store.setConnection(connection);
      },
      onOpen: () => {
        // Catch up on events missed while disconnected.
        this.refresh();
        this.loadRequests();
        this.loadHistory();
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

  /** Refreshes and reconnects immediately. */
  retry = () => {
    this.refresh();
    if (this.#store.connection.state !== "live") this.#stream.start();
  };

  #onVisible = () => {
    if (document.visibilityState === "visible") this.refresh();
  };

  /** Reads everything. A call during a refresh schedules another one, so that its result is never stale. */
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
      // Poll more often while there are no events.
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
    // On other machines the response has no clock; the page works without it.
    if (health.status === "fulfilled" && "clock" in health.value)
      this.#store.health = readHealth(health.value);
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

  /** Reads the metrics from before this page was opened. Without them, the charts start now. */
  async loadHistory() {
    try {
      this.#store.setHistory(await this.#api.get("/emulator/history"));
    } catch {
      // The overview reports an emulator that does not respond.
    }
  }

  /** @param {number} ms */
  #scheduleRefresh(ms) {
    if (!this.#running || Date.now() + ms >= this.#nextAt) return;
    clearTimeout(this.#timer);
    this.#nextAt = Date.now() + ms;
    this.#timer = setTimeout(() => {
      // A hidden page does not poll; it refreshes when it becomes visible.
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
      if (type === "gap") {
        this.loadRequests();
        this.loadHistory();
      }
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
