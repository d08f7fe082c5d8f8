/** @typedef {import("./session.js").Keys} Keys */

/** Longer than anything on this machine takes, shorter than anybody waits. */
const TIMEOUT_MS = 30_000;

/** Why a request was not answered as hoped. */
export class ApiError extends Error {
  /**
   * @param {number} status 0 when there was no answer.
   * @param {string} message
   * @param {string} [hint] What to do about it.
   */
  constructor(status, message, hint) {
    super(message);
    this.name = "ApiError";
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
 * @param {unknown} error
 */
export function toMessage(error) {
  return error instanceof ApiError ? error.text : String(error);
}

/** Asks the emulator. Keys go into headers and nowhere else. */
export class Api {
  #keys;
  #onUnauthorized;

  /**
   * @param {Keys | undefined} keys
   * @param {() => void} [ended] Called when the keys are no longer good.
   */
  constructor(keys, ended = () => {}) {
    this.#keys = keys;
    this.#onUnauthorized = ended;
  }

  /** @param {string} path */
  get(path) {
    return this.#request("GET", path);
  }

  /**
   * @param {string} path
   * @param {object} [body]
   */
  post(path, body) {
    return this.#request("POST", path, body);
  }

  /**
   * @param {string} path
   * @param {object} body
   */
  put(path, body) {
    return this.#request("PUT", path, body);
  }

  /** @param {string} path */
  delete(path) {
    return this.#request("DELETE", path);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>}
   */
  async #request(method, path, body) {
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
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error) => {
      throw toNetworkError(error);
    });
    const text = await response.text().catch((error) => {
      throw toNetworkError(error);
    });
    if (!response.ok) {
      // A key that may not do one thing may do others: 403 ends nothing here.
      if (response.status === 401) this.#onUnauthorized();
      throw toApiError(response.status, text);
    }
    if (text === "") return undefined;
    const value = parse(text);
    if (value === undefined) {
      throw new ApiError(
        response.status,
        "The answer is not JSON.",
        "Perhaps a fault is at work on this route.",
      );
    }
    return value;
  }
}

/** @param {unknown} error */
function toNetworkError(error) {
  return error instanceof DOMException && error.name === "TimeoutError"
    ? new ApiError(0, `No answer within ${TIMEOUT_MS / 1000} seconds.`)
    : new ApiError(0, "The emulator does not answer.", "Is it still running?");
}

/**
 * Reads both kinds of refusal: the service's `{status, error, message}`, the emulator's `{error, hint}`.
 *
 * @param {number} status
 * @param {string} text
 */
function toApiError(status, text) {
  const { message, error, description, hint } = parse(text) ?? {};
  const given = [message, error, description].find((part) => typeof part === "string" && part !== "");
  const summary =
    given ??
    text
      .replace(/<[^>]*>/g, " ")
      .trim()
      .slice(0, 200);
  return new ApiError(
    status,
    summary === "" ? `HTTP ${status}.` : `HTTP ${status}: ${summary}`,
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
