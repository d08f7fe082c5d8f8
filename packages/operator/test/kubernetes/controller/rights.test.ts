import { type RunningEmulator, startEmulator } from "redis-cloud-emulator";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { getMessage, startTestOperator, User } from "../../specification/harness.js";
import { databaseSpec, subscriptionSpec } from "../../specification/resources.js";
import type { KubernetesObject } from "../cluster/api-client.js";
import { runKubectl } from "../cluster/kubectl.js";
import { writeServiceAccountKubeconfig } from "../cluster/service-account.js";
import { CONFIG } from "../custom-resources/install.js";
import { parseManifests } from "../install/manifests.js";

const kubeconfig = inject("kubeconfig");
const kubectl = (args: readonly string[], input?: string) => runKubectl(kubeconfig, args, input);
const SERVICE_ACCOUNT = "redis-cloud-operator";

/** Not the category: kubectl asks for its members again and again, and fails if another kubectl does so at the time. */
const SHOWN = "rediscloudsubscriptions,redisclouddatabases,redisconnections,events";

interface Rule {
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

let emulator: RunningEmulator;
let roles: readonly (KubernetesObject & { readonly rules: readonly Rule[] })[];
beforeAll(async () => {
  emulator = await startEmulator({ engine: "none" });
  const manifests = parseManifests(await kubectl(["kustomize", `${CONFIG}/rbac`]));
  roles = manifests.filter(
    ({ kind }) => kind === "ClusterRole" || kind === "Role",
  ) as unknown as typeof roles;
});
afterAll(() => emulator?.[Symbol.asyncDispose]());

// Each line is a right of the roles in config/rbac. `patch secrets` and `delete configmaps` are used after the first
// resources are ready, and are covered by the test of the samples.
describe.concurrent("the missing right", () => {
  test.for([
    ["list", "redisclouddatabases"],
    ["watch", "redisclouddatabases"],
    ["patch", "redisclouddatabases"],
    ["list", "redisconnections"],
    ["watch", "redisconnectiongrants"],
    ["patch", "redisclouddatabases/status"],
    ["get", "secrets"],
    ["create", "secrets"],
    ["get", "configmaps"],
    ["create", "configmaps"],
    ["patch", "configmaps"],
    ["list", "configmaps"],
    ["create", "events"],
    ["get", "leases"],
    ["create", "leases"],
    ["update", "leases"],
  ] as const)("to %s %s is named in the log, a condition or an event", async ([verb, resource], context) => {
    await using operator = await startWithout(verb, resource);
    const { user } = operator;
    const name = user.namespace;
    await user.create("RedisCloudSubscription", name, subscriptionSpec("orders"));
    await user.create("RedisCloudDatabase", "orders", databaseSpec(name));
    await user.create("RedisConnection", "orders", {
      resource: { kind: "RedisCloudDatabase", name: "orders" },
    });
    const [plural = ""] = resource.split("/");
    const readSigns = async () => {
      const shown = await kubectl(["get", SHOWN, "--namespace", name, "-o=json"]);
      return `${operator.logged.join("\n")}\n${shown.replaceAll('\\"', '"')}`.replaceAll('\\"', '"');
    };
    const words = new RegExp(`cannot ${verb} resource "${plural}`);
    await context.expect.poll(readSigns, { timeout: 150_000 }).toMatch(words);
  });
});

test("without the right to read Secrets, a resource reports it in its Error condition", async () => {
  await using limited = await startWithout("get", "secrets");
  const { user } = limited;
  await user.create("RedisCloudSubscription", user.namespace, subscriptionSpec("orders"));
  await expect
    .poll(async () => getMessage(await user.find("RedisCloudSubscription", user.namespace), "Error"), {
      timeout: 60_000,
    })
    .toMatch(/cannot get resource "secrets"/);
});

/** A user in a new namespace, and an operator there that lacks one right. */
async function startWithout(verb: string, resource: string) {
  const user = await User.inNewNamespace(kubeconfig);
  const { apiKey, secretKey } = emulator;
  await user.writeSecret("redis-cloud-credentials", { apiKey, secretKey });
  await kubectl(["apply", "-f", "-"], createRights(user.namespace, verb, resource));
  const limited = await writeServiceAccountKubeconfig(kubeconfig, user.namespace, SERVICE_ACCOUNT);
  const operator = await startTestOperator(limited, user, emulator, { resyncMs: 2_000 });
  return { user, ...operator };
}

/** The service account of the operator in a namespace, with all rights of the installation but one. */
function createRights(namespace: string, verb: string, resource: string): string {
  const account = { kind: "ServiceAccount", name: SERVICE_ACCOUNT, namespace };
  const objects = roles.flatMap(({ kind, rules }) => {
    const metadata = { name: namespace, ...(kind === "Role" ? { namespace } : {}) };
    const head = { apiVersion: "rbac.authorization.k8s.io/v1", metadata };
    const limited = rules.flatMap(({ resources, ...rule }) =>
      resources.map((name) => ({
        ...rule,
        resources: [name],
        verbs: rule.verbs.filter((granted) => name !== resource || granted !== verb),
      })),
    );
    const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind, name: namespace };
    return [
      { ...head, kind, rules: limited.filter(({ verbs }) => verbs.length > 0) },
      { ...head, kind: `${kind}Binding`, roleRef, subjects: [account] },
    ];
  });
  const serviceAccount = {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name: SERVICE_ACCOUNT, namespace },
  };
  return JSON.stringify({ apiVersion: "v1", kind: "List", items: [serviceAccount, ...objects] });
}
