import { ApiError, type AzureManagedRedis, type ClusterNames } from "azure-managed-redis-sdk";
import type {
  Cluster,
  ClusterUpdate,
  Database,
  DatabaseUpdateProperties,
} from "azure-managed-redis-sdk/models";
import {
  type DocumentOf,
  describeDocument,
  describeOwner,
  type EnsureDocument,
} from "../document/document.js";
import { type Change, compareFields, type Plan } from "../engine/plan.js";
import type { Connection, Observation, Provider, Readiness, StepContext } from "../engine/provider.js";
import { EnsureError, NotOwnedError } from "../errors.js";
import { azureManagedRedis } from "../kinds/azure-managed-redis.js";
import { describe, isFailed, isRunning, OWNER_TAG } from "./description.js";

type AzureDocument = DocumentOf<"AzureManagedRedis">;

/** A cluster, and its database if it exists. */
interface Observed extends Observation {
  cluster: Cluster;
  database: Database | undefined;
}

/** Fields that are properties of the cluster; all others are properties of the database. */
const CLUSTER_FIELDS = new Set(["sku", "publicNetworkAccess", "minimumTlsVersion", "tags"]);

/** Azure Managed Redis in one Azure subscription. Names are unique in a resource group, so that a read decides what exists. */
export class AzureProvider implements Provider<Observed> {
  readonly name = "azure-managed-redis";
  readonly kinds = ["AzureManagedRedis"] as const;
  readonly #azure: AzureManagedRedis;

  constructor(azure: AzureManagedRedis) {
    this.#azure = azure;
  }

  async observe(document: AzureDocument): Promise<Observed | undefined> {
    const names = toNames(document);
    const cluster = await unlessMissing(this.#azure.clusters.get(names));
    if (cluster === undefined) return undefined;
    const database = await unlessMissing(this.#azure.databases.get(names));
    const { users } = document.spec;
    const assigned = users === undefined || database === undefined ? [] : await this.#listUsers(names);
    const { hostName, provisioningState, resourceState } = cluster.properties ?? {};
    return {
      id: cluster.id ?? names.clusterName,
      cluster,
      database,
      status: `${provisioningState}, ${resourceState}; database ${database?.properties?.resourceState ?? "missing"}`,
      endpoints: hostName ? [`${hostName}:${database?.properties?.port ?? 10_000}`] : [],
      values: describe(cluster, database, document.spec, assigned),
    };
  }

  async plan(document: AzureDocument, observed: Observed | undefined): Promise<Plan> {
    const create: Change = { path: "", action: "create" };
    if (observed === undefined) return { changes: [create] };
    const changes = compareFields(azureManagedRedis.spec, document.spec, observed.values, {
      mayReplace: false,
      loss: "all data of the database",
    });
    if (observed.database === undefined)
      changes.push({ path: "spec.database", action: "in-place", from: "missing", to: "default" });
    if (changes.length > 0) assertOwned(document, observed);
    return { changes };
  }

  ready(_document: AzureDocument, { cluster, database, status }: Observed): Readiness {
    const states = [cluster.properties, database?.properties];
    if (states.some(isFailed)) return { state: "failed", message: `the service reports ${status}` };
    if (states.some((state) => state?.resourceState === "Deleting")) {
      return { state: "deleting", message: "it is being deleted" };
    }
    return states.every(isRunning) ? { state: "ready" } : { state: "pending", message: status };
  }

  async step(
    document: AzureDocument,
    observed: Observed | undefined,
    plan: Plan,
    context: StepContext,
  ): Promise<void> {
    const names = toNames(document);
    const options = toWaitOptions(document, context);
    if (observed === undefined) return this.#createCluster(document, names, options);
    // A cluster whose creation failed is reported, and never written over.
    const { state, message } = this.ready(document, observed);
    if (state === "failed") throw new EnsureError(`${describeDocument(document)}: ${message}`);
    if (!isRunning(observed.cluster.properties)) {
      await this.#azure.operations.waitUntilReady("cluster", names, options);
    } else if (observed.database === undefined) {
      await this.#azure.databases.create(names, { properties: toDatabaseProperties(document) }).wait(options);
    } else if (!isRunning(observed.database.properties)) {
      await this.#azure.operations.waitUntilReady("database", { ...names, databaseName: "default" }, options);
    } else {
      await this.#update(document, observed, plan, options);
    }
  }

  async remove(
    document: AzureDocument,
    observed: Observed,
    policy: "delete" | "detach",
    context: StepContext,
  ): Promise<void> {
    const names = toNames(document);
    const options = toWaitOptions(document, context);
    if (policy === "detach") {
      const { [OWNER_TAG]: owner, ...tags } = observed.cluster.tags ?? {};
      if (owner === describeOwner(document)) await this.#azure.clusters.update(names, { tags }).wait(options);
      return;
    }
    assertOwned(document, observed);
    if (observed.database !== undefined) await this.#azure.databases.delete(names).wait(options);
    await this.#azure.clusters.delete(names).wait(options);
  }

  async import(): Promise<EnsureDocument> {
    throw new EnsureError("documents of AzureManagedRedis cannot be imported yet");
  }

  async connection(document: AzureDocument, observed: Observed): Promise<Connection> {
    const { hostName: host } = observed.cluster.properties ?? {};
    const { port = 10_000, clientProtocol, accessKeysAuthentication } = observed.database?.properties ?? {};
    const tls = clientProtocol !== "Plaintext";
    if (accessKeysAuthentication !== "Enabled") return { host, port, tls };
    const { primaryKey: password = "" } = await this.#azure.databases.listKeys(toNames(document));
    const scheme = tls ? "rediss" : "redis";
    return { host, port, tls, password, url: `${scheme}://:${encodeURIComponent(password)}@${host}:${port}` };
  }

  async #createCluster(
    document: AzureDocument,
    names: ClusterNames,
    options: ReturnType<typeof toWaitOptions>,
  ): Promise<void> {
    const { location, sku, highAvailability, publicNetworkAccess, minimumTlsVersion, tags } = document.spec;
    await this.#azure.clusters
      .create(names, {
        location,
        sku: { name: sku },
        tags: { ...tags, [OWNER_TAG]: describeOwner(document) },
        properties: {
          publicNetworkAccess,
          ...(minimumTlsVersion === undefined ? {} : { minimumTlsVersion }),
          // The service rejects an explicit default for some sizes.
          ...(highAvailability === "Disabled" ? { highAvailability } : {}),
        },
      })
      .wait(options);
  }

  /** Sends the changed properties only, and the mark of ownership with the first change of the cluster. */
  async #update(
    document: AzureDocument,
    { cluster }: Observed,
    { changes }: Plan,
    options: ReturnType<typeof toWaitOptions>,
  ): Promise<void> {
    const names = toNames(document);
    const { spec } = document;
    const fields = changes.map(({ path }) => path.replace("spec.", ""));
    const has = (name: string) => fields.includes(name);
    if (fields.some((field) => CLUSTER_FIELDS.has(field)) || cluster.tags?.[OWNER_TAG] === undefined) {
      const properties = {
        ...(has("publicNetworkAccess") ? { publicNetworkAccess: spec.publicNetworkAccess } : {}),
        ...(has("minimumTlsVersion") && spec.minimumTlsVersion
          ? { minimumTlsVersion: spec.minimumTlsVersion }
          : {}),
      };
      const change: ClusterUpdate = {
        tags: { ...cluster.tags, ...spec.tags, [OWNER_TAG]: describeOwner(document) },
        ...(has("sku") ? { sku: { name: spec.sku } } : {}),
        ...(Object.keys(properties).length > 0 ? { properties } : {}),
      };
      await this.#azure.clusters.update(names, change).wait(options);
    }
    const database = Object.entries(toDatabaseProperties(document)).filter(([name]) => has(name));
    if (database.length > 0) {
      const properties = Object.fromEntries(database) as DatabaseUpdateProperties;
      await this.#azure.databases.update(names, { properties }).wait(options);
    }
    if (has("users")) await this.#assignUsers(names, spec.users ?? [], options);
  }

