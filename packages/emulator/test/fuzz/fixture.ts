import { createEmulator, type Emulator } from "redis-cloud-emulator";
import type { TransitGatewayInvitations, TransitGateways } from "redis-cloud-sdk/models";
import { onTestFinished } from "vitest";
import { activeActive, REGIONS, singleRegion } from "../../../../test/support/scopes.js";
import { inProcess, type Keys } from "./in-process.js";

/** Stands in everything that the other account owns. No answer to the first account may ever hold it. */
export const FOREIGN = "BelongsToSomebodyElse";

/** Ids that go together, by the name of the path parameter that takes them. */
export type Place = Readonly<Record<string, readonly (number | string)[]>>;

type Who = Pick<Emulator, "fetch"> & Keys;

/** An account with one of almost everything, and another one beside it. */
export interface Household {
  emulator: Emulator;
  /** Every failure of the emulator itself. */
  defects: unknown[];
  mine: readonly Place[];
  /** The same of the other account. */
  foreign: readonly Place[];
}

/** Sets up both accounts. Ends with the test. */
export async function household(seed: number): Promise<Household> {
  const defects: unknown[] = [];
  const emulator = createEmulator({
    seed,
    strict: true,
    onDefect: (error) => defects.push(error),
    // A 500 that the service is known for is no defect.
    behavior: { essentialsVersionsNeedSubscription: false },
  });
  onTestFinished(() => emulator.close());
  const { fetch } = emulator;
  const mine = await furnish(emulator, "mine");
  const { apiKey, secretKey } = await inProcess(emulator).sync<Keys>("POST /emulator/accounts", {
    name: FOREIGN,
  });
  const foreign = await furnish({ fetch, apiKey, secretKey }, FOREIGN);
  if (defects.length > 0) throw new Error("The household could not be set up.", { cause: defects[0] });
  return { emulator, defects, mine, foreign };
}

const ENDPOINT = {
  gcpProjectId: "my-project",
  gcpVpcName: "my-vpc",
  gcpVpcSubnetName: "my-subnet",
  endpointConnectionName: "my-endpoint",
};

/** Sets up one of almost everything, and marks it. */
async function furnish(who: Pick<Emulator, "fetch"> & Keys, mark: string): Promise<readonly Place[]> {
  const { done, sync } = inProcess(who);
  const made = async (route: string, body?: object) => (await done(route, body)).id;
  const aws = await made("POST /subscriptions", { ...singleRegion("AWS"), name: mark });
  const gcp = await made("POST /subscriptions", { ...singleRegion("GCP"), name: `${mark}2` });
  const wide = await made("POST /subscriptions", { ...activeActive("AWS"), name: `${mark}3` });
  const gcpWide = await made("POST /subscriptions", { ...activeActive("GCP"), name: `${mark}4` });
  const regionIds = async (id: number) =>
    (await sync<{ regions: { regionId: number }[] }>(`GET /subscriptions/${id}/regions`)).regions.map(
      ({ regionId }) => regionId,
    );
  const [awsRegions, gcpRegions] = [await regionIds(wide), await regionIds(gcpWide)];
  const database = await made(`POST /subscriptions/${aws}/databases`, {
    name: mark,
    datasetSizeInGb: 1,
    password: `${mark}-password`,
    replicaOf: [`redis://:${mark}@192.0.2.1:6379`],
    alerts: [{ name: "dataset-size", value: 70 }],
    remoteBackup: { active: true, interval: "every-24-hours", storageType: "ftp", storagePath: "ftp://x" },
  });
  const target = await made(`POST /subscriptions/${aws}/databases`, {
    name: `${mark}2`,
    datasetSizeInGb: 1,
  });
  await sync(`POST /subscriptions/${aws}/databases/${database}/tags`, { key: "team", value: mark });
  const essentials = await furnishEssentials(who, mark);
  const common = await furnishAccount(who, mark, { subscriptionId: aws, databaseId: database });
  const network = { awsAccountId: "123456789012", vpcId: `vpc-${mark}`, vpcCidr: "172.16.0.0/16" };
  const peering = await made(`POST /subscriptions/${aws}/peerings`, { region: "us-east-1", ...network });
  const regional = await made(`POST /subscriptions/${wide}/regions/peerings`, {
    sourceRegion: REGIONS.AWS[1],
    destinationRegion: "eu-west-1",
    ...network,
  });
  await sync(`POST /subscriptions/${aws}/data-integration-workspace`, { name: mark });
  const { redirectionId } = await sync<{ redirectionId: string }>("POST /endpoint-redirections", {
    sourceDatabaseId: database,
    targetDatabaseId: target,
    endpointTargetType: "public",
    migrationProtection: true,
  });
  const databasesOf = async (id: number) =>
    (
      await sync<{ subscription: { databases: { databaseId: number }[] }[] }>(
        `GET /subscriptions/${id}/databases`,
      )
    ).subscription.flatMap(({ databases }) => databases.map(({ databaseId }) => databaseId));
  const single = { ...common, redirectionId: [redirectionId], regionId: [] };
  return [
    {
      ...single,
      subscriptionId: [aws],
      databaseId: await databasesOf(aws),
      peeringId: [peering],
      ...(await furnishAws(who, mark, `/subscriptions/${aws}`)),
    },
    {
      ...single,
      subscriptionId: [wide],
      databaseId: await databasesOf(wide),
      regionId: awsRegions,
      peeringId: [regional],
      ...(await furnishAws(who, mark, `/subscriptions/${wide}/regions/${awsRegions[0]}`)),
    },
    {
      ...single,
      subscriptionId: [gcp],
      databaseId: await databasesOf(gcp),
      ...(await furnishGcp(who, `/subscriptions/${gcp}`)),
    },
    {
      ...single,
      subscriptionId: [gcpWide],
      databaseId: await databasesOf(gcpWide),
      regionId: gcpRegions,
      ...(await furnishGcp(who, `/subscriptions/${gcpWide}/regions/${gcpRegions[0]}`)),
    },
    { ...single, ...essentials },
  ];
}

