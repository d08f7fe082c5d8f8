import type { Link } from "redis-cloud-sdk/models";

/** Creates a link. `path` has no version prefix; an empty path is the API root. */
export function link(rel: "self" | "resource" | "task", base: string, path: string, type = "GET"): Link {
  return { rel, href: `${base}${path}`, type };
}
