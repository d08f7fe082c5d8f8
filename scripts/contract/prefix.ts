import { METHODS } from "./document.js";
import { isObject, type Json } from "./json.js";
import { ContractError } from "./read.js";

/**
 * The vendor has published the version prefix in the server URL and in every path; the canonical contract has it in the
 * URL. A contract without the prefix stays as it is.
 */
export function moveVersion(server: string, paths: Json): { url: string; routes: Json } {
  const names = Object.keys(paths).filter((path) => !path.startsWith("x-"));
  if (names.length === 0) throw new ContractError("The contract has no paths.");
  const crooked = names.find((path) => !path.startsWith("/"));
  if (crooked !== undefined) throw new ContractError(`The path ${crooked} does not start with a slash.`);
  const isInUrl = server.endsWith("/v1");
  const bare = names.find((path) => withoutVersion(path) === path);
  const isMixed = bare !== undefined && names.some((path) => withoutVersion(path) !== path);
  const routes = new Map(
    names.map((path) => [path, isMixed ? relativePath(path, isInUrl) : withoutVersion(path)]),
  );
  checkTwins(routes, paths);
  const hasNoVersion = !isMixed && bare !== undefined && !isInUrl;
  return {
    url: isInUrl || hasNoVersion ? server || "/" : `${server}/v1`,
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

/** Two templates that differ only in parameter names match the same requests, unless their methods differ. */
function checkTwins(routes: ReadonlyMap<string, string>, paths: Json): void {
  const seen = new Map<string, string>();
  for (const [path, route] of routes) {
    const item = paths[path];
    const shape = route.replace(/\{[^}]*\}/g, "{}");
    for (const method of METHODS.filter((name) => isObject(item) && item[name] !== undefined)) {
      const twin = seen.get(`${method} ${shape}`);
      if (twin !== undefined)
        throw new ContractError(`The contract has the same path twice: ${twin} and ${path}.`);
      seen.set(`${method} ${shape}`, path);
    }
  }
}
