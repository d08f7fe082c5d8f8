// Entry `redis-cloud-sdk/tenants`: many tenants, with a database each or with a key prefix each.
export {
  type DatabaseQuota,
  type DatabaseTenant,
  type DatabaseTenantSpec,
  DatabaseTenants,
  type DatabaseTenantsOptions,
  type DeleteTenantOptions,
} from "./database-tenants.js";
export type { KeyUsage } from "./keys.js";
export {
  type DeletePrefixTenantOptions,
  type KeyQuota,
  type NewPrefixTenant,
  type PrefixTenant,
  PrefixTenants,
  type PrefixTenantsClient,
  type PrefixTenantsOptions,
  type QuotaResult,
} from "./prefix-tenants.js";
