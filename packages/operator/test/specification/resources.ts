/** Times of an emulated account in milliseconds: long enough to be interrupted. */
export const DURATIONS = {
  task: 150,
  subscriptionCreation: 300,
  databaseCreation: 300,
  databaseUpdate: 300,
  essentialsSubscription: 300,
  essentialsDatabaseCreation: 300,
};

/** A subscription with one ordered database. */
export function subscriptionSpec(database: string): Record<string, unknown> {
  return {
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: database, datasetSizeInGb: 0.5, replication: false }],
    deletionPolicy: "Delete",
  };
}

/** A database of a subscription. */
export function databaseSpec(subscription: string): Record<string, unknown> {
  return { subscription: { name: subscription }, datasetSizeInGb: 1, deletionPolicy: "Delete" };
}
