import { createHash } from "node:crypto";
import { HttpFailure } from "./failures.js";
import type { AccountState, ApiKey, EmulatorState } from "./state/state.js";

/** The account key of the demonstration account. Not a secret: it works on an emulator only. */
export const DEMO_API_KEY = "Aemulated0account0key0of0the0demonstration0account";

/** The user key that goes with {@link DEMO_API_KEY}. Not a secret either. */
export const DEMO_SECRET_KEY = "Semulated0user0key0of0the0demonstration0account0";

/** What is kept of a key: enough to recognise it. */
export function digest(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/** The account and the key that a request speaks for. */
export interface Caller {
  account: AccountState;
  key: ApiKey;
}

/**
 * Finds out who is calling. Both keys must be known and belong to the same account.
 *
 * @throws {@link HttpFailure} 401; which of the two keys is at fault is not told.
 */
export function authenticate(headers: Headers, state: EmulatorState): Caller {
  const account = state.accounts.find(({ apiKeyDigest }) => matches(headers.get("x-api-key"), apiKeyDigest));
  const key = account?.keys.find(({ secretDigest }) =>
    matches(headers.get("x-api-secret-key"), secretDigest),
  );
  if (account === undefined || key === undefined) throw new HttpFailure(401);
  return { account, key };
}

function matches(key: string | null, known: string): boolean {
  return key !== null && digest(key) === known;
}
