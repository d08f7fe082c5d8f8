import type { FixedDatabase, FixedSubscription, FixedSubscriptionsPlan, Link } from "redis-cloud-sdk/models";
import { getPlan, type Plan } from "../catalog/plans.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { AccountState } from "../state/state.js";
import type { EssentialsRecord } from "../state/subscription-records.js";
import { formatIso } from "../time/format.js";
import { viewStatus } from "./database.js";

/** Shows a plan. */
export function viewPlan({ payAsYouGo: _, ...plan }: Plan, links: Link[]): FixedSubscriptionsPlan {
  return { ...plan, links };
}

/** Shows an Essentials subscription with the limits and the price of its plan. */
export function viewEssentials(
  subscription: EssentialsRecord,
  { databases }: AccountState,
  links: Link[],
): FixedSubscription {
  const { paymentMethodId, databaseIds } = subscription;
  const plan = getPlan(subscription.planId);
  const databaseStatus = databases[databaseIds[0] ?? 0]?.status;
  return {
    id: subscription.id,
    name: subscription.name,
    status: subscription.status,
    ...(paymentMethodId === undefined ? {} : { paymentMethodId }),
    paymentMethodType: subscription.paymentMethodType,
    planId: plan.id,
    planName: plan.name,
    ...(plan.payAsYouGo ? { planType: "pay-as-you-go" } : {}),
    size: plan.size,
    sizeMeasurementUnit: plan.sizeMeasurementUnit,
    provider: plan.provider,
    region: plan.region,
    price: plan.price,
    pricePeriod: plan.pricePeriod,
    priceCurrency: plan.priceCurrency,
    maximumDatabases: plan.maximumDatabases,
    availability: plan.availability,
    connections: plan.connections,
    cidrAllowRules: plan.cidrAllowRules,
    supportDataPersistence: plan.supportDataPersistence,
    supportInstantAndDailyBackups: plan.supportInstantAndDailyBackups,
    supportReplication: plan.supportReplication,
    supportClustering: plan.supportClustering,
    customerSupport: plan.customerSupport,
    creationDate: formatIso(subscription.createdAt),
    ...(databaseStatus === undefined ? {} : { databaseStatus }),
    links,
  };
}

/**
 * Shows an Essentials database.
 *
 * It is stored like a Pro database but represented differently: sizes are those of the plan, endpoints are absent
 * instead of `null` until they exist, alerts have no ID, and several settings have different names.
 */
export function viewEssentialsDatabase(
  database: DatabaseRecord,
  plan: Plan,
  links: Link[],
  { password }: { password: boolean },
): FixedDatabase {
  const { id, view, essentials, backup } = database;
  const { security, clustering, publicEndpoint } = view;
  const { enableDefaultUser, password: secret, ...access } = security;
  const { destination, interval, enableRemoteBackup = false } = view.backup ?? {};
  return {
    databaseId: id,
    name: view.name,
    protocol: view.protocol,
    provider: plan.provider,
    region: plan.region,
    redisVersion: view.redisVersion,
    ...(view.redisVersionCompliance === undefined
      ? {}
      : { redisVersionCompliance: view.redisVersionCompliance }),
    respVersion: view.respVersion ?? "resp2",
    status: viewStatus(database),
    planMemoryLimit: plan.size,
    planDatasetSize: plan.datasetSize,
    memoryLimitMeasurementUnit: plan.sizeMeasurementUnit,
    ...(plan.payAsYouGo
      ? { memoryLimitInGb: view.memoryLimitInGb, datasetSizeInGb: view.datasetSizeInGb ?? 0 }
      : {}),
    memoryUsedInMb: view.memoryUsedInMb,
    networkMonthlyUsageInByte: 0,
    memoryStorage: plan.redisFlex ? "ram-and-flash" : "ram",
    redisFlex: plan.redisFlex,
    supportOSSClusterApi: view.supportOSSClusterApi,
    useExternalEndpointForOSSClusterApi: view.useExternalEndpointForOSSClusterApi,
    dataPersistence: view.dataPersistence,
    replication: view.replication,
    dataEvictionPolicy: view.dataEvictionPolicy,
    ...(view.activatedOn == null ? {} : { activatedOn: view.activatedOn }),
    ...(view.lastModified == null ? {} : { lastModified: view.lastModified }),
    ...(publicEndpoint == null ? {} : { publicEndpoint }),
    replicaOf: view.replicaOf,
    replica:
      view.replicaOf === null
        ? null
        : { syncSources: view.replicaOf.endpoints.map((endpoint) => ({ endpoint, encryption: false })) },
    clustering: {
      enabled: essentials?.clustering ?? false,
      regexRules: clustering.regexRules ?? [],
      hashingPolicy: clustering.hashingPolicy,
    },
    security: {
      defaultUserEnabled: enableDefaultUser,
      ...access,
      ...(password && secret !== undefined ? { password: enableDefaultUser ? secret : "" } : {}),
    },
    modules: view.modules,
    alerts: view.alerts.map(({ id: _, ...alert }) => alert),
    backup: {
      remoteBackupEnabled: enableRemoteBackup,
      // For a database without backups, recordings of 2024 contain a status; a live run of 2026 does not.
      ...(enableRemoteBackup ? { status: backup.lastAt === undefined ? "idle" : "success" } : {}),
      ...(interval === undefined ? {} : { interval }),
      ...(destination === undefined ? {} : { destination }),
    },
    links,
  };
}
