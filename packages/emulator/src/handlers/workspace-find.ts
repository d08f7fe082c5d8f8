import { WebApiError } from "../errors.js";
import type { AccountState } from "../state/state.js";
import type { PipelineRecord, WorkspaceRecord } from "../state/workspace-records.js";
import type { World } from "../state/world.js";

/** Context of a request to a workspace. */
interface InWorkspace {
  readonly account: AccountState;
  readonly world: World;
  readonly path: { readonly subscriptionId: number };
}

/** @throws WebApiError 404 */
export function readWorkspace({ account, world, path: { subscriptionId } }: InWorkspace): {
  workspace: WorkspaceRecord;
} {
  const workspace = account.workspaces[subscriptionId];
  if (workspace === undefined || !world.behavior.createsWorkspaces)
    throw new WebApiError(404, "WORKSPACE_NOT_FOUND", `Subscription ${subscriptionId} has no workspace.`);
  return { workspace };
}

/** @throws WebApiError 404, 409 */
export function readReadyWorkspace(context: InWorkspace): { workspace: WorkspaceRecord } {
  const found = readWorkspace(context);
  const { status } = found.workspace;
  if (status !== "Ready")
    throw new WebApiError(409, "WORKSPACE_NOT_READY", `The workspace must be Ready (it is ${status}).`);
  return found;
}

/** @throws WebApiError 404, 409 */
export function readPipeline(context: InWorkspace & { readonly path: { readonly name: string } }): {
  workspace: WorkspaceRecord;
  pipeline: PipelineRecord;
} {
  const { name, subscriptionId } = context.path;
  const pipeline = findPipeline(context.account, subscriptionId, name);
  const found = readReadyWorkspace(context);
  if (pipeline === undefined)
    throw new WebApiError(404, "PIPELINE_NOT_FOUND", `Pipeline ${JSON.stringify(name)} does not exist.`);
  return { ...found, pipeline };
}

export function findPipeline(
  { pipelines }: AccountState,
  subscriptionId: number,
  name: string,
): PipelineRecord | undefined {
  return Object.values(pipelines).find(
    (pipeline) => pipeline.subscriptionId === subscriptionId && pipeline.name === name,
  );
}