async function furnishEssentials(who: Who, mark: string): Promise<Place> {
  const { done, sync } = inProcess(who);
  const { plans } = await sync<{ plans: { id: number; name: string; region: string }[] }>("GET /fixed/plans");
  const plan = plans.find(({ name, region }) => name === "Single-Zone 2.5GB" && region === "us-east-1");
  const planId = plan?.id ?? 0;
  const { id } = await done("POST /fixed/subscriptions", { name: mark, planId, paymentMethodId: 7001 });
  const path = `/fixed/subscriptions/${id}/databases`;
  const database = (await done(`POST ${path}`, { name: mark, password: mark })).id;
  await sync(`POST ${path}/${database}/tags`, { key: "team", value: mark });
  return { subscriptionId: [id], databaseId: [database], planId: [planId] };
}

/** What belongs to an account and to no subscription of it. */
async function furnishAccount(who: Who, mark: string, database: object): Promise<Place> {
  const { done, sync } = inProcess(who);
  const rule = await done("POST /acl/redisRules", { name: mark, redisRule: "+@read ~*" });
  const redisRules = [{ ruleName: mark, databases: [database] }];
  const role = await done("POST /acl/roles", { name: mark, redisRules });
  const user = await done("POST /acl/users", { name: mark, role: mark, password: `${mark}-P4ssw0rd!` });
  const cloudAccount = await done("POST /cloud-accounts", {
    name: mark,
    provider: "AWS",
    signInLoginUrl: "https://123456789012.signin.aws.amazon.com/console",
    accessKeyId: mark,
    accessSecretKey: mark,
    consoleUsername: mark,
    consolePassword: mark,
  });
  const report = await done("POST /cost-report", { startDate: "2026-01-01", endDate: "2026-01-02" });
  const { tasks } = await sync<{ tasks: { taskId: string }[] }>("GET /tasks");
  return {
    aclRedisRuleId: [rule.id],
    aclRoleId: [role.id],
    aclUserId: [user.id],
    cloudAccountId: [cloudAccount.id],
    costReportId: [(report.resource as { costReportId: string }).costReportId],
    taskId: tasks.slice(0, 3).map(({ taskId }) => taskId),
    userId: [50_001, 50_002],
    tagKey: ["team"],
    subPath: ["a", "a/b"],
  };
}

async function furnishAws(who: Who, mark: string, at: string): Promise<Place> {
  const { done } = inProcess(who);
  const share = { shareName: mark, principal: "123456789012", type: "aws_account", alias: mark };
  await done(`POST ${at}/private-link`, share);
  const offers = (await done(`GET ${at}/transitGateways/invitations`)).resource as TransitGatewayInvitations;
  const offer = offers.resources[0]?.id ?? 0;
  await done(`PUT ${at}/transitGateways/invitations/${offer}/accept`);
  const gateways = (await done(`GET ${at}/transitGateways`)).resource as TransitGateways;
  const gateway = gateways.tgws[0]?.id ?? 0;
  await done(`POST ${at}/transitGateways/${gateway}/attachment`);
  return { tgwInvitationId: [offer], TgwId: [gateway] };
}

async function furnishGcp(who: Who, at: string): Promise<Place> {
  const { done } = inProcess(who);
  const service = (await done(`POST ${at}/private-service-connect`)).id;
  const endpoint = (await done(`POST ${at}/private-service-connect/${service}`, ENDPOINT)).id;
  return { pscServiceId: [service], endpointId: [endpoint] };
}
