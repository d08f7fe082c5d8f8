import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { digest } from "../state/demo-keys.js";

/**
 * Creates a key with 256 random bits in the service's format: an uppercase letter, then lowercase letters and digits.
 *
 * @param kind `A` for an API key, `S` for a secret key.
 */
export function newSecret(kind: "A" | "S"): string {
  const digits = BigInt(`0x${randomBytes(32).toString("hex")}`).toString(36);
  return `${kind}${digits.padStart(50, "0")}`;
}

/**
 * Hashes a secret key with a salt.
 *
 * One round of SHA-256 is enough: the keys are random, so brute force is infeasible even with a fast hash.
 */
export function hashSecret(secret: string, salt: string = randomBytes(16).toString("hex")): string {
  return `${salt}:${createHmac("sha256", salt).update(secret).digest("hex")}`;
}

/** Whether a secret key matches a stored hash, in constant time. A hash without salt is a plain SHA-256. */
export function verifySecret(secret: string, storedHash: string): boolean {
  const colon = storedHash.indexOf(":");
  const found = colon < 0 ? digest(secret) : hashSecret(secret, storedHash.slice(0, colon));
  return timingSafeEqualText(found, storedHash);
}

/** Compares two strings in constant time. */
export function timingSafeEqualText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
