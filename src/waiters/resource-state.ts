import type { ResourceKindSpec } from "./resource-kinds.js";

/** How far a resource is, judged by its row. */
export type ResourceState = "ready" | "failed" | "gone" | "changing";

/** Judges what was read: nothing at all, or a resource with a status word. */
export function classify(
  spec: ResourceKindSpec,
  resource: unknown,
): { state: ResourceState; status: string } {
  const status = readStatus(spec, resource);
  if (status === undefined) {
    // An empty object is how the service shows a private link that is not there.
    const isAbsent = resource === undefined || resource === null || Object.keys(resource).length <= 1;
    return isAbsent ? { state: "gone", status: "not there" } : { state: "ready", status: "there" };
  }
  if (spec.failed.includes(status)) return { state: "failed", status };
  if (spec.gone?.includes(status)) return { state: "gone", status };
  return { state: spec.ready.includes(status) ? "ready" : "changing", status };
}

function readStatus(spec: ResourceKindSpec, resource: unknown): string | undefined {
  if (typeof resource !== "object" || resource === null) return undefined;
  const status =
    spec.status === undefined ? (resource as { status?: unknown }).status : spec.status(resource as never);
  return typeof status === "string" ? status : undefined;
}
