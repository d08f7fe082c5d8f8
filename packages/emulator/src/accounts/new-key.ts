import type { ApiKey, Role } from "../state/state.js";
import type { KeyedAccount } from "./key.js";
import { ROLES } from "./roles.js";
import { hashSecret, newSecret } from "./secrets.js";
import { ANY_SOURCE, isSourceIp } from "./source-ips.js";

/** What a new key is to be. */
export interface KeyRequest {
  /** 10 to 50 letters, digits, `-` and `_`; no two keys of an account have the same. */
  name: string;
  /** Default: Owner. */
  role?: Role;
  /** The member that the key belongs to. Default: the first member. */
  userId?: number;
  /** Milliseconds since the epoch. Default: never. */
  expiresAt?: number;
  /** Addresses and CIDR ranges, IPv4 or IPv6. Default: everywhere. */
  allowedSourceIps?: readonly string[];
}

/** Why a key cannot be made. */
export class InvalidKeyRequestError extends Error {
  override readonly name = "InvalidKeyRequestError";
  /** What to do about it. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A new key: what to keep, and the secret, which is seen here and never again. */
export interface NewKey {
  record: ApiKey;
  secretKey: string;
}

/** Ranges on one key. The service publishes no limit; this one keeps a request's check short. */
const MAX_RANGES = 100;

/**
 * Makes a user key. The account is not changed.
 *
 * @throws {@link KeyRefusal}
 */
export function createKey(request: KeyRequest, account: KeyedAccount, now: number): NewKey {
  const { name, role = "Owner", expiresAt, allowedSourceIps = [ANY_SOURCE] } = request;
  checkName(name, account);
  if (!ROLES.includes(role)) {
    throw new InvalidKeyRequestError(
      `There is no role ${JSON.stringify(role)}.`,
      `Use one of ${ROLES.join(", ")}.`,
    );
  }
  if (expiresAt !== undefined && !(expiresAt > now)) {
    throw new InvalidKeyRequestError(
      "The key would have expired already.",
      "Give a time in the future as expiresAt.",
    );
  }
  const invalid = allowedSourceIps.find((range) => !isSourceIp(range));
  if (invalid !== undefined || allowedSourceIps.length === 0 || allowedSourceIps.length > MAX_RANGES) {
    throw new InvalidKeyRequestError(
      invalid === undefined
        ? `A key has 1 to ${MAX_RANGES} source ranges, not ${allowedSourceIps.length}.`
        : `${JSON.stringify(invalid)} is neither an address nor a CIDR range.`,
      "Write 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32.",
    );
  }
  const userId = request.userId ?? Number(Object.keys(account.users)[0] ?? 0);
  if (account.users[userId] === undefined) {
    throw new InvalidKeyRequestError(
      `The account has no member ${userId}.`,
      "GET /v1/users lists the members.",
    );
  }
  const secretKey = newSecret("S");
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
  if (!/^[A-Za-z0-9_-]{10,50}$/.test(name)) {
    throw new InvalidKeyRequestError(
      `${JSON.stringify(name.slice(0, 80))} cannot be the name of a key.`,
      "A name has 10 to 50 letters, digits, - and _.",
    );
  }
  if (account.keys.some((key) => key.name === name)) {
    throw new InvalidKeyRequestError(
      `The account has a key ${name} already.`,
      "Choose another name, or delete that key.",
    );
  }
}
