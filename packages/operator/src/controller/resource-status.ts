import type { Status } from "redis-cloud-ensure";
import type { ResourceStatus } from "../custom-resources/status.js";
import { type ManagedResource, PAUSED } from "./documents.js";

/** Converts a status of the library to the one of a custom resource. */
export function toResourceStatus({ endpoints, conditions, ...status }: Status): ResourceStatus {
  const [endpoint] = endpoints;
  return {
    ...status,
    ...(endpoint === undefined ? {} : { endpoint, endpoints: [...endpoints] }),
    conditions: [...conditions],
  };
}

/** Returns the status of a resource as the library has computed it before. */
export function readPreviousStatus({ status }: ManagedResource<ResourceStatus>): Status | undefined {
  return status?.conditions === undefined ? undefined : ({ endpoints: [], ...status } as unknown as Status);
}

/** Adds the condition `Paused` to the status of a resource. */
export function describePaused({ status = {} }: ManagedResource<ResourceStatus>): ResourceStatus {
  const others = (status.conditions ?? []).filter(({ type }) => type !== "Paused");
  const before = status.conditions?.find(({ type }) => type === "Paused");
  return {
    ...status,
    conditions: [
      ...others,
      before ?? {
        type: "Paused",
        status: "True",
        reason: "Annotation",
        message: `The resource is not reconciled until the annotation ${PAUSED} is removed.`,
        lastTransitionTime: new Date().toISOString(),
      },
    ],
  };
}
