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
export class DatabaseActions {
  readonly #http: HttpClient;
  readonly #operations: OperationClient;
  readonly #creator: DatabaseCreator;

  constructor(http: HttpClient, operations: OperationClient, options: ResolvedOptions) {
    this.#http = http;
    this.#operations = operations;
    this.#creator = new DatabaseCreator(http, operations, options);
  }

  /** Lists the databases of all subscriptions of the account. */
  listAll(options?: CallOptions): PagedList<AccountDatabase> {
    return new AccountDatabases(this.#http, options);
  }

  /** Finds a database by its name, or creates it. */
  getOrCreate(
    subscriptionId: number,
    spec: DatabaseCreateRequest,
    options?: WaitOptions,
  ): Promise<FoundOrCreated> {
    return this.#creator.run(subscriptionId, spec, options);
  }

  /** Sets a generated password for the default user of a Pro or Active-Active database. */
  rotatePassword(ids: Ids, options?: WaitOptions): Promise<RotatedPassword<Database | ActiveActiveDatabase>> {
    return rotateProPassword(this.#http, this.#operations, ids, options);
  }

  /** Sets a generated password for the default user of an Essentials database. */
  rotateEssentialsPassword(ids: Ids, options?: WaitOptions): Promise<RotatedPassword<FixedDatabase>> {
    return rotateEssentialsPassword(this.#operations, ids, options);
  }
}
