import { createHash } from "node:crypto";

/** The account key of the demonstration account. Not a secret: it works on an emulator only. */
export const DEMO_API_KEY = "Aemulated0account0key0of0the0demonstration0account";

/** The user key that goes with {@link DEMO_API_KEY}. Not a secret either. */
export const DEMO_SECRET_KEY = "Semulated0user0key0of0the0demonstration0account0";

/** What is kept of an account key, by which its account is found. */
export function digest(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
