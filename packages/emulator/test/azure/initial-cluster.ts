/** A cluster with a database for the option `azureClusters`. */
export const INITIAL_CLUSTER = {
  name: "carts",
  location: "westeurope",
  sku: { name: "Balanced_B1" },
  properties: { publicNetworkAccess: "Enabled" },
  database: { properties: { accessKeysAuthentication: "Enabled" } },
};

/** Azure subscription of initial clusters. */
export const INITIAL_SUBSCRIPTION = "00000000-0000-4000-8000-000000000001";

export const names = { resourceGroupName: "emulator", clusterName: INITIAL_CLUSTER.name };
