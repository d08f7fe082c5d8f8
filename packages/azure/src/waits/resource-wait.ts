import type { ProvisioningError } from "redis-cloud-sdk";
import { computePollIntervalMs, MIN_GRACE_POLLS, type WaitCondition } from "redis-cloud-sdk/core";
import { findDifferences } from "./desired.js";
import { type ResourceKindSpec, resourceKinds } from "./resource-kinds.js";
import type { ResourceSnapshot } from "./resource-source.js";
import { classify } from "./resource-state.js";

/** Time for which a new resource may not be visible, in milliseconds. */
const GRACE_MS = 120_000;

interface ResourceWait {
  spec: ResourceKindSpec;
  /** The requested values. */
  desired: unknown;
  onStatus(status: string): void;
  createError(status: string, reason: string | undefined): ProvisioningError;
}

/**
 * Resolves once the resource, and the one that contains it, are ready and have the requested values. Tolerates a 404
 * while the resource is new, and later in a few consecutive polls: the regions of the service are not consistent at all
 * times.
 */
export function untilReady({ spec, desired, onStatus, createError }: ResourceWait): WaitCondition<unknown> {
  let wasSeen = false;
  /** Number of consecutive polls that did not find it. */
  let misses = 0;
  return {
    evaluate(snapshot, waitedMs) {
      const { resource, parent, isGroupMissing } = snapshot as ResourceSnapshot;
      misses = resource === undefined ? misses + 1 : 0;
      if (resource === undefined) {
        const mayReturn = (!wasSeen && waitedMs < GRACE_MS) || misses < MIN_GRACE_POLLS;
        if (mayReturn && !isGroupMissing) return undefined;
        throw createError(isGroupMissing ? "resource group not found" : "not found", undefined);
      }
      wasSeen = true;
      const { state, status, reason } = classify(spec, resource);
      if (state === "failed") throw createError(status, reason);
      const waits = [
        ...(spec.parent === undefined || state !== "ready" ? [] : listBlockers(spec.parent, parent)),
        ...(state === "ready" ? findDifferences(desired, resource) : []),
      ];
      onStatus(waits.length === 0 ? status : `${status}; waiting for ${waits.join(", ")}`);
      return state === "ready" && waits.length === 0 ? { value: resource } : undefined;
    },
    nextDelayMs: (waitedMs) => computePollIntervalMs(waitedMs),
  };
}

function listBlockers(kind: "cluster" | string, parent: unknown): string[] {
  const { state, status } = classify(resourceKinds[kind as "cluster"], parent);
  return state === "ready" ? [] : [`the ${kind} (${status})`];
}

/** Resolves once the resource is gone. */
export function untilGone({ spec, onStatus, createError }: ResourceWait): WaitCondition<unknown> {
  return {
    evaluate(snapshot) {
      const { resource } = snapshot as ResourceSnapshot;
      if (resource === undefined) return { value: undefined };
      const { status, reason } = classify(spec, resource);
      onStatus(status);
      // Other failures are those of a resource that was deleted because it had failed.
      if (/DeleteFailed$/i.test(status)) throw createError(status, reason);
      return undefined;
    },
    nextDelayMs: (waitedMs) => computePollIntervalMs(waitedMs),
  };
}
