import type { HttpClient } from "../core/http-client.js";
import type { CallOptions } from "../core/options.js";
import type { PagedList } from "../core/paged-list.js";
import { type AccountDatabase, AccountDatabases } from "./account-databases.js";

/** Methods of `cloud.databases` that consist of several calls. */
export class DatabaseActions {
  readonly #http: HttpClient;

  constructor(http: HttpClient) {
    this.#http = http;
  }

  /** Lists the databases of all subscriptions of the account. */
  listAll(options?: CallOptions): PagedList<AccountDatabase> {
    return new AccountDatabases(this.#http, options);
  }
}
