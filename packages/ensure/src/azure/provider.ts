import type { AzureManagedRedis } from "azure-managed-redis-sdk";
import type { Cluster, Database } from "azure-managed-redis-sdk/models";
import { describeDocument, describeOwner, type EnsureDocument, OWNER_TAG } from "../document/document.js";
import { compareFields, type Plan } from "../engine/plan.js";
import type { Connection, Observation, Provider, Readiness, StepContext } from "../engine/provider.js";
import { EnsureError, PriceLimitError } from "../errors.js";
import { AZURE_DEFAULTS, azureManagedRedis } from "../kinds/azure-managed-redis.js";
import type { KindName } from "../kinds/documents.js";
import { createCluster, createDatabase, updateCluster, updateDatabase } from "./cluster.js";
import { describe, isFailed, isRunning } from "./description.js";
import { importCluster } from "./import.js";
import { type AzureDocument, toClusterNames } from "./names.js";
import { assertOwned } from "./ownership.js";
import {
  findChangingPart,
  observePrivateAccess,
  type PrivateAccess,
  waitForChangingPart,
} from "./private-access.js";
import { planPrivateAccess } from "./private-access-plan.js";
import { detachPrivateAccess, removePrivateAccess, updatePrivateAccess } from "./private-access-step.js";
import { unlessMissing } from "./unless-missing.js";
import { assignUsers, listUsers } from "./users.js";
import { type StepWaitOptions, toWaitOptions } from "./wait-options.js";

/** A cluster, with its database and its private access if they exist. */
interface Observed extends Observation {
  cluster: Cluster;
  database: Database | undefined;
  /** `undefined` if the document has no private endpoint. */
  privateAccess: PrivateAccess | undefined;
}

/**
 * Azure Managed Redis in one Azure subscription. Names are unique in a resource group, so that a read shows whether a
 * resource exists.
 */
export class AzureProvider implements Provider<Observed> {
  readonly name = "azure-managed-redis";
  readonly kinds = ["AzureManagedRedis"] as const;
  readonly #azure: AzureManagedRedis;

  constructor(azure: AzureManagedRedis) {
    this.#azure = azure;
  }

