import { type Connection, computeStatus, ensure, type Status } from "redis-cloud-ensure";
import type { ConnectionStatus, ResourceStatus } from "../custom-resources/status.js";
import { KubernetesError } from "../kubernetes/error.js";
import {
  CONFIG_MAPS,
  type ConfigMap,
  type ObjectType,
  type OwnerReference,
  SECRETS,
  type Secret,
} from "../kubernetes/objects.js";
import type { ConnectionResource, ReconcileContext, Reconciled } from "./context.js";
import { getCredentialsName, isPaused, type ManagedResource, toDocument } from "./documents.js";
import { isPassing } from "./failures.js";
import { StatusWriter } from "./status-writer.js";

/** A connection that is not permitted, or whose Secret or ConfigMap belongs to another object. */
class ConnectionError extends Error {
  override readonly name: string;

  constructor(reason: "NotGranted" | "NotOwned", message: string) {
    super(message);
    this.name = reason;
  }
}

/** Writes the Secret and the ConfigMap of a connection, and mirrors the state of its resource. */
export async function reconcileConnection(
  connection: ConnectionResource,
  context: ReconcileContext,
  signal: AbortSignal,
): Promise<Reconciled> {
  // Kubernetes deletes its Secret and ConfigMap with it.
  if (connection.metadata.deletionTimestamp !== undefined || isPaused(connection)) {
    return { outcome: "success", isRetried: false };
  }
  const writer = new StatusWriter<ConnectionStatus>(context, connection);
  const show = (
    status: Omit<Parameters<typeof computeStatus>[0], "now" | "previous" | "observedGeneration">,
  ) =>
    writer.set(
      toConnectionStatus(
        connection,
        computeStatus({
          ...status,
          previous: connection.status as unknown as Status | undefined,
          observedGeneration: connection.metadata.generation,
          now: new Date(),
        }),
      ),
    );
  try {
    const resource = findResource(connection, context);
    if (resource?.status?.state !== "Ready") {
      const { namespace = connection.metadata.namespace, kind, name } = connection.spec.resource;
      const state =
        resource === undefined ? "does not exist" : `is ${resource.status?.state ?? "not observed yet"}`;
      show({
        readiness: { state: "pending", message: `${kind} ${namespace}/${name} ${state}` },
        plan: { changes: [] },
        endpoints: [],
      });
      return { outcome: "waiting", isRetried: false };
    }
    const values = await readConnection(resource, context, signal);
    await writeObjects(connection, values, context);
    context.events.record(connection, "Normal", "Ready", "the Secret and the ConfigMap are current");
    show({
      readiness: { state: "ready" },
      plan: { changes: [] },
      endpoints: resource.status.endpoints ?? [],
    });
    return { outcome: "success", isRetried: false };
  } catch (error) {
    if (signal.aborted || isPassing(error)) throw error;
    const failure = error as Error;
    show({ readiness: undefined, plan: undefined, endpoints: [], error: failure });
    context.events.record(connection, "Warning", failure.name, failure.message);
    const isFinal = error instanceof ConnectionError;
    return { outcome: isFinal ? "blocked" : "error", isRetried: !isFinal, error: failure };
  } finally {
    await writer.flush();
  }
}

/** @throws ConnectionError if the resource's namespace grants nothing to the connection's. */
function findResource(
  { metadata, spec }: ConnectionResource,
  { state }: ReconcileContext,
): ManagedResource<ResourceStatus> | undefined {
  const from = metadata.namespace ?? "default";
  const { kind, name, namespace = from } = spec.resource;
  if (namespace !== from) {
    const isGranted = [...state.listGrants()].some(
      (grant) =>
        grant.metadata.namespace === namespace &&
        grant.spec.from.some((source) => source.namespace === from) &&
        grant.spec.to.some((target) => target.kind === kind && (target.name ?? name) === name),
    );
    if (!isGranted) {
      throw new ConnectionError(
        "NotGranted",
        `spec.resource: no RedisConnectionGrant in the namespace ${namespace} permits ${from} to use ${kind} ${name}`,
      );
    }
  }
  return state.find(kind, namespace, name);
}

