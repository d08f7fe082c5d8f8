/** @typedef {import("./session.js").Keys} Keys */

/** Request timeout: longer than any local request takes, shorter than a user would wait. */
const TIMEOUT_MS = 30_000;

/** Error of a request: a network error, an error status or an invalid response. */
export class ApiError extends Error {
  /**
   * @param {number} status HTTP status; 0 when there was no response.
   * @param {string} message
   * @param {string} [hint] How to fix it.
   */
  constructor(status, message, hint) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.hint = hint;
  }

  /** The message followed by the hint. */
  get text() {
    return this.hint === undefined ? this.message : `${this.message} ${this.hint}`;
  }
}

/**
 * Converts any thrown value to a message for the user.
 *
 * @param {unknown} error
 */
export function toMessage(error) {
  return error instanceof ApiError ? error.text : String(error);
}

/** Client of the emulator. Sends the keys in headers only. */
export class Api {
  #keys;
  #onUnauthorized;

  /**
   * @param {Keys | undefined} keys
   * @param {() => void} [ended] Called on a 401 response.
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
    const { status, text } = await send(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (status >= 400) {
      // A 403 does not sign the user out: the key may still be allowed other requests.
      if (status === 401) this.#onUnauthorized();
      throw toApiError(status, text);
    }
    if (text === "") return undefined;
    const value = parseJson(text);
    if (value === undefined) {
      throw new ApiError(status, "The response is not JSON.", "A fault may be active on this route.");
    }
    return value;
  }
}

/**
 * Sends a request and reads the response.
 *
 * @param {string} path
 * @param {RequestInit} options
 * @returns {Promise<{ status: number, text: string }>}
 * @throws {ApiError} if there is no response.
 */
export async function send(path, options) {
  try {
    const response = await fetch(path, {
      ...options,
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw toNetworkError(error);
  }
}

/** @param {unknown} error */
function toNetworkError(error) {
  return error instanceof DOMException && error.name === "TimeoutError"
    ? new ApiError(0, `No response within ${TIMEOUT_MS / 1000} seconds.`)
    : new ApiError(0, "The emulator does not respond.", "Check whether it is still running.");
}

/**
 * Reads both error formats: `{status, error, message}` of the service and `{error, hint}` of the emulator.
 *
 * @param {number} status
 * @param {string} text
 */
function toApiError(status, text) {
  const { message, error, description, hint } = parseJson(text) ?? {};
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
 * Parses JSON; `undefined` if it is not JSON.
 *
 * @param {string} text
 * @returns {any}
 */
export function parseJson(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return undefined;
  }
}
