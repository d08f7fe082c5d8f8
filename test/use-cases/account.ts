import { provisioned } from "../lifecycle/cloud.js";
import { until } from "../lifecycle/steps.js";
import type { UseCaseFixture } from "./use-case.js";

export const REMOTE_BACKUP = {
  active: true,
  interval: "every-24-hours",
  timeUTC: "14:00",
  storageType: "aws-s3",
  storagePath: "s3://bucket/now",
} as const;

/** Creates a Pro subscription with a database; returns the ids of both. */
export async function proDatabase(fixture: UseCaseFixture) {
  const { subscription, database } = await provisioned(fixture);
  return { subscriptionId: subscription.id, databaseId: database.databaseId };
}

export async function planNamed({ cloud }: UseCaseFixture, name: string) {
  const plan = await cloud.essentials.plans
    .list({ provider: "AWS" })
    .find((one) => one.name === name && one.region === "us-east-1");
  if (plan === undefined) throw new Error(`There is no plan ${name}.`);
  return plan;
}

/** Creates an Essentials subscription with a database; returns the ids of both. */
export async function essentialsDatabase(fixture: UseCaseFixture) {
  const { cloud, run } = fixture;
  const { id: planId } = await planNamed(fixture, "Single-Zone_1GB");
  const { id: subscriptionId } = await run(
    cloud.essentials.subscriptions.create({ name: "small", planId }).wait(),
  );
  const { databaseId } = await run(
    cloud.essentials.databases
      .create(subscriptionId, { name: "cache", periodicBackupPath: "s3://bucket" })
      .wait(),
  );
  return { subscriptionId, databaseId };
}

/** Backs up a Pro database whose backups are enabled, and waits for the backup. */
export async function backUp(fixture: UseCaseFixture, ids: { subscriptionId: number; databaseId: number }) {
  const { cloud, run } = fixture;
  await run(cloud.databases.backup(ids).wait());
  return until(
    fixture,
    () => cloud.databases.backupStatus(ids),
    ({ status }) => status === "success",
  );
}

/** Imports the backup into a Pro database, and waits for the import. */
export async function importBackup(
  fixture: UseCaseFixture,
  ids: { subscriptionId: number; databaseId: number },
) {
  const { cloud, run } = fixture;
  await run(
    cloud.databases.import(ids, { sourceType: "aws-s3", importFromUri: [REMOTE_BACKUP.storagePath] }).wait(),
  );
  return until(
    fixture,
    () => cloud.databases.importStatus(ids),
    ({ lastImportTime }) => lastImportTime !== undefined,
  );
}

/** Redirects the endpoints of one database to another, and waits for it. */
export async function redirect(
  { cloud, run }: UseCaseFixture,
  sourceDatabaseId: number,
  targetDatabaseId: number,
) {
  const { redirectionId } = await cloud.endpointRedirections.create({
    sourceDatabaseId,
    targetDatabaseId,
    endpointTargetType: "public",
    migrationProtection: true,
  });
  await run(cloud.operations.waitUntilReady("endpointRedirection", { redirectionId }));
  return redirectionId;
}

/** Creates a cost report of the day and downloads it as rows. */
export async function costRows({ cloud, run, clock }: UseCaseFixture, subscriptionId: number) {
  clock.advance(2 * 3_600_000);
  const days = { startDate: "2026-01-01", endDate: "2026-01-01" };
  const { costReportId } = await run(
    cloud.costReports.create({ ...days, format: "json", subscriptionIds: [subscriptionId] }).wait(),
  );
  const file = await cloud.costReports.download(costReportId);
  return JSON.parse(new TextDecoder().decode(file)) as Record<string, unknown>[];
}
