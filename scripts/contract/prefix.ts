import type { Json } from "./json.js";
import { ContractError } from "./read.js";

/** The vendor has published the version prefix in the server URL and in every path; the canonical contract has it in the URL. */
export function moveVersion(server: string, paths: Json): { url: string; routes: Json } {
  const names = Object.keys(paths).filter((path) => !path.startsWith("x-"));
  if (names.length === 0) throw new ContractError("The contract has no paths.");
  const crooked = names.find((path) => !path.startsWith("/"));
  if (crooked !== undefined) throw new ContractError(`The path ${crooked} does not begin with a slash.`);
  const routes = new Map(names.map((path) => [path, withoutVersion(path)]));
  checkTwins(routes);
  const bare = names.find((path) => routes.get(path) === path);
  const prefixed = names.find((path) => routes.get(path) !== path);
  if (bare !== undefined && prefixed !== undefined) {
    throw new ContractError(
      `${prefixed} starts with /v1 and ${bare} does not: cannot tell where /v1 belongs.`,
    );
  }
  if (bare !== undefined && !server.endsWith("/v1")) {
    throw new ContractError(`/v1 is neither in the server URL (${server}) nor in the paths.`);
  }
  return {
    url: server.endsWith("/v1") ? server : `${server}/v1`,
    routes: Object.fromEntries(names.map((path) => [routes.get(path), paths[path]])),
  };
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
