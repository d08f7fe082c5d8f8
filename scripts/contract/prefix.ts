import type { Json } from "./json.js";
import { ContractError } from "./read.js";

/** The vendor has published the version prefix in the server URL and in every path; the canonical contract has it in the URL. */
export function moveVersion(server: string, paths: Json): { url: string; routes: Json } {
  const names = Object.keys(paths).filter((path) => !path.startsWith("x-"));
  if (names.length === 0) throw new ContractError("The contract has no paths.");
  const crooked = names.find((path) => !path.startsWith("/"));
  if (crooked !== undefined) throw new ContractError(`The path ${crooked} does not begin with a slash.`);
  const isInUrl = server.endsWith("/v1");
  const bare = names.find((path) => withoutVersion(path) === path);
  const isMixed = bare !== undefined && names.some((path) => withoutVersion(path) !== path);
  const routes = new Map(
    names.map((path) => [path, isMixed ? relativePath(path, isInUrl) : withoutVersion(path)]),
  );
  checkTwins(routes);
  if (!isMixed && bare !== undefined && !isInUrl) {
    throw new ContractError(`/v1 is neither in the server URL (${server}) nor in the paths.`);
  }
  return {
    url: isInUrl ? server : `${server}/v1`,
    routes: Object.fromEntries(names.map((path) => [routes.get(path), paths[path]])),
  };
}

/** With the prefix in the URL, paths of a mixed contract are complete; without it, bare ones lead out of `/v1`. */
function relativePath(path: string, isInUrl: boolean): string {
  const rest = withoutVersion(path);
  if (isInUrl) return path;
  return rest === path ? `/..${path}` : rest;
}

function withoutVersion(path: string): string {
  return path.replace(/^\/v1(?=\/|$)/, "") || "/";
}

/** Two templates that differ only in parameter names match the same requests. */
function checkTwins(routes: ReadonlyMap<string, string>): void {
  const seen = new Map<string, string>();
  for (const [path, route] of routes) {
    const shape = route.replace(/\{[^}]*\}/g, "{}");
    const twin = seen.get(shape);
    if (twin !== undefined)
      throw new ContractError(`The contract has the same path twice: ${twin} and ${path}.`);
    seen.set(shape, path);
  }
}
