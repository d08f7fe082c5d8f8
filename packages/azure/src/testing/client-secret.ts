import type { AccessToken, TokenCredential } from "../core/credential.js";

/** An application of Microsoft Entra ID and its secret. */
export interface ClientSecretOptions {
  tenantId: string;
  clientId: string;
  clientSecret: string;
  /** Default: `https://login.microsoftonline.com`. */
  authority?: string | undefined;
}

/** Creates a credential with the client-credentials flow, for tests. Programs use `@azure/identity`. */
export function clientSecretCredential(options: ClientSecretOptions): TokenCredential {
  const { tenantId, clientId, clientSecret, authority = "https://login.microsoftonline.com" } = options;
  const url = `${authority}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`;
  return {
    async getToken(scopes, { abortSignal } = {}): Promise<AccessToken> {
      const response = await fetch(url, {
        method: "POST",
        signal: abortSignal ?? null,
        redirect: "error",
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: clientId,
          client_secret: clientSecret,
          scope: [scopes].flat().join(" "),
        }),
      });
      // The body may quote the secret.
      if (!response.ok) {
        const error = new Error(`the token endpoint returned ${response.status}`);
        // As the errors of `@azure/identity` have it.
        throw Object.assign(error, { statusCode: response.status });
      }
      const { access_token: token, expires_in: lifeSeconds } = (await response.json()) as {
        access_token: string;
        expires_in: number;
      };
      return { token, expiresOnTimestamp: Date.now() + Number(lifeSeconds) * 1000 };
    },
  };
}
