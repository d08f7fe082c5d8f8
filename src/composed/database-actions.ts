import type {
  ActiveActiveDatabase,
  Database,
  DatabaseCreateRequest,
  FixedDatabase,
} from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { PagedList } from "../core/paged-list.js";
import type { ResolvedOptions } from "../core/resolve-options.js";
import type { WaitOptions } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";
import { type AccountDatabase, AccountDatabases } from "./account-databases.js";
import { DatabaseCreator, type FoundOrCreated } from "./get-or-create.js";
import { type RotatedPassword, rotateEssentialsPassword, rotateProPassword } from "./rotate-password.js";

type Ids = AccountDatabase["ids"];

/** Methods of databases that consist of several calls. */
export interface DatabaseActions {
  /** Lists the databases of all subscriptions of the account. */
  listAll(options?: CallOptions): PagedList<AccountDatabase>;
  /** Finds a database by its name, or creates it. */
  getOrCreate(
    subscriptionId: number,
    spec: DatabaseCreateRequest,
    options?: WaitOptions,
  ): Promise<FoundOrCreated>;
  /** Sets a generated password for the default user of a Pro or Active-Active database. */
  rotatePassword(ids: Ids, options?: WaitOptions): Promise<RotatedPassword<Database | ActiveActiveDatabase>>;
  /** Sets a generated password for the default user of an Essentials database. */
  rotateEssentialsPassword(ids: Ids, options?: WaitOptions): Promise<RotatedPassword<FixedDatabase>>;
}

/** Creates the methods of databases that consist of several calls. */
export function createDatabaseActions(
  http: HttpClient,
  operations: OperationClient,
  options: ResolvedOptions,
): DatabaseActions {
  const creator = new DatabaseCreator(http, operations, options);
  return {
    listAll: (options) => new AccountDatabases(http, options),
    getOrCreate: (...call) => creator.run(...call),
    rotatePassword: (ids, options) => rotateProPassword(http, operations, ids, options),
    rotateEssentialsPassword: (ids, options) => rotateEssentialsPassword(operations, ids, options),
  };
}
