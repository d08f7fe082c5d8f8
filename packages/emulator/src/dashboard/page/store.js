import { History } from "./history.js";
import { isFinal } from "./status.js";

/** @typedef {import("./parse.js").Database} Database */
/** @typedef {import("./parse.js").Fault} Fault */
/** @typedef {import("./parse.js").Health} Health */
/** @typedef {import("./parse.js").Info} Info */
/** @typedef {import("./parse.js").LoggedRequest} LoggedRequest */
/** @typedef {import("./parse.js").Overview} Overview */
/** @typedef {import("./parse.js").Quotas} Quotas */
/** @typedef {import("./parse.js").Subscription} Subscription */
/** @typedef {import("./parse-task.js").Task} Task */
/** @typedef {{ state: "connecting" | "live" } | { state: "waiting", retryAt: number }} Connection */

/** Maximum number of requests kept. */
const MAX_REQUESTS = 500;

/** Changes within this time are rendered together. */
const NOTIFY_DELAY_MS = 60;

/**
 * Whether a task has completed or failed.
 *
 * @param {Task} task
 */
export function isFinished({ status }) {
  return isFinal(status);
}

/**
 * Whether a task is completed but its resource is still changing. Only then is the request finished.
 *
 * @param {Task} task
 */
export function isResourcePending({ status, resource }) {
  return status === "processing-completed" && resource.status !== "" && !isFinal(resource.status);
}

/** State of the page. Views render it and are notified of changes. */
export class Store {
  /** @type {Health | undefined} */
  health;
  accountName = "";
  accountId = "";
  /** Whether an overview was read at least once. */
  ready = false;
  /** Error of the latest refresh. @type {string | undefined} */
  error;
  /** Error of reading the request log. @type {string | undefined} */
  requestsError;
  requestsReady = false;
  /** @type {Subscription[]} */
  subscriptions = [];
  /** @type {Map<number, Database>} */
  databases = new Map();
  /** Newest first. @type {Task[]} */
  tasks = [];
  /** Newest first. @type {LoggedRequest[]} */
  requests = [];
  /** @type {Fault[]} */
  faults = [];
  /** @type {Quotas} */
  quotas = { databases: null, memoryGb: null, keys: null };
  /** @type {Quotas} */
  usage = { databases: null, memoryGb: null, keys: null };
  /** @type {Connection} */
  connection = { state: "connecting" };
  history = new History();
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** @type {number | undefined} */
  #timer;

  /**
   * @param {() => void} listener
   * @returns {() => void} Unsubscribes.
   */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Notifies the views after {@link NOTIFY_DELAY_MS}. */
  notifyChange() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const listener of [...this.#listeners]) listener();
    }, NOTIFY_DELAY_MS);
  }

  /** Whether a task or resource is still changing. */
  get hasPendingChanges() {
    return (
      this.tasks.some((task) => !isFinished(task)) ||
      this.subscriptions.some(({ status }) => !isFinal(status)) ||
      [...this.databases.values()].some(({ status }) => !isFinal(status))
    );
  }

  /** @param {Overview} overview */
  setOverview(overview) {
    const { accountName, accountId, subscriptions, databases, tasks, quotas, usage, faults } = overview;
    Object.assign(this, { accountName, accountId, subscriptions, quotas, usage, faults });
    this.ready = true;
    this.error = undefined;
    this.databases = new Map(databases.map((database) => [database.id, database]));
    this.history.keepOnly(this.databases);
    this.tasks = tasks.toSorted(compareNewestFirst);
    this.notifyChange();
  }

  /** @param {string} error */
  fail(error) {
    this.error = error;
    this.notifyChange();
  }

  /** @param {Connection} connection */
  setConnection(connection) {
    this.connection = connection;
    this.notifyChange();
  }

  /** @param {Task} task */
  updateTask(task) {
    if (task.id === "") return;
    const index = this.tasks.findIndex(({ id }) => id === task.id);
    if (index >= 0) this.tasks[index] = { ...this.tasks[index], ...task };
    else this.tasks.unshift(task);
    this.tasks.sort(compareNewestFirst);
    this.notifyChange();
  }

  /** @param {LoggedRequest[]} requests */
  setRequests(requests) {
    this.requestsReady = true;
    this.requestsError = undefined;
    const seen = new Set(requests.map(({ id }) => id));
    // Keep requests that arrived as events while the list was loading.
    const since = this.requests.filter(
      ({ id }) => !seen.has(id) && Number(id) > Number(requests[0]?.id ?? -1),
    );
    this.requests = [...since, ...requests].slice(0, MAX_REQUESTS);
    this.notifyChange();
  }

  /** @param {LoggedRequest} request */
  addRequest(request) {
    if (this.requests.some(({ id }) => id === request.id)) return;
    this.requests.unshift(request);
    if (this.requests.length > MAX_REQUESTS) this.requests.length = MAX_REQUESTS;
    this.notifyChange();
  }

  /** @param {any} response */
  setHistory(response) {
    this.history.load(response);
    this.notifyChange();
  }

  /** @param {{ atMs: number | undefined, databases: { id: number, info: Info }[] }} metrics */
  addMetrics({ atMs, databases }) {
    for (const { id, info } of databases) {
      const database = this.databases.get(id);
      if (database === undefined) continue;
      this.databases.set(id, { ...database, info });
      this.history.add(id, info, atMs);
    }
    this.notifyChange();
  }
}

/**
 * @param {Task} left
 * @param {Task} right
 */
function compareNewestFirst(left, right) {
  return right.createdAt.localeCompare(left.createdAt);
}
