/** @typedef {import("./parse.js").Database} Database */
/** @typedef {import("./parse.js").Fault} Fault */
/** @typedef {import("./parse.js").Health} Health */
/** @typedef {import("./parse.js").Info} Info */
/** @typedef {import("./parse.js").LoggedRequest} LoggedRequest */
/** @typedef {import("./parse.js").Overview} Overview */
/** @typedef {import("./parse.js").Quotas} Quotas */
/** @typedef {import("./parse.js").Subscription} Subscription */
/** @typedef {import("./parse.js").Task} Task */
/** @typedef {{ state: "connecting" | "live" } | { state: "waiting", retryAt: number }} Connection */

/** Numbers that are kept of each database: about three minutes of them. */
const SAMPLES = 90;

/** Requests that are kept. More than a person reads. */
const REQUESTS = 500;

/** Changes within so many milliseconds are drawn at once. */
const TOGETHER_MS = 60;

const ENDED = new Set(["processing-completed", "processing-error"]);
const SETTLED = new Set(["active", "error", "creation-failed", "deleted", "unknown"]);

/**
 * Whether a task has come to its end.
 *
 * @param {Task} task
 */
export function hasEnded({ status }) {
  return ENDED.has(status);
}

/** What the page knows. Views draw it, and are told when it has changed. */
export class Store {
  /** @type {Health | undefined} */
  health;
  accountName = "";
  accountId = "";
  /** An overview was read at least once. */
  ready = false;
  /** Why the latest look failed. @type {string | undefined} */
  problem;
  /** Requests could not be read, for this reason. @type {string | undefined} */
  requestsProblem;
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
  /** @type {Map<number, Info[]>} */
  #samples = new Map();
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** @type {number | undefined} */
  #timer;

  /**
   * @param {() => void} listener
   * @returns {() => void} Ends it.
   */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the views, soon. */
  changed() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const listener of [...this.#listeners]) listener();
    }, TOGETHER_MS);
  }

  /** Something is still on its way, so another look is worth it. */
  get unsettled() {
    return (
      this.tasks.some((task) => !hasEnded(task)) ||
      this.subscriptions.some(({ status }) => !SETTLED.has(status)) ||
      [...this.databases.values()].some(({ status }) => !SETTLED.has(status))
    );
  }

  /** @param {Overview} overview */
  takeOverview(overview) {
    const { accountName, accountId, subscriptions, databases, tasks, quotas, usage, faults } = overview;
    Object.assign(this, { accountName, accountId, subscriptions, quotas, usage, faults });
    this.ready = true;
    this.problem = undefined;
    this.databases = new Map(databases.map((database) => [database.id, database]));
    for (const id of this.#samples.keys()) if (!this.databases.has(id)) this.#samples.delete(id);
    // The first numbers are drawn before the first event brings more.
    for (const { id, info } of databases) if (info !== null && !this.#samples.has(id)) this.#sample(id, info);
    this.tasks = tasks.toSorted(newestFirst);
    this.changed();
  }

  /** @param {string} problem */
  fail(problem) {
    this.problem = problem;
    this.changed();
  }

  /** @param {Connection} connection */
  setConnection(connection) {
    this.connection = connection;
    this.changed();
  }

  /** @param {Task} task */
  takeTask(task) {
    if (task.id === "") return;
    const known = this.tasks.findIndex(({ id }) => id === task.id);
    if (known >= 0) this.tasks[known] = { ...this.tasks[known], ...task };
    else this.tasks.unshift(task);
    this.tasks.sort(newestFirst);
    this.changed();
  }

  /** @param {LoggedRequest[]} requests */
  takeRequests(requests) {
    this.requestsReady = true;
    this.requestsProblem = undefined;
    const seen = new Set(requests.map(({ id }) => id));
    // What arrived by event while the list was on its way is newer than the list.
    const since = this.requests.filter(
      ({ id }) => !seen.has(id) && Number(id) > Number(requests[0]?.id ?? -1),
    );
    this.requests = [...since, ...requests].slice(0, REQUESTS);
    this.changed();
  }

  /** @param {LoggedRequest} request */
  takeRequest(request) {
    if (this.requests.some(({ id }) => id === request.id)) return;
    this.requests.unshift(request);
    if (this.requests.length > REQUESTS) this.requests.length = REQUESTS;
    this.changed();
  }

  /** @param {{ id: number, info: Info }[]} metrics */
  takeMetrics(metrics) {
    for (const { id, info } of metrics) {
      const database = this.databases.get(id);
      if (database === undefined) continue;
      this.databases.set(id, { ...database, info });
      this.#sample(id, info);
    }
    this.changed();
  }

  /**
   * The latest numbers of a database, oldest first.
   *
   * @param {number} id
   * @returns {readonly Info[]}
   */
  samplesOf(id) {
    return this.#samples.get(id) ?? [];
  }

  /**
   * @param {number} id
   * @param {Info} info
   */
  #sample(id, info) {
    const samples = this.#samples.get(id) ?? [];
    samples.push(info);
    if (samples.length > SAMPLES) samples.shift();
    this.#samples.set(id, samples);
  }
}

/**
 * @param {Task} left
 * @param {Task} right
 */
function newestFirst(left, right) {
  return right.createdAt.localeCompare(left.createdAt);
}
