import { ArmClient } from "./core/arm-client.js";
import { type AzureManagedRedisOptions, resolveAzureOptions } from "./core/options.js";
import { AccessPolicyAssignments } from "./facade/access-policy-assignments.js";
import { Clusters } from "./facade/clusters.js";
import { Databases } from "./facade/databases.js";
import { Migrations } from "./facade/migrations.js";
import { Operations } from "./facade/operations.js";
import { PrivateDns } from "./facade/private-dns.js";
import { PrivateEndpoints } from "./facade/private-endpoints.js";
import { Skus } from "./facade/skus.js";
import { OperationClient } from "./waits/operation-client.js";

/**
 * Client of Azure Managed Redis in one Azure subscription.
 *
 * @example
 * ```ts
 * const azure = new AzureManagedRedis({ credential: new DefaultAzureCredential(), subscriptionId });
 * const cluster = { resourceGroupName: "my-group", clusterName: "my-cache" };
 * await azure.clusters
 *   .create(cluster, {
 *     location: "westeurope",
 *     sku: { name: "Balanced_B5" },
 *     properties: { publicNetworkAccess: "Enabled" },
 *   })
 *   .wait();
 * await azure.databases.create(cluster, { properties: { accessKeysAuthentication: "Enabled" } }).wait();
 * ```
 */
export class AzureManagedRedis {
  /** Clusters: the size, network access and encryption of a database. */
  readonly clusters: Clusters;
  /** The database of each cluster. */
  readonly databases: Databases;
  /** Users of Microsoft Entra ID who may log in to a database. */
  readonly accessPolicyAssignments: AccessPolicyAssignments;
  /** Private endpoints, and the connections of clusters to them. */
  readonly privateEndpoints: PrivateEndpoints;
  /** Private DNS zones, their links, and the zone groups of private endpoints. */
  readonly privateDns: PrivateDns;
  /** Migrations from Azure Cache for Redis. */
  readonly migrations: Migrations;
  /** Sizes of clusters. */
  readonly skus: Skus;
  /** Operations, whichever method or process started them. */
  readonly operations: Operations;

  /** @throws `ConfigError` naming the invalid option. */
  constructor(options: AzureManagedRedisOptions) {
    const resolved = resolveAzureOptions(options);
    const arm = new ArmClient(resolved);
    const operations = new OperationClient(arm, resolved);
    this.clusters = new Clusters(arm, operations);
    this.databases = new Databases(arm, operations);
    this.accessPolicyAssignments = new AccessPolicyAssignments(arm, operations);
    this.privateEndpoints = new PrivateEndpoints(arm, operations);
    this.privateDns = new PrivateDns(arm, operations);
    this.migrations = new Migrations(arm, operations);
    this.skus = new Skus(arm);
    this.operations = new Operations(arm, operations);
  }
}
