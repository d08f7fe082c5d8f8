import type { ActiveActiveDatabase, Database, FixedDatabase } from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { WaitOptions } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";

/** Result of `rotatePassword()`. */
export interface RotatedPassword<D> {
  /** The new password: 32 letters and digits. */
  password: string;
  /** The database, ready. */
  database: D;
}

/** Ids of a database. */
type Ids = { subscriptionId: number; databaseId: number };

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 32;
/** A password contains a character of each. */
const CLASSES = [/[A-Z]/, /[a-z]/, /\d/];

/** Generates a password like those of the service: letters and digits, of each class at least one. */
export function generatePassword(): string {
  for (;;) {
    const bytes = [...crypto.getRandomValues(new Uint8Array(2 * LENGTH))];
    // Bytes above the largest multiple would favor the first characters.
    const usable = bytes.filter((byte) => byte < 256 - (256 % ALPHABET.length));
    const password = usable
      .map((byte) => ALPHABET[byte % ALPHABET.length])
      .join("")
      .slice(0, LENGTH);
    if (password.length === LENGTH && CLASSES.every((one) => one.test(password))) return password;
  }
}

/** Sets a generated password for the default user of a Pro or Active-Active database. */
export async function rotateProPassword(
  http: HttpClient,
  operations: OperationClient,
  ids: Ids,
  options: WaitOptions = {},
): Promise<RotatedPassword<Database | ActiveActiveDatabase>> {
  const { signal } = options;
  const { protocol, ...rest } = await http.call(
    "GET /subscriptions/{subscriptionId}/databases/{databaseId}",
    { path: ids },
    { signal },
  );
  const password = generatePassword();
  const database =
    "activeActiveRedis" in rest
      ? await operations
          .submit(
            "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/regions",
            { path: ids, body: { globalPassword: password } },
            "activeActiveDatabase",
            { signal },
          )
          .wait(options)
      : await operations
          .submit(
            "PUT /subscriptions/{subscriptionId}/databases/{databaseId}",
            { path: ids, body: protocol === "memcached" ? { saslPassword: password } : { password } },
            "database",
            { signal },
          )
          .wait(options);
  return { password, database };
}

/** Sets a generated password for the default user of an Essentials database. */
export async function rotateEssentialsPassword(
  operations: OperationClient,
  ids: Ids,
  options: WaitOptions = {},
): Promise<RotatedPassword<FixedDatabase>> {
  const { signal } = options;
  const password = generatePassword();
  const database = await operations
    .submit(
      "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}",
      { path: ids, body: { password } },
      "essentialsDatabase",
      { signal },
    )
    .wait(options);
  return { password, database };
}
