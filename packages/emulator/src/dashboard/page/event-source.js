import { Problem, wordsOf } from "./api.js";
import { listIn, readHealth, readMetrics, readOverview, readRequest, readTask } from "./parse.js";
import { Stream } from "./stream.js";

/** @typedef {import("./api.js").Api} Api */
/** @typedef {import("./store.js").Store} Store */

/** Between two looks while something is on its way: events tell of it too, but not everything has one. */
const BUSY_MS = 1_500;
const CALM_MS = 30_000;
const UNHEARD_MS = 4_000;
/** Events come in bursts; one look after a burst is enough. */
const AFTER_EVENT_MS = 250;

const REQUESTS = 200;

/** Keeps the store in line with the emulator: looks, listens, and looks again where listening is not enough. */
export class Live {
  #api;
  #store;
  #refused;
  #stream;
  /** @type {Promise<void> | undefined} */
  #looking;
  #again = false;
  /** @type {number | undefined} */
  #timer;
  #nextAt = Number.POSITIVE_INFINITY;
  #running = false;

  /**
   * @param {Api} api
   * @param {Store} store
   * @param {(why: string) => void} refused Called when the keys may not look at the account.
   */
  constructor(api, store, refused) {
    this.#api = api;
    this.#store = store;
    this.#refused = refused;
    this.#stream = new Stream({
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
      onEvent: (type, data) => this.#take(type, data),
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
    if (this.#looking !== undefined) {
      this.#again = true;
      return this.#looking;
    }
    clearTimeout(this.#timer);
    this.#nextAt = Number.POSITIVE_INFINITY;
    this.#looking = this.#look().finally(() => {
      this.#looking = undefined;
      const store = this.#store;
      const busy = store.unsettled && store.health?.mode !== "manual";
      if (this.#again) this.#plan(0);
      // Who cannot listen has to look more often.
      else if (store.problem !== undefined || store.connection.state !== "live") this.#plan(UNHEARD_MS);
      else this.#plan(busy ? BUSY_MS : CALM_MS);
      this.#again = false;
    });
    return this.#looking;
  }

  async #look() {
    const [overview, health] = await Promise.allSettled([
      this.#api.get("/emulator/overview"),
      this.#api.get("/emulator/health"),
    ]);
    if (!this.#running) return;
    // Only the emulator's own machine is told its health; the page works without.
    if (health.status === "fulfilled") this.#store.health = readHealth(health.value);
    if (overview.status === "fulfilled") {
      this.#store.takeOverview(readOverview(overview.value));
      return;
    }
    const { reason } = overview;
    if (reason instanceof Problem && reason.status === 403) this.#refused(reason.text);
    else this.#store.fail(wordsOf(reason));
  }

  async loadRequests() {
    try {
      const answer = await this.#api.get(`/emulator/requests?limit=${REQUESTS}`);
      this.#store.takeRequests(listIn(answer, "requests").map(readRequest).sort(newestFirst));
    } catch (problem) {
      this.#store.requestsProblem = wordsOf(problem);
      this.#store.changed();
    }
  }

  /** @param {number} ms */
  #plan(ms) {
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
  #take(type, data) {
    if (type === "metrics") {
      this.#store.takeMetrics(readMetrics(data));
    } else if (type === "request") {
      this.#store.takeRequest(readRequest(data));
    } else {
      if (type === "task") this.#store.takeTask(readTask(data));
      if (type === "gap") this.loadRequests();
      if (this.#looking === undefined) this.#plan(AFTER_EVENT_MS);
      else this.#again = true;
    }
  }
}

/**
 * @param {import("./parse.js").LoggedRequest} left
 * @param {import("./parse.js").LoggedRequest} right
 */
function newestFirst(left, right) {
  return Number(right.id) - Number(left.id) || right.at.localeCompare(left.at);
}
