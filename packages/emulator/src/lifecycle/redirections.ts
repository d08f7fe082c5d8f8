import type { RedirectionRecord } from "../state/database-record.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";

/** Updates the databases of a redirection after a change of its status. */
export function onRedirectionProgress(id: number, account: AccountState, world: World): void {
  const redirection = account.redirections[id];
  if (redirection === undefined) return;
  const source = account.databases[redirection.sourceDatabaseId];
  if (redirection.status === "in-progress" && !redirection.isRevert && source !== undefined) {
    // Stop traffic to the source, so that no client writes to the database that is being replaced.
    source.traffic = { state: "stopped", resumeEligibleAt: world.now };
  }
  if (redirection.status === "completed") {
    redirection.completedAt = world.now;
    if (source?.traffic !== undefined) source.traffic.resumeEligibleAt = world.now;
    if (redirection.duplicateACLs) duplicateAclRules(redirection, account);
  }
  if (redirection.status === "reverted") {
    redirection.revertedAt = world.now;
    // Databases without a redirection have no traffic state.
    if (source !== undefined) delete source.traffic;
  }
}

/** Grants the target to every role that can access the source. */
function duplicateAclRules(
  { sourceDatabaseId, targetDatabaseId }: RedirectionRecord,
  account: AccountState,
): void {
  const target = account.databases[targetDatabaseId];
  if (target === undefined) return;
  const { id: databaseId, subscriptionId } = target;
  for (const { rules } of Object.values(account.aclRoles)) {
    for (const { databases } of rules) {
      const granted = databases.some((database) => database.databaseId === sourceDatabaseId);
      const already = databases.some((database) => database.databaseId === targetDatabaseId);
      if (granted && !already) databases.push({ subscriptionId, databaseId });
    }
  }
}
