import { type AzureManagedRedis, TaskError } from "azure-managed-redis-sdk";
import { type FaultInput, startEmulator } from "redis-cloud-emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, endpointOf } from "../../../emulator/test/azure/azure.js";
import { clientSecretCredential } from "../../src/testing/client-secret.js";
import { CLUSTER, cluster, clusterSpec, GROUP, group } from "../support/setup.js";

/** Operations take reads instead of time, so that each is waited for without a pause. */
const emulator = await startEmulator({ engine: "none", behavior: { azureReads: 2 } });
const withUnknownStates = await startEmulator({
  engine: "none",
  behavior: { azureReads: 2, azureUnknownStates: true },
});
afterAll(async () => {
  await emulator.stop();
  await withUnknownStates.stop();
});
type Emulator = typeof emulator;

const assignment = { ...cluster, accessPolicyAssignmentName: "reader" };
const endpoint = { ...group, privateEndpointName: "endpoint-1" };
const assignmentSpec = { properties: { user: { objectId: "object-1" } } };
const endpointSpec = {
  location: "westeurope",
  properties: {
    subnet: { id: `${GROUP}/providers/Microsoft.Network/virtualNetworks/net-1/subnets/default` },
    privateLinkServiceConnections: [
      { name: "cache", properties: { privateLinkServiceId: CLUSTER, groupIds: ["redisEnterprise"] } },
    ],
  },
};

/** Stages of the account, each with what the one before has. */
const stages = ["empty", "cluster", "database", "access"] as const;
type Stage = (typeof stages)[number];

const G = "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers";
const C = `${G}/Microsoft.Cache/redisEnterprise/{clusterName}`;
const D = `${C}/databases/{databaseName}`;
const A = `${D}/accessPolicyAssignments/{accessPolicyAssignmentName}`;
const E = `${G}/Microsoft.Network/privateEndpoints/{privateEndpointName}`;

const routes: readonly [route: string, stage: Stage, call: (azure: AzureManagedRedis) => Promise<unknown>][] =
  [
    [`PUT ${C}`, "empty", (azure) => azure.clusters.create(cluster, clusterSpec).wait()],
    [
      `PATCH ${C}`,
      "database",
      (azure) => azure.clusters.update(cluster, { sku: { name: "Balanced_B10" } }).wait(),
    ],
    [`DELETE ${C}`, "database", (azure) => azure.clusters.delete(cluster).wait()],
    [`PUT ${D}`, "cluster", (azure) => azure.databases.create(cluster, {}).wait()],
    [
      `PATCH ${D}`,
      "database",
      (azure) => azure.databases.update(cluster, { properties: { evictionPolicy: "NoEviction" } }).wait(),
    ],
    [`DELETE ${D}`, "database", (azure) => azure.databases.delete(cluster).wait()],
    [`PUT ${A}`, "database", (azure) => azure.accessPolicyAssignments.set(assignment, assignmentSpec).wait()],
    [`DELETE ${A}`, "access", (azure) => azure.accessPolicyAssignments.delete(assignment).wait()],
    [`PUT ${E}`, "database", (azure) => azure.privateEndpoints.set(endpoint, endpointSpec).wait()],
    [`DELETE ${E}`, "access", (azure) => azure.privateEndpoints.delete(endpoint).wait()],
  ];

const refuse = (status: number, code: string, headers: Record<string, string> = {}): FaultInput => ({
  kind: "status",
  status,
  headers,
  body: { error: { code, message: `${code} of the test` } },
});

const requestFaults: Readonly<Record<string, FaultInput>> = {
  "409": refuse(409, "Conflict"),
  "429 with Retry-After": refuse(429, "TooManyRequests", { "retry-after": "3" }),
  "500": refuse(500, "InternalServerError"),
  "an expired token": refuse(401, "ExpiredAuthenticationToken"),
  "a reset before": { kind: "reset-before" },
  "a reset after": { kind: "reset-after" },
};

/** The account at each stage. */
const states = new Map<Stage, unknown>();

beforeAll(async () => {
  const azure = connect(emulator);
  states.set("empty", emulator.export());
  await azure.clusters.create(cluster, clusterSpec).wait();
  states.set("cluster", emulator.export());
  await azure.databases.create(cluster, {}).wait();
  states.set("database", emulator.export());
  await azure.accessPolicyAssignments.set(assignment, assignmentSpec).wait();
  await azure.privateEndpoints.set(endpoint, endpointSpec).wait();
  states.set("access", emulator.export());
});

/** The part of an export that holds the operations. */
interface Exported {
  state: { accounts: readonly { azure?: { operations: Readonly<Record<string, { status: string }>> } }[] };
}

/** Operations that a document has, by their names. */
function readOperations(exported: unknown): Map<string, string> {
  const { state } = exported as Exported;
  const operations = Object.entries(state.accounts[0]?.azure?.operations ?? {});
  return new Map(operations.map(([name, { status }]) => [name, status]));
}

/** Puts the account of a stage there. @returns a client, and the statuses of the operations since then. */
function prepare(one: Emulator, stage: Stage) {
  one.faults.clear();
  one.import(states.get(stage));
  const before = readOperations(states.get(stage));
  let tokenCount = 0;
  const credential = clientSecretCredential({
    tenantId: "tenant-1",
    clientId: one.apiKey,
    clientSecret: one.secretKey,
    authority: endpointOf(one),
  });
  return {
    azure: connect(one, {
      credential: {
        getToken: (scopes) => {
          tokenCount += 1;
          return credential.getToken(scopes);
        },
      },
    }),
    getTokenCount: () => tokenCount,
    listOperations: () =>
      [...readOperations(one.export())].filter(([name]) => !before.has(name)).map(([, status]) => status),
  };
}

describe.each(routes)("%s", (route, stage, call) => {
  const method = route.slice(0, route.indexOf(" "));

  test.each(Object.entries(requestFaults))(
    "a call that meets %s is executed once and waited for",
    async (name, fault) => {
      const { azure, listOperations, getTokenCount } = prepare(emulator, stage);
      emulator.faults.add({ ...fault, route, method, count: 1 });
      await call(azure);
      expect(emulator.faults.list()).toMatchObject([{ applied: 1 }]);
      expect(listOperations()).toEqual(["Succeeded"]);
      expect(getTokenCount()).toBe(name === "an expired token" ? 2 : 1);
    },
  );

  test.each(Object.entries(requestFaults))("a call whose wait meets %s is waited for", async (_, fault) => {
    const { azure, listOperations } = prepare(emulator, stage);
    emulator.faults.add({ ...fault, route: "GET */operations*", count: 1 });
    await call(azure);
    expect(emulator.faults.list()).toMatchObject([{ applied: 1 }]);
    expect(listOperations()).toEqual(["Succeeded"]);
  });

  test.each([
    ["with an error is reported with its code", "InsufficientCapacity", /InsufficientCapacity/],
    ["without an error is reported", "NONE", /failed: Failed · the service gave no reason/],
  ])("a call whose operation fails %s", async (_, code, message) => {
    const { azure, listOperations } = prepare(emulator, stage);
    emulator.faults.add({ kind: "task-error", code, route, count: 1 });
    const failed = call(azure);
    await expect(failed).rejects.toBeInstanceOf(TaskError);
    await expect(failed).rejects.toThrow(message);
    expect(listOperations()).toEqual(["Failed"]);
  });

  test("a call whose operation has unknown states is waited for", async () => {
    const { azure, listOperations } = prepare(withUnknownStates, stage);
    await call(azure);
    expect(listOperations()).toEqual(["Succeeded"]);
  });
});
