import type {
  AccountACLRedisRules,
  AccountSubscriptionDatabases,
  ActiveActiveDatabase,
  ActiveActiveSubscriptionRegions,
  ActiveActiveVpcPeerings,
  CloudAccount,
  Database,
  FixedDatabase,
  FixedSubscriptionsPlans,
  RedisVersions,
  Regions,
  Subscription,
  SubscriptionPricings,
  VpcPeerings,
} from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { activeActive, REGIONS, singleRegion, throughputs } from "../../../test/support/scopes.js";
import { clientOf, emulator, errorOf, SUBSCRIPTION } from "./client.js";
import { carried } from "./manual-clock.js";
import { strictClientOf } from "./strict-mode.js";

// What the vendor's Go client and Terraform provider expect of the service, by their own tests.

const PASSWORD = "Pass-word-1";
const CERTIFICATE = "-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----";

async function start(behavior = {}) {
  return strictClientOf(await emulator({ behavior }));
}

async function startActiveActive() {
  const client = await start();
  const id = await client.done("POST /subscriptions", activeActive());
  const databaseId = await client.done(`POST /subscriptions/${id}/databases`, {
    name: "main",
    datasetSizeInGb: 1,
    password: PASSWORD,
    localThroughputMeasurement: throughputs(...REGIONS.AWS),
  });
  const database = `/subscriptions/${id}/databases/${databaseId}`;
  const read = async () => (await client.send<ActiveActiveDatabase>(`GET ${database}`)).body;
  return { ...client, id, database, read };
}

async function startPro(settings: object = {}) {
  const client = await start();
  const id = await client.done("POST /subscriptions", singleRegion());
  const database = `/subscriptions/${id}/databases/${await client.done(
    `POST /subscriptions/${id}/databases`,
    {
      name: "main",
      datasetSizeInGb: 1,
      ...settings,
    },
  )}`;
  const read = async () => (await client.send<Database>(`GET ${database}`)).body;
  return { ...client, id, database, read };
}

test("an Active-Active database without its default user takes new passwords and shows the global one", async () => {
  const { done, read, database } = await startActiveActive();
  await done(`PUT ${database}/regions`, { globalPassword: PASSWORD, globalEnableDefaultUser: false });
  expect(await read()).toMatchObject({ globalPassword: PASSWORD, globalEnableDefaultUser: false });
  await done(`PUT ${database}/regions`, {
    globalPassword: "An0ther-one",
    regions: [{ region: "us-east-1", password: "Reg10nal-one" }],
  });
  expect(await read()).toMatchObject({
    globalPassword: "An0ther-one",
    crdbDatabases: [{ security: { password: "Reg10nal-one" } }, { security: { password: "An0ther-one" } }],
  });
});

test("a Pro database without its default user takes no new password", async () => {
  const { refused, done, database } = await startPro();
  expect(await refused(`PUT ${database}`, { password: PASSWORD, enableDefaultUser: false })).toBe(
    "DISABLING_THE_DEFAULT_USER_AND_UPDATING_A_NEW_PASSWORD_IS_NOT_ALLOWED",
  );
  await done(`PUT ${database}`, { enableDefaultUser: false });
  expect(await refused(`PUT ${database}`, { password: PASSWORD })).toBe(
    "NOT_ALLOWED_TO_UPDATE_A_DATABASE_PASSWORD_WHEN_DEFAULT_USER_IS_DISABLED",
  );
});

test.each(["Pro", "Active-Active"])(
  "a %s database without public endpoints works without a password",
  async (kind) => {
    const { send, done, refused } = await start();
    const isActiveActive = kind === "Active-Active";
    const id = await done("POST /subscriptions", {
      ...(isActiveActive ? activeActive() : singleRegion()),
      publicEndpointAccess: false,
    });
    const request = {
      name: "main",
      datasetSizeInGb: 1,
      password: "",
      ...(isActiveActive ? { localThroughputMeasurement: throughputs(...REGIONS.AWS) } : {}),
    };
    const databases = `/subscriptions/${id}/databases`;
    const database = `${databases}/${await done(`POST ${databases}`, request)}`;
    const update = isActiveActive ? `PUT ${database}/regions` : `PUT ${database}`;
    const field = isActiveActive ? "globalPassword" : "password";
    const readPassword = async () => {
      const { body } = await send<Database & ActiveActiveDatabase>(`GET ${database}`);
      return isActiveActive ? body.globalPassword : body.security?.password;
    };
    expect(await readPassword()).toBe("");
    await done(update, { [field]: PASSWORD });
    expect(await readPassword()).toBe(PASSWORD);
    await done(update, { [field]: "" });
    expect(await readPassword()).toBe("");
    expect(await refused(update, { [field]: " " })).toBe("DATABASE_PASSWORD_IS_BLANK");
  },
);

