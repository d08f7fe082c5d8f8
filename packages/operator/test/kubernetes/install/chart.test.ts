import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { KubernetesObject } from "../cluster/api-client.js";
import { type Cluster, startCluster } from "../cluster/cluster.js";
import { buildHelm } from "../cluster/go-programs.js";
import { runProgram } from "../cluster/kubectl.js";
import { definitions } from "../custom-resources/definitions.js";
import { CONFIG } from "../custom-resources/install.js";
import { type Deployment, findOnly, parseManifests } from "./manifests.js";

const CHART = fileURLToPath(new URL("../../../chart", import.meta.url));
const NAMESPACE = "redis-cloud-operator";

let cluster: Cluster;
let helm: (...args: string[]) => Promise<string>;
beforeAll(async () => {
  const program = await buildHelm();
  // Not the shared cluster: Helm refuses to take over what others have created.
  cluster = await startCluster();
  helm = (...args) =>
    runProgram(program, ["--namespace", NAMESPACE, ...args], "", { KUBECONFIG: cluster.kubeconfig });
});
afterAll(() => cluster?.[Symbol.asyncDispose]());

test("the chart is installed, upgraded and removed; its definitions, and so the resources, stay", async () => {
  const { kubectl } = cluster;
  await helm("install", "operator", CHART, "--create-namespace", "--set", "features.azureManagedRedis=true");
  const list = async () => (await kubectl(["get", "crd", "-o=name"])).trim().split("\n");
  expect(await list()).toHaveLength(definitions.length);
  const name = "deployment/operator-redis-cloud-operator";
  const image = ["get", name, "-n", NAMESPACE, "-o=jsonpath={.spec.template.spec.containers[0].image}"];
  expect(await kubectl(image)).toBe(`redis-cloud-operator:${readVersion()}`);

  await kubectl(["apply", "-f", `${CONFIG}/samples/database.yaml`]);
  await helm(
    "upgrade",
    "operator",
    CHART,
    "--reuse-values",
    "--set",
    "image.tag=2.0.0",
    "--set",
    "networkPolicy.enabled=true",
  );
  expect(await kubectl(image)).toBe("redis-cloud-operator:2.0.0");
  expect(await kubectl(["get", "networkpolicy", "-n", NAMESPACE, "-o=name"])).toContain("operator");

  await helm("uninstall", "operator");
  await expect(kubectl(["get", name, "-n", NAMESPACE])).rejects.toThrow(/not found/);
  expect(await list()).toHaveLength(definitions.length);
  expect(await kubectl(["get", "rcdb", "orders", "-o=name"])).toContain("orders");
});

test("the chart without a feature has no definition of its kind", async () => {
  const kinds = (objects: readonly KubernetesObject[]) =>
    objects.filter(({ kind }) => kind === "CustomResourceDefinition").map(({ metadata }) => metadata.name);
  const without = kinds(parseManifests(await helm("template", "operator", CHART)));
  expect(without).toHaveLength(definitions.length - 1);
  expect(without.filter((name) => name.startsWith("azure"))).toEqual([]);
});

test("the chart and the plain manifests install the same, but for names and labels", async () => {
  const plain = parseManifests(await cluster.kubectl(["kustomize", `${CONFIG}/default`]));
  const chart = parseManifests(await helm("template", NAMESPACE, CHART, "--set", "image.tag=latest"));
  const [one, other] = [plain, chart].map((objects) => {
    const { replicas, template } = findOnly<Deployment>(objects, "Deployment").spec;
    return {
      kinds: objects
        .map(({ kind }) => kind)
        .filter((kind) => !OPTIONAL_KINDS.has(kind))
        .sort(),
      replicas,
      pod: template.spec,
      rules: ["ClusterRole", "Role"].map((kind) => findOnly(objects, kind)["rules"]),
      subjects: ["ClusterRoleBinding", "RoleBinding"].map((kind) => findOnly(objects, kind)["subjects"]),
      ports: (findOnly(objects, "Service")["spec"] as { ports: unknown }).ports,
    };
  });
  expect(other).toEqual(one);
});

test.each([
  ["replicas=0", /replicas.*got 0/s],
  ["features.azure=true", /features.*'azure' not allowed/s],
  ["image.pullPolicy=Sometimes", /pullPolicy/],
])("the value %s is refused by name", async (value, message) => {
  await expect(helm("template", "operator", CHART, "--set", value)).rejects.toThrow(message);
});

test("the version of the chart is that of the package", () => {
  const { version, appVersion } = parse(readFileSync(`${CHART}/Chart.yaml`, "utf8")) as Record<
    string,
    string
  >;
  expect([version, appVersion]).toEqual([readVersion(), readVersion()]);
});

/** Kinds that one of both installations leaves to its user, or has a number of its features. */
const OPTIONAL_KINDS = new Set(["Namespace", "CustomResourceDefinition"]);

function readVersion(): string {
  const file = new URL("../../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
