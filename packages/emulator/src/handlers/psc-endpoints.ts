import type {
  PrivateServiceConnectEndpoints,
  PrivateServiceConnectScripts,
  PscEndpointCreateRequest,
  PscEndpointUpdateRequest,
} from "redis-cloud-sdk/models";
import { renderPscScript, toServiceAttachment } from "../catalog/psc-scripts.js";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { nextId } from "../state/ids.js";
import type { PscEndpointRecord, PscServiceRecord } from "../state/state.js";
import { task } from "./declare.js";
import {
  type ErrorCodes,
  type NetworkScope,
  type PlacePath,
  placeOf,
  type ScopedTaskContext,
  scopedRecord,
} from "./network-scope.js";
import type { Operations, TaskResult } from "./operation.js";
import { findService, refuseWithoutPsc } from "./psc-services.js";

const GETTING: ErrorCodes = {
  activeActive:
    "PSC_GET_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PSC_GET_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINTS_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
};
const CREATING: ErrorCodes = {
  activeActive:
    "PSC_CREATING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PSC_CREATING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
};
const UPDATING: ErrorCodes = {
  activeActive:
    "PSC_UPDATING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PSC_UPDATING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
};
const DELETING: ErrorCodes = {
  activeActive:
    "PSC_DELETING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PSC_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
};

interface ServicePath extends PlacePath {
  readonly pscServiceId: number;
}

interface EndpointPath extends ServicePath {
  readonly endpointId: number;
}

/** How the names of the customer's side at GCP look, and the refusals of those that look otherwise. */
const NAME = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
const FORMS = [
  ["gcpProjectId", /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, "PSC_ENDPOINT_INVALID_GCP_PROJECT_ID"],
  ["gcpVpcName", NAME, "PSC_ENDPOINT_INVALID_VPC_NAME"],
  ["gcpVpcSubnetName", NAME, "PSC_ENDPOINT_INVALID_VPC_SUBNET_NAME"],
  ["endpointConnectionName", NAME, "PSC_ENDPOINT_INVALID_CONNECTION_NAME"],
] as const;

const list = { accept: refuseWithoutPsc, process: listEndpoints };
const create = { accept: refuseWithoutPsc, process: createEndpoint };
const update = { accept: refuseWithoutPsc, process: updateEndpoint };
const remove = { accept: refuseWithoutPsc, process: deleteEndpoint };
const creation = { accept: refuseWithoutPsc, process: creationScripts };
const deletion = { accept: refuseWithoutPsc, process: deletionScripts };

/** Endpoints in networks of the customer, who runs a script at GCP, after which each is accepted or rejected. */
export const pscEndpointOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": task({
    command: "pscServiceEndpointsGetRequest",
    ...list,
  }),
  "POST /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}": task({
    command: "pscEndpointCreateRequest",
    ...create,
  }),
  "PUT /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}": task({
    command: "pscEndpointUpdateRequest",
    ...update,
  }),
  "DELETE /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}":
    task({
      command: "pscEndpointDeleteRequest",
      ...remove,
    }),
  "GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/creationScripts":
    task({ command: "pscServiceEndpointScriptGetRequest", ...creation }),
  "GET /subscriptions/{subscriptionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/deletionScripts":
    task({ command: "pscServiceEndpointScriptGetRequest", ...deletion }),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}": task({
    command: "activeActivePscServiceEndpointsGetRequest",
    ...list,
  }),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}": task({
    command: "activeActivePscEndpointCreateRequest",
    ...create,
  }),
  "PUT /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}":
    task({ command: "activeActivePscEndpointUpdateRequest", ...update }),
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}":
    task({ command: "activeActivePscEndpointDeleteRequest", ...remove }),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/creationScripts":
    task({ command: "activeActivePscServiceEndpointScriptGetRequest", ...creation }),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect/{pscServiceId}/endpoints/{endpointId}/deletionScripts":
    task({ command: "activeActivePscServiceEndpointScriptGetRequest", ...deletion }),
};

