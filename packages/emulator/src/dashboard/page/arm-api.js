import { ApiError, parseJson, send } from "./api.js";
import { pageData } from "./page-data.js";

const TOKEN_PATH = "/azure/emulator/oauth2/v2.0/token";
const SCOPE = "https://management.azure.com/.default";

/** Time before its expiry at which a token is replaced. */
const MARGIN_MS = 30_000;

/**
 * Client of Azure Resource Manager on the emulator. It gets its token as every client does: with the API key as client
 * and the secret key as its secret.
 */
export class ArmApi {
  #keys;
  /** @type {{ value: string, expiresAt: number } | undefined} */
  #token;

  /** @param {import("./session.js").Keys} keys */
  constructor(keys) {
    this.#keys = keys;
  }

  /**
   * Sends a request about a resource, and returns the response without waiting for the operation that it starts.
   *
   * @param {string} method
   * @param {string} id Resource ID, for actions followed by the name of the action.
   * @param {object} [body]
   * @returns {Promise<any>}
   */
  async request(method, id, body) {
    const { status, text } = await this.#send(method, id, body);
    if (status < 400) return text === "" ? undefined : parseJson(text);
    if (status === 401) this.#token = undefined;
    const { code, message } = parseJson(text)?.error ?? {};
    throw new ApiError(
      status,
      `HTTP ${status}: ${[code, message].filter(Boolean).join(": ") || "no details"}`,
    );
  }

  /**
   * @param {string} method
   * @param {string} id
   * @param {object} [body]
   */
  async #send(method, id, body) {
    const path = `/azure${encodeURI(id)}?api-version=${pageData.azure.apiVersion}`;
    return send(path, {
      method,
      headers: {
        accept: "application/json",
        authorization: `Bearer ${await this.#getToken()}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async #getToken() {
    if (this.#token !== undefined && this.#token.expiresAt > Date.now() + MARGIN_MS) return this.#token.value;
    const { apiKey, secretKey } = this.#keys;
    const { status, text } = await send(TOKEN_PATH, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        ...{ grant_type: "client_credentials", scope: SCOPE },
        ...{ client_id: apiKey, client_secret: secretKey },
      }).toString(),
    });
    const { access_token: value, expires_in: seconds, error_description: reason } = parseJson(text) ?? {};
    if (status !== 200 || typeof value !== "string")
      throw new ApiError(status, `HTTP ${status}: ${reason ?? "The token endpoint returned no token."}`);
    this.#token = { value, expiresAt: Date.now() + Number(seconds) * 1000 };
    return value;
  }
}
