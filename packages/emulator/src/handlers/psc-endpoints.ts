import type { PrivateServiceConnectEndpoints } from "redis-cloud-sdk/models";
import { onEndpointRead, watchEndpoint } from "../lifecycle/awaited-customer.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { nextId } from "../state/ids.js";
import type { PscEndpointRecord } from "../state/network-records.js";
import { forBothScopes } from "./both-scopes.js";
import { type Rule, task } from "./declare.js";
import { describeSubscription } from "./log-entries.js";
import { createScopedRecord, type NetworkScope } from "./network-scope.js";
import { existsRule, pscEndpoint } from "./psc-endpoint-lookup.js";
import { getReadError, pscService, rejectWithoutPsc, serviceActiveRule } from "./psc-services.js";

/** Names on the customer's side at GCP: their syntax, and the error codes for those that violate it. */
const NAME = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
const NAMES = [
  ["gcpProjectId", /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, "PSC_ENDPOINT_INVALID_GCP_PROJECT_ID"],
  ["gcpVpcName", NAME, "PSC_ENDPOINT_INVALID_VPC_NAME"],
  ["gcpVpcSubnetName", NAME, "PSC_ENDPOINT_INVALID_VPC_SUBNET_NAME"],
  ["endpointConnectionName", NAME, "PSC_ENDPOINT_INVALID_CONNECTION_NAME"],
] as const;

type GcpNames = Partial<Record<(typeof NAMES)[number][0], string>>;

const nameRules = NAMES.map(
  ([field, syntax, code]): Rule<{ body: GcpNames }> => [
    code,
    ({ body: { [field]: name } }) => name !== undefined && !syntax.test(name),
    ({ body }) => `\`${field}\` must be a valid GCP name (got ${body[field]}).`,
  ],
);

/** Statuses from which an endpoint can be accepted or rejected. A decision can be revised. */
const DECIDABLE: Readonly<Record<"accept" | "reject", readonly string[]>> = {
  accept: ["pending", "rejected"],
  reject: ["pending", "active"],
};

