import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { expect, test } from "vitest";
import { connect, signIn } from "./azure.js";
import { INITIAL_CLUSTER, INITIAL_SUBSCRIPTION, names } from "./initial-cluster.js";

async function send(emulator: RunningEmulator, method: string, path: string, body?: unknown) {
  const response = await fetch(new URL(`/emulator${path}`, emulator.url), {
    method,
    headers: { "x-api-key": emulator.apiKey, "x-api-secret-key": emulator.secretKey },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests read arbitrary response bodies
  return { status: response.status, body: (await response.json()) as any };
}

test("the admin API shows clusters, databases, access policies, private endpoints and operations of Azure", async () => {
  await using emulator = await startEmulator({ resources: { azureClusters: [INITIAL_CLUSTER] } });
  const azure = connect(emulator, { subscriptionId: INITIAL_SUBSCRIPTION });
  const { username: objectId } = await signIn(emulator);
  await azure.accessPolicyAssignments
    .set(
      { ...names, accessPolicyAssignmentName: "reader" },
      {
        properties: { user: { objectId }, accessPolicyName: "default", accessString: "+@read ~*" },
      },
    )
    .wait();
  const { body } = await send(emulator, "GET", "/azure");
  expect(body.clusters).toMatchObject([
    {
      ...{
        name: "carts",
        resourceGroup: "emulator",
        subscriptionId: INITIAL_SUBSCRIPTION,
        location: "westeurope",
      },
      ...{ sku: "Balanced_B1", sizeInGB: 1, provisioningState: "Succeeded", resourceState: "Running" },
      ...{ canChange: true, connections: [] },
      database: {
        ...{ provisioningState: "Succeeded", resourceState: "Running", canChange: true },
        ...{ endpoint: { tls: true }, accessKeysAuthentication: "Enabled", clusteringPolicy: "OSSCluster" },
        assignments: [{ name: "reader", objectId, accessString: "+@read ~*", error: null }],
      },
    },
  ]);
  expect(body.clusters[0].database.assignments[0].keyName).toBe(body.principals[0].keyName);
  expect(body.operations[0]).toMatchObject({ status: "Succeeded", resourceName: "reader" });
  const { number } = body.clusters[0].database;
  const command = { argv: ["SET", "from", "the console"] };
  expect(await send(emulator, "POST", `/databases/${number}/command`, command)).toEqual({
    status: 200,
    body: { result: "OK" },
  });
  const refused = await send(emulator, "POST", `/databases/${number}/command`, {
    ...command,
    region: "us-east-1",
  });
  expect(refused.status).toBe(400);
  expect(refused.body.error).toContain('is not Active-Active (got "us-east-1")');
});

test("a resource of Azure cannot be changed while its operation runs", async () => {
  await using emulator = await startEmulator({
    engine: "none",
    clock: "manual",
    resources: { azureClusters: [INITIAL_CLUSTER] },
  });
  const azure = connect(emulator, { subscriptionId: INITIAL_SUBSCRIPTION });
  const readCluster = async () => (await send(emulator, "GET", "/azure")).body.clusters[0];
  expect(await readCluster()).toMatchObject({ canChange: true, resourceState: "Running" });
  await azure.clusters.update(names, { sku: { name: "Balanced_B3" } });
  expect(await readCluster()).toMatchObject({
    ...{ canChange: false, provisioningState: "Updating", resourceState: "Scaling", sku: "Balanced_B1" },
  });
  emulator.clock.advance(24 * 3_600_000);
  expect(await readCluster()).toMatchObject({ canChange: true, sku: "Balanced_B3" });
});
