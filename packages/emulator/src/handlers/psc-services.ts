import type { PrivateServiceConnectService } from "redis-cloud-sdk/models";
import { buildConnectionHost } from "../catalog/hosts.js";
import { HttpError, TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { nextId } from "../state/ids.js";
import type { AccountState, PscServiceRecord } from "../state/state.js";
import { task } from "./declare.js";
import {
  type ErrorCodes,
  isIn,
  type NetworkScope,
  type PlacePath,
  placeOf,
  type ScopedTaskContext,
  scopedRecord,
} from "./network-scope.js";
import type { Operations, TaskResult } from "./operation.js";

const GETTING: ErrorCodes = {
  activeActive:
    "PSC_GET_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PSC_GET_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINTS_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
};
const CREATING: ErrorCodes = {
  activeActive:
    "PSC_CREATING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PSC_CREATING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
};
const DELETING: ErrorCodes = {
  activeActive:
    "PSC_DELETING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  single:
    "PSC_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
};

/** Endpoints in these have something at GCP that leads to the service. */
const IN_USE: ReadonlySet<string> = new Set([
  "processing",
  "pending",
  "accept-pending",
  "active",
  "reject-pending",
]);

const read = { accept: refuseWithoutPsc, process: readService };
const create = { process: createService };
const remove = { accept: refuseWithoutPsc, process: deleteService };

/** Private Service Connect at GCP: one service for each place, and endpoints of it. */
export const pscServiceOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/private-service-connect": task({
    command: "pscServiceGetRequest",
    ...read,
  }),
  "POST /subscriptions/{subscriptionId}/private-service-connect": task({
    command: "pscServiceCreateRequest",
    ...create,
  }),
  "DELETE /subscriptions/{subscriptionId}/private-service-connect": task({
    command: "pscServiceDeleteRequest",
    ...remove,
  }),
  "GET /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect": task({
    command: "activeActivePscServiceGetRequest",
    ...read,
  }),
  "POST /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect": task({
    command: "activeActivePscServiceCreateRequest",
    ...create,
  }),
  "DELETE /subscriptions/{subscriptionId}/regions/{regionId}/private-service-connect": task({
    command: "activeActivePscServiceDeleteRequest",
    ...remove,
  }),
};

/** Whatever is asked of a service that is not there may be refused at once. @throws HttpFailure 404 */
export function refuseWithoutPsc({
  account,
  path,
  world,
}: ScopedTaskContext<PlacePath & { readonly pscServiceId?: number }>): void {
  if (world.behavior.pscNotFound !== "http-404") return;
  const { subscriptionId, regionId, pscServiceId } = path;
  const found = Object.values(account.pscServices).some(
    (service) =>
      service.subscriptionId === subscriptionId &&
      service.regionId === regionId &&
      (pscServiceId === undefined || service.id === pscServiceId),
  );
  if (!found) throw new HttpError(404);
}

/** The service of a place. @throws TaskFailure PSC_SERVICE_NOT_FOUND */
export function findService(account: AccountState, place: NetworkScope, id?: number): PscServiceRecord {
  const service = Object.values(account.pscServices).find((other) => isIn(place, other));
  if (service !== undefined && (id === undefined || service.id === id)) return service;
  throw new TaskError("PSC_SERVICE_NOT_FOUND", "There is no such Private Service Connect service.");
}

function readService({ account, path, world }: ScopedTaskContext): TaskResult {
  const place = placeOf(account, path, GETTING);
  const { id, connectionHostName, serviceAttachmentName, status, visibleAt } = findService(account, place);
  if (visibleAt > world.now) {
    throw new TaskError("PSC_SERVICE_NOT_FOUND", "The Private Service Connect service does not show yet.");
  }
  const resource: PrivateServiceConnectService = { id, connectionHostName, serviceAttachmentName, status };
  return { resourceId: place.subscription.id, resource: { ...resource } };
}

function createService(work: ScopedTaskContext): TaskResult {
  const { account, path, world } = work;
  const place = placeOf(account, path, CREATING);
  const { provider, region, subscription } = place;
  if (provider !== "GCP") {
    throw new TaskError("PSC_CLOUD_PROVIDER_IS_NOT_SUPPORTED", "Private Service Connect is at GCP only.");
  }
  if (Object.values(account.pscServices).some((other) => isIn(place, other))) {
    throw new TaskError("PSC_SERVICE_ALREADY_EXISTS", "There is a Private Service Connect service already.");
  }
  const id = nextId(world.state, "small");
  const service: PscServiceRecord = {
    ...scopedRecord(place, id, world),
    connectionHostName: buildConnectionHost("psc", subscription.cluster, region, provider),
    serviceAttachmentName: `projects/redis-emulator-project/regions/${region}/serviceAttachments/service-attachment-${id}`,
  };
  account.pscServices[id] = service;
  startTransition(world, account, "pscServices", service, stateMachines.pscService(world.durations));
  appendSystemLog(work, about(place, `Private Service Connect service ${id} is being created.`));
  return { resourceId: id };
}

function deleteService(work: ScopedTaskContext): TaskResult {
  const { account, path, world } = work;
  const place = placeOf(account, path, DELETING);
  const service = findService(account, place);
  if (service.status !== "active") {
    throw new TaskError("PSC_SERVICE_NOT_ACTIVE", `The service is ${service.status}, not active.`);
  }
  const endpoints = Object.values(account.pscEndpoints);
  if (endpoints.some(({ pscServiceId, status }) => pscServiceId === service.id && IN_USE.has(status))) {
    throw new TaskError(
      "PSC_SERVICE_CANNOT_DELETE_SERVICE_WITH_ACTIVE_ENDPOINTS",
      "The service has endpoints that are in use.",
    );
  }
  startTransition(world, account, "pscServices", service, stateMachines.pscServiceDeletion(world.durations));
  appendSystemLog(work, about(place, `Private Service Connect service ${service.id} is being deleted.`));
  return { resourceId: place.subscription.id };
}

function about({ subscription: { id, name } }: NetworkScope, description: string) {
  return { type: "Subscription", resource: name, resourceId: id, description };
}
