import type {
  CreatePrivateLinkEndpointRequest,
  PrivateLinkEndpointListResponse,
  PrivateLinkEndpointResponse,
  PrivateLinkValidationRequest,
  PrivateLinkValidationResponse,
} from "redis-cloud-sdk/data-integration/models";
import { TaskError, WebApiError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { newHexadecimal, nextId } from "../state/ids.js";
import type { AccountState } from "../state/state.js";
import type { WorkspaceEndpointRecord } from "../state/workspace-records.js";
import { plain, task } from "./declare.js";
import type { Operations } from "./operation.js";
import { readReadyWorkspace } from "./workspace-find.js";

const SERVICE_NAME = /^com\.amazonaws\.vpce\.[a-z0-9-]+\.vpce-svc-[0-9a-f]+$/;

/** PrivateLink endpoints of data integration workspaces. A service exists if its name has the form of one. */
export const workspaceEndpointOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link": plain({
    target: readReadyWorkspace,
    respond: ({ account, path }): PrivateLinkEndpointListResponse => ({
      endpoints: listEndpoints(account, path.subscriptionId).map(viewEndpoint),
    }),
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link": task({
    preflight: (context) => void readReadyWorkspace(context),
    run: ({ account, world, path: { subscriptionId }, body, after }) => {
      const { serviceName } = body as unknown as CreatePrivateLinkEndpointRequest;
      if (!SERVICE_NAME.test(serviceName))
        throw new TaskError("PRIVATE_LINK_SERVICE_INVALID", describeName(serviceName));
      const endpoint = {
        id: nextId(world.state, "small"),
        status: "pending",
        change: 0,
        subscriptionId,
        endpointId: `vpce-${newHexadecimal(world.state, 17)}`,
        serviceName,
      };
      account.workspaceEndpoints[endpoint.id] = endpoint;
      after("workspaceEndpoints", endpoint, stateMachines.workspaceEndpoint);
      return { resource: { endpointId: endpoint.endpointId } };
    },
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/validate": plain({
    target: readReadyWorkspace,
    respond: ({ body }) => validate((body as unknown as PrivateLinkValidationRequest).serviceName),
  }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}": plain({
    target: (context) => readEndpoint({ ...context, path: toPath(context.path) }),
    respond: ({ endpoint }) => viewEndpoint(endpoint),
  }),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}": task(
    {
      preflight: (context) => void readEndpoint({ ...context, path: toPath(context.path) }),
      run: ({ account, path, after }) => {
        const { subscriptionId, endpointId } = toPath(path);
        const endpoint = findEndpoint(account, subscriptionId, endpointId);
        if (endpoint === undefined)
          throw new TaskError("PRIVATE_LINK_ENDPOINT_NOT_FOUND", "The endpoint has been deleted already.");
        after("workspaceEndpoints", endpoint, stateMachines.workspaceEndpointDeletion);
        return {};
      },
    },
  ),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/network/private-link/{endpointId}/validate":
    plain({
      target: (context) => readEndpoint({ ...context, path: toPath(context.path) }),
      respond: ({ endpoint }) => validate(endpoint.serviceName),
    }),
};

/** An endpoint has a string as its id here, unlike in the main contract. */
interface EndpointPath {
  readonly subscriptionId: number;
  readonly endpointId: string;
}

function toPath({
  subscriptionId,
  endpointId,
}: {
  subscriptionId: number;
  endpointId: unknown;
}): EndpointPath {
  return { subscriptionId, endpointId: String(endpointId) };
}

function readEndpoint(context: Parameters<typeof readReadyWorkspace>[0] & { readonly path: EndpointPath }): {
  endpoint: WorkspaceEndpointRecord;
} {
  readReadyWorkspace(context);
  const { subscriptionId, endpointId } = context.path;
  const endpoint = findEndpoint(context.account, subscriptionId, endpointId);
  if (endpoint === undefined)
    throw new WebApiError(404, "PRIVATE_LINK_ENDPOINT_NOT_FOUND", `Endpoint ${endpointId} does not exist.`);
  return { endpoint };
}

function listEndpoints({ workspaceEndpoints }: AccountState, subscriptionId: number) {
  return Object.values(workspaceEndpoints).filter((one) => one.subscriptionId === subscriptionId);
}

function findEndpoint(account: AccountState, subscriptionId: number, endpointId: string) {
  return listEndpoints(account, subscriptionId).find((one) => one.endpointId === endpointId);
}

function viewEndpoint({
  endpointId,
  serviceName,
  status,
}: WorkspaceEndpointRecord): PrivateLinkEndpointResponse {
  return {
    endpointId,
    state: status,
    type: "privateLink",
    network: { serviceName, vpceId: endpointId, url: `${endpointId}.vpce.example.com` },
  };
}

function validate(serviceName: string): PrivateLinkValidationResponse {
  if (SERVICE_NAME.test(serviceName)) return { success: true };
  return { success: false, error: describeName(serviceName) };
}

function describeName(serviceName: string): string {
  return `\`serviceName\` must be the name of an endpoint service (got ${serviceName}).`;
}
