import { EVENT_TYPES } from "../admin/events.js";
import { ALLOWED_VALUES } from "../azure/handlers/database-properties.js";
import { getContractValidator } from "../contract/validator.js";
import type { PageData } from "../dashboard/page-data.js";
import { PERSISTENCE_POLICIES } from "../engine/config.js";
import { DATABASE_NAME, MAX_NAME_LENGTH } from "../handlers/database-rules.js";
import { ROLES } from "../state/access-records.js";

/** Collects the values that the dashboard's page uses. */
export function collectPageData(): PageData {
  const { clientProtocol, clusteringPolicy, evictionPolicy } = ALLOWED_VALUES;
  return {
    eventTypes: EVENT_TYPES,
    keyRoles: ROLES,
    databaseName: { pattern: DATABASE_NAME.source, maxLength: MAX_NAME_LENGTH },
    dataPersistence: PERSISTENCE_POLICIES,
    dataEvictionPolicy: getContractValidator().listAllowedValues(
      "DatabaseCreateRequest",
      "dataEvictionPolicy",
    ),
    azureDatabase: { clientProtocol, clusteringPolicy, evictionPolicy },
  };
}
