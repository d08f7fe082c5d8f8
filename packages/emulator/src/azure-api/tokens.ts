import { createHmac, randomUUID } from "node:crypto";
import type { Principal } from "../accounts/authenticator.js";
import { timingSafeEqualText } from "../accounts/secrets.js";
import { ArmError } from "../azure/arm-error.js";
import { toObjectId } from "../azure/object-id.js";
import type { ApiKey } from "../state/access-records.js";
import type { AccountState } from "../state/state.js";

/** Audience of tokens with which users log in to databases. */
export const REDIS_AUDIENCE = "https://redis.azure.com";

/** Claims of a token, besides those that clients only show. */
interface Claims {
  aud: string;
  exp: number;
  /** Account and key of the emulator. */
  account: number;
  key: string;
}

/**
 * Issues tokens in the form of Microsoft Entra ID. They are signed with the secret key, and invalid once it is revoked.
 */
export function issueToken(
  { account, key }: Principal<AccountState>,
  {
    audience,
    tenant,
    issuer,
    now,
    lifetimeS,
  }: {
    audience: string;
    tenant: string;
    issuer: string;
    now: number;
    lifetimeS: number;
  },
): string {
  const iat = Math.floor(now / 1000);
  const objectId = toObjectId(account.id, key.name);
  const content = [
    { typ: "JWT", alg: "HS256" },
    {
      aud: audience,
      iss: issuer,
      iat,
      nbf: iat,
      exp: iat + lifetimeS,
      oid: objectId,
      sub: objectId,
      tid: tenant,
      idtyp: "app",
      ver: "2.0",
      jti: randomUUID(),
      account: account.id,
      key: key.name,
    },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${content}.${sign(content, account, key)}`;
}

function sign(content: string, { apiKeyDigest }: AccountState, { secretDigest }: ApiKey): string {
  return createHmac("sha256", `${apiKeyDigest}:${secretDigest}`).update(content).digest("base64url");
}

/** Finds account and key of a request. @throws ArmError 401 */
export function verifyToken(
  headers: Headers,
  accounts: readonly AccountState[],
  now: number,
): Principal<AccountState> {
  const header = headers.get("authorization");
  if (header === null)
    throw unauthorized(
      "AuthenticationFailed",
      "Authentication failed. The 'Authorization' header is missing.",
    );
  const token = /^Bearer\s+(\S+)$/i.exec(header)?.[1] ?? "";
  const { claims, principal } = find(token, accounts);
  if (claims === undefined || principal === undefined)
    throw unauthorized("InvalidAuthenticationToken", "The access token is invalid.");
  if (claims.aud === REDIS_AUDIENCE)
    throw unauthorized(
      "InvalidAuthenticationTokenAudience",
      `The access token has been obtained for wrong audience or resource '${claims.aud}'.`,
    );
  const { expiresAt = Number.POSITIVE_INFINITY } = principal.key;
  if (claims.exp * 1000 <= now || expiresAt <= now)
    throw unauthorized(
      "ExpiredAuthenticationToken",
      `The access token expiry UTC time '${new Date(claims.exp * 1000).toISOString()}' is earlier than current UTC time '${new Date(now).toISOString()}'.`,
    );
  return principal;
}

/** Finds the account of a request without authenticating it. */
export function findTokenAccount(
  headers: Headers,
  accounts: readonly AccountState[],
): AccountState | undefined {
  const token = /^Bearer\s+(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  return find(token, accounts).principal?.account;
}

function find(
  token: string,
  accounts: readonly AccountState[],
): { claims?: Claims; principal?: Principal<AccountState> } {
  const [head = "", body = "", signature = ""] = token.split(".");
  const claims = parseClaims(body);
  const account = accounts.find(({ id }) => id === claims?.account);
  const key = account?.keys.find(({ name }) => name === claims?.key);
  if (claims === undefined || account === undefined || key === undefined) return {};
  if (!timingSafeEqualText(signature, sign(`${head}.${body}`, account, key))) return {};
  return { claims, principal: { account, key } };
}

function parseClaims(body: string): Claims | undefined {
  try {
    const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as Claims | null;
    return typeof claims?.exp === "number" ? claims : undefined;
  } catch {
    return undefined;
  }
}

function unauthorized(code: string, message: string): ArmError {
  const challenge = `Bearer authorization_uri="https://login.microsoftonline.com/", error="invalid_token", error_description="${code}"`;
  return new ArmError(401, code, message, { headers: { "www-authenticate": challenge } });
}
