import { createHmac, randomBytes } from "node:crypto";
import { HttpError } from "../errors.js";
import type { ApiKey } from "../state/access-records.js";
import { DEMO_SECRET_KEY, digest } from "../state/demo-keys.js";
import { getKeyRole, type KeyedAccount } from "./key.js";
import { mayCall } from "./roles.js";
import { timingSafeEqualText, verifySecret } from "./secrets.js";
import { isLoopback, SourceList } from "./source-ips.js";

/** Authenticated account and secret key of a request. */
export interface Principal<A extends KeyedAccount> {
  account: A;
  key: ApiKey;
}

/** Cache entry of a verified pair of keys. */
interface CachedCredential {
  apiKeyDigest: string;
  keyName: string;
  secretDigest: string;
  allowedSourceIps: readonly string[];
  sources: SourceList;
}

/** Maximum number of cached pairs of keys; others are verified on each request. */
const MAX_CACHED_CREDENTIALS = 1_000;

/**
 * Authenticates requests by API key and secret key.
 *
 * Verified pairs are cached under a keyed hash, so that neither key is kept in memory and a request costs one hash for
 * any number of keys. Each cache hit is checked against the state, so a revoked or replaced key is rejected.
 */
export class Authenticator {
  readonly #pepper = randomBytes(32);
  readonly #cache = new Map<string, CachedCredential>();

  /**
   * Returns the account and the secret key of a request, and counts the use of the key.
   *
   * @throws {@link HttpError} 401 without details for keys that are missing, unknown, expired or of different accounts;
   *   403 for a source IP that the secret key does not allow.
   */
  authenticate<A extends KeyedAccount>(
    accounts: readonly A[],
    headers: Headers,
    { sourceIp, now }: { sourceIp: string; now: number },
  ): Principal<A> {
    const principal = this.verify(accounts, headers, { sourceIp, now });
    const { key } = principal;
    key.used = { requests: (key.used?.requests ?? 0) + 1, lastAt: now };
    return principal;
  }

  /** Like {@link authenticate}, but does not count the use of the key. */
  verify<A extends KeyedAccount>(
    accounts: readonly A[],
    headers: Headers,
    { sourceIp, now }: { sourceIp: string; now: number },
  ): Principal<A> {
    const apiKey = headers.get("x-api-key");
    const secretKey = headers.get("x-api-secret-key");
    if (apiKey === null || secretKey === null) throw new HttpError(401);
    const { account, key, sources } = this.#find(accounts, apiKey, secretKey);
    if (key.expiresAt !== undefined && key.expiresAt <= now) throw new HttpError(401);
    if (!sources.includes(sourceIp)) {
      throw new HttpError(403, `The secret key ${key.name} is not allowed from ${sourceIp}.`);
    }
    if (secretKey === DEMO_SECRET_KEY && !isLoopback(sourceIp)) {
      throw new HttpError(
        403,
        `The emulator's demo key is public and accepted from loopback only, not from ${sourceIp}. ` +
          `Start the emulator with its own keys: --api-key and --secret-key.`,
      );
    }
    return { account, key };
  }

  /** Finds the account of a request's API key without authenticating it. */
  findAccount<A extends KeyedAccount>(accounts: readonly A[], headers: Headers): A | undefined {
    const apiKey = headers.get("x-api-key");
    if (apiKey === null) return undefined;
    const givenDigest = digest(apiKey);
    return accounts.find(({ apiKeyDigest }) => timingSafeEqualText(apiKeyDigest, givenDigest));
  }

  #find<A extends KeyedAccount>(
    accounts: readonly A[],
    apiKey: string,
    secretKey: string,
  ): Principal<A> & { sources: SourceList } {
    // The length keeps pairs apart whose concatenations are equal.
    const pair = createHmac("sha256", this.#pepper)
      .update(`${apiKey.length}:${apiKey}${secretKey}`)
      .digest("base64");
    const cached = this.#cache.get(pair);
    if (cached !== undefined) {
      const account = accounts.find(({ apiKeyDigest }) => apiKeyDigest === cached.apiKeyDigest);
      const key = account?.keys.find(({ name }) => name === cached.keyName);
      const same =
        key?.secretDigest === cached.secretDigest && key.allowedSourceIps === cached.allowedSourceIps;
      if (account !== undefined && key !== undefined && same)
        return { account, key, sources: cached.sources };
      this.#cache.delete(pair);
    }
    const found = verifyCredentials(accounts, apiKey, secretKey);
    const sources = new SourceList(found.key.allowedSourceIps);
    this.#store(pair, found, sources);
    return { ...found, sources };
  }

  #store(pair: string, { account, key }: Principal<KeyedAccount>, sources: SourceList): void {
    const { name: keyName, secretDigest, allowedSourceIps } = key;
    const [oldest] = this.#cache.keys();
    if (this.#cache.size >= MAX_CACHED_CREDENTIALS && oldest !== undefined) this.#cache.delete(oldest);
    this.#cache.set(pair, {
      apiKeyDigest: account.apiKeyDigest,
      keyName,
      secretDigest,
      allowedSourceIps,
      sources,
    });
  }
}

/**
 * Checks that the role of a secret key allows a route.
 *
 * @throws {@link HttpError} 403
 */
export function authorize({ account, key }: Principal<KeyedAccount>, route: string): void {
  const role = getKeyRole(account, key);
  if (role !== undefined && mayCall(role, route)) return;
  throw new HttpError(
    403,
    role === undefined
      ? `The secret key ${key.name} has no role that allows API calls.`
      : `The secret key ${key.name} has the role ${role}, which does not allow ${route}.`,
  );
}

function verifyCredentials<A extends KeyedAccount>(
  accounts: readonly A[],
  apiKey: string,
  secretKey: string,
): Principal<A> {
  const givenDigest = digest(apiKey);
  const account = accounts.find(({ apiKeyDigest }) => timingSafeEqualText(apiKeyDigest, givenDigest));
  const key = account?.keys.find(({ secretDigest }) => verifySecret(secretKey, secretDigest));
  if (account === undefined || key === undefined) throw new HttpError(401);
  return { account, key };
}
