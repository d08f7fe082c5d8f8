import type { AccountState, RedirectionRecord } from "../state/state.js";
import type { World } from "../state/world.js";

/** What happens to the databases of a redirection when it comes to its next status. */
export function onRedirectionProgress(id: number, account: AccountState, world: World): void {
  const redirection = account.redirections[id];
  if (redirection === undefined) return;
  const source = account.databases[redirection.sourceDatabaseId];
  if (redirection.status === "in-progress" && !redirection.isRevert && source !== undefined) {
    // Clients are kept out of the source, so that none writes to the database that is being left.
    source.traffic = { state: "stopped", resumeEligibleAt: world.now };
  }
  if (redirection.status === "completed") {
    redirection.completedAt = world.now;
    if (source?.traffic !== undefined) source.traffic.resumeEligibleAt = world.now;
    if (redirection.duplicateACLs) duplicateAclRules(redirection, account);
  }
  if (redirection.status === "reverted") {
    redirection.revertedAt = world.now;
    // An ordinary database again, without a traffic state.
    if (source !== undefined) delete source.traffic;
  }
}

/** Whoever may use the source may use the target. */
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
