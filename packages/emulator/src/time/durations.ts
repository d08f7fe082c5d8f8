/**
 * Durations of the emulated service, in milliseconds.
 *
 * Values with recorded traffic are within the range of its timestamps; the others are plausible estimates.
 */
export interface Durations {
  /** From the start of a task until its end. Recorded: 0.3 to 9 s. */
  task: number;
  /** From the end of the task until a Pro subscription is active. */
  subscriptionCreation: number;
  /** From the end of the task until a changed subscription is active again. */
  subscriptionUpdate: number;
  /** From the end of the task until a subscription is deleted. Recorded: 2 to 14 s. */
  subscriptionDeletion: number;
  /** From the end of the task until a Pro database is active. */
  databaseCreation: number;
  /** From the end of the task until a changed database is active again. */
  databaseUpdate: number;
  /** From the end of the task until a database is deleted. */
  databaseDeletion: number;
  /** From the end of the task until a database runs its new Redis version. */
  databaseUpgrade: number;
  /** From the end of the task until a backup is stored. */
  backup: number;
  /** From the end of the task until data is imported. */
  import: number;
  /** From the end of the task until an ACL object is active for the first time. Recorded: 0.3 to 6 s. */
  acl: number;
  /** From the end of the task until a peering waits for acceptance. */
  peering: number;
  /** From the end of the task until regions of an Active-Active subscription are added or removed. */
  regionChange: number;
  /** From the end of the task until a transit gateway is attached, changed or detached. */
  transitGateway: number;
  /** From the end of the task until a Private Service Connect service is active, or deleted. */
  pscService: number;
  /** From the end of the task until a Private Service Connect endpoint reaches its next status. */
  pscEndpoint: number;
  /** From the end of the task until a PrivateLink is active, or deleted. */
  privateLink: number;
  /** From the end of the task until a PrivateLink principal is associated, or deleted. */
  privateLinkPrincipal: number;
  /** From the end of the task until an Essentials subscription is active, or active again. */
  essentialsSubscription: number;
  /** From the end of the task until an Essentials database is active. */
  essentialsDatabaseCreation: number;
  /** From the end of the task until a cloud account is active, active again, or deleted. */
  cloudAccount: number;
  /** From the end of the task until a memory store is ready, ready again, or deleted. */
  memoryStore: number;
  /** From the end of the task until a data integration workspace is ready; its deletion takes half of that. */
  workspace: number;
  /** From the end of the task until a PrivateLink endpoint of a workspace is available, or deleted. */
  workspaceEndpoint: number;
  /** From the request until a data integration pipeline has started, stopped, been reset, updated or deleted. */
  pipeline: number;
  /** From the request until an endpoint redirection, or its rollback, is complete. */
  redirection: number;
  /** From the request until traffic to the source of a redirection is resumed. */
  trafficResumption: number;
  /** Of Azure: from the request until a cluster is running. Reported: 5 to 20 min. */
  azureCluster: number;
  /** Of Azure: from the request until a changed or scaled cluster is running again. */
  azureClusterUpdate: number;
  azureClusterDeletion: number;
  /** Of Azure: from the request until a database is running. */
  azureDatabase: number;
  azureDatabaseUpdate: number;
  azureDatabaseDeletion: number;
  /** Of Azure: from the request until data is imported, exported or flushed. */
  azureData: number;
  /** Of Azure: from the request until databases are linked or unlinked. */
  azureGeoReplication: number;
  /** Of Azure: from the request until an access policy assignment applies or is deleted. */
  azureAccess: number;
  /** Of Azure: from the request until a private endpoint, a DNS zone or a link is ready or deleted. Reported: 5 s. */
  azureNetwork: number;
  azureMigration: number;
}

export const defaultDurations: Readonly<Durations> = {
  task: 1_500,
  subscriptionCreation: 300_000,
  subscriptionUpdate: 5_000,
  subscriptionDeletion: 8_000,
  databaseCreation: 60_000,
  databaseUpdate: 15_000,
  databaseDeletion: 10_000,
  databaseUpgrade: 90_000,
  backup: 20_000,
  import: 20_000,
  acl: 3_000,
  peering: 10_000,
  regionChange: 300_000,
  transitGateway: 60_000,
  pscService: 60_000,
  pscEndpoint: 20_000,
  privateLink: 30_000,
  privateLinkPrincipal: 10_000,
  essentialsSubscription: 5_000,
  essentialsDatabaseCreation: 20_000,
  cloudAccount: 30_000,
  memoryStore: 20_000,
  workspace: 240_000,
  workspaceEndpoint: 30_000,
  pipeline: 15_000,
  redirection: 30_000,
  trafficResumption: 5_000,
  azureCluster: 720_000,
  azureClusterUpdate: 480_000,
  azureClusterDeletion: 300_000,
  azureDatabase: 180_000,
  azureDatabaseUpdate: 60_000,
  azureDatabaseDeletion: 120_000,
  azureData: 60_000,
  azureGeoReplication: 300_000,
  azureAccess: 20_000,
  azureNetwork: 5_000,
  azureMigration: 1_200_000,
};
