import { ContractError } from "../../contract/read.js";

/** A path in angle brackets. */
const NAMED_PATH = /<([^<>]*)>/g;

/**
 * Writes out the paths that routes name in angle brackets.
 *
 * @param paths - Each can name earlier ones.
 * @param place - Start of the message of an error.
 * @throws ContractError naming a path that does not exist.
 */
export function expandRoutes(
  routes: readonly string[],
  paths: Readonly<Record<string, string>>,
  place: string,
): string[] {
  const known = new Map<string, string>();
  const expand = (text: string): string =>
    text.replace(NAMED_PATH, (_, name: string) => {
      const path = known.get(name);
      if (path !== undefined) return path;
      const names = [...known.keys()].join(", ") || "none";
      throw new ContractError(`${place}: <${name}> must be one of the provider's paths (${names}).`);
    });
  for (const [name, path] of Object.entries(paths)) known.set(name, expand(path));
  return routes.map(expand);
}