function listEndpoints({ account, path, world }: ScopedTaskContext<ServicePath>): TaskResult {
  const place = placeOf(account, path, GETTING);
  const service = findService(account, place, path.pscServiceId);
  const resource: PrivateServiceConnectEndpoints = {
    pscServiceId: service.id,
    endpoints: Object.values(account.pscEndpoints)
      .filter(({ pscServiceId, visibleAt }) => pscServiceId === service.id && visibleAt <= world.now)
      .map(({ id, gcpProjectId, gcpVpcName, gcpVpcSubnetName, endpointConnectionName, status }) => ({
        id,
        gcpProjectId,
        gcpVpcName,
        gcpVpcSubnetName,
        endpointConnectionName,
        status,
      })),
  };
  return { resourceId: place.subscription.id, resource: { ...resource } };
}

function createEndpoint(work: ScopedTaskContext<ServicePath>, request: PscEndpointCreateRequest): TaskResult {
  const { account, path, world } = work;
  const place = placeOf(account, path, CREATING);
  const service = findService(account, place, path.pscServiceId);
  if (service.status !== "active") {
    throw new TaskError("PSC_SERVICE_NOT_ACTIVE", `The service is ${service.status}, not active.`);
  }
  checkNames(request);
  const { gcpProjectId, gcpVpcName, gcpVpcSubnetName, endpointConnectionName } = request;
  const twin = Object.values(account.pscEndpoints).find(
    (other) => other.pscServiceId === service.id && other.endpointConnectionName === endpointConnectionName,
  );
  if (twin !== undefined) {
    throw new TaskError("PSC_ENDPOINT_ALREADY_EXISTS", `There is an endpoint ${endpointConnectionName}.`);
  }
  const id = nextId(world.state, "small");
  const endpoint: PscEndpointRecord = {
    ...scopedRecord(place, id, world),
    pscServiceId: service.id,
    gcpProjectId,
    gcpVpcName,
    gcpVpcSubnetName,
    endpointConnectionName,
    deletionScriptRan: false,
  };
  account.pscEndpoints[id] = endpoint;
  const transition =
    world.behavior.customerSide === "automatic"
      ? stateMachines.pscEndpointCreation(world.durations)
      : stateMachines.pscEndpointAwaitingCustomer();
  startTransition(world, account, "pscEndpoints", endpoint, transition);
  appendSystemLog(work, about(place, `Private Service Connect endpoint ${id} was created.`));
  return { resourceId: id };
}

/** A decision comes alone. Everything else is about the customer's side. */
function updateEndpoint(
  work: ScopedTaskContext<EndpointPath>,
  request: PscEndpointUpdateRequest,
): TaskResult {
  const { place, endpoint } = findEndpoint(work, UPDATING);
  const { action, ...fields } = request;
  const changed = Object.keys(fields).length > 0;
  if (action !== undefined && changed) {
    throw new TaskError(
      "PSC_UPDATE_ENDPOINT_REQUEST_CANNOT_HAVE_BOTH_ACTION_AND_OTHER_FIELDS",
      "Decide about the endpoint or change it, not both.",
    );
  }
  if (action === undefined && !changed) {
    throw new TaskError("PSC_UPDATE_ENDPOINT_REQUEST_ACTION_INVALID_VALUE", "The request says nothing.");
  }
  if (endpoint.status === "initialized") {
    throw new TaskError(
      "PSC_UPDATE_ENDPOINT_REQUEST_CANNOT_UPDATE_INITIALIZED_ENDPOINT",
      "Run the creation script first.",
    );
  }
  if (action === undefined) {
    checkNames(fields);
    checkNotGone(endpoint);
    for (const [field] of FORMS) if (fields[field] !== undefined) endpoint[field] = fields[field];
  } else {
    decide(work, endpoint, action);
  }
  appendSystemLog(
    work,
    about(place, `Private Service Connect endpoint ${endpoint.id} was ${pastOf(action)}.`),
  );
  return { resourceId: endpoint.id };
}

