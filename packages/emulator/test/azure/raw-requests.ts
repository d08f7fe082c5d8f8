import { type StartOptions, startEmulator } from "redis-cloud-emulator";
import { onTestFinished } from "vitest";
import { endpointOf, SUBSCRIPTION } from "./azure.js";

export const VERSION = "2025-07-01";
export const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/group-1`;
export const CLUSTERS = `${GROUP}/providers/Microsoft.Cache/redisEnterprise`;
export const CLUSTER = `${CLUSTERS}/cache-1`;
export const DATABASE = `${CLUSTER}/databases/default`;
export const SPEC = {
  location: "westeurope",
  sku: { name: "Balanced_B5" },
  properties: { publicNetworkAccess: "Enabled" },
};

export interface ArmResponse {
  status: number;
  headers: Headers;
  body: Record<string, unknown> & {
    error?: { code: string; message: string; target?: string };
    properties?: Record<string, unknown>;
    value?: Record<string, unknown>[];
    nextLink?: string;
  };
}

/** Starts Azure without an engine, and sends raw requests with a token. */
export async function start(options: StartOptions = {}) {
  const emulator = await startEmulator({ engine: "none", seed: 1, ...options });
  onTestFinished(() => emulator.stop());
  const endpoint = endpointOf(emulator);
  const getToken = async (keys = emulator, scope = `${endpoint}/.default`) => {
    const response = await fetch(`${endpoint}/tenant-1/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: keys.apiKey,
        client_secret: keys.secretKey,
        scope,
      }),
    });
    return (await response.json()) as { access_token: string; expires_in: number };
  };
  const { access_token: token } = await getToken();
  const send = async (
    method: string,
    path: string,
    { body, version = VERSION, authorization = `Bearer ${token}` }: Record<string, unknown> = {},
  ): Promise<ArmResponse> => {
    const url = path.startsWith("http") ? path : `${endpoint}${path}?api-version=${version}`;
    const response = await fetch(url, {
      method,
      headers: { authorization: String(authorization), "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const { status, headers } = response;
    return { status, headers, body: (text === "" ? {} : JSON.parse(text)) as ArmResponse["body"] };
  };
  return { emulator, endpoint, send, getToken };
}
