import type { ResourceKindSpec } from "./resource-kinds.js";

/** How far a resource is, judged by its row. */
export type ResourceState = "ready" | "failed" | "gone" | "changing";

/** Judges what was read: nothing at all, or a resource with a status word. */
export function classify(
  row: ResourceKindSpec,
  resource: unknown,
): { standing: ResourceState; status: string } {
  const status = statusOf(row, resource);
  if (status === undefined) {
    // An empty object is how the service shows a private link that is not there.
    const absent = resource === undefined || resource === null || Object.keys(resource).length <= 1;
    return absent ? { standing: "gone", status: "not there" } : { standing: "ready", status: "there" };
  }
  if (row.failed.includes(status)) return { standing: "failed", status };
  if (row.gone?.includes(status)) return { standing: "gone", status };
  return { standing: row.ready.includes(status) ? "ready" : "changing", status };
}

function statusOf(row: ResourceKindSpec, resource: unknown): string | undefined {
  if (typeof resource !== "object" || resource === null) return undefined;
  const status =
    row.status === undefined ? (resource as { status?: unknown }).status : row.status(resource as never);
  return typeof status === "string" ? status : undefined;
}
