import type {
  AccountACLRedisRules,
  AccountSubscriptionDatabases,
  ActiveActiveSubscriptionRegions,
  ActiveActiveVpcPeerings,
  CloudAccount,
  FixedSubscriptionsPlans,
  RedisVersions,
  Regions,
  Subscription,
  SubscriptionPricings,
  VpcPeerings,
} from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { activeActive, singleRegion } from "../../../../test/support/scopes.js";
import { clientOf, emulator, errorOf, SUBSCRIPTION } from "../client.js";
import { carried } from "../manual-clock.js";
import { strictClientOf } from "../strict-mode.js";
import { start, startActiveActive, startPro } from "./accounts.js";

// What the vendor's Go client and Terraform provider expect of the service, by their own tests.

test("the built-in Redis rules have the patterns of the service, with two spaces in Full-Access", async () => {
  const { send } = await start();
  const { redisRules } = (await send<AccountACLRedisRules>("GET /acl/redisRules")).body;
  expect(redisRules.map(({ name, acl, isDefault }) => [name, acl, isDefault])).toEqual([
    ["Full-Access", "+@all  ~*", true],
    ["Read-Write", "+@all -@dangerous ~*", true],
    ["Read-Only", "+@read ~*", true],
  ]);
});

test("automatic maintenance windows show nothing but their mode", async () => {
  const { send, done, id } = await startPro();
  const windows = `/subscriptions/${id}/maintenance-windows`;
  expect((await send(`GET ${windows}`)).body).toEqual({ mode: "automatic" });
  const window = { startHour: 2, durationInHours: 8, days: ["Monday"] };
  await done(`PUT ${windows}`, { mode: "manual", windows: [window] });
  expect((await send(`GET ${windows}`)).body).toEqual({ mode: "manual", timeZone: "UTC", windows: [window] });
  await done(`PUT ${windows}`, { mode: "automatic", windows: [] });
  expect((await send(`GET ${windows}`)).body).toEqual({ mode: "automatic" });
});

test("a Redis rule keeps its name when an update leaves it out", async () => {
  const { send, done } = await start();
  const id = await done("POST /acl/redisRules", { name: "reading", redisRule: "+@read ~cache:*" });
  await done(`PUT /acl/redisRules/${id}`, { redisRule: "+@read +@write ~cache:*" });
  const { body } = await send<{ redisRules: object[] }>("GET /acl/redisRules");
  expect(body.redisRules).toContainEqual(
    expect.objectContaining({ id, name: "reading", acl: "+@read +@write ~cache:*" }),
  );
});

test("every public region of AWS and GCP is listed and takes subscriptions", async () => {
  const { send, done } = await start();
  const { regions } = (await send<Regions>("GET /regions")).body;
  const names = regions.map(({ name }) => name);
  for (const name of ["us-west2", "europe-west3", "ap-northeast-2", "eu-south-1", "af-south-1"])
    expect(names).toContain(name);
  expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
  await done("POST /subscriptions", {
    ...SUBSCRIPTION,
    cloudProviders: [{ provider: "GCP", regions: [{ region: "europe-west3" }] }],
  });
});

test.each([
  ["a well-formed name", "eu-northwest-4", undefined],
  ["a malformed name", "Atlantis", "SUBSCRIPTION_INVALID_REGION_NAME"],
])("with acceptUnknownRegions, an unknown region with %s is treated by its form", async (_, region, code) => {
  const client = await start({ acceptUnknownRegions: true });
  const request = { ...SUBSCRIPTION, cloudProviders: [{ provider: "AWS", regions: [{ region }] }] };
  if (code !== undefined) expect(await client.refused("POST /subscriptions", request)).toBe(code);
  else {
    const id = await client.done("POST /subscriptions", request);
    expect((await client.send<Subscription>(`GET /subscriptions/${id}`)).body.cloudDetails).toMatchObject([
      { regions: [{ region, preferredAvailabilityZones: ["eunw4-az1"] }] },
    ]);
  }
  expect(await (await start()).refused("POST /subscriptions", request)).toBe(
    "SUBSCRIPTION_INVALID_REGION_NAME",
  );
});