  async observe(document: AzureDocument): Promise<Observed | undefined> {
    const names = toClusterNames(document);
    const cluster = await unlessMissing(this.#azure.clusters.get(names));
    if (cluster === undefined) return undefined;
    const [database, privateAccess] = await Promise.all([
      unlessMissing(this.#azure.databases.get(names)),
      observePrivateAccess(this.#azure, document),
    ]);
    const { users } = document.spec;
    const assigned = users === undefined || database === undefined ? [] : await listUsers(this.#azure, names);
    const { hostName, provisioningState, resourceState } = cluster.properties ?? {};
    return {
      id: cluster.id ?? names.clusterName,
      cluster,
      database,
      privateAccess,
      status: `${provisioningState}, ${resourceState}; database ${database?.properties?.resourceState ?? "missing"}`,
      endpoints: hostName ? [`${hostName}:${database?.properties?.port ?? AZURE_DEFAULTS.port}`] : [],
      values: describe(cluster, database, document.spec, assigned),
    };
  }

  async plan(
    document: AzureDocument,
    observed: Observed | undefined,
    { maxHourlyPrice }: StepContext,
  ): Promise<Plan> {
    if (observed === undefined) {
      assertPriceLimit(document, maxHourlyPrice);
      return { changes: [{ path: "", action: "create" }] };
    }
    const changes = compareFields(azureManagedRedis.spec, document.spec, observed.values, {
      mayReplace: false,
      loss: "all data of the database",
    });
    if (observed.database === undefined)
      changes.push({ path: "spec.database", action: "in-place", from: "missing", to: "default" });
    if (observed.privateAccess !== undefined)
      changes.push(...planPrivateAccess(document, observed.id, observed.privateAccess));
    if (changes.length > 0) assertOwned(document, observed);
    if (changes.some(({ path }) => path === "spec.sku")) assertPriceLimit(document, maxHourlyPrice);
    return { changes };
  }

  ready(_document: AzureDocument, { cluster, database, privateAccess, status }: Observed): Readiness {
    const states = [cluster.properties, database?.properties];
    if (states.some(isFailed)) return { state: "failed", message: `the service reports ${status}` };
    if (states.some((state) => state?.resourceState === "Deleting")) {
      return { state: "deleting", message: "it is being deleted" };
    }
    if (!states.every(isRunning)) return { state: "pending", message: status };
    const changing = privateAccess && findChangingPart(privateAccess);
    return changing === undefined
      ? { state: "ready" }
      : { state: "pending", message: `${changing.kind} ${changing.status}` };
  }

  async step(
    document: AzureDocument,
    observed: Observed | undefined,
    plan: Plan,
    context: StepContext,
  ): Promise<void> {
    const azure = this.#azure;
    const names = toClusterNames(document);
    const options = toWaitOptions(document, context);
    if (observed === undefined) return createCluster(azure, document, options);
    // A cluster whose creation failed is reported, and never overwritten.
    const { state, message } = this.ready(document, observed);
    if (state === "failed") throw new EnsureError(`${describeDocument(document)}: ${message}`);
    if (!isRunning(observed.cluster.properties)) {
      await azure.operations.waitUntilReady("cluster", names, options);
    } else if (observed.database === undefined) {
      await createDatabase(azure, document, options);
    } else if (!isRunning(observed.database.properties)) {
      await azure.operations.waitUntilReady("database", { ...names, databaseName: "default" }, options);
    } else if (plan.changes.length > 0) {
      await this.#update(document, observed, plan, options);
    } else if (observed.privateAccess !== undefined) {
      await waitForChangingPart(azure, document, observed.privateAccess, options);
    }
  }

  async remove(
    document: AzureDocument,
    { id, cluster, database, privateAccess }: Observed,
    policy: "delete" | "detach",
    context: StepContext,
  ): Promise<void> {
    const azure = this.#azure;
    const names = toClusterNames(document);
    const options = toWaitOptions(document, context);
    if (policy === "detach") {
      const { [OWNER_TAG]: owner, ...tags } = cluster.tags ?? {};
      if (privateAccess !== undefined) await detachPrivateAccess(azure, document, privateAccess, options);
      if (owner === describeOwner(document)) await azure.clusters.update(names, { tags }).wait(options);
      return;
    }
    assertOwned(document, { cluster, id });
    if (privateAccess !== undefined) await removePrivateAccess(azure, document, id, privateAccess, options);
    if (database !== undefined) await azure.databases.delete(names).wait(options);
    await azure.clusters.delete(names).wait(options);
  }

  import(_kind: KindName, id: string): Promise<EnsureDocument> {
    return importCluster(this.#azure, id);
  }

  async connection(document: AzureDocument, observed: Observed): Promise<Connection> {
    const { hostName: host } = observed.cluster.properties ?? {};
    const {
      port = AZURE_DEFAULTS.port,
      clientProtocol,
      accessKeysAuthentication,
    } = observed.database?.properties ?? {};
    const tls = clientProtocol !== "Plaintext";
    if (accessKeysAuthentication !== "Enabled") return { host, port, tls };
    const { primaryKey: password = "" } = await this.#azure.databases.listKeys(toClusterNames(document));
    const scheme = tls ? "rediss" : "redis";
    return { host, port, tls, password, url: `${scheme}://:${encodeURIComponent(password)}@${host}:${port}` };
  }

  /** Sends only the parts that have changed: cluster, database, users and private access, one after the other. */
  async #update(
    document: AzureDocument,
    { id, cluster, privateAccess }: Observed,
    { changes }: Plan,
    options: StepWaitOptions,
  ): Promise<void> {
    const azure = this.#azure;
    const fields = changes.map(({ path }) => path.replace("spec.", ""));
    await updateCluster(azure, document, cluster, fields, options);
    await updateDatabase(azure, document, fields, options);
    if (fields.includes("users")) {
      await assignUsers(azure, toClusterNames(document), document.spec.users ?? [], options);
    }
    if (privateAccess !== undefined) {
      await updatePrivateAccess(azure, document, id, privateAccess, changes, options);
    }
  }
}

/** @throws PriceLimitError if there is a limit: the service reports no prices. */
function assertPriceLimit(document: AzureDocument, maxHourlyPrice: number | undefined): void {
  if (maxHourlyPrice === undefined) return;
  throw new PriceLimitError(
    `${describeDocument(document)}: Azure does not report the hourly price of ${document.spec.sku}, so that the limit of ${maxHourlyPrice} cannot be checked`,
  );
}
