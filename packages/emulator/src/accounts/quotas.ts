import type { Quotas } from "../state/access-records.js";
import type { AccountState } from "../state/state.js";

/** Default quotas of an account. */
export const defaultQuotas: Readonly<Quotas> = { databases: null, memoryGb: null, keys: 100 };

/** Resources that an account uses. */
export interface QuotaUsage {
  databases: number;
  memoryGb: number;
  keys: number;
}

/** Parts of a request that quotas depend on. */
export interface QuotaRequest {
  route: string;
  path: Readonly<Record<string, unknown>>;
  body: unknown;
}

type AccountResources = Pick<AccountState, "databases" | "keys" | "quotas" | "tasks" | "queue" | "working">;

type RequestedResources = Pick<QuotaUsage, "databases" | "memoryGb">;

const NOTHING: RequestedResources = { databases: 0, memoryGb: 0 };

/** Returns the current usage of an account, without pending tasks. */
export function getQuotaUsage(account: AccountResources): QuotaUsage {
  const databases = Object.values(account.databases);
  return {
    databases: databases.length,
    memoryGb: databases.reduce((sum, { view }) => sum + (view.memoryLimitInGb ?? 0), 0),
    keys: account.keys.length,
  };
}

/**
 * Returns an error message if a request would exceed the account's quotas; otherwise `undefined`.
 *
 * Resources of pending tasks count as used, so that concurrent requests cannot exceed a quota.
 */
export function checkQuota(request: QuotaRequest, account: AccountResources): string | undefined {
  const { quotas = defaultQuotas } = account;
  if (quotas.databases === null && quotas.memoryGb === null) return undefined;
  const requested = getRequestedResources(request, account);
  if (requested.databases <= 0 && requested.memoryGb <= 0) return undefined;
  const used = getQuotaUsage(account);
  for (const id of [...account.queue, ...account.working]) {
    const task = account.tasks[id];
    if (task === undefined) continue;
    const pending = getRequestedResources(task, account);
    used.databases += pending.databases;
    used.memoryGb += pending.memoryGb;
  }
  return (
    toQuotaError("databases", "databases", quotas.databases, used.databases, requested.databases) ??
    toQuotaError("GB of memory", "memoryGb", quotas.memoryGb, used.memoryGb, requested.memoryGb)
  );
}

/** Returns an error message if one more secret key would exceed the quota; otherwise `undefined`. */
export function checkKeyQuota(account: AccountResources): string | undefined {
  const { quotas = defaultQuotas } = account;
  return toQuotaError("secret keys", "keys", quotas.keys, account.keys.length, 1);
}

function toQuotaError(
  what: string,
  quota: keyof Quotas,
  limit: number | null,
  used: number,
  more: number,
): string | undefined {
  // Sums of decimal fractions are inexact.
  const desired = Math.round((used + more) * 1e6) / 1e6;
  if (limit === null || more <= 0 || desired <= limit) return undefined;
  return (
    `Quota exceeded: the emulated account is limited to ${limit} ${what}; it has ${formatAmount(used)} and the request ` +
    `adds ${formatAmount(more)}. Raise it with PUT /emulator/quotas {"${quota}": ${Math.ceil(desired)}}.`
  );
}

function formatAmount(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

/** Returns the resources that a request would add. A malformed request adds none; validation rejects it later. */
function getRequestedResources(
  { route, path, body: json }: QuotaRequest,
  account: AccountResources,
): RequestedResources {
  const body = toObject(json);
  if (body["dryRun"] === true) return NOTHING;
  switch (route) {
    case "POST /subscriptions":
      return countSubscription(body);
    case "POST /subscriptions/{subscriptionId}/databases":
    case "POST /fixed/subscriptions/{subscriptionId}/databases":
      // An Active-Active database has one instance per region in localThroughputMeasurement.
      return countDatabase(body, Math.max(1, toArray(body["localThroughputMeasurement"]).length));
    case "PUT /subscriptions/{subscriptionId}/databases/{databaseId}":
    case "PUT /fixed/subscriptions/{subscriptionId}/databases/{databaseId}": {
      const now = account.databases[Number(path["databaseId"])]?.view;
      const size = getMemoryLimitGb(body, now?.replication ?? true);
      return { databases: 0, memoryGb: size === 0 ? 0 : size - (now?.memoryLimitInGb ?? 0) };
    }
    default:
      return NOTHING;
  }
}

function countSubscription(body: Readonly<Record<string, unknown>>): RequestedResources {
  const isActiveActive = body["deploymentType"] === "active-active";
  const [provider] = toArray(body["cloudProviders"]);
  const regions = isActiveActive ? Math.max(1, toArray(toObject(provider)["regions"]).length) : 1;
  return toArray(body["databases"])
    .map((database) => countDatabase(toObject(database), regions))
    .reduce(
      (sum, one) => ({
        databases: sum.databases + one.databases,
        memoryGb: sum.memoryGb + one.memoryGb,
      }),
      NOTHING,
    );
}

function countDatabase(body: Readonly<Record<string, unknown>>, regions: number): RequestedResources {
  const quantity = body["quantity"];
  const count = typeof quantity === "number" ? quantity : 1;
  return { databases: count, memoryGb: count * regions * getMemoryLimitGb(body, true) };
}

/** Returns the memory limit that a request results in: with replication, twice the dataset. */
function getMemoryLimitGb(body: Readonly<Record<string, unknown>>, replication: boolean): number {
  const memoryLimitInGb = body["memoryLimitInGb"];
  const datasetSizeInGb = body["datasetSizeInGb"];
  if (typeof memoryLimitInGb === "number") return memoryLimitInGb;
  if (typeof datasetSizeInGb !== "number") return 0;
  const copies = (typeof body["replication"] === "boolean" ? body["replication"] : replication) ? 2 : 1;
  return datasetSizeInGb * copies;
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function toArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
