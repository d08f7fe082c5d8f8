import { accountOperations } from "./account.js";
import { aclOperations } from "./acl.js";
import { activeActiveDatabaseOperations } from "./active-active-databases.js";
import { backupOperations } from "./backups.js";
import { byocOperations } from "./byoc.js";
import { cloudAccountOperations } from "./cloud-accounts.js";
import { costReportOperations } from "./cost-reports.js";
import { dataIntegrationOperations } from "./data-integration.js";
import { databaseOperations } from "./databases.js";
import { draftOperations } from "./drafts.js";
import { essentialsDatabaseOperations } from "./essentials-databases.js";
import { essentialsPlanOperations } from "./essentials-plans.js";
import { essentialsSubscriptionOperations } from "./essentials-subscriptions.js";
import { logOperations } from "./logs.js";
import { maintenanceOperations } from "./maintenance.js";
import { memoryApiKeyOperations } from "./memory-api-keys.js";
import { memoryStoreOperations } from "./memory-stores.js";
import type { Operation, Route } from "./operation.js";
import { peeringOperations } from "./peerings.js";
import { pipelineViewOperations } from "./pipeline-views.js";
import { pipelineOperations } from "./pipelines.js";
import { privateLinkPrincipalOperations } from "./private-link-principals.js";
import { privateLinkOperations } from "./private-links.js";
import { pscEndpointOperations } from "./psc-endpoints.js";
import { pscScriptOperations } from "./psc-scripts.js";
import { pscServiceOperations } from "./psc-services.js";
import { redirectionOperations } from "./redirections.js";
import { regionOperations } from "./regions.js";
import { subscriptionOperations } from "./subscriptions.js";
import { tagOperations } from "./tags.js";
import { taskOperations } from "./tasks.js";
import { trafficOperations } from "./traffic.js";
import { transitGatewayOperations } from "./transit-gateways.js";
import { upgradeOperations } from "./upgrades.js";
import { userOperations } from "./users.js";
import { workspaceEndpointOperations } from "./workspace-endpoints.js";
import { workspaceOperations } from "./workspaces.js";

const table: ReadonlyMap<string, Operation<string>> = new Map(
  Object.entries({
    ...accountOperations,
    ...userOperations,
    ...logOperations,
    ...taskOperations,
    ...subscriptionOperations,
    ...maintenanceOperations,
    ...databaseOperations,
    ...tagOperations,
    ...backupOperations,
    ...upgradeOperations,
    ...aclOperations,
    ...peeringOperations,
    ...activeActiveDatabaseOperations,
    ...regionOperations,
    ...transitGatewayOperations,
    ...pscServiceOperations,
    ...pscEndpointOperations,
    ...pscScriptOperations,
    ...privateLinkOperations,
    ...privateLinkPrincipalOperations,
    ...essentialsPlanOperations,
    ...essentialsSubscriptionOperations,
    ...essentialsDatabaseOperations,
    ...cloudAccountOperations,
    ...byocOperations,
    ...redirectionOperations,
    ...trafficOperations,
    ...memoryStoreOperations,
    ...memoryApiKeyOperations,
    ...costReportOperations,
    ...dataIntegrationOperations,
    ...workspaceOperations,
    ...workspaceEndpointOperations,
    ...draftOperations,
    ...pipelineOperations,
    ...pipelineViewOperations,
  } as Readonly<Record<string, Operation<string>>>),
);

/** Finds the operation of a route; `undefined` if the route is not emulated yet. */
export function findOperation(route: string): Operation<string> | undefined {
  return table.get(route);
}

/** The routes that are emulated, in alphabetical order of their paths. */
export const emulatedRoutes: readonly Route[] = ([...table.keys()] as Route[]).sort((a, b) =>
  (a.split(" ")[1] ?? "").localeCompare(b.split(" ")[1] ?? ""),
);
