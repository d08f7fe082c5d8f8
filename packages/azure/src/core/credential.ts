/** An access token, as `@azure/identity` returns it. */
export interface AccessToken {
  /** The token, which is sent as a bearer token. */
  token: string;
  /** When it expires, in milliseconds since the epoch. */
  expiresOnTimestamp: number;
}

/** Source of access tokens. Every credential of `@azure/identity` is one. */
export interface TokenCredential {
  /** Returns a token for the scopes, for example `https://management.azure.com/.default`. */
  getToken(
    scopes: string | string[],
    options?: { abortSignal?: AbortSignal | undefined },
  ): Promise<AccessToken | null>;
}
