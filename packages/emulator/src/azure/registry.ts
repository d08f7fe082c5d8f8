import type { ArmHandler } from "./handler.js";
import { accessHandlers } from "./handlers/access.js";
import { clusterHandlers } from "./handlers/clusters.js";
import { dataHandlers } from "./handlers/data.js";
import { databaseHandlers } from "./handlers/databases.js";
import { geoReplicationHandlers } from "./handlers/geo-replication.js";
import { migrationHandlers } from "./handlers/migrations.js";
import { networkHandlers } from "./handlers/network.js";
import { operationRoutes, resourceHandlers } from "./handlers/resources.js";

/** Handlers of all routes of Azure Resource Manager that the emulator serves. */
export const armHandlers: Readonly<Record<string, ArmHandler>> = {
  ...resourceHandlers,
  ...operationRoutes,
  ...clusterHandlers,
  ...databaseHandlers,
  ...dataHandlers,
  ...geoReplicationHandlers,
  ...accessHandlers,
  ...networkHandlers,
  ...migrationHandlers,
};

/** POST actions that only read. */
const READ_ACTION = /\/(listKeys|listSkusForScaling|validate)$/;

export function isArmRead(route: string): boolean {
  return route.startsWith("GET ") || READ_ACTION.test(route);
}

/** Returns the action that a route needs: `Microsoft.Cache/redisEnterprise/databases/listKeys/action`. */
export function getArmAction(route: string): string {
  const [method = "", path = ""] = route.split(" ");
  const type = path.slice(path.lastIndexOf("/providers/") + "/providers/".length).replace(/\/\{\w+\}/g, "");
  if (method === "POST") return `${type}/action`;
  if (method === "GET") return `${type}/read`;
  return `${type}/${method === "DELETE" ? "delete" : "write"}`;
}
