import { fileURLToPath } from "node:url";
import { createClient } from "redis";
import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { partsOf } from "../../../../../test/docs/markdown.js";
import { startTestOperator, type TestOperator, User } from "../../specification/harness.js";
import { type Cluster, startCluster } from "../cluster/cluster.js";
import { runProgram } from "../cluster/kubectl.js";
import { writeServiceAccountKubeconfig } from "../cluster/service-account.js";
import { CONFIG } from "../custom-resources/install.js";
import { parseManifests } from "./manifests.js";

const ROOT = fileURLToPath(new URL("../../../../..", import.meta.url));
const NAMESPACE = "redis-cloud-operator";
const blocks = partsOf(`${ROOT}/docs/guide/kubernetes.md`).filter(
  ({ notRun }) => notRun === "npm run test:kubernetes runs it",
);

let cluster: Cluster;
let emulator: RunningEmulator;
let operator: TestOperator | undefined;
beforeAll(async () => {
  cluster = await startCluster();
  const manifests = parseManifests(await cluster.kubectl(["kustomize", `${CONFIG}/emulator`]));
  const secret = manifests.find(({ kind }) => kind === "Secret");
  emulator = await startEmulator(secret?.["stringData"] as { apiKey: string; secretKey: string });
});
afterAll(async () => {
  await operator?.[Symbol.asyncDispose]();
  await emulator?.[Symbol.asyncDispose]();
  await cluster?.[Symbol.asyncDispose]();
});

/** The cluster has no nodes: what its Deployments would run is started here, with the same rights. */
async function startDeployments(): Promise<TestOperator> {
  const kubeconfig = await writeServiceAccountKubeconfig(cluster.kubeconfig, NAMESPACE, NAMESPACE);
  return startTestOperator(kubeconfig, new User(cluster.kubeconfig, "default"), emulator, {
    operatorNamespace: NAMESPACE,
  });
}

test("the commands of the guide work one after the other, and the Secret connects", async () => {
  expect(blocks.length).toBeGreaterThan(4);
  let url = "";
  for (const { code, line } of blocks) {
    const output = await runProgram("bash", ["-euo", "pipefail", "-c", `cd ${ROOT}\n${code}`], "", {
      KUBECONFIG: cluster.kubeconfig,
    }).catch((error: Error) => {
      throw new Error(`docs/guide/kubernetes.md:${line}: ${error.message}`);
    });
    if (code.includes("config/emulator")) operator ??= await startDeployments();
    const printed = /redis:\/\/\S+$/.exec(output)?.[0];
    if (printed === undefined) continue;
    url = printed;
    const client = await createClient({ url }).connect();
    expect(await client.ping()).toBe("PONG");
    client.destroy();
  }
  expect(url).not.toBe("");
  expect(await cluster.kubectl(["get", "redis", "--all-namespaces", "-o=name"])).toBe("");
});
