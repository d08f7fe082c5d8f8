/** @typedef {import("./session.js").Keys} Keys */

/** Longer than anything on this machine takes, shorter than anybody waits. */
const PATIENCE_MS = 30_000;

/** Why a request was not answered as hoped. */
export class Problem extends Error {
  /**
   * @param {number} status 0 when there was no answer.
   * @param {string} message
   * @param {string} [hint] What to do about it.
   */
  constructor(status, message, hint) {
    super(message);
    this.name = "Problem";
    this.status = status;
    this.hint = hint;
  }

  /** The message and the hint in one text. */
  get text() {
    return this.hint === undefined ? this.message : `${this.message} ${this.hint}`;
  }
}

/**
 * Any failure in words for people.
 *
 * @param {unknown} problem
 */
export function wordsOf(problem) {
  return problem instanceof Problem ? problem.text : String(problem);
}

/** Asks the emulator. Keys go into headers and nowhere else. */
export class Api {
  #keys;
  #ended;

  /**
   * @param {Keys | undefined} keys
   * @param {() => void} [ended] Called when the keys are no longer good.
   */
  constructor(keys, ended = () => {}) {
    this.#keys = keys;
    this.#ended = ended;
  }

  /** @param {string} path */
  get(path) {
    return this.#ask("GET", path);
  }

  /**
   * @param {string} path
   * @param {object} [body]
   */
  post(path, body) {
    return this.#ask("POST", path, body);
  }

  /**
   * @param {string} path
   * @param {object} body
   */
  put(path, body) {
    return this.#ask("PUT", path, body);
  }

  /** @param {string} path */
  delete(path) {
    return this.#ask("DELETE", path);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>}
   */
  async #ask(method, path, body) {
    /** @type {Record<string, string>} */
    const headers = { accept: "application/json" };
    if (this.#keys !== undefined) {
      headers["x-api-key"] = this.#keys.apiKey;
      headers["x-api-secret-key"] = this.#keys.secretKey;
    }
    if (body !== undefined) headers["content-type"] = "application/json";
    const response = await fetch(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((problem) => {
      throw unanswered(problem);
    });
    const text = await response.text().catch((problem) => {
      throw unanswered(problem);
    });
    if (!response.ok) {
      // A key that may not do one thing may do others: 403 ends nothing here.
      if (response.status === 401) this.#ended();
      throw refused(response.status, text);
    }
    if (text === "") return undefined;
    const answer = parse(text);
    if (answer === undefined) {
      throw new Problem(
        response.status,
        "The answer is not JSON.",
        "Perhaps a fault is at work on this route.",
      );
    }
    return answer;
  }
}

/** @param {unknown} problem */
function unanswered(problem) {
  return problem instanceof DOMException && problem.name === "TimeoutError"
    ? new Problem(0, `No answer within ${PATIENCE_MS / 1000} seconds.`)
    : new Problem(0, "The emulator does not answer.", "Is it still running?");
}

/**
 * Reads both kinds of refusal: the service's `{status, error, message}`, the emulator's `{error, hint}`.
 *
 * @param {number} status
 * @param {string} text
 */
function refused(status, text) {
  const { message, error, description, hint } = parse(text) ?? {};
  const words = [message, error, description].find((word) => typeof word === "string" && word !== "");
  const known =
    words ??
    text
      .replace(/<[^>]*>/g, " ")
      .trim()
      .slice(0, 200);
  return new Problem(
    status,
    known === "" ? `HTTP ${status}.` : `HTTP ${status}: ${known}`,
    typeof hint === "string" ? hint : undefined,
  );
}

/**
 * @param {string} text
 * @returns {any}
 */
function parse(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return undefined;
  }
}
