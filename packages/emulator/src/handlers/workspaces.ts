import type {
  CidrsInfoResponse,
  SecretValidationRequestDto,
  SecretValidationResponseDto,
  SingleSecretValidationRequestDto,
  SingleSecretValidationResponseDto,
  WorkspaceCreateRequest,
  WorkspacesResponse,
  WorkspaceTasksResponse,
} from "redis-cloud-sdk/data-integration/models";
import { TaskError, WebApiError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { isVisible } from "../lifecycle/task-queue.js";
import { isCidr } from "../requests/cidr.js";
import { newHexadecimal } from "../state/ids.js";
import type { AccountState } from "../state/state.js";
import { isWorkspaceTask, viewWorkspace, viewWorkspaceTask } from "../views/workspace.js";
import { plain, read, task } from "./declare.js";
import { readSubscription } from "./find.js";
import type { Operations } from "./operation.js";
import { readReadyWorkspace, readWorkspace } from "./workspace-find.js";

const DEFAULT_CIDR = "10.96.0.0/22";
const SECRET_ARN = /^arn:aws[\w-]*:secretsmanager:[\w-]+:\d{12}:secret:\S+$/;

/** Data integration workspaces, their tasks, and the checks of secrets, which only look at the form of an ARN. */
export const workspaceOperations: Operations = {
  "GET /data-integration-workspaces": read(
    ({ account }): WorkspacesResponse => ({
      workspaces: Object.values(account.workspaces).map((workspace) => viewWorkspace(workspace, account)),
    }),
  ),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace": plain({
    target: readWorkspace,
    // Also shows the document that a PUT has stored at the root.
    respond: ({ workspace, account }) => ({
      ...(workspace.documents["/"] as object | undefined),
      ...viewWorkspace(workspace, account),
    }),
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace": task({
    preflight: ({ account, path: { subscriptionId }, world }) => {
      readSubscription(account, subscriptionId);
      if (!world.behavior.createsWorkspaces) throw new WebApiError(404, "NOT_FOUND", "Not found.");
      if (account.workspaces[subscriptionId] === undefined) return;
      const message = `Subscription ${subscriptionId} already has a workspace.`;
      throw new WebApiError(409, "WORKSPACE_ALREADY_EXISTS", message);
    },
    run: ({ account, world, path: { subscriptionId }, body, after }) => {
      const { cidr = DEFAULT_CIDR } = (body ?? {}) as WorkspaceCreateRequest;
      if (!isCidr(cidr))
        throw new TaskError("WORKSPACE_CIDR_INVALID", `\`cidr\` must be a CIDR block (got ${cidr}).`);
      if (account.workspaces[subscriptionId] !== undefined)
        throw new TaskError("WORKSPACE_ALREADY_EXISTS", "The subscription already has a workspace.");
      const workspace = {
        id: subscriptionId,
        status: "Provisioning",
        change: 0,
        createdAt: world.now,
        cidr,
        suffix: newHexadecimal(world.state, 12),
        drafts: {},
        documents: {},
      };
      account.workspaces[subscriptionId] = workspace;
      after("workspaces", workspace, stateMachines.workspaceCreation);
      return {
        resourceId: subscriptionId,
        resourcePath: `/subscriptions/${subscriptionId}/data-integration-workspace`,
      };
    },
  }),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace": task({
    preflight: (context) => void readWorkspace(context),
    run: ({ account, path: { subscriptionId }, after }) => {
      const workspace = account.workspaces[subscriptionId];
      if (workspace === undefined)
        throw new TaskError("WORKSPACE_NOT_FOUND", "The workspace has been deleted already.");
      after("workspaces", workspace, stateMachines.workspaceDeletion);
      return {};
    },
  }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/network/suggested-cidrs": read(
    ({ account, path: { subscriptionId }, query }): CidrsInfoResponse => {
      readSubscription(account, subscriptionId);
      const mask = Number(query.get("cidr-mask") ?? 22);
      if (mask < 16 || mask > 28)
        throw new WebApiError(400, "CIDR_MASK_INVALID", `\`cidr-mask\` must be from 16 to 28 (got ${mask}).`);
      const usedCidrs = Object.values(account.workspaces).map(({ cidr }) => cidr);
      return {
        defaultCidr: `10.96.0.0/${mask}`,
        nextFreeCidr: `10.${96 + usedCidrs.length}.0.0/${mask}`,
        usedCidrs,
      };
    },
  ),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/tasks": read(
    ({ account, path: { subscriptionId }, world, base }): WorkspaceTasksResponse => {
      readSubscription(account, subscriptionId);
      const tasks = listTasks(account, subscriptionId).filter((one) => isVisible(one, world, false));
      return { tasks: tasks.map((one) => viewWorkspaceTask(one, base)) };
    },
  ),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/tasks/{taskId}": read(
    ({ account, path: { subscriptionId, taskId }, world, base }) => {
      const found = listTasks(account, subscriptionId).find(({ id }) => id === taskId);
      if (found === undefined || !isVisible(found, world, true))
        throw new WebApiError(404, "TASK_NOT_FOUND", `Task ${taskId} does not exist.`);
      return viewWorkspaceTask(found, base);
    },
  ),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/secrets/validate": plain({
    target: readReadyWorkspace,
    respond: ({ body }): SecretValidationResponseDto => {
      const arns = Object.entries((body ?? {}) as SecretValidationRequestDto);
      const errors = arns
        .filter(([, arn]) => !SECRET_ARN.test(arn ?? ""))
        .map(([name]) => ({
          code: "SECRET_ARN_INVALID",
          message: `\`${name}\` must be the ARN of a secret.`,
        }));
      return errors.length === 0 ? { success: true, errors } : { success: false, errors };
    },
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/secrets/validate-single": plain({
    target: readReadyWorkspace,
    respond: ({ body }): SingleSecretValidationResponseDto => {
      const { secretArn } = body as unknown as SingleSecretValidationRequestDto;
      if (SECRET_ARN.test(secretArn)) return { success: true };
      const error = "`secretArn` must be the ARN of a secret.";
      return { success: false, errorCode: "SECRET_ARN_INVALID", error };
    },
  }),
};

function listTasks({ tasks }: AccountState, subscriptionId: number) {
  return Object.values(tasks).filter(
    (one) => isWorkspaceTask(one) && one.path["subscriptionId"] === subscriptionId,
  );
}