test("a region of an Active-Active database overrides the password with none", async () => {
  const { send, done } = await start();
  const id = await done("POST /subscriptions", { ...activeActive(), publicEndpointAccess: false });
  const databases = `/subscriptions/${id}/databases`;
  const database = `${databases}/${await done(`POST ${databases}`, {
    name: "main",
    datasetSizeInGb: 1,
    password: PASSWORD,
    localThroughputMeasurement: throughputs(...REGIONS.AWS),
  })}`;
  await done(`PUT ${database}/regions`, {
    globalPassword: PASSWORD,
    regions: [{ region: "us-east-1", password: "" }],
  });
  expect((await send<ActiveActiveDatabase>(`GET ${database}`)).body).toMatchObject({
    globalPassword: PASSWORD,
    crdbDatabases: [
      { region: "us-east-1", security: { password: "" } },
      { security: { password: PASSWORD } },
    ],
  });
});

test("the OSS Cluster API cannot be combined with replication sources or custom hashing rules", async () => {
  const { refused, done, read, id, database } = await startPro();
  const other = { name: "other", datasetSizeInGb: 1, supportOSSClusterApi: true };
  const replicaOf = ["redis://source.invalid:6379"];
  expect(await refused(`POST /subscriptions/${id}/databases`, { ...other, replicaOf })).toBe(
    "DATABASE_OSS_CLUSTER_REPLICA_NOT_SUPPORTED",
  );
  const regexRules = [".*\\{(?<tag>.*)\\}.*"];
  expect(await refused(`PUT ${database}`, { supportOSSClusterApi: true, regexRules })).toBe(
    "DATABASE_OSS_CLUSTER_CUSTOM_REGEX_NOT_SUPPORTED",
  );
  await done(`PUT ${database}`, { replicaOf });
  expect(await refused(`PUT ${database}`, { supportOSSClusterApi: true })).toBe(
    "DATABASE_OSS_CLUSTER_REPLICA_NOT_SUPPORTED",
  );
  // A client that sends what it has read sends the default rules.
  const { clustering } = await read();
  await done(`PUT ${database}`, {
    supportOSSClusterApi: true,
    replicaOf: [],
    regexRules: clustering?.regexRules?.map(({ pattern }) => pattern),
  });
});

test("a database with a public endpoint needs a password", async () => {
  const { refused, id, database } = await startPro();
  const request = { name: "other", datasetSizeInGb: 1, password: "" };
  expect(await refused(`POST /subscriptions/${id}/databases`, request)).toBe("DATABASE_PASSWORD_IS_BLANK");
  expect(await refused(`PUT ${database}`, { password: "" })).toBe("DATABASE_PASSWORD_IS_BLANK");
});

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

