import type {
  DatabaseCreateRequest,
  DataPersistenceOptions,
  ModulesData,
  PaymentMethods,
  Regions,
  RootAccount,
  SearchScalingFactorsData,
} from "redis-cloud-sdk/models";
import { modules } from "../catalog/modules.js";
import { regions } from "../catalog/regions.js";
import { formatIso } from "../time/format.js";
import { link } from "../views/links.js";
import { read } from "./declare.js";
import type { Operations } from "./operation.js";

type DataPersistence = NonNullable<DatabaseCreateRequest["dataPersistence"]>;

/** Descriptions of the persistence policies. */
const PERSISTENCE: Readonly<Record<DataPersistence, string>> = {
  none: "Data is not stored",
  "aof-every-1-second": "Every write is appended to a file, which is flushed once a second",
  "aof-every-write": "Every write is appended to a file, which is flushed each time",
  "snapshot-every-1-hour": "A snapshot every hour",
  "snapshot-every-6-hours": "A snapshot every 6 hours",
  "snapshot-every-12-hours": "A snapshot every 12 hours",
};

/** The account, and the options of the service. */
export const accountOperations: Operations = {
  "GET /": read(({ account, key, base, sourceIp }): RootAccount => {
    const owner = account.users[key.userId];
    return {
      account: {
        id: account.id,
        name: account.name,
        createdTimestamp: formatIso(account.createdAt),
        updatedTimestamp: formatIso(account.createdAt),
        marketplaceStatus: "active",
        key: {
          name: key.name,
          accountId: account.id,
          accountName: account.name,
          allowedSourceIps: key.allowedSourceIps,
          createdTimestamp: formatIso(key.createdAt),
          owner: { name: owner?.name ?? "", email: owner?.email ?? "" },
          userAccountId: key.userId,
          httpSourceIp: sourceIp,
        },
      },
      links: [link("self", base, "/")],
    };
  }),
  "GET /payment-methods": read(
    ({ account, base }): PaymentMethods => ({
      accountId: account.id,
      paymentMethods: account.paymentMethods,
      links: [link("self", base, "/payment-methods")],
    }),
  ),
  "GET /regions": read(({ query, base }): Regions => {
    const provider = query.get("provider");
    return {
      regions: regions.filter((region) => provider === null || region.provider === provider),
      links: [link("self", base, "/regions")],
    };
  }),
  "GET /data-persistence": read(
    ({ base }): DataPersistenceOptions => ({
      dataPersistence: Object.entries(PERSISTENCE).map(([name, description]) => ({ name, description })),
      links: [link("self", base, "/data-persistence")],
    }),
  ),
  "GET /database-modules": read(
    ({ base }): ModulesData => ({
      modules: [...modules],
      links: [link("self", base, "/database-modules")],
    }),
  ),
  "GET /query-performance-factors": read(
    ({ base }): SearchScalingFactorsData => ({
      queryPerformanceFactors: ["Standard", "2x", "4x", "6x", "8x"],
      links: [link("self", base, "/query-performance-factors")],
    }),
  ),
};
