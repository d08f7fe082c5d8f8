import { NetworkError } from "redis-cloud-sdk";
import { type Clock, getErrorMessage, type Next, type Transport } from "redis-cloud-sdk/core";
import type { AccessToken, TokenCredential } from "./credential.js";

/** Time before its expiry at which a token is replaced, in milliseconds. */
const EXPIRY_MARGIN_MS = 300_000;

/** The client's access token: requested once for concurrent requests, and cached until shortly before it expires. */
export class AccessTokenCache {
  readonly #credential: TokenCredential;
  readonly #scope: string;
  readonly #clock: Clock;
  #token: AccessToken | undefined;
  #refreshAt = 0;
  #pending: Promise<AccessToken> | undefined;

  constructor(credential: TokenCredential, scope: string, clock: Clock) {
    this.#credential = credential;
    this.#scope = scope;
    this.#clock = clock;
  }

  /** The current token, which is removed from texts of the service; empty before the first request. */
  get current(): string {
    return this.#token?.token ?? "";
  }

  /** @param rejected - A token that the service rejected, so that it is replaced although it has not expired. */
  async get(rejected?: string): Promise<string> {
    const isUsable = this.#clock.now() < this.#refreshAt && this.#token?.token !== rejected;
    if (this.#token !== undefined && isUsable) return this.#token.token;
    this.#pending ??= this.#request().finally(() => {
      this.#pending = undefined;
    });
    return (await this.#pending).token;
  }

  async #request(): Promise<AccessToken> {
    const token = await this.#credential.getToken(this.#scope);
    if (typeof token?.token !== "string" || token.token === "")
      throw new Error("the credential has no token");
    const now = this.#clock.now();
    const lifeMs = token.expiresOnTimestamp - now;
    // A token whose lifetime is shorter than the margin is used for half of that lifetime.
    this.#refreshAt = now + Math.max(lifeMs - EXPIRY_MARGIN_MS, lifeMs / 2);
    this.#token = token;
    return token;
  }
}

/** Whether a token endpoint refused the credential, as errors of `@azure/identity` show. A retry would be refused too. */
function isRefusal(error: unknown): boolean {
  const { statusCode = 0 } = (error ?? {}) as { statusCode?: number };
  return statusCode >= 400 && statusCode < 500 && statusCode !== 408 && statusCode !== 429;
}

/**
 * Adds the token to each request. Innermost, so that no other middleware can see it.
 *
 * After a 401 the token is replaced once and the request is sent again: the service has not executed it.
 */
export function tokenMiddleware(tokens: AccessTokenCache, userAgent: string): (transport: Transport) => Next {
  return (transport) => async (request) => {
    const send = (token: string) =>
      transport(request, {
        accept: "application/json",
        ...(request.body !== undefined && { "content-type": "application/json" }),
        "user-agent": userAgent,
        // The activity log of the subscription shows this id.
        "x-ms-client-request-id": crypto.randomUUID(),
        ...Object.fromEntries(request.headers),
        authorization: `Bearer ${token}`,
      });
    const get = (rejected?: string) =>
      tokens.get(rejected).catch((error: unknown) => {
        throw new NetworkError(request.context.route, `got no access token: ${getErrorMessage(error)}`, {
          mayHaveArrived: false,
          isPermanent: isRefusal(error),
          hint: "Check the credential: tenant, client, secret and the network connection to the token endpoint.",
        });
      });
    const token = await get();
    const response = await send(token);
    return response.status === 401 ? send(await get(token)) : response;
  };
}
