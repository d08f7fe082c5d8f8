import { createClient } from "redis";
import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { startTestOperator, type TestOperator, User } from "../../specification/harness.js";
import { runKubectl } from "../cluster/kubectl.js";
import { writeServiceAccountKubeconfig } from "../cluster/service-account.js";
import { definitions } from "../custom-resources/definitions.js";
import { CONFIG } from "../custom-resources/install.js";
import { findOnly, parseManifests } from "../install/manifests.js";
import { readUsedRights } from "./audit.js";

const kubeconfig = inject("kubeconfig");
const OPERATOR = "redis-cloud-operator";

let emulator: RunningEmulator;
let user: User;
let operator: TestOperator;
const kubectl = (args: readonly string[], input?: string) =>
  runKubectl(kubeconfig, ["--namespace", user.namespace, ...args], input);

// The operator as it is installed: with the rights of its service account and no others.
beforeAll(async () => {
  emulator = await startEmulator();
  const { apiKey, secretKey } = emulator;
  user = await User.inNewNamespace(kubeconfig);
  await runKubectl(kubeconfig, ["apply", "--kustomize", `${CONFIG}/default`]);
  const installed = new User(kubeconfig, OPERATOR);
  await installed.writeSecret("redis-cloud-credentials", { apiKey, secretKey });
  await installed.writeSecret("azure-credentials", {
    subscriptionId: "11111111-2222-3333-4444-555555555555",
    tenantId: "tenant",
    clientId: apiKey,
    clientSecret: secretKey,
  });
  await user.writeSecret("reports-password", { password: "Reports-2026-secret" });
  const azure = `${new URL(emulator.url).origin}/azure`;
  operator = await startTestOperator(
    await writeServiceAccountKubeconfig(kubeconfig, OPERATOR, OPERATOR),
    user,
    emulator,
    {
      operatorNamespace: OPERATOR,
      features: ["azureManagedRedis"],
      endpoints: { redisCloudUrl: emulator.url, azureUrl: azure, azureAuthority: azure },
      resyncMs: 2_000,
    },
  );
});
afterAll(async () => {
  await operator?.[Symbol.asyncDispose]();
  await emulator?.[Symbol.asyncDispose]();
});

/** Requests that the emulator has received, oldest first. */
async function listRequests(): Promise<string[]> {
  const { url, apiKey, secretKey } = emulator;
  const response = await fetch(`${new URL(url).origin}/emulator/requests?limit=1000`, {
    headers: { "x-api-key": apiKey, "x-api-secret-key": secretKey },
  });
  const entries = (await response.json()) as { method: string; path: string }[];
  return entries.reverse().map(({ method, path }) => `${method} ${path}`);
}

async function waitForSamples(): Promise<void> {
  for (const { spec } of definitions) {
    if (spec.versions[0].subresources === undefined) continue;
    await kubectl([
      "wait",
      "--for=jsonpath={.status.state}=Ready",
      spec.names.plural,
      "--all",
      "--timeout=600s",
    ]);
  }
}

test("a sample of each kind becomes ready, with an endpoint where it has one", async () => {
  await kubectl(["apply", "--kustomize", `${CONFIG}/samples`]);
  await waitForSamples();
  const endpoints = ['-o=jsonpath={range .items[*]}{.kind} {.status.endpoint}{"\\n"}{end}'];
  const kinds = "redisclouddatabases,rediscloudessentialsdatabases,azuremanagedredises,redisconnections";
  const lines = (await kubectl(["get", kinds, ...endpoints])).trim().split("\n");
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(line).toMatch(/^\w+ [\w.-]+:\d+$/);
});

test("applied twice, the samples send no change", async () => {
  const output = await kubectl(["apply", "--kustomize", `${CONFIG}/samples`]);
  expect(
    output
      .trim()
      .split("\n")
      .filter((line) => !line.endsWith(" unchanged")),
  ).toEqual([]);
  const before = await listRequests();
  // Rounds over all resources, each of which reads the subscriptions.
  const countReads = async () =>
    (await listRequests()).slice(before.length).filter((line) => line === "GET /v1/subscriptions").length;
  await expect.poll(countReads).toBeGreaterThan(2);
  const changes = (await listRequests()).slice(before.length).filter((line) => !line.startsWith("GET "));
  expect(changes).toEqual([]);
});

test("the size of a database changes while its data stays, and the connection stays usable", async () => {
  const connect = async () => {
    const { REDIS_URL: url = "" } = await user.readSecret("orders");
    return createClient({ url }).connect();
  };
  const writer = await connect();
  await writer.set("order:1", "kept");
  writer.destroy();
  await kubectl(["patch", "rcdb", "orders", "--type=merge", "-p", '{"spec":{"datasetSizeInGb":2}}']);
  await user.waitForState("RedisCloudDatabase", "orders", "Ready");
  const events = await kubectl(["get", "events", "-o=jsonpath={.items[*].message}"]);
  expect(events).toMatch(/datasetSizeInGb/);
  const reader = await connect();
  expect(await reader.get("order:1")).toBe("kept");
  reader.destroy();
});

test("a Secret that was changed is written again", async () => {
  await kubectl(["patch", "secret", "orders", "--type=merge", "-p", '{"data":{"REDIS_PASSWORD":"b2xk"}}']);
  await kubectl(["patch", "configmap", "orders", "--type=merge", "-p", '{"data":{"REDIS_PORT":"1"}}']);
  await expect.poll(async () => (await user.readSecret("orders"))["REDIS_PASSWORD"]).not.toBe("old");
  const { REDIS_URL: url = "" } = await user.readSecret("orders");
  const client = await createClient({ url }).connect();
  expect(await client.ping()).toBe("PONG");
  client.destroy();
});

test("a deleted resource goes after it is gone from the service, and one to retain stays there", async () => {
  await kubectl(["patch", "rcess", "sessions", "--type=merge", "-p", '{"spec":{"deletionPolicy":"Retain"}}']);
  await user.waitForState("RedisCloudEssentialsDatabase", "sessions", "Ready");
  await kubectl(["delete", "--kustomize", `${CONFIG}/samples`, "--timeout=600s"]);
  expect(await kubectl(["get", "redis", "-o=name"])).toBe("");
  const get = async (path: string) => {
    const { apiKey, secretKey, url } = emulator;
    const response = await fetch(`${url}${path}`, {
      headers: { "x-api-key": apiKey, "x-api-secret-key": secretKey },
    });
    return JSON.stringify(await response.json());
  };
  expect(await get("/subscriptions")).not.toContain("shop");
  expect(await get("/fixed/subscriptions")).toContain("sessions");
});

test("the operator has used each of its rights, and has needed no other", async () => {
  const objects = parseManifests(await kubectl(["kustomize", `${CONFIG}/default`]));
  const rules = ["ClusterRole", "Role"].flatMap(
    (kind) => findOnly(objects, kind)["rules"] as { resources: string[]; verbs: string[] }[],
  );
  const granted = rules.flatMap(({ resources, verbs }) =>
    resources.flatMap((resource) => verbs.map((verb) => `${verb} ${resource}`)),
  );
  const { used, refused } = readUsedRights(
    inject("auditLog"),
    `system:serviceaccount:${OPERATOR}:${OPERATOR}`,
  );
  expect([...refused]).toEqual([]);
  expect([...used].sort()).toEqual([...new Set(granted)].sort());
});
