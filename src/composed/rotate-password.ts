import type { ActiveActiveDatabase, Database, FixedDatabase } from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import { generatePassword } from "../core/password.js";
import { assertObject } from "../core/path-params.js";
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

/** Sets a generated password for the default user of a Pro or Active-Active database. */
export async function rotateProPassword(
  http: HttpClient,
  operations: OperationClient,
  ids: Ids,
  options?: WaitOptions,
): Promise<RotatedPassword<Database | ActiveActiveDatabase>> {
  const { signal } = assertObject(options);
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
  options?: WaitOptions,
): Promise<RotatedPassword<FixedDatabase>> {
  const { signal } = assertObject(options);
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