/** Endpoints in networks of the customer, who runs a script on GCP, after which each is accepted or rejected. */
export const pscEndpointOperations = forBothScopes((scope) => {
  const getting = getReadError(scope);
  return {
    "GET /private-service-connect/{pscServiceId}": task({
      preflight: rejectWithoutPsc,
      target: pscService(getting),
      run: ({ scope, service, account, world }) => {
        const endpoints = Object.values(account.pscEndpoints).filter(
          ({ pscServiceId, visibleAt }) => pscServiceId === service.id && visibleAt <= world.now,
        );
        for (const endpoint of endpoints) onEndpointRead(endpoint, account, world);
        const resource: PrivateServiceConnectEndpoints = {
          pscServiceId: service.id,
          endpoints: endpoints.map(
            ({ id, gcpProjectId, gcpVpcName, gcpVpcSubnetName, endpointConnectionName, status }) => ({
              id,
              gcpProjectId,
              gcpVpcName,
              gcpVpcSubnetName,
              endpointConnectionName,
              status,
            }),
          ),
        };
        return { resourceId: scope.subscription.id, resource: { ...resource } };
      },
    }),
    "POST /private-service-connect/{pscServiceId}": task({
      preflight: rejectWithoutPsc,
      target: pscService(
        scope.pick(
          "PSC_CREATING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
          "PSC_CREATING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
        ),
      ),
      rules: [
        serviceActiveRule,
        ...nameRules,
        [
          "PSC_ENDPOINT_ALREADY_EXISTS",
          ({ service, account, body }) =>
            Object.values(account.pscEndpoints).some(
              ({ pscServiceId, endpointConnectionName }) =>
                pscServiceId === service.id && endpointConnectionName === body.endpointConnectionName,
            ),
          ({ body }) => `An endpoint named "${body.endpointConnectionName}" already exists.`,
        ],
      ],
      run: ({ scope, service, account, world, body, after }) => {
        const { gcpProjectId, gcpVpcName, gcpVpcSubnetName, endpointConnectionName } = body;
        const id = nextId(world.state, "small");
        const endpoint: PscEndpointRecord = {
          ...createScopedRecord(scope, id, world),
          pscServiceId: service.id,
          gcpProjectId,
          gcpVpcName,
          gcpVpcSubnetName,
          endpointConnectionName,
          deletionScriptRan: false,
        };
        account.pscEndpoints[id] = endpoint;
        const isAutomatic = world.behavior.customerSide === "automatic";
        after(
          "pscEndpoints",
          endpoint,
          isAutomatic ? stateMachines.pscEndpointCreation : stateMachines.pscEndpointAwaitingCustomer,
        );
        return { resourceId: id };
      },
      log: ({ scope }, { resourceId }) => describeEndpoint(scope, resourceId, "was created"),
    }),
    // A request has either an action or fields to change.
    "PUT /private-service-connect/{pscServiceId}/endpoints/{endpointId}": task({
      preflight: rejectWithoutPsc,
      target: pscEndpoint(
        scope.pick(
          "PSC_UPDATING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
          "PSC_UPDATING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
        ),
      ),
      rules: [
        [
          "PSC_UPDATE_ENDPOINT_REQUEST_CANNOT_HAVE_BOTH_ACTION_AND_OTHER_FIELDS",
          ({ body }) => body.action !== undefined && Object.keys(body).length > 1,
          "`action` must not be combined with other fields.",
        ],
        [
          "PSC_UPDATE_ENDPOINT_REQUEST_ACTION_INVALID_VALUE",
          ({ body }) => Object.keys(body).length === 0,
          "The request must contain an action or fields to change.",
        ],
        [
          "PSC_UPDATE_ENDPOINT_REQUEST_CANNOT_UPDATE_INITIALIZED_ENDPOINT",
          ({ endpoint }) => endpoint.status === "initialized",
          ({ endpoint }) => `Endpoint ${endpoint.id} is initialized. Run the creation script first.`,
        ],
        ...nameRules,
        [
          existsRule[0],
          (context) => context.body.action === undefined && existsRule[1](context),
          existsRule[2],
        ],
        [
          "PSC_ENDPOINT_NOT_ACTIVE",
          ({ body: { action }, endpoint }) =>
            action !== undefined && !DECIDABLE[action].includes(endpoint.status),
          ({ body: { action }, endpoint: { id, status } }) =>
            `Endpoint ${id} is ${status}. The action ${action} is not possible.`,
        ],
      ],
      run: ({ endpoint, body, after }) => {
        if (endpoint.watch !== undefined) watchEndpoint(endpoint);
        const { pscEndpointAcceptance, pscEndpointRejection } = stateMachines;
        if (body.action !== undefined) {
          const transition = body.action === "accept" ? pscEndpointAcceptance : pscEndpointRejection;
          after("pscEndpoints", endpoint, transition);
        }
        for (const [field] of NAMES) endpoint[field] = body[field] ?? endpoint[field];
        return { resourceId: endpoint.id };
      },
      log: ({ scope, endpoint, body: { action } }) =>
        describeEndpoint(scope, endpoint.id, action === undefined ? "was updated" : `was ${action}ed`),
    }),
    "DELETE /private-service-connect/{pscServiceId}/endpoints/{endpointId}": task({
      preflight: rejectWithoutPsc,
      target: pscEndpoint(
        scope.pick(
          "PSC_DELETING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
          "PSC_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_SERVICE_CONNECT_ENDPOINT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
        ),
      ),
      rules: [
        [
          "PSC_ENDPOINT_CANNOT_BE_DELETED_WITHOUT_DELETION_SCRIPT",
          ({ endpoint: { status, deletionScriptRan }, world }) =>
            status !== "initialized" &&
            status !== "rejected" &&
            !deletionScriptRan &&
            world.behavior.customerSide !== "automatic",
          ({ endpoint }) => `Endpoint ${endpoint.id} is set up at GCP. Run the deletion script first.`,
        ],
      ],
      run: ({ scope, endpoint, after }) => {
        after("pscEndpoints", endpoint, stateMachines.pscEndpointDeletion);
        return { resourceId: scope.subscription.id };
      },
      log: ({ scope, endpoint }) => describeEndpoint(scope, endpoint.id, "is being deleted"),
    }),
  };
});

function describeEndpoint({ subscription }: NetworkScope, id: number | undefined, change: string) {
  return describeSubscription(subscription, `Private Service Connect endpoint ${id} ${change}.`);
}
