import { TaskError } from "../errors.js";
import type { PscEndpointRecord } from "../state/network-records.js";
import type { ErrorCode, Rule } from "./declare.js";
import type { ScopePath } from "./network-scope.js";
import { pscService } from "./psc-services.js";
import type { LookupContext } from "./targets.js";

type EndpointPath = ScopePath & { readonly pscServiceId: number; readonly endpointId: number };

/** Rejects requests for endpoints that no longer exist at GCP. */
export const existsRule: Rule<{ endpoint: PscEndpointRecord }> = [
  "PSC_ENDPOINT_NOT_CREATED_OR_DELETED",
  ({ endpoint: { status } }) => status === "rejected" || status === "deleted",
  ({ endpoint: { id, status } }) => `Endpoint ${id} is ${status}.`,
];

/** Finds an endpoint and its service. @throws TaskError PSC_ENDPOINT_NOT_FOUND, and as {@link pscService}. */
export function pscEndpoint(wrongKind: ErrorCode) {
  const findService = pscService(wrongKind);
  return (context: LookupContext<EndpointPath>) => {
    const found = findService(context);
    const { account, path } = context;
    const endpoint = account.pscEndpoints[path.endpointId];
    if (endpoint?.pscServiceId === found.service.id) return { ...found, endpoint };
    throw new TaskError("PSC_ENDPOINT_NOT_FOUND", `Endpoint ${path.endpointId} not found.`);
  };
}
