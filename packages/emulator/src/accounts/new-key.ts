import { type ApiKey, KEY_NAME, ROLES, type Role } from "../state/access-records.js";
import { DEMO_SECRET_KEY } from "../state/demo-keys.js";
import type { KeyedAccount } from "./key.js";
import { hashSecret, newSecret } from "./secrets.js";
import { ANY_SOURCE, isSourceIp } from "./source-ips.js";

/** Properties of a new secret key. */
export interface KeyRequest {
  /** 10 to 50 letters, digits, `-` and `_`; unique in the account. */
  name: string;
  /** Default: Owner. */
  role?: Role;
  /** Member who owns the key. Default: the first member. */
  userId?: number;
  /** Milliseconds since the epoch. Default: never. */
  expiresAt?: number;
  /** Fixed value: 20 to 200 printable characters without spaces. Default: random. */
  secretKey?: string;
  /** IPv4 or IPv6 addresses and CIDR ranges. Default: all. */
  allowedSourceIps?: readonly string[];
}

/** Error of an invalid key request. */
export class InvalidKeyRequestError extends Error {
  override readonly name = "InvalidKeyRequestError";
  /** Advice to fix the request. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** New key: the record to store, and the secret key, which cannot be read again. */
export interface NewKey {
  record: ApiKey;
  secretKey: string;
}

/** Maximum number of source ranges per key. The service documents no limit; this one keeps the check fast. */
const MAX_RANGES = 100;

/**
 * Creates a secret key. Does not change the account.
 *
 * @throws {@link InvalidKeyRequestError}
 */
export function createKey(request: KeyRequest, account: KeyedAccount, now: number): NewKey {
  const { name, role = "Owner", expiresAt, allowedSourceIps = [ANY_SOURCE] } = request;
  checkName(name, account);
  if (!ROLES.includes(role)) {
    throw new InvalidKeyRequestError(
      `role must be one of ${ROLES.join(", ")} (got ${JSON.stringify(role)}).`,
      "Choose one of these roles.",
    );
  }
  if (expiresAt !== undefined && !(expiresAt > now)) {
    throw new InvalidKeyRequestError(
      `expiresAt must be in the future (got ${new Date(expiresAt).toISOString()}).`,
      "Send a later time, or omit it for a key that does not expire.",
    );
  }
  const invalid = allowedSourceIps.find((range) => !isSourceIp(range));
  if (invalid !== undefined || allowedSourceIps.length === 0 || allowedSourceIps.length > MAX_RANGES) {
    throw new InvalidKeyRequestError(
      invalid === undefined
        ? `allowedSourceIps must have 1 to ${MAX_RANGES} entries (got ${allowedSourceIps.length}).`
        : `allowedSourceIps must contain IP addresses and CIDR ranges only (got ${JSON.stringify(invalid)}).`,
      "Examples: 203.0.113.7, 203.0.113.0/24, 2001:db8::/32.",
    );
  }
  const userId = request.userId ?? Number(Object.keys(account.users)[0] ?? 0);
  if (account.users[userId] === undefined) {
    throw new InvalidKeyRequestError(
      `userId must be a member of the account (got ${userId}).`,
      "GET /v1/users lists the members.",
    );
  }
  const { secretKey = newSecret("S") } = request;
  if (!/^[!-~]{20,200}$/.test(secretKey) || secretKey === DEMO_SECRET_KEY) {
    throw new InvalidKeyRequestError(
      `secretKey must have 20 to 200 printable ASCII characters without spaces, and must not be the public demo key ` +
        `(got ${secretKey.length} characters).`,
      "Choose a longer random value.",
    );
  }
  return {
    secretKey,
    record: {
      name,
      secretDigest: hashSecret(secretKey),
      createdAt: now,
      userId,
      role,
      allowedSourceIps: [...allowedSourceIps],
      ...(expiresAt === undefined ? {} : { expiresAt }),
    },
  };
}

function checkName(name: string, account: KeyedAccount): void {
  if (!KEY_NAME.pattern.test(name)) {
    throw new InvalidKeyRequestError(
      `name must have ${KEY_NAME.rule} (got ${JSON.stringify(name.slice(0, 80))}).`,
      "Choose another name.",
    );
  }
  if (account.keys.some((key) => key.name === name)) {
    throw new InvalidKeyRequestError(
      `A secret key named ${JSON.stringify(name)} already exists.`,
      "Choose another name, or delete that key.",
    );
  }
}
