import { EVENT_TYPES } from "../admin/events.js";
import { ASSIGNMENT_NAME, DEFAULT_ACCESS } from "../azure/handlers/access.js";
import { CLUSTER_NAME } from "../azure/handlers/cluster-properties.js";
import { ALLOWED_VALUES } from "../azure/handlers/database-properties.js";
import { NEWER_VERSION } from "../azure/versions.js";
import { regions } from "../catalog/regions.js";
import { getContractValidator } from "../contract/validator.js";
import type { PageData } from "../dashboard/page-data.js";
import { PERSISTENCE_POLICIES } from "../engine/config.js";
import { FAULT_ROUTES, listFaultFields } from "../faults/rule.js";
import { DATABASE_NAME, MAX_NAME_LENGTH } from "../handlers/database-rules.js";
import { KEY_NAME, ROLES } from "../state/access-records.js";

/** Collects the values that the dashboard's page uses. */
export function collectPageData(): PageData {
  const { clientProtocol, clusteringPolicy, evictionPolicy } = ALLOWED_VALUES;
  return {
    eventTypes: EVENT_TYPES,
    keyRoles: ROLES,
    keyName: { pattern: KEY_NAME.pattern.source, rule: KEY_NAME.rule },
    databaseName: { pattern: DATABASE_NAME.source, maxLength: MAX_NAME_LENGTH },
    dataPersistence: PERSISTENCE_POLICIES,
    dataEvictionPolicy: getContractValidator().listAllowedValues(
      "DatabaseCreateRequest",
      "dataEvictionPolicy",
    ),
    regions: regions.map(({ provider = "", name = "" }) => ({ provider, name })),
    faultFields: listFaultFields(),
    faultRoutes: FAULT_ROUTES,
    azure: {
      apiVersion: NEWER_VERSION,
      clusterName: CLUSTER_NAME.source,
      assignmentName: ASSIGNMENT_NAME.source,
      defaultAccess: DEFAULT_ACCESS,
      ...{ clientProtocol, clusteringPolicy, evictionPolicy },
    },
  };
}
