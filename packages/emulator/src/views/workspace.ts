import type { WorkspaceResponse, WorkspaceTaskResponse } from "redis-cloud-sdk/data-integration/models";
import type { AccountState, TaskRecord } from "../state/state.js";
import type { WorkspaceRecord } from "../state/workspace-records.js";
import { formatIso } from "../time/format.js";

/** ID of the cloud account in which workspaces run. */
const SERVICE_ACCOUNT = "111122223333";

/** Shows a data integration workspace. */
export function viewWorkspace(
  { id, status, createdAt, cidr, suffix }: WorkspaceRecord,
  account: AccountState,
): WorkspaceResponse {
  const isReady = status === "Ready";
  const region = account.subscriptions[id]?.cloud[0]?.regions[0]?.region ?? "us-east-1";
  return {
    subscriptionId: id,
    region,
    vpcId: `vpc-${suffix}`,
    rcpClusterId: `c${id}`,
    createdAt: formatIso(createdAt),
    capabilities: {
      createPrivateLink: isReady,
      readyForPipeline: isReady,
      validatePrivateLink: isReady,
      validateSecrets: isReady,
    },
    infrastructure: {
      state: status,
      cidr,
      iam: {
        privateLinkAllowedPrincipal: `arn:aws:iam::${SERVICE_ACCOUNT}:role/privatelink-${suffix}`,
        secretsRoleArn: `arn:aws:iam::${SERVICE_ACCOUNT}:role/secrets-${suffix}`,
      },
      networking: { availabilityZones: [`${region}a`, `${region}b`], egressIps: ["203.0.113.10"] },
      monitoring: {
        metricsUrls: {
          rdiOperatorUrl: `https://metrics-${suffix}.example.com/operator`,
          rdiProcessorUrl: `https://metrics-${suffix}.example.com/processor`,
          collectorSourceUrls: {},
        },
      },
      timestamps: { startedAt: formatIso(createdAt), updatedAt: formatIso(createdAt) },
    },
  };
}

/** Whether a task belongs to a workspace, and is therefore not among the tasks of the account. */
export function isWorkspaceTask({ route }: Pick<TaskRecord, "route">): boolean {
  return route.includes("/data-integration-workspace");
}

/** Shows a task of a workspace. */
export function viewWorkspaceTask(task: TaskRecord, base: string): WorkspaceTaskResponse {
  const { id, commandType, status, changedAt, response, resourcePath, path } = task;
  const root = `${base}/subscriptions/${path["subscriptionId"]}/data-integration-workspace`;
  return {
    taskId: id,
    commandType,
    status,
    timestamp: formatIso(changedAt),
    ...(response === undefined ? {} : { response: { ...response } }),
    _links: {
      task: { href: `${root}/tasks/${id}`, type: "GET" },
      ...(status === "processing-completed" && resourcePath !== undefined
        ? { resource: { href: `${base}${resourcePath}`, type: "GET" } }
        : {}),
    },
  };
}