async function readConnection(
  resource: ManagedResource<ResourceStatus>,
  { accounts, state }: ReconcileContext,
  signal: AbortSignal,
): Promise<Connection> {
  const document = toDocument(resource, (kind, namespace, name) => state.find(kind, namespace, name));
  const provider = await accounts.getProvider(resource.kind, getCredentialsName(resource));
  const ready = await ensure(document, { providers: [provider], policy: "observe", signal });
  return (await ready.connection()) ?? {};
}

async function writeObjects(
  connection: ConnectionResource,
  { url, host, port, tls, username, password }: Connection,
  context: ReconcileContext,
): Promise<void> {
  const { secretName, configMapName } = getNames(connection);
  const open = { REDIS_HOST: host, REDIS_PORT: port, REDIS_TLS: tls };
  const secret = { REDIS_URL: url, ...open, REDIS_USERNAME: username, REDIS_PASSWORD: password };
  await write<ConfigMap>(CONFIG_MAPS, "ConfigMap", configMapName, toStrings(open), connection, context);
  const encoded = Object.entries(toStrings(secret)).map(([key, value]) => [
    key,
    Buffer.from(value).toString("base64"),
  ]);
  await write<Secret>(SECRETS, "Secret", secretName, Object.fromEntries(encoded), connection, context);
}

/** Writes an object if it differs. @throws ConnectionError if it belongs to another object. */
async function write<T extends ConfigMap | Secret>(
  type: ObjectType,
  kind: string,
  name: string,
  data: Record<string, string>,
  { apiVersion, kind: ownerKind, metadata }: ConnectionResource,
  { client }: ReconcileContext,
): Promise<void> {
  const { namespace = "default", uid = "" } = metadata;
  const existing = await client.find<T>(type, namespace, name);
  if (existing !== undefined) {
    if (!existing.metadata.ownerReferences?.some((owner) => owner.uid === uid)) {
      throw new ConnectionError(
        "NotOwned",
        `${kind} ${namespace}/${name} exists and does not belong to this connection`,
      );
    }
    if (isSame(existing.data ?? {}, data)) return;
  }
  const owner: OwnerReference = { apiVersion, kind: ownerKind, name: metadata.name, uid, controller: true };
  const object = {
    apiVersion: "v1",
    kind,
    metadata: { name, namespace, ownerReferences: [owner] },
    data,
  } as T;
  if (existing !== undefined) {
    await client.apply<T>(type, object);
    return;
  }
  try {
    await client.create<T>(type, object);
  } catch (error) {
    // Created in between: the next attempt finds its owner.
    if (error instanceof KubernetesError && error.status === 409)
      throw new Error(`${kind} ${name} has just appeared`);
    throw error;
  }
}

function toConnectionStatus(
  connection: ConnectionResource,
  { endpoints, conditions, id: _, ...status }: Status,
): ConnectionStatus {
  const [endpoint] = endpoints;
  return {
    ...status,
    ...(endpoint === undefined ? {} : { endpoint, endpoints: [...endpoints] }),
    conditions: [...conditions],
    ...getNames(connection),
  };
}

/** Whether a connection uses a resource. */
export function usesResource({ metadata, spec }: ConnectionResource, resource: ManagedResource): boolean {
  const { kind, name, namespace = metadata.namespace } = spec.resource;
  return (
    kind === resource.kind && name === resource.metadata.name && namespace === resource.metadata.namespace
  );
}

function getNames({ metadata, spec }: ConnectionResource) {
  return { secretName: spec.secretName ?? metadata.name, configMapName: spec.configMapName ?? metadata.name };
}

function toStrings(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const defined = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined.map(([key, value]) => [key, String(value)]));
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}
