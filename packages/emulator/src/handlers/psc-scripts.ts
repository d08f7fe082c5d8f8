import type { PrivateServiceConnectScripts } from "redis-cloud-sdk/models";
import { renderPscScript, toServiceAttachment } from "../catalog/psc-scripts.js";
import { watchEndpoint } from "../lifecycle/awaited-customer.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import type { World } from "../state/world.js";
import { forBothScopes } from "./both-scopes.js";
import { task } from "./declare.js";
import { existsRule, pscEndpoint } from "./psc-endpoint-lookup.js";
import { getReadError, rejectWithoutPsc } from "./psc-services.js";

/** Query parameter that adds what Terraform's provider for GCP needs. */
const TERRAFORM = "includeTerraformGcpScript";

/** Scripts with which the customer creates and deletes an endpoint at GCP. */
export const pscScriptOperations = forBothScopes((scope) => {
  const getting = getReadError(scope);
  return {
    "GET /private-service-connect/{pscServiceId}/endpoints/{endpointId}/creationScripts": task({
      preflight: rejectWithoutPsc,
      target: pscEndpoint(getting),
      rules: [existsRule],
      run: ({ endpoint, service, world, query, after }) => {
        if (endpoint.status === "initialized" && runsScripts(world) && !isForTerraform(query, world)) {
          after("pscEndpoints", endpoint, stateMachines.pscEndpointProcessing);
        }
        if (query.get(TERRAFORM) === "true") watchEndpoint(endpoint);
        const resource: PrivateServiceConnectScripts = {
          script: {
            ...renderPscScript("create", endpoint, service),
            ...(query.get(TERRAFORM) === "true"
              ? { terraformGcp: { serviceAttachments: [toServiceAttachment(endpoint, service)] } }
              : {}),
          },
        };
        return { resourceId: endpoint.id, resource: { ...resource } };
      },
    }),
    "GET /private-service-connect/{pscServiceId}/endpoints/{endpointId}/deletionScripts": task({
      preflight: rejectWithoutPsc,
      target: pscEndpoint(getting),
      rules: [existsRule],
      run: ({ endpoint, service, world }) => {
        if (runsScripts(world)) endpoint.deletionScriptRan = true;
        const resource: PrivateServiceConnectScripts = {
          script: renderPscScript("delete", endpoint, service),
        };
        return { resourceId: endpoint.id, resource: { ...resource } };
      },
    }),
  };
});

/** Whether reading a script counts as running it. */
function runsScripts({ behavior: { customerSide } }: World): boolean {
  return customerSide === "when-asked" || customerSide === "on-demand";
}

/** Whether a script is read by Terraform's provider, which reads it at each refresh, even if it creates nothing. */
function isForTerraform(query: URLSearchParams, { behavior: { customerSide } }: World): boolean {
  return customerSide === "on-demand" && query.get(TERRAFORM) === "true";
}