  async #listUsers(names: ClusterNames): Promise<string[]> {
    const assignments = await this.#azure.accessPolicyAssignments.list(names).all();
    return assignments.flatMap(({ properties }) => properties?.user?.objectId ?? []);
  }

  async #assignUsers(
    names: ClusterNames,
    users: readonly string[],
    options: ReturnType<typeof toWaitOptions>,
  ): Promise<void> {
    const assigned = await this.#listUsers(names);
    for (const objectId of users.filter((user) => !assigned.includes(user))) {
      const accessPolicyAssignmentName = objectId.replaceAll(/[^A-Za-z0-9]/g, "");
      await this.#azure.accessPolicyAssignments
        .set(
          { ...names, accessPolicyAssignmentName },
          { properties: { accessPolicyName: "default", user: { objectId } } },
        )
        .wait(options);
    }
  }
}

/** @throws NotOwnedError if another document owns the cluster, or none does and the document does not adopt it. */
function assertOwned(document: AzureDocument, { cluster, id }: Observed): void {
  const owner = cluster.tags?.[OWNER_TAG];
  if (owner === describeOwner(document)) return;
  const subject = `${describeDocument(document)}: a resource of that name exists (${id})`;
  if (owner !== undefined) throw new NotOwnedError(`${subject} and belongs to ${owner}`);
  if (document.spec.adopt !== true) {
    throw new NotOwnedError(`${subject} and has no owner; take it over with spec.adopt: true`);
  }
}

function toDatabaseProperties({ spec }: AzureDocument) {
  const {
    clientProtocol,
    port,
    clusteringPolicy,
    evictionPolicy,
    modules,
    persistence,
    accessKeysAuthentication,
  } = spec;
  const properties = {
    clientProtocol,
    port,
    clusteringPolicy,
    evictionPolicy,
    modules,
    persistence,
    accessKeysAuthentication,
  };
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

function toNames({ metadata, spec }: AzureDocument): ClusterNames {
  return { resourceGroupName: spec.resourceGroup, clusterName: spec.name ?? metadata.name };
}

function toWaitOptions(document: AzureDocument, { signal, emit }: StepContext) {
  const subject = describeDocument(document);
  return {
    signal,
    onProgress: ({ status }: { status: string }) =>
      emit({ type: "progress", subject, message: `${subject}: ${status}` }),
  };
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}
