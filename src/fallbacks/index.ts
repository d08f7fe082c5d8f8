// Entry `redis-cloud-sdk/fallbacks`: methods composed of several operations, for services of different age and
// subscriptions of different kinds. Each names its ways, and which one it took.
export type { CommandClient } from "../gaps/command.js";
export { getAclRole, getRedisRule } from "./access.js";
export {
  type AnyPeering,
  getPeering,
  getPscEndpoint,
  listPeerings,
  listTransitGateways,
} from "./connectivity.js";
export { flushDatabase, getBackupStatus, type RegionBackupStatus } from "./databases.js";
export type { Fallback, FallbackResult } from "./fallback.js";
export { createDatabase, type DatabaseResult, getDatasetSize, updateDatabase } from "./request-fields.js";
export { listResourceTags } from "./tags.js";
export { listEssentialsTargetVersions, listTargetVersions } from "./versions.js";
