import { accountOperations } from "./account.js";
import { aclOperations } from "./acl.js";
import { backupOperations } from "./backups.js";
import { databaseOperations } from "./databases.js";
import { logOperations } from "./logs.js";
import { maintenanceOperations } from "./maintenance.js";
import type { Operation, Route } from "./operation.js";
import { peeringOperations } from "./peerings.js";
import { subscriptionOperations } from "./subscriptions.js";
import { tagOperations } from "./tags.js";
import { taskOperations } from "./tasks.js";
import { upgradeOperations } from "./upgrades.js";
import { userOperations } from "./users.js";

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
  } as Readonly<Record<string, Operation<string>>>),
);

/** What the emulator does for a route; `undefined` where it does nothing yet. */
export function operationOf(route: string): Operation<string> | undefined {
  return table.get(route);
}

/** The routes that are emulated, in alphabetical order of their paths. */
export const emulatedRoutes: readonly Route[] = ([...table.keys()] as Route[]).sort((a, b) =>
  (a.split(" ")[1] ?? "").localeCompare(b.split(" ")[1] ?? ""),
);
