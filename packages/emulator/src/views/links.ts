import type { Link } from "redis-cloud-sdk/models";

/** A link. `path` is written like the routes, without the version; an empty one is the root. */
export function link(rel: "self" | "resource" | "task", base: string, path: string, type = "GET"): Link {
  return { rel, href: `${base}${path}`, type };
}
