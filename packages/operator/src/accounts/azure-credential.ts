import { readFile } from "node:fs/promises";
import type { TokenCredential } from "azure-managed-redis-sdk";
import { CredentialsError } from "./secrets.js";

/** An application of Microsoft Entra ID, and how it proves its identity. */
export interface AzureApplication {
  tenantId: string;
  clientId: string;
  /** For example `https://login.microsoftonline.com`. */
  authority: string;
  /** A client secret, or the file into which workload identity writes a token of the service account. */
  proof: { clientSecret: string } | { tokenFile: string };
}

const EARLY_MS = 120_000;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Tokens for Azure by client secret or workload identity: one form and one request. `@azure/identity` would also load
 * the libraries of all other ways to log in.
 */
export function createAzureCredential(application: AzureApplication): TokenCredential {
  const tokens = new Map<string, { token: string; expiresOnTimestamp: number }>();
  return {
    async getToken(scopes) {
      const scope = [scopes].flat().join(" ");
      const known = tokens.get(scope);
      if (known !== undefined && known.expiresOnTimestamp - EARLY_MS > Date.now()) return known;
      const token = await requestToken(application, scope);
      tokens.set(scope, token);
      return token;
    },
  };
}

async function requestToken({ tenantId, clientId, authority, proof }: AzureApplication, scope: string) {
  // Read for each token, because the file is replaced about every hour.
  const proven =
    "clientSecret" in proof
      ? { client_secret: proof.clientSecret }
      : {
          client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
          client_assertion: (await readFile(proof.tokenFile, "utf8")).trim(),
        };
  const response = await fetch(`${authority.replace(/\/$/, "")}/${tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials", client_id: clientId, scope, ...proven }),
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  const body = (await response.json().catch(() => ({}))) as {
    access_token?: string;
    expires_in?: number;
    error?: string;
  };
  if (!response.ok || body.access_token === undefined) {
    const reason = `HTTP ${response.status}${body.error === undefined ? "" : `, ${body.error}`}`;
    throw new CredentialsError(`Azure rejects the credentials of the client ${clientId} (${reason})`);
  }
  const expiresOnTimestamp = Date.now() + (body.expires_in ?? 3_600) * 1_000;
  return { token: body.access_token, expiresOnTimestamp };
}
