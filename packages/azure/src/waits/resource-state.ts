import type { ResourceKindSpec } from "./resource-kinds.js";

/** State of a resource, and the service's words for it. */
export interface ResourceStanding {
  state: "ready" | "failed" | "changing";
  status: string;
  /** The service's explanation of a failure, if the resource has one. */
  reason: string | undefined;
}

/**
 * Classifies the state of a resource.
 *
 * Only words for a failure end a wait. Unknown words, such as those of a newer version, mean that it is changing.
 */
export function classify(spec: ResourceKindSpec, resource: unknown): ResourceStanding {
  const { properties } = (resource ?? {}) as { properties?: Record<string, unknown> };
  const { provisioningState, resourceState, provisioningError } = properties ?? {};
  const words = [provisioningState, resourceState].filter((word) => typeof word === "string");
  const status = words.length === 0 ? "no state" : words.join(", ");
  const reason = describeProvisioningError(provisioningError);
  const { ready = ["Succeeded"], failed = ["Failed", "Canceled"], isRunning } = spec;
  if (isOneOf(failed, provisioningState) || (isRunning && /Failed$/i.test(String(resourceState))))
    return { state: "failed", status, reason };
  // Some resources of Microsoft.Network have no state: they are there, so they are ready.
  const isProvisioned = provisioningState === undefined ? !isRunning : isOneOf(ready, provisioningState);
  const isUp = !isRunning || isOneOf(["Running"], resourceState);
  return { state: isProvisioned && isUp ? "ready" : "changing", status, reason };
}

/** Whether a word is one of those, without regard to case. */
export function isOneOf(words: readonly string[], word: unknown): boolean {
  return typeof word === "string" && words.some((known) => known.toLowerCase() === word.toLowerCase());
}

function describeProvisioningError(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, message, target } = error as Record<string, unknown>;
  return [code, message, target].filter((part) => typeof part === "string").join(" · ") || undefined;
}
