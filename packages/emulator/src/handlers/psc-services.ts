import type { PrivateServiceConnectService } from "redis-cloud-sdk/models";
import { buildConnectionHost } from "../catalog/hosts.js";
import { HttpError, TaskError } from "../errors.js";
import { PSC_ENDPOINT_IN_USE } from "../lifecycle/customer-side.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { nextId } from "../state/ids.js";
import type { PscServiceRecord } from "../state/network-records.js";
import { forBothScopes, type Scope } from "./both-scopes.js";
import { type ErrorCode, type Rule, task } from "./declare.js";
import { describeSubscription } from "./log-entries.js";
import { createScopedRecord, findScope, isIn, type ScopePath } from "./network-scope.js";
import { type LookupContext, networkScope } from "./targets.js";

const IN_USE: ReadonlySet<string> = new Set(PSC_ENDPOINT_IN_USE);

type PscContext = LookupContext<ScopePath & { readonly pscServiceId?: number }>;

/** Rejects changes of a service that is still changing. */
export const serviceActiveRule: Rule<{ service: PscServiceRecord }> = [
  "PSC_SERVICE_NOT_ACTIVE",
  ({ service }) => service.status !== "active",
  ({ service: { id, status } }) => `Private Service Connect service ${id} is ${status}, not active.`,
];

/** Returns the error code of all reads below the routes of subscriptions of the other kind. */
export function getReadError({ pick }: Scope): ErrorCode {
  return pick<ErrorCode>(
    "PSC_GET_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
    "PSC_GET_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINTS_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
  );
}

/** Services of Private Service Connect on GCP: one for each scope. */
export const pscServiceOperations = forBothScopes((scope) => ({
  "GET /private-service-connect": task({
    preflight: rejectWithoutPsc,
    target: pscService(getReadError(scope)),
    rules: [
      [
        "PSC_SERVICE_NOT_FOUND",
        ({ service, world }) => service.visibleAt > world.now,
        "Private Service Connect service not found.",
      ],
    ],
    run: ({ scope, service: { id, connectionHostName, serviceAttachmentName, status } }) => {
      const resource: PrivateServiceConnectService = {
        id,
        connectionHostName,
        serviceAttachmentName,
        status,
      };
      return { resourceId: scope.subscription.id, resource: { ...resource } };
    },
  }),
  "POST /private-service-connect": task({
    target: networkScope(
      scope.pick(
        "PSC_CREATING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
        "PSC_CREATING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
      ),
    ),
    rules: [
      [
        "PSC_CLOUD_PROVIDER_IS_NOT_SUPPORTED",
        ({ scope }) => scope.provider !== "GCP",
        "Private Service Connect is supported on GCP only.",
      ],
      [
        "PSC_SERVICE_ALREADY_EXISTS",
        ({ scope, account }) => Object.values(account.pscServices).some((other) => isIn(scope, other)),
        "A Private Service Connect service already exists.",
      ],
    ],
    run: ({ scope, account, world, after }) => {
      const { provider, region, subscription } = scope;
      const id = nextId(world.state, "small");
      const service: PscServiceRecord = {
        ...createScopedRecord(scope, id, world),
        connectionHostName: buildConnectionHost("psc", subscription.cluster, region, provider),
        serviceAttachmentName: `projects/redis-emulator-project/regions/${region}/serviceAttachments/service-attachment-${id}`,
      };
      account.pscServices[id] = service;
      after("pscServices", service, stateMachines.pscService);
      return { resourceId: id };
    },
    log: ({ scope }, { resourceId }) =>
      describeSubscription(
        scope.subscription,
        `Private Service Connect service ${resourceId} is being created.`,
      ),
  }),
  "DELETE /private-service-connect": task({
    preflight: rejectWithoutPsc,
    target: pscService(
      scope.pick(
        "PSC_DELETING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
        "PSC_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
      ),
    ),
    rules: [
      serviceActiveRule,
      [
        "PSC_SERVICE_CANNOT_DELETE_SERVICE_WITH_ACTIVE_ENDPOINTS",
        ({ service, account }) =>
          Object.values(account.pscEndpoints).some(
            ({ pscServiceId, status }) => pscServiceId === service.id && IN_USE.has(status),
          ),
        "The service has endpoints that are in use.",
      ],
    ],
    run: ({ scope, service, after }) => {
      after("pscServices", service, stateMachines.pscServiceDeletion);
      return { resourceId: scope.subscription.id };
    },
    log: ({ scope, service }) =>
      describeSubscription(
        scope.subscription,
        `Private Service Connect service ${service.id} is being deleted.`,
      ),
  }),
}));

/** Rejects requests to a missing service immediately, if configured. @throws HttpError 404 */
export function rejectWithoutPsc({ account, path, world }: PscContext): void {
  if (world.behavior.pscNotFound !== "http-404") return;
  const { subscriptionId, regionId, pscServiceId } = path;
  const isFound = Object.values(account.pscServices).some(
    (service) =>
      service.subscriptionId === subscriptionId &&
      service.regionId === regionId &&
      (pscServiceId === undefined || service.id === pscServiceId),
  );
  if (!isFound) throw new HttpError(404);
}

/** Finds the service of a scope. @throws TaskError PSC_SERVICE_NOT_FOUND, and as {@link findScope}. */
export function pscService(wrongKind: ErrorCode) {
  return ({ account, path }: PscContext) => {
    const scope = findScope(account, path, wrongKind);
    const service = Object.values(account.pscServices).find((other) => isIn(scope, other));
    if (service === undefined || (path.pscServiceId ?? service.id) !== service.id) {
      throw new TaskError("PSC_SERVICE_NOT_FOUND", "Private Service Connect service not found.");
    }
    return { scope, service };
  };
}
