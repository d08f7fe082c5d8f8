import { createEmulator, type Emulator } from "redis-cloud-emulator";
import type { TransitGatewayInvitations, TransitGateways } from "redis-cloud-sdk/models";
import { onTestFinished } from "vitest";
import { activeActive, REGIONS, singleRegion } from "../../../../test/support/scopes.js";
import { createInProcessClient, type Keys } from "./in-process.js";

/** Mark in everything that the other account owns. No response to the first account may contain it. */
export const FOREIGN_MARK = "OwnedByAnotherAccount";

/** IDs of related resources, by path parameter. */
export type ResourceIds = Readonly<Record<string, readonly (number | string)[]>>;

type Caller = Pick<Emulator, "fetch"> & Keys;

/** Two accounts with one resource of almost every kind. */
export interface TwoAccounts {
  emulator: Emulator;
  /** Internal errors of the emulator. */
  defects: unknown[];
  mine: readonly ResourceIds[];
  /** IDs of the other account. */
  foreign: readonly ResourceIds[];
}

/** Creates both accounts in an emulator that is closed after the test. */
export async function createTwoAccounts(seed: number): Promise<TwoAccounts> {
  const defects: unknown[] = [];
  const emulator = createEmulator({
    seed,
    strict: true,
    onDefect: (error) => defects.push(error),
    // The service is known to return 500 here, which is not a defect of the emulator.
    behavior: { essentialsVersionsNeedSubscription: false },
  });
  onTestFinished(() => emulator.close());
  const { fetch } = emulator;
  const mine = await createResources(emulator, "mine");
  const { apiKey, secretKey } = await createInProcessClient(emulator).call<Keys>("POST /emulator/accounts", {
    name: FOREIGN_MARK,
  });
  const foreign = await createResources({ fetch, apiKey, secretKey }, FOREIGN_MARK);
  if (defects.length > 0) throw new Error("The accounts could not be created.", { cause: defects[0] });
  return { emulator, defects, mine, foreign };
}

const ENDPOINT = {
  gcpProjectId: "my-project",
  gcpVpcName: "my-vpc",
  gcpVpcSubnetName: "my-subnet",
  endpointConnectionName: "my-endpoint",
};

/** Creates one resource of almost every kind, and marks it. */
async function createResources(
  caller: Pick<Emulator, "fetch"> & Keys,
  mark: string,
): Promise<readonly ResourceIds[]> {
  const { runTask, call } = createInProcessClient(caller);
  const create = async (route: string, body?: object) => (await runTask(route, body)).id;
  const aws = await create("POST /subscriptions", { ...singleRegion("AWS"), name: mark });
  const gcp = await create("POST /subscriptions", { ...singleRegion("GCP"), name: `${mark}2` });
  const wide = await create("POST /subscriptions", { ...activeActive("AWS"), name: `${mark}3` });
  const gcpWide = await create("POST /subscriptions", { ...activeActive("GCP"), name: `${mark}4` });
  const regionIds = async (id: number) =>
    (await call<{ regions: { regionId: number }[] }>(`GET /subscriptions/${id}/regions`)).regions.map(
      ({ regionId }) => regionId,
    );
  const [awsRegions, gcpRegions] = [await regionIds(wide), await regionIds(gcpWide)];
  const database = await create(`POST /subscriptions/${aws}/databases`, {
    name: mark,
    datasetSizeInGb: 1,
    password: `${mark}-password`,
    replicaOf: [`redis://:${mark}@192.0.2.1:6379`],
    alerts: [{ name: "dataset-size", value: 70 }],
    remoteBackup: { active: true, interval: "every-24-hours", storageType: "ftp", storagePath: "ftp://x" },
  });
  const target = await create(`POST /subscriptions/${aws}/databases`, {
    name: `${mark}2`,
    datasetSizeInGb: 1,
  });
  await call(`POST /subscriptions/${aws}/databases/${database}/tags`, { key: "team", value: mark });
  await create("POST /memory-stores", { name: mark, databaseId: target });
  const { data } = await call<{ data: { storeId: string }[] }>("GET /memory-stores");
  const storeId = data.map((store) => store.storeId);
  await call(`POST /memory-stores/${storeId[0]}/api-keys`, { keyName: mark });
  const { apiKeys } = await call<{ apiKeys: { apiKeyId: string }[] }>(
    `GET /memory-stores/${storeId[0]}/api-keys`,
  );
  const apiKeyId = apiKeys.map((key) => key.apiKeyId);
  const essentials = await createEssentials(caller, mark);
  const common = await createAccountResources(caller, mark, { subscriptionId: aws, databaseId: database });
  const network = { awsAccountId: "123456789012", vpcId: `vpc-${mark}`, vpcCidr: "172.16.0.0/16" };
  const peering = await create(`POST /subscriptions/${aws}/peerings`, { region: "us-east-1", ...network });
  const regional = await create(`POST /subscriptions/${wide}/regions/peerings`, {
    sourceRegion: REGIONS.AWS[1],
    destinationRegion: "eu-west-1",
    ...network,
  });
  await call(`POST /subscriptions/${aws}/data-integration-workspace`, { name: mark });
  const { redirectionId } = await call<{ redirectionId: string }>("POST /endpoint-redirections", {
    sourceDatabaseId: database,
    targetDatabaseId: target,
    endpointTargetType: "public",
    migrationProtection: true,
  });
  const listDatabaseIds = async (id: number) =>
    (
      await call<{ subscription: { databases: { databaseId: number }[] }[] }>(
        `GET /subscriptions/${id}/databases`,
      )
    ).subscription.flatMap(({ databases }) => databases.map(({ databaseId }) => databaseId));
  const single = { ...common, redirectionId: [redirectionId], storeId, apiKeyId, regionId: [] };
  return [
    {
      ...single,
      subscriptionId: [aws],
      databaseId: await listDatabaseIds(aws),
      peeringId: [peering],
      ...(await createAwsResources(caller, mark, `/subscriptions/${aws}`)),
    },
    {
      ...single,
      subscriptionId: [wide],
      databaseId: await listDatabaseIds(wide),
      regionId: awsRegions,
      peeringId: [regional],
      ...(await createAwsResources(caller, mark, `/subscriptions/${wide}/regions/${awsRegions[0]}`)),
    },
    {
      ...single,
      subscriptionId: [gcp],
      databaseId: await listDatabaseIds(gcp),
      ...(await createGcpResources(caller, `/subscriptions/${gcp}`)),
    },
    {
      ...single,
      subscriptionId: [gcpWide],
      databaseId: await listDatabaseIds(gcpWide),
      regionId: gcpRegions,
      ...(await createGcpResources(caller, `/subscriptions/${gcpWide}/regions/${gcpRegions[0]}`)),
    },
    { ...single, ...essentials },
  ];
}

