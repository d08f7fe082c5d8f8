import type { AzureManagedRedis, ClusterNames } from "azure-managed-redis-sdk";
import type { StepWaitOptions } from "./wait-options.js";

/** Lists the object ids that may log in. */
export async function listUsers(azure: AzureManagedRedis, names: ClusterNames): Promise<string[]> {
  const assignments = await azure.accessPolicyAssignments.list(names).all();
  return assignments.flatMap(({ properties }) => properties?.user?.objectId ?? []);
}

/** Assigns the access policy to the users that do not have it, and leaves all others. */
export async function assignUsers(
  azure: AzureManagedRedis,
  names: ClusterNames,
  users: readonly string[],
  options: StepWaitOptions,
): Promise<void> {
  const assigned = await listUsers(azure, names);
  for (const objectId of users.filter((user) => !assigned.includes(user))) {
    const accessPolicyAssignmentName = objectId.replaceAll(/[^A-Za-z0-9]/g, "");
    await azure.accessPolicyAssignments
      .set(
        { ...names, accessPolicyAssignmentName },
        { properties: { accessPolicyName: "default", user: { objectId } } },
      )
      .wait(options);
  }
}
