import { ApiError, ConfigError } from "redis-cloud-sdk";
import { POLL_CALL_OPTIONS, type PollSource } from "redis-cloud-sdk/core";
import type { ArmClient } from "../core/arm-client.js";
import { isMissingGroup, isMissingResource } from "../core/arm-errors.js";
import type { ResourceNames } from "../core/resource-path.js";
import { type ResourceKindSpec, resourceKinds } from "./resource-kinds.js";
import { classify } from "./resource-state.js";

/** A poll of a resource. */
export interface ResourceSnapshot {
  /** `undefined` if it does not exist. */
  resource: unknown;
  /** Whether not even its resource group exists. */
  isGroupMissing?: boolean;
  /** The resource that contains it, once it is ready itself. */
  parent?: unknown;
}

/** Creates the source of a kind of resource. Waits for several clusters of a resource group share one list. */
export function createResourceSource(
  arm: ArmClient,
  spec: ResourceKindSpec,
  names: ResourceNames,
): PollSource {
  const { route, listRoute, name = "" } = spec;
  const read = (subject: string, signal: AbortSignal) =>
    readResource(arm, spec, JSON.parse(subject) as ResourceNames, { ...POLL_CALL_OPTIONS, signal });
  if (listRoute === undefined) return { key: route, read };
  const { resourceGroupName = "" } = names;
  return {
    key: `${listRoute} ${resourceGroupName}`,
    read,
    async list(subjects, report, signal) {
      const byName = new Map(
        subjects.map((subject) => [
          String((JSON.parse(subject) as ResourceNames)[name]).toLowerCase(),
          subject,
        ]),
      );
      const list = arm.list(
        listRoute as "GET /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise",
        { path: { resourceGroupName } },
        { ...POLL_CALL_OPTIONS, signal },
      );
      try {
        for await (const resource of list) {
          const subject = byName.get(String(resource.name).toLowerCase());
          if (subject !== undefined) report(subject, { resource });
        }
      } catch (error) {
        // Resources that the list lacks are read individually.
        if (!isUnusable(error)) throw error;
      }
    },
  };
}

/** Whether a list can never be used: it must not be read, has another form, or continues on another origin. */
function isUnusable(error: unknown): boolean {
  if (error instanceof ApiError) return error.status === 403 || error.status < 300;
  return error instanceof ConfigError;
}

async function readResource(
  arm: ArmClient,
  spec: ResourceKindSpec,
  names: ResourceNames,
  options: { signal: AbortSignal; priority: "poll"; retries: number },
): Promise<ResourceSnapshot> {
  try {
    const resource = await arm.read(spec.route, { path: names }, options);
    if (spec.parent === undefined || classify(spec, resource).state !== "ready") return { resource };
    return { resource, parent: await arm.read(resourceKinds[spec.parent].route, { path: names }, options) };
  } catch (error) {
    if (isMissingResource(error)) return { resource: undefined };
    if (isMissingGroup(error)) return { resource: undefined, isGroupMissing: true };
    throw error;
  }
}
