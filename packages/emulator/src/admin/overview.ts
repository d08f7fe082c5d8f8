import { viewKey } from "../accounts/key.js";
import { defaultQuotas, getQuotaUsage } from "../accounts/quotas.js";
import { getPlan } from "../catalog/plans.js";
import type { Quotas } from "../state/access-records.js";
import type { AccountState } from "../state/state.js";
import type { EssentialsRecord, SubscriptionRecord } from "../state/subscription-records.js";
import type { AdminCall, AdminContext, DatabaseInfo, EndpointInfo } from "./context.js";
import { listArmClusters, listArmDatabases } from "./overview-azure.js";
import { listLatestTasks } from "./tasks.js";

/** Database in the overview. */
export interface DatabaseOverview {
  id: number;
  subscriptionId: number;
  name: string;
  status: string;
  endpoint: EndpointInfo | null;
  /** Connection URL with a masked password; `null` if the database is not running. */
  connectionString: string | null;
  info: DatabaseInfo | null;
  /** Resource ID of a database in Azure, and whether its access keys log in. */
  armId?: string;
  hasAccessKeys?: boolean;
  /** Instances of an Active-Active database. The other fields are those of the first one. */
  regions?: { region: string; endpoint: EndpointInfo | null }[];
  /** Error of a database that should be running but is not. */
  error?: string;
}

/** Maximum number of databases with metrics in the overview, to limit its response time. */
const MAX_SAMPLED_DATABASES = 200;

/** Collects the data that the dashboard shows initially. */
export async function getOverview({ account, context }: AdminCall): Promise<object> {
  const databases: DatabaseSource[] = [
    ...Object.values(account.databases).map(({ id, subscriptionId, status, view, crdb }) => ({
      id,
      subscriptionId,
      status,
      name: view.name,
      regionNames: crdb?.map(({ region }) => region),
    })),
    ...listArmDatabases(account),
  ];
  return {
    account: { id: account.id, name: account.name, createdAt: new Date(account.createdAt).toISOString() },
    subscriptions: [
      ...Object.values(account.subscriptions).map((one) => viewSubscription(one, "pro")),
      ...Object.values(account.essentials).map((one) => viewSubscription(one, "essentials")),
      ...listArmClusters(account),
    ],
    databases: await Promise.all(
      databases.map((database, index) => viewDatabase(database, context, index < MAX_SAMPLED_DATABASES)),
    ),
    tasks: listLatestTasks(account),
    quotas: getAccountQuotas(account),
    usage: getAccountUsage(account),
    behavior: context.behavior.current(),
    faults: listVisibleFaults(account.id, context),
  };
}

/** Shows a subscription, with what decides which databases it can contain. */
export function viewSubscription(
  subscription: SubscriptionRecord | EssentialsRecord,
  kind: "pro" | "essentials",
) {
  const { id, name, status, databaseIds } = subscription;
  const plan = "planId" in subscription ? getPlan(subscription.planId) : undefined;
  const { provider = "", regions = [] } = "cloud" in subscription ? (subscription.cloud[0] ?? {}) : {};
  return {
    ...{ id, name, status, kind, numberOfDatabases: databaseIds.length },
    provider: plan?.provider ?? provider,
    regions: plan === undefined ? regions.map(({ region }) => region) : [plan.region],
    isActiveActive: "activeActive" in subscription,
    plan:
      plan === undefined
        ? null
        : {
            name: plan.name,
            maximumDatabases: plan.maximumDatabases,
            supportsTls: plan.supportSsl,
            supportsPersistence: plan.supportDataPersistence,
          },
  };
}

/** Returns the quotas of an account. */
export function getAccountQuotas(account: AccountState): Quotas {
  return account.quotas ?? defaultQuotas;
}

/** Returns the resource usage and the number of requests of an account. */
export function getAccountUsage(account: AccountState): object {
  const keys = account.keys.map((key) => viewKey(account, key));
  return {
    ...getQuotaUsage(account),
    requests: keys.reduce((sum, { requests }) => sum + requests, 0),
  };
}

/** Lists the faults that affect an account. */
export function listVisibleFaults(accountId: number, { faults }: AdminContext) {
  return faults.list().filter((fault) => fault.accountId === undefined || fault.accountId === accountId);
}

/** Part of a database that the state contains. */
type DatabaseSource = Pick<
  DatabaseOverview,
  "id" | "subscriptionId" | "status" | "name" | "armId" | "hasAccessKeys"
> & { regionNames?: string[] | undefined };

async function viewDatabase(
  { regionNames, ...source }: DatabaseSource,
  { engine }: AdminContext,
  isSampled: boolean,
): Promise<DatabaseOverview> {
  const { id } = source;
  const endpoint = engine.endpoint(id);
  const error = engine.getError(id);
  return {
    ...source,
    endpoint,
    connectionString: endpoint === null ? null : toMaskedUrl(endpoint),
    info: isSampled && endpoint !== null ? await readInfo(id, engine) : null,
    ...(regionNames === undefined
      ? {}
      : { regions: regionNames.map((region) => ({ region, endpoint: engine.endpoint(id, region) })) }),
    ...(error === undefined ? {} : { error }),
  };
}

/** Reads the metrics of a database; `null` if it does not respond, so that the others can still be shown. */
export async function readInfo(id: number, engine: AdminContext["engine"]): Promise<DatabaseInfo | null> {
  return engine.info(id).catch(() => null);
}

function toMaskedUrl({ host, port, tls }: EndpointInfo): string {
  const name = host.includes(":") ? `[${host}]` : host;
  return `${tls ? "rediss" : "redis"}://default:****@${name}:${port}`;
}
