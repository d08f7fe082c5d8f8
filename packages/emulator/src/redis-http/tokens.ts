import { createHash, randomBytes } from "node:crypto";
import type { IncomingRequest } from "../http/incoming-request.js";
import type { RestToken, TokenAccess } from "../state/access-records.js";

/** Usage of one request. */
export interface RequestUsage {
  commands: number;
  errors: number;
  at: number;
}

/** Store of tokens. */
export interface Tokens {
  /** Finds a token of a database by its digest. */
  find(databaseId: string, digest: string): RestToken | undefined;
  /** Records the usage of a request. */
  recordUsage(token: RestToken, use: RequestUsage): void;
}

/** A new token: `token` is shown once, `record` is stored. */
export interface IssuedToken {
  token: string;
  record: RestToken;
}

const TOKEN_BYTES = 32;

/** Creates a token for a database. */
export function issueToken(databaseId: string, access: TokenAccess, now: number): IssuedToken {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const usage = { requests: 0, commands: 0, errors: 0 };
  return { token, record: { databaseId, access, digest: hashToken(token), createdAt: now, usage } };
}

/** Hashes a token for storage. A random token does not need a slow hash. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Tokens in plain objects by digest, which can be part of the state. */
export function createTokens(records: () => Iterable<Readonly<Record<string, RestToken>>>): Tokens {
  return {
    find(databaseId, digest) {
      for (const known of records()) {
        const token = Object.hasOwn(known, digest) ? known[digest] : undefined;
        if (token?.databaseId === databaseId) return token;
      }
      return undefined;
    },
    recordUsage({ usage }, { commands, errors, at }) {
      usage.requests += 1;
      usage.commands += commands;
      usage.errors += errors;
      usage.lastUsedAt = at;
    },
  };
}

/** Returns the token of a request: a bearer token, or `_token` where headers cannot be set. */
export function getToken(request: IncomingRequest, query: URLSearchParams): string | undefined {
  const [, bearer] = /^bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  return bearer ?? query.get("_token") ?? undefined;
}