test("Essentials plans have the names and IDs of the service, also on Azure", async () => {
  const { send, done } = await start();
  const { plans } = (await send<FixedSubscriptionsPlans>("GET /fixed/plans")).body;
  const inUsEast = plans.filter(({ region }) => region === "us-east-1").map(({ name }) => name);
  for (const name of ["30MB", "250MB", "Single-Zone_1GB", "Multi-Zone_5GB", "Single-Zone_Persistence_1GB"])
    expect(inUsEast).toContain(name);
  expect(plans.find(({ id }) => id === 34_843)).toMatchObject({
    name: "30MB",
    provider: "AWS",
    region: "us-east-1",
    customerSupport: "Basic",
  });
  expect(plans.find(({ id }) => id === 35_008)).toMatchObject({
    provider: "Azure",
    region: "west-us",
    regionId: 17,
  });
  expect(plans.some(({ region }) => region === "us-west-1")).toBe(true);
  const planId = plans.find(({ name }) => name === "Single-Zone_1GB")?.id;
  const id = await done("POST /fixed/subscriptions", { name: "small", planId });
  const targets = (await send<FixedSubscriptionsPlans>(`GET /fixed/plans/subscriptions/${id}`)).body.plans;
  expect(targets.map((plan) => plan.id)).toContain(planId);
});

test("regions of an Active-Active subscription are ordered by ID, whatever the order of the request", async () => {
  const { send, done } = await start();
  const regions = ["us-east-2", "us-east-1"];
  const id = await done("POST /subscriptions", {
    ...activeActive(),
    cloudProviders: [{ provider: "AWS", regions: regions.map((region) => ({ region })) }],
  });
  const list = await send<ActiveActiveSubscriptionRegions>(`GET /subscriptions/${id}/regions`);
  expect(list.body.regions.map(({ region }) => region)).toEqual(["us-east-1", "us-east-2"]);
  const { subscription } = (await send<AccountSubscriptionDatabases>(`GET /subscriptions/${id}/databases`))
    .body;
  expect(subscription[0]?.databases).toMatchObject([
    { crdbDatabases: [{ region: "us-east-1" }, { region: "us-east-2" }], modules: [] },
  ]);
});

test("an Active-Active peering has the region of the customer's network as its region name", async () => {
  const { done, run, id } = await startActiveActive();
  await done(`POST /subscriptions/${id}/regions/peerings`, {
    sourceRegion: "us-east-1",
    destinationRegion: "eu-west-2",
    awsAccountId: "123456789012",
    vpcId: "vpc-01234567890abcdef",
    vpcCidr: "10.60.0.0/24",
  });
  const { response } = await run(`GET /subscriptions/${id}/regions/peerings`);
  expect(carried<ActiveActiveVpcPeerings>(response).regions[0]?.vpcPeerings).toMatchObject([
    { regionName: "eu-west-2", sourceRegion: "us-east-1", destinationRegion: "eu-west-2" },
  ]);
});

test("a peering on GCP has a cloud peering ID", async () => {
  const { done, run } = await start();
  const id = await done("POST /subscriptions", singleRegion("GCP"));
  await done(`POST /subscriptions/${id}/peerings`, {
    provider: "GCP",
    vpcProjectUid: "my-project",
    vpcNetworkName: "my-network",
  });
  const { response } = await run(`GET /subscriptions/${id}/peerings`);
  expect(carried<VpcPeerings>(response).peerings[0]?.cloudPeeringId).toMatch(/\S/);
});

test("a subscription that waits for its encryption key shows where it is deployed", async () => {
  const { send, done } = await start();
  const id = await done("POST /subscriptions", {
    ...singleRegion("GCP"),
    persistentStorageEncryptionType: "customer-managed-key",
  });
  expect((await send<Subscription>(`GET /subscriptions/${id}`)).body).toMatchObject({
    status: "encryption_key_pending",
    cloudDetails: [{ provider: "GCP", regions: [{ region: "us-central1" }] }],
  });
});

test("a subscription shows a zone, a subnet and the AWS account of the service", async () => {
  const { send, done } = await start();
  const id = await done("POST /subscriptions", SUBSCRIPTION);
  expect((await send<Subscription>(`GET /subscriptions/${id}`)).body.cloudDetails).toMatchObject([
    {
      awsAccountId: expect.stringMatching(/^\d{12}$/),
      regions: [
        {
          preferredAvailabilityZones: ["use1-az1"],
          networking: [{ subnetId: expect.stringMatching(/^subnet-[\da-f]{17}$/) }],
        },
      ],
    },
  ]);
});

