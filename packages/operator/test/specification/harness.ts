import { randomUUID } from "node:crypto";
import { KubeConfig } from "@kubernetes/client-node";
import type { RunningEmulator } from "redis-cloud-emulator";
import { type Logger, type Operator, type OperatorOptions, startOperator } from "redis-cloud-operator";
import { expect } from "vitest";
import type { CustomKind } from "../../src/custom-resources/names.js";
import type { ResourceStatus } from "../../src/custom-resources/status.js";
import { KubernetesClient } from "../../src/kubernetes/client.js";
import { KubernetesError } from "../../src/kubernetes/error.js";
import {
  type CustomResource,
  getType,
  type KubernetesObject,
  SECRETS,
  type Secret,
} from "../../src/kubernetes/objects.js";

/** A custom resource of the tests. */
export type TestResource = CustomResource<Record<string, unknown>, ResourceStatus>;

const NAMESPACES = { group: "", version: "v1", plural: "namespaces" };

/** Requests that a user sends, in namespaces of the test's own. */
export class User {
  readonly client: KubernetesClient;
  readonly namespace: string;

  constructor(kubeconfig: string, namespace: string) {
    const config = new KubeConfig();
    config.loadFromFile(kubeconfig);
    this.client = new KubernetesClient(config);
    this.namespace = namespace;
  }

  /** Creates a namespace with a random name. */
  static async inNewNamespace(kubeconfig: string): Promise<User> {
    const user = new User(kubeconfig, `test-${randomUUID().slice(0, 8)}`);
    await user.client.create<KubernetesObject>(NAMESPACES, {
      apiVersion: "v1",
      kind: "Namespace",
      metadata: { name: user.namespace },
    });
    return user;
  }

  create(
    kind: CustomKind,
    name: string,
    spec: Record<string, unknown>,
    annotations: Record<string, string> = {},
  ): Promise<TestResource> {
    return this.client.create<TestResource>(getType(kind), {
      apiVersion: "redis-cloud-sdk.github.io/v1alpha1",
      kind,
      metadata: { name, namespace: this.namespace, annotations },
      spec,
    });
  }

  find(kind: CustomKind, name: string): Promise<TestResource | undefined> {
    return this.client.find(getType(kind), this.namespace, name);
  }

  patch(kind: CustomKind, name: string, patch: unknown): Promise<TestResource> {
    return this.client.patch(getType(kind), this.namespace, name, patch);
  }

  delete(kind: CustomKind, name: string): Promise<void> {
    return this.client.delete(getType(kind), this.namespace, name);
  }

  async writeSecret(name: string, values: Record<string, string>): Promise<void> {
    const data = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, Buffer.from(value).toString("base64")]),
    );
    const metadata = { name, namespace: this.namespace };
    await this.client.apply<Secret>(SECRETS, { apiVersion: "v1", kind: "Secret", metadata, data });
  }

  /** Reads the values of a Secret; empty if it does not exist. */
  async readSecret(name: string): Promise<Record<string, string>> {
    const secret = await this.client.find<Secret>(SECRETS, this.namespace, name);
    return Object.fromEntries(
      Object.entries(secret?.data ?? {}).map(([key, value]) => [
        key,
        Buffer.from(value, "base64").toString("utf8"),
      ]),
    );
  }

  /** Waits for the state of a resource, of its current generation. */
  async waitForState(kind: CustomKind, name: string, state: string): Promise<TestResource> {
    let last: TestResource | undefined;
    await expect
      .poll(
        async () => {
          last = await this.#findIgnoringOutage(kind, name);
          const isCurrent = last?.status?.observedGeneration === last?.metadata.generation;
          return isCurrent ? `${last?.status?.state}: ${describeConditions(last)}` : "not observed yet";
        },
        { timeout: 120_000, interval: 50, message: `${kind} ${name}` },
      )
      .toMatch(new RegExp(`^${state}:`));
    return last as TestResource;
  }

  async waitUntilGone(kind: CustomKind, name: string): Promise<void> {
    await expect
      .poll(async () => (await this.find(kind, name))?.status ?? "gone", { timeout: 120_000, interval: 50 })
      .toBe("gone");
  }

  async #findIgnoringOutage(kind: CustomKind, name: string): Promise<TestResource | undefined> {
    try {
      return await this.find(kind, name);
    } catch (error) {
      if (error instanceof KubernetesError && error.status === 0) return undefined;
      throw error;
    }
  }
}

/** Message of a condition that is true. */
export function getMessage(resource: TestResource | undefined, type: string): string | undefined {
  return resource?.status?.conditions?.find((one) => one.type === type && one.status !== "False")?.message;
}

function describeConditions(resource: TestResource | undefined): string {
  return (resource?.status?.conditions ?? [])
    .filter(({ status }) => status !== "False")
    .map(({ type, reason, message }) => `${type} ${reason} ${message}`)
    .join("; ");
}

/** A running operator, and what it has logged. */
export interface TestOperator extends AsyncDisposable {
  operator: Operator;
  logged: string[];
}

/** Starts an operator that watches the user's namespace only, with short times. */
export async function startTestOperator(
  kubeconfig: string,
  user: User,
  emulator: Pick<RunningEmulator, "url">,
  options: Partial<OperatorOptions> = {},
): Promise<TestOperator> {
  const logged: string[] = [];
  const log: Logger = (level, message, fields) => {
    if (level !== "debug") logged.push(`${level} ${message} ${JSON.stringify(fields ?? {})}`);
  };
  const operator = await startOperator({
    kubeconfig,
    operatorNamespace: user.namespace,
    watchNamespace: user.namespace,
    identity: `replica-${randomUUID().slice(0, 8)}`,
    endpoints: { redisCloudUrl: emulator.url },
    port: 0,
    leaseMs: 3_000,
    secretCheckMs: 200,
    backOffMs: { min: 50, max: 1_000 },
    log,
    ...options,
  });
  return { operator, logged, [Symbol.asyncDispose]: () => operator.stop() };
}