async function createEssentials(caller: Caller, mark: string): Promise<ResourceIds> {
  const { runTask, call } = createInProcessClient(caller);
  const { plans } = await call<{ plans: { id: number; name: string; region: string }[] }>("GET /fixed/plans");
  const plan = plans.find(({ name, region }) => name === "Single-Zone_2.5GB" && region === "us-east-1");
  const planId = plan?.id ?? 0;
  const { id } = await runTask("POST /fixed/subscriptions", { name: mark, planId, paymentMethodId: 7001 });
  const path = `/fixed/subscriptions/${id}/databases`;
  const database = (await runTask(`POST ${path}`, { name: mark, password: mark })).id;
  await call(`POST ${path}/${database}/tags`, { key: "team", value: mark });
  return { subscriptionId: [id], databaseId: [database], planId: [planId] };
}

/** Creates the resources that belong to an account and not to a subscription. */
async function createAccountResources(caller: Caller, mark: string, database: object): Promise<ResourceIds> {
  const { runTask, call } = createInProcessClient(caller);
  const rule = await runTask("POST /acl/redisRules", { name: mark, redisRule: "+@read ~*" });
  const redisRules = [{ ruleName: mark, databases: [database] }];
  const role = await runTask("POST /acl/roles", { name: mark, redisRules });
  const user = await runTask("POST /acl/users", { name: mark, role: mark, password: `${mark}-P4ssw0rd!` });
  const cloudAccount = await runTask("POST /cloud-accounts", {
    name: mark,
    provider: "AWS",
    signInLoginUrl: "https://123456789012.signin.aws.amazon.com/console",
    accessKeyId: mark,
    accessSecretKey: mark,
    consoleUsername: mark,
    consolePassword: mark,
  });
  const report = await runTask("POST /cost-report", { startDate: "2026-01-01", endDate: "2026-01-02" });
  const { tasks } = await call<{ tasks: { taskId: string }[] }>("GET /tasks");
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

async function createAwsResources(caller: Caller, mark: string, path: string): Promise<ResourceIds> {
  const { runTask } = createInProcessClient(caller);
  const share = { shareName: mark, principal: "123456789012", type: "aws_account", alias: mark };
  await runTask(`POST ${path}/private-link`, share);
  const invitations = (await runTask(`GET ${path}/transitGateways/invitations`))
    .resource as TransitGatewayInvitations;
  const invitation = invitations.resources[0]?.id ?? 0;
  await runTask(`PUT ${path}/transitGateways/invitations/${invitation}/accept`);
  const gateways = (await runTask(`GET ${path}/transitGateways`)).resource as TransitGateways;
  const gateway = gateways.tgws[0]?.id ?? 0;
  await runTask(`POST ${path}/transitGateways/${gateway}/attachment`);
  return { tgwInvitationId: [invitation], TgwId: [gateway] };
}

async function createGcpResources(caller: Caller, path: string): Promise<ResourceIds> {
  const { runTask } = createInProcessClient(caller);
  const service = (await runTask(`POST ${path}/private-service-connect`)).id;
  const endpoint = (await runTask(`POST ${path}/private-service-connect/${service}`, ENDPOINT)).id;
  return { pscServiceId: [service], endpointId: [endpoint] };
}
