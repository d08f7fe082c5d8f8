import type { ActiveActiveDatabase, Database, FixedDatabase } from "../../generated/models.js";
import type { HttpClient } from "../core/http-client.js";
import { ignoreNotFound } from "../core/not-found.js";
import type { CallOptions } from "../core/options.js";
import { PagedList } from "../core/paged-list.js";
import { mapConcurrent } from "../waiters/map-concurrent.js";

/** A database of the account. `kind` determines which methods take its `ids`, and which fields it has. */
export type AccountDatabase = {
  /** The ids that `update`, `backup` and `delete` take. */
  ids: {
    /** Id of the subscription, Pro or Essentials. */
    subscriptionId: number;
    /** Id of the database. */
    databaseId: number;
  };
} & (
  | {
      /** Its methods are those of `cloud.databases`. */
      kind: "pro";
      /** As `cloud.databases.list()` returns it. */
      database: Database;
    }
  | {
      /** Its methods are those of `cloud.activeActive.databases`, and besides those of `cloud.databases`. */
      kind: "active-active";
      /** As `cloud.activeActive.databases.list()` returns it. */
      database: ActiveActiveDatabase;
    }
  | {
      /** Its methods are those of `cloud.essentials.databases`. */
      kind: "essentials";
      /** As `cloud.essentials.databases.list()` returns it. */
      database: FixedDatabase;
    }
);

/** Maximum number of subscriptions whose databases are read concurrently. */
const CONCURRENCY = 4;

/** The databases of all subscriptions of the account: one page per subscription that has any. */
export class AccountDatabases extends PagedList<AccountDatabase> {
  readonly #http: HttpClient;
  readonly #options: CallOptions;

  constructor(http: HttpClient, options: CallOptions = {}) {
    super(() => Promise.resolve(undefined), 0);
    this.#http = http;
    this.#options = options;
  }

  override async *[Symbol.asyncIterator](): AsyncGenerator<AccountDatabase, void, undefined> {
    for await (const page of this.pages()) yield* page;
  }

  override async *pages(): AsyncGenerator<readonly AccountDatabase[], void, undefined> {
    const options = this.#options;
    const pro = this.#http.list("GET /subscriptions", {}, (response) => response.subscriptions, options);
    const fixed = this.#http.list(
      "GET /fixed/subscriptions",
      {},
      (response) => response.subscriptions,
      options,
    );
    const lists = (await Promise.all([pro.all(), fixed.all()])).flatMap((subscriptions, index) =>
      subscriptions.map(({ id }) => ({ id, isPro: index === 0 })),
    );
    const read = async (list: (typeof lists)[number], { signal }: { signal: AbortSignal }) =>
      this.#read(list, { ...options, signal });
    for await (const result of mapConcurrent(lists, read, { ...options, concurrency: CONCURRENCY })) {
      if (result.status === "rejected") throw result.reason;
      if (result.value.length > 0) yield result.value;
    }
  }

  /** Reads the databases of a subscription; none if it has been deleted since it was listed. */
  async #read({ id: subscriptionId, isPro }: { id: number; isPro: boolean }, options: CallOptions) {
    const input = { path: { subscriptionId } };
    const list: PagedList<Database | ActiveActiveDatabase | FixedDatabase> = isPro
      ? this.#http.pages(
          "GET /subscriptions/{subscriptionId}/databases",
          input,
          ({ subscription }) => subscription?.[0]?.databases,
          options,
        )
      : this.#http.pages(
          "GET /fixed/subscriptions/{subscriptionId}/databases",
          input,
          ({ subscription }) => subscription?.databases,
          options,
        );
    const databases = (await list.all().catch(ignoreNotFound)) ?? [];
    return databases.map((database) => {
      const proKind = "activeActiveRedis" in database ? "active-active" : "pro";
      const ids = { subscriptionId, databaseId: database.databaseId };
      return { ids, kind: isPro ? proKind : "essentials", database } as AccountDatabase;
    });
  }
}
