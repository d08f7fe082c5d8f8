/**
 * How long the emulated service takes over things, in milliseconds.
 *
 * Where clients recorded real traffic the values lie in the range of its timestamps; the others are plausible
 * and stand for "seconds" or "minutes".
 */
export interface Durations {
  /** From the moment the worker takes a task until the task has ended. Recorded: 0.3 to 9 s. */
  task: number;
  /** From the end of the task until a Pro subscription is active. */
  subscriptionCreation: number;
  /** From the end of the task until a changed subscription is active again. */
  subscriptionUpdate: number;
  /** From the end of the task until a subscription is gone. Recorded: 2 to 14 s. */
  subscriptionDeletion: number;
  /** From the end of the task until a Pro database is active. */
  databaseCreation: number;
  /** From the end of the task until a changed database is active again. */
  databaseUpdate: number;
  /** From the end of the task until a database is gone. */
  databaseDeletion: number;
  /** From the end of the task until a database runs its new Redis version. */
  databaseUpgrade: number;
  /** From the end of the task until a backup is stored. */
  backup: number;
  /** From the end of the task until data is imported. */
  import: number;
  /** From the end of the task until an ACL object is active for the first time. Recorded: 0.3 to 6 s. */
  acl: number;
  /** From the end of the task until a peering waits for the other side. */
  peering: number;
  /** From the end of the task until an Active-Active subscription has its new regions, or is rid of old ones. */
  regionChange: number;
  /** From the end of the task until a transit gateway is attached, changed or detached. */
  transitGateway: number;
  /** From the end of the task until a Private Service Connect service is active, or gone. */
  pscService: number;
  /** From the end of the task until an endpoint of it has taken its next step. */
  pscEndpoint: number;
  /** From the end of the task until a PrivateLink is active, or gone. */
  privateLink: number;
  /** From the end of the task until a principal of it is associated, or gone. */
  privateLinkPrincipal: number;
  /** From the end of the task until an Essentials subscription is active, or active again. */
  essentialsSubscription: number;
  /** From the end of the task until an Essentials database is active. */
  essentialsDatabaseCreation: number;
  /** From the end of the task until a cloud account is active, or active again, or gone. */
  cloudAccount: number;
  /** From the request until an endpoint redirection, or the way back, is complete. */
  redirection: number;
  /** From the request until traffic to the source of a redirection flows again. */
  trafficResumption: number;
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
  redirection: 30_000,
  trafficResumption: 5_000,
};
