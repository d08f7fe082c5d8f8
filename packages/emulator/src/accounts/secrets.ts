import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { digest } from "../state/demo-keys.js";

/**
 * A new key with 256 random bits, in the form of the service's: a capital letter, then small letters and digits.
 *
 * @param kind `A` for the key of an account, `S` for the key of a user.
 */
export function newSecret(kind: "A" | "S"): string {
  const digits = BigInt(`0x${randomBytes(32).toString("hex")}`).toString(36);
  return `${kind}${digits.padStart(50, "0")}`;
}

/**
 * What is kept of a user key: a salt, and what the salt makes of the key.
 *
 * One round of SHA-256 is enough: the keys are random, so there is nothing to guess that a slow hash would slow.
 */
export function hashSecret(secret: string, salt: string = randomBytes(16).toString("hex")): string {
  return `${salt}:${createHmac("sha256", salt).update(secret).digest("hex")}`;
}

/** Whether a key is the one that was sealed. A seal without a salt is a plain SHA-256. Takes the same time either way. */
export function verifySecret(secret: string, storedHash: string): boolean {
  const colon = storedHash.indexOf(":");
  const found = colon < 0 ? digest(secret) : hashSecret(secret, storedHash.slice(0, colon));
  return timingSafeEqualText(found, storedHash);
}

/** Compares without telling by its time how much of the two is alike. */
export function timingSafeEqualText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