/** A decision may be taken back. */
function decide(
  { account, world }: ScopedTaskContext,
  endpoint: PscEndpointRecord,
  action: "accept" | "reject",
): void {
  const from = action === "accept" ? ["pending", "rejected"] : ["pending", "active"];
  if (!from.includes(endpoint.status)) {
    throw new TaskError("PSC_ENDPOINT_NOT_ACTIVE", `The endpoint is ${endpoint.status}.`);
  }
  const transition =
    action === "accept" ? stateMachines.pscEndpointAcceptance : stateMachines.pscEndpointRejection;
  startTransition(world, account, "pscEndpoints", endpoint, transition(world.durations));
}

function pastOf(action: "accept" | "reject" | undefined): string {
  return action === undefined ? "updated" : `${action}ed`;
}

/** What stands at GCP has to be removed by the customer's script first. */
function deleteEndpoint(work: ScopedTaskContext<EndpointPath>): TaskResult {
  const { account, world } = work;
  const { place, endpoint } = findEndpoint(work, DELETING);
  const nothingThere = endpoint.status === "initialized" || endpoint.status === "rejected";
  if (!nothingThere && !endpoint.deletionScriptRan && world.behavior.customerSide !== "automatic") {
    throw new TaskError(
      "PSC_ENDPOINT_CANNOT_BE_DELETED_WITHOUT_DELETION_SCRIPT",
      "Run the deletion script first.",
    );
  }
  startTransition(
    world,
    account,
    "pscEndpoints",
    endpoint,
    stateMachines.pscEndpointDeletion(world.durations),
  );
  appendSystemLog(work, about(place, `Private Service Connect endpoint ${endpoint.id} is being deleted.`));
  return { resourceId: place.subscription.id };
}

function creationScripts(work: ScopedTaskContext<EndpointPath>): TaskResult {
  const { account, query, world } = work;
  const { endpoint, service } = findEndpoint(work, GETTING);
  checkNotGone(endpoint);
  if (endpoint.status === "initialized" && world.behavior.customerSide === "when-asked") {
    startTransition(
      world,
      account,
      "pscEndpoints",
      endpoint,
      stateMachines.pscEndpointProcessing(world.durations),
    );
  }
  const resource: PrivateServiceConnectScripts = {
    script: {
      ...renderPscScript("create", endpoint, service),
      ...(query.get("includeTerraformGcpScript") === "true"
        ? { terraformGcp: { serviceAttachments: [toServiceAttachment(endpoint, service)] } }
        : {}),
    },
  };
  return { resourceId: endpoint.id, resource: { ...resource } };
}

function deletionScripts(work: ScopedTaskContext<EndpointPath>): TaskResult {
  const { endpoint, service } = findEndpoint(work, GETTING);
  checkNotGone(endpoint);
  if (work.world.behavior.customerSide === "when-asked") endpoint.deletionScriptRan = true;
  const resource: PrivateServiceConnectScripts = { script: renderPscScript("delete", endpoint, service) };
  return { resourceId: endpoint.id, resource: { ...resource } };
}

function findEndpoint(
  { account, path }: ScopedTaskContext<EndpointPath>,
  wrongKind: ErrorCodes,
): { place: NetworkScope; service: PscServiceRecord; endpoint: PscEndpointRecord } {
  const place = placeOf(account, path, wrongKind);
  const service = findService(account, place, path.pscServiceId);
  const endpoint = account.pscEndpoints[path.endpointId];
  if (endpoint?.pscServiceId === service.id) return { place, service, endpoint };
  throw new TaskError("PSC_ENDPOINT_NOT_FOUND", `There is no endpoint ${path.endpointId}.`);
}

function checkNotGone({ status }: PscEndpointRecord): void {
  if (status !== "rejected" && status !== "deleted") return;
  throw new TaskError("PSC_ENDPOINT_NOT_CREATED_OR_DELETED", `The endpoint is ${status}.`);
}

function checkNames(request: Partial<PscEndpointCreateRequest>): void {
  for (const [field, form, code] of FORMS) {
    const name = request[field];
    if (name !== undefined && !form.test(name)) {
      throw new TaskError(code, `${field} is not a name as GCP has them.`);
    }
  }
}

function about({ subscription: { id, name } }: NetworkScope, description: string) {
  return { type: "Subscription", resource: name, resourceId: id, description };
}
