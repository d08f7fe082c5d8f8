/** Document of a cache in Azure with access keys. */
export const AZURE_CACHE = `kind: AzureManagedRedis
metadata: { name: cache-1 }
spec:
  resourceGroup: group-1
  location: westeurope
  sku: Balanced_B5
  publicNetworkAccess: Enabled
  accessKeysAuthentication: Enabled
  deletionPolicy: Delete`;