test("a subscription in a cloud account of the customer has no minimum price, and shows the access key", async () => {
  const { send, done } = await start();
  const accountId = await done("POST /cloud-accounts", {
    name: "own",
    provider: "AWS",
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
    accessSecretKey: "x",
    consoleUsername: "u",
    consolePassword: "p",
    signInLoginUrl: "https://123456789012.signin.aws.amazon.com/console",
  });
  expect((await send<CloudAccount>(`GET /cloud-accounts/${accountId}`)).body.accessKeyId).toBe(
    "AKIAIOSFODNN7EXAMPLE",
  );
  const id = await done("POST /subscriptions", {
    ...SUBSCRIPTION,
    cloudProviders: [{ provider: "AWS", cloudAccountId: accountId, regions: [{ region: "eu-west-1" }] }],
  });
  const types = async () =>
    (await send<SubscriptionPricings>(`GET /subscriptions/${id}/pricing`)).body.pricing.map(
      ({ type }) => type,
    );
  expect(await types()).toEqual(["Shards"]);
  const { subscription } = (await send<AccountSubscriptionDatabases>(`GET /subscriptions/${id}/databases`))
    .body;
  await done(`DELETE /subscriptions/${id}/databases/${subscription[0]?.databases[0]?.databaseId}`);
  expect(await types()).toEqual([]);
});

test("prices have no links, and those of plans are whole, as the vendor's Rust client reads them", async () => {
  const { send, id } = await startPro();
  const pricing = (await send<SubscriptionPricings>(`GET /subscriptions/${id}/pricing`)).body;
  expect(Object.keys(pricing)).toEqual(["pricing"]);
  const { plans } = (await send<FixedSubscriptionsPlans>("GET /fixed/plans")).body;
  expect(plans.length).toBeGreaterThan(10);
  expect(plans.filter(({ price }) => !Number.isInteger(price))).toEqual([]);
});

test.each([
  [{ mode: "manual" }, "Must provide at least one maintenance window with manual maintenance mode"],
  [
    { mode: "automatic", windows: [{ startHour: 2, durationInHours: 4, days: ["Monday"] }] },
    "Automatic mode cannot be set with a manual maintenance window",
  ],
])("maintenance windows %o are rejected in the service's words", async (request, message) => {
  const { run, done, id } = await startPro();
  const task = await run(`PUT /subscriptions/${id}/maintenance-windows`, request);
  expect(errorOf(task)).toContain("MAINTENANCE_WINDOW");
  expect(task.response?.error).toMatchObject({ description: message });
  await done(`PUT /subscriptions/${id}/maintenance-windows`, { mode: "automatic", windows: null });
});

test("an encoded question mark starts the query, unless switched off", async () => {
  const running = await emulator();
  const id = await strictClientOf(running).done("POST /subscriptions", SUBSCRIPTION);
  const { send } = clientOf(running);
  const route = `GET /subscriptions/redis-versions%3FsubscriptionId=${id}`;
  expect(await send(route)).toMatchObject({ status: 200, body: { redisVersions: expect.any(Array) } });
  expect((await send("GET /subscriptions/redis-versions%3fsubscriptionId=1")).status).toBe(404);
  const strict = clientOf(await emulator({ behavior: { encodedQuestionMark: false } }));
  expect((await strict.send(route)).status).toBe(400);
});

test("the deprecated Redis version of a new subscription holds for its databases", async () => {
  const { send, done } = await start();
  const id = await done("POST /subscriptions", { ...SUBSCRIPTION, redisVersion: "7.2" });
  const { subscription } = (await send<AccountSubscriptionDatabases>(`GET /subscriptions/${id}/databases`))
    .body;
  expect(subscription[0]?.databases).toMatchObject([{ redisVersion: "7.2" }]);
});

test.each(["default", "latest"])(
  "the Redis version %s of a new subscription is one of those offered",
  async (redisVersion) => {
    const { send, done } = await start();
    const { redisVersions = [] } = (await send<RedisVersions>("GET /subscriptions/redis-versions")).body;
    const expected =
      redisVersion === "default"
        ? redisVersions.find(({ isDefault }) => isDefault)
        : redisVersions.filter(({ isPreview }) => !isPreview).at(-1);
    const id = await done("POST /subscriptions", { ...SUBSCRIPTION, redisVersion });
    const { subscription } = (await send<AccountSubscriptionDatabases>(`GET /subscriptions/${id}/databases`))
      .body;
    expect(subscription[0]?.databases).toMatchObject([{ redisVersion: expected?.version }]);
  },
);