test("an Essentials database shows an empty password once its default user is disabled", async () => {
  const { send, done } = await start();
  const id = await done("POST /fixed/subscriptions", { name: "small", planId: 20_001 });
  const databases = `/fixed/subscriptions/${id}/databases`;
  const database = `${databases}/${await done(`POST ${databases}`, { name: "cache", password: PASSWORD })}`;
  expect((await send<FixedDatabase>(`GET ${database}`)).body.security.password).toBe(PASSWORD);
  await done(`PUT ${database}`, { enableDefaultUser: false });
  expect((await send<FixedDatabase>(`GET ${database}`)).body.security.password).toBe("");
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

test("null in an update empties lists and switches configurations off, and keeps other fields", async () => {
  const { done, read, database } = await startPro({
    enableTls: true,
    clientTlsCertificates: [CERTIFICATE],
    alerts: [{ name: "dataset-size", value: 70 }],
    sourceIp: ["10.0.0.0/8"],
    replicaOf: ["redis://a.invalid:6379"],
    remoteBackup: {
      active: true,
      interval: "every-24-hours",
      storageType: "aws-s3",
      storagePath: "s3://bucket/x",
    },
  });
  expect(await read()).toMatchObject({ security: { tlsClientAuthentication: true } });
  await done(`PUT ${database}`, {
    name: null,
    clientTlsCertificates: null,
    clientSslCertificate: CERTIFICATE,
    alerts: null,
    sourceIp: null,
    replicaOf: null,
    remoteBackup: null,
    dataPersistence: null,
  });
  expect(await read()).toMatchObject({
    name: "main",
    dataPersistence: "none",
    alerts: [],
    replicaOf: null,
    backup: { enableRemoteBackup: false },
    security: {
      sourceIps: ["0.0.0.0/0"],
      enableTls: true,
      sslClientAuthentication: true,
      tlsClientAuthentication: false,
    },
  });
  await done(`PUT ${database}`, { clientSslCertificate: null });
  expect(await read()).toMatchObject({
    security: { sslClientAuthentication: false, tlsClientAuthentication: false },
  });
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

test("a new database has Redis 8, so a query performance factor needs no module", async () => {
  const { read } = await startPro({ queryPerformanceFactor: "4x" });
  expect(await read()).toMatchObject({
    redisVersion: expect.stringMatching(/^8\./),
    queryPerformanceFactor: "4x",
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
  [
    "a broken certificate",
    { enableTls: true, clientTlsCertificates: ["x"] },
    /^Database certificate is invalid$/,
  ],
  [
    "a query performance factor with an unknown module",
    { redisVersion: "7.4", queryPerformanceFactor: "4x", modules: [{ name: "Nonsense" }] },
    /RediSearch.*required/,
  ],
])("the error for %s is worded as by the service", async (_, settings, message) => {
  const { run, id } = await startPro();
  const request = { name: "other", datasetSizeInGb: 1, ...settings };
  const task = await run(`POST /subscriptions/${id}/databases`, request);
  expect(task.response?.error).toMatchObject({ description: expect.stringMatching(message) });
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

test("a RESP version that does not exist is HTTP 400 in the words of the service's parser", async () => {
  const { send, id } = await startPro();
  const request = { name: "other", datasetSizeInGb: 1, respVersion: "resp9" };
  const { status, body } = await send(`POST /subscriptions/${id}/databases`, request);
  expect(status).toBe(400);
  expect(body["message"]).toMatch(
    /^Bad Request: JSON parameter contains unsupported fields \/ values\. JSON parse error: Cannot deserialize value of type `mappings\.RespVersion` from String "resp9"/,
  );
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

test("numbers and booleans in quotes are what they quote, unless switched off", async () => {
  const { send, read, database } = await startPro({
    datasetSizeInGb: "2.5",
    port: "12345",
    replication: "False",
    enableTls: "true",
  });
  expect(await read()).toMatchObject({
    datasetSizeInGb: 2.5,
    replication: false,
    security: { enableTls: true },
    publicEndpoint: expect.stringMatching(/:12345$/),
  });
  expect((await send(`PUT ${database}`, { datasetSizeInGb: "large" })).status).toBe(400);
  expect((await send(`PUT ${database}`, { replication: "yes" })).status).toBe(400);
  const strict = await start({ acceptQuotedNumbers: false });
  const request = { ...SUBSCRIPTION, paymentMethodId: "7001" };
  expect(await strict.send("POST /subscriptions", request)).toMatchObject({ status: 400 });
  const quoted = { ...SUBSCRIPTION, dryRun: "true" };
  expect(await strict.send("POST /subscriptions", quoted)).toMatchObject({ status: 400 });
});

test("a deprecated backup path switches daily backups on, and null switches them off", async () => {
  const { done, read, database } = await startPro({ periodicBackupPath: "s3://bucket/a" });
  expect((await read()).backup).toMatchObject({
    enableRemoteBackup: true,
    interval: "every-24-hours",
    destination: "s3://bucket/a",
  });
  await done(`PUT ${database}`, { periodicBackupPath: "gs://bucket/b" });
  expect((await read()).backup).toMatchObject({ enableRemoteBackup: true, destination: "gs://bucket/b" });
  await done(`PUT ${database}`, { periodicBackupPath: null });
  expect((await read()).backup).toEqual({ enableRemoteBackup: false });
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

test("an upgrade to Redis 8 includes its modules, as a new database does", async () => {
  const { send, done, read, id, database } = await startPro({
    redisVersion: "7.4",
    modules: [{ name: "RedisBloom" }],
  });
  expect((await read()).modules).toMatchObject([{ name: "RedisBloom" }]);
  await done(`POST ${database}/upgrade`, { targetRedisVersion: "8.2" });
  const request = { name: "other", datasetSizeInGb: 1, redisVersion: "8.2" };
  const other = await done(`POST /subscriptions/${id}/databases`, request);
  const { modules, queryPerformanceFactor } = (
    await send<Database>(`GET /subscriptions/${id}/databases/${other}`)
  ).body;
  expect(modules.length).toBeGreaterThan(1);
  expect(await read()).toMatchObject({ modules, queryPerformanceFactor });
});

test("the deprecated average item size is rejected", async () => {
  const { refused, id } = await startPro();
  const request = { name: "other", datasetSizeInGb: 1, averageItemSizeInBytes: 1000 };
  expect(await refused(`POST /subscriptions/${id}/databases`, request)).toBe(
    "DATABASE_AVERAGE_ITEM_SIZE_IS_DEPRECATED",
  );
});
