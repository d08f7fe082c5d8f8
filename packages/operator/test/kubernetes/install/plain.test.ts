import { beforeAll, describe, expect, inject, test } from "vitest";
import type { KubernetesObject } from "../cluster/api-client.js";
import { KubectlError, runKubectl } from "../cluster/kubectl.js";
import { definitions } from "../custom-resources/definitions.js";
import { CONFIG } from "../custom-resources/install.js";
import { type Deployment, findOnly, parseManifests } from "./manifests.js";

const kubeconfig = inject("kubeconfig");
const kubectl = (args: readonly string[], input?: string) => runKubectl(kubeconfig, args, input);
const NAMESPACE = "redis-cloud-operator";

describe("the plain manifests", () => {
  let objects: KubernetesObject[];
  beforeAll(async () => {
    objects = parseManifests(await kubectl(["kustomize", `${CONFIG}/default`]));
    await kubectl(["apply", "--kustomize", `${CONFIG}/default`]);
  });

  test("the plain manifests are applied a second time without a change", async () => {
    const output = await kubectl(["apply", "--kustomize", `${CONFIG}/default`]);
    const lines = output.trim().split("\n");
    expect(lines).toHaveLength(objects.length);
    expect(lines.filter((line) => !line.endsWith(" unchanged"))).toEqual([]);
  });

  test("describe pods that the strictest pod security standard admits", async () => {
    const { template } = findOnly<Deployment>(objects, "Deployment").spec;
    const pod = {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "tried", namespace: NAMESPACE },
      spec: template.spec,
    };
    await kubectl(["create", "--dry-run=server", "-f", "-"], JSON.stringify(pod));
    const asRoot = { ...pod, spec: { ...pod.spec, securityContext: { runAsUser: 0 } } };
    await expect(kubectl(["create", "--dry-run=server", "-f", "-"], JSON.stringify(asRoot))).rejects.toThrow(
      /violates PodSecurity "restricted/,
    );
  });

  test.each([
    ["list", "secrets"],
    ["delete", "secrets"],
    ["delete", "redisclouddatabases"],
    ["create", "redisclouddatabases"],
    ["update", "customresourcedefinitions"],
    ["create", "pods"],
  ])("the plain manifests grant the operator no right to %s %s", async (verb, resource) => {
    const user = `--as=system:serviceaccount:${NAMESPACE}:redis-cloud-operator`;
    const answer = kubectl(["auth", "can-i", verb, resource, "--all-namespaces", user]);
    await expect(answer).rejects.toThrow(KubectlError);
  });

  test("include an example of a network policy that the API server accepts", async () => {
    const file = `${CONFIG}/network-policy/network-policy.yaml`;
    expect(await kubectl(["apply", "--dry-run=server", "-f", file])).toContain("created");
  });
});

test("every kind has a sample that the API server accepts", async () => {
  const output = await kubectl([
    "apply",
    "--dry-run=server",
    "--validate=strict",
    "--output=json",
    "--kustomize",
    `${CONFIG}/samples`,
  ]);
  const { items } = JSON.parse(output) as { items: KubernetesObject[] };
  const kinds = definitions.map(({ spec }) => spec.names.kind).sort();
  expect([...new Set(items.map(({ kind }) => kind))].sort()).toEqual(kinds);
});
