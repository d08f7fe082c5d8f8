import { createHash } from "node:crypto";

/** API key of the demo account. Not a secret: only emulators accept it. */
export const DEMO_API_KEY = "Aemulated0account0key0of0the0demonstration0account";

/** Secret key of the demo account. Not a secret either. */
export const DEMO_SECRET_KEY = "Semulated0user0key0of0the0demonstration0account0";

/** Hashes an API key; accounts are looked up by this digest. */
export function digest(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
