import type { ActiveActiveDatabase, Database, FixedDatabase } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { activeActive, REGIONS, singleRegion, throughputs } from "../../../../test/support/scopes.js";
import { SUBSCRIPTION } from "../client.js";
import { PASSWORD, start, startActiveActive, startPro } from "./accounts.js";

// What the vendor's Go client and Terraform provider expect of the service, by their own tests.

const CERTIFICATE = "-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----";

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

test("an Essentials database shows an empty password once its default user is disabled", async () => {
  const { send, done } = await start();
  const id = await done("POST /fixed/subscriptions", { name: "small", planId: 20_001 });
  const databases = `/fixed/subscriptions/${id}/databases`;
  const database = `${databases}/${await done(`POST ${databases}`, { name: "cache", password: PASSWORD })}`;
  expect((await send<FixedDatabase>(`GET ${database}`)).body.security.password).toBe(PASSWORD);
  await done(`PUT ${database}`, { enableDefaultUser: false });
  expect((await send<FixedDatabase>(`GET ${database}`)).body.security.password).toBe("");
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

test("a new database has Redis 8, so a query performance factor needs no module", async () => {
  const { read } = await startPro({ queryPerformanceFactor: "4x" });
  expect(await read()).toMatchObject({
    redisVersion: expect.stringMatching(/^8\./),
    queryPerformanceFactor: "4x",
  });
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

test("a RESP version that does not exist is HTTP 400 in the words of the service's parser", async () => {
  const { send, id } = await startPro();
  const request = { name: "other", datasetSizeInGb: 1, respVersion: "resp9" };
  const { status, body } = await send(`POST /subscriptions/${id}/databases`, request);
  expect(status).toBe(400);
  expect(body["message"]).toMatch(
    /^Bad Request: JSON parameter contains unsupported fields \/ values\. JSON parse error: Cannot deserialize value of type `mappings\.RespVersion` from String "resp9"/,
  );
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
