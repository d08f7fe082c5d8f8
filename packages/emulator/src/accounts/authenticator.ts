import { createHmac, randomBytes } from "node:crypto";
import { HttpError } from "../errors.js";
import { DEMO_SECRET_KEY, digest } from "../state/demo-keys.js";
import type { ApiKey } from "../state/state.js";
import { getKeyRole, type KeyedAccount } from "./key.js";
import { mayCall } from "./roles.js";
import { timingSafeEqualText, verifySecret } from "./secrets.js";
import { isLoopback, SourceList } from "./source-ips.js";

/** The account and the key that a request speaks for. */
export interface Principal<A extends KeyedAccount> {
  account: A;
  key: ApiKey;
}

/** What the gate remembers of a pair of keys that was found good. */
interface CachedCredential {
  apiKeyDigest: string;
  keyName: string;
  secretDigest: string;
  allowedSourceIps: readonly string[];
  sources: SourceList;
}

/** Pairs of keys in use at the same time. More of them are merely verified again. */
const MAX_CACHED_CREDENTIALS = 1_000;

/**
 * Finds out who is calling, and whether they may.
 *
 * A pair that was verified is remembered under a keyed hash of it, so neither key lies in memory, and a request
 * costs one hash however many keys an account has. What is remembered is checked against the state each time: a
 * key that was revoked or replaced opens nothing any more.
 */
export class Authenticator {
  readonly #pepper = randomBytes(32);
  readonly #cache = new Map<string, CachedCredential>();

  /**
   * The account and the key of a request. Counts the use of the key.
   *
   * @throws {@link HttpFailure} 401 for keys that are missing, unknown, expired or of different accounts, without
   *   telling which; 403 for an address that the key may not be used from.
   */
  authenticate<A extends KeyedAccount>(
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
      throw new HttpError(403, `The API key ${key.name} may not be used from ${sourceIp}.`);
    }
    if (secretKey === DEMO_SECRET_KEY && !isLoopback(sourceIp)) {
      throw new HttpError(
        403,
        `This is the emulator: its demonstration key is known to everybody and works on its own machine only, ` +
          `not from ${sourceIp}. Create a key with POST /emulator/keys.`,
      );
    }
    key.used = { requests: (key.used?.requests ?? 0) + 1, lastAt: now };
    return { account, key };
  }

  /** The account that a request names, whether or not it may speak for it. */
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
    // The length keeps two pairs apart that read the same when written one after the other.
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
 * Makes sure that a key may call a route.
 *
 * @throws {@link HttpFailure} 403
 */
export function authorize({ account, key }: Principal<KeyedAccount>, route: string): void {
  const role = getKeyRole(account, key);
  if (role !== undefined && mayCall(role, route)) return;
  throw new HttpError(
    403,
    `The API key ${key.name} has ${role === undefined ? "no role that can use the API" : `the role ${role}`}, ` +
      `which may not call ${route}.`,
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
