import type { Authenticator } from "../accounts/authenticator.js";
import { json } from "../api/responses.js";
import { digestToken } from "../azure/desired-databases.js";
import { toObjectId } from "../azure/object-id.js";
import { HttpError } from "../errors.js";
import type { EventLog } from "../event-log/event-log.js";
import { MAX_BODY_BYTES } from "../http/incoming-body.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import type { Reconciler } from "../reconciler/reconciler.js";
import { issueToken, REDIS_AUDIENCE } from "./tokens.js";

const PATH = /^\/([^/]+)\/oauth2\/v2\.0\/token$/;

/** Whether a path below `/azure` is that of a token endpoint. */
export function isTokenPath(path: string): boolean {
  return PATH.test(path);
}

/** Services of the token endpoint. */
interface TokenServices {
  readonly authenticator: Authenticator;
  readonly eventLog: EventLog;
  readonly reconciler: Reconciler;
}

/**
 * Issues a token for client credentials: the API key of an account as `client_id`, one of its secret keys as
 * `client_secret` or as the `client_assertion` of workload identity.
 */
export async function respondWithToken(
  request: IncomingRequest,
  { path, url, sourceIp }: { path: string; url: URL; sourceIp: string },
  { authenticator, eventLog, reconciler }: TokenServices,
): Promise<Response> {
  if (request.method !== "POST") return tokenError(405, "invalid_request", "The request must be a POST.");
  const text = await request.text();
  if (text.length > MAX_BODY_BYTES)
    return tokenError(413, "invalid_request", "The request body is too large.");
  const form = new URLSearchParams(text);
  const field = (name: string) => form.get(name) ?? "";
  if (field("grant_type") !== "client_credentials")
    return tokenError(
      400,
      "unsupported_grant_type",
      `AADSTS70003: The app requested an unsupported grant type '${field("grant_type")}'.`,
    );
  const audience = /^(\S+?)\/?\/\.default$/.exec(field("scope"))?.[1];
  if (audience === undefined)
    return tokenError(
      400,
      "invalid_scope",
      `AADSTS1002012: The provided value for scope '${field("scope")}' is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
    );
  eventLog.runDueEvents();
  const { state, world } = eventLog;
  const { now } = world;
  const tenant = decodeURIComponent(PATH.exec(path)?.[1] ?? "");
  try {
    const keys = new Headers({
      "x-api-key": field("client_id"),
      "x-api-secret-key": field("client_secret") || field("client_assertion"),
    });
    const principal = authenticator.authenticate(state.accounts, keys, { sourceIp, now });
    const lifetimeS = world.behavior.azureTokenSeconds;
    const issuer = `${url.origin}/azure/${tenant}/v2.0`;
    const token = issueToken(principal, { audience, tenant, issuer, now, lifetimeS });
    if (audience === REDIS_AUDIENCE) {
      const { account, key } = principal;
      const objectId = toObjectId(account.id, key.name);
      const expiresAt = now + lifetimeS * 1000;
      eventLog.recordEntraLogin(account.id, { objectId, digest: digestToken(token), expiresAt });
      // The token logs in as soon as the client has it.
      await reconciler.reconcile();
    }
    return json(200, {
      token_type: "Bearer",
      expires_in: lifetimeS,
      ext_expires_in: lifetimeS,
      access_token: token,
    });
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return tokenError(
      401,
      "invalid_client",
      error.detail ??
        "AADSTS7000215: Invalid client secret provided. The client is the API key of an account, its secret one of the secret keys.",
    );
  }
}

function tokenError(status: number, error: string, error_description: string): Response {
  return json(status, { error, error_description });
}
