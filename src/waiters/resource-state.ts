import type { RdiPipelineResponse, WorkspaceResponse } from "../../generated/data-integration/models.js";
import type { MemoryStoreResponse } from "../../generated/models.js";
import { isObject } from "../core/json.js";
import type { ResourceKindSpec } from "./resource-kinds.js";

/** State of a resource according to its kind. */
export type ResourceState = "ready" | "failed" | "gone" | "changing";

/** Classifies the result of a read: the resource, or `undefined` if it does not exist. */
export function classify(
  spec: ResourceKindSpec,
  resource: unknown,
): { state: ResourceState; status: string } {
  const status = readStatus(spec, resource);
  if (status === undefined) {
    // The service returns an object with links only for a private link that does not exist.
    const isAbsent = resource === undefined || resource === null || Object.keys(resource).length <= 1;
    if (isAbsent) return { state: "gone", status: "not there" };
    // Only kinds without statuses are ready without one.
    return { state: spec.ready.length === 0 ? "ready" : "changing", status: "there" };
  }
  if (spec.failed.includes(status)) return { state: "failed", status };
  if (spec.gone?.includes(status)) return { state: "gone", status };
  return { state: spec.ready.includes(status) ? "ready" : "changing", status };
}

/** Whether the body of a read is a resource of the kind: not a gateway's `null`, number or empty object. */
export function isResource(spec: ResourceKindSpec, body: unknown): boolean {
  if (!isObject(body)) return false;
  return spec.ready.length === 0 ? Object.keys(body).length > 0 : readStatus(spec, body) !== undefined;
}

function readStatus(spec: ResourceKindSpec, resource: unknown): string | undefined {
  if (!isObject(resource)) return undefined;
  const status = spec.status === undefined ? resource["status"] : spec.status(resource as never);
  return typeof status === "string" ? status : undefined;
}

/** Reads the reason for which a resource failed: a memory store, a pipeline or a workspace may contain one. */
export function readErrorMessage(resource: unknown): string | undefined {
  const { errorMessage, errors, infrastructure } = (resource ?? {}) as Partial<
    MemoryStoreResponse & RdiPipelineResponse & WorkspaceResponse
  >;
  const message: unknown = errorMessage ?? errors?.[0]?.message ?? infrastructure?.error?.message;
  return typeof message === "string" ? message : undefined;
}
