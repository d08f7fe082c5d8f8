import type { AccountState } from "../state/state.js";

/** Deletes the workspace of a subscription with its pipelines and endpoints. */
export function deleteWorkspace(account: AccountState, subscriptionId: number): void {
  delete account.workspaces[subscriptionId];
  for (const kind of ["pipelines", "workspaceEndpoints"] as const)
    for (const record of Object.values(account[kind]))
      if (record.subscriptionId === subscriptionId) delete account[kind][record.id];
}
