import { createHash, randomBytes } from "node:crypto";
import type { Access } from "./dependencies.js";

/** A token as it is kept. The token itself is not. */
export interface RestToken {
  databaseId: string;
  access: Access;
  digest: string;
  createdAt: number;
  usage: TokenUsage;
}

/** What a token was used for. */
export interface TokenUsage {
  requests: number;
  commands: number;
  /** Commands that Redis answered with an error. */
  errors: number;
  lastUsedAt?: number;
}

/** What one request did. */
export interface Use {
  commands: number;
  errors: number;
  at: number;
}

/** Where tokens are kept. */
export interface Tokens {
  /** The token of this database that has this digest. */
  find(databaseId: string, digest: string): RestToken | undefined;
  /** Counts a request. */
  used(token: RestToken, use: Use): void;
}

/** A new token: `token` is to be shown once, `record` to be kept. */
export interface IssuedToken {
  token: string;
  record: RestToken;
}

const TOKEN_BYTES = 32;

/** Makes a token for a database. */
export function issueToken(databaseId: string, access: Access, now: number): IssuedToken {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const usage = { requests: 0, commands: 0, errors: 0 };
  return { token, record: { databaseId, access, digest: tokenDigest(token), createdAt: now, usage } };
}

/** What is kept of a token: enough to recognise it. A random token needs no slow hash. */
export function tokenDigest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Tokens in a plain object, by their digest: it can be a part of the state. */
export function tokensIn(records: Record<string, RestToken>): Tokens {
  return {
    find(databaseId, digest) {
      const token = Object.hasOwn(records, digest) ? records[digest] : undefined;
      return token?.databaseId === databaseId ? token : undefined;
    },
    used({ usage }, { commands, errors, at }) {
      usage.requests += 1;
      usage.commands += commands;
      usage.errors += errors;
      usage.lastUsedAt = at;
    },
  };
}

/** The token that a request shows: as a bearer, or as `_token` where headers cannot be set. */
export function tokenOf(request: Request, query: URLSearchParams): string | undefined {
  const [, bearer] = /^bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  return bearer ?? query.get("_token") ?? undefined;
}
