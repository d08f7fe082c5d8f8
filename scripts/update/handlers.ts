import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ContractOperation } from "../contract/operations.js";
import { commonLength, segments } from "./skeleton/target-class.js";

/** Path prefixes that the tables of networking omit. */
const SCOPES = [
  "/subscriptions/{subscriptionId}",
  "/subscriptions/{subscriptionId}/regions/{regionId}",
  "/subscriptions/{subscriptionId}/regions",
] as const;

/** An operation that the emulator answers with HTTP 501, and where its handler belongs. */
export interface HandlerToAdd {
  route: string;
  /** The file of the closest noun. */
  file: string;
  /** Line of the closest operation there. */
  line: number;
  /** Function of `declare.ts` that declares such an operation. */
  declaration: "read" | "plain" | "task";
}

/** Identity and kind of an operation. */
type Identity = Pick<ContractOperation, "route" | "method" | "path" | "kind">;

/** A place where the emulator declares an operation. */
interface Declared {
  route: string;
  file: string;
  line: number;
}

/**
 * Lists the operations that no handler of the emulator declares. Without handlers, the list is empty.
 *
 * @param folder - Folder of the handlers, one file per noun.
 */
export async function findMissingHandlers(
  operations: readonly Identity[],
  folder: string,
  root: string,
): Promise<HandlerToAdd[]> {
  const routes = new Set(operations.map(({ route }) => route));
  const declared = await readHandlers(folder, root, routes);
  const done = new Set(declared.map(({ route }) => route));
  return operations
    .filter(({ route }) => !done.has(route))
    .flatMap((operation) => {
      const closest = findClosest(operation.path, declared);
      if (closest === undefined) return [];
      const { file, line } = closest;
      return [{ route: operation.route, file, line, declaration: chooseDeclaration(operation) }];
    });
}

function chooseDeclaration({ kind, method }: Identity): HandlerToAdd["declaration"] {
  return kind === "task" ? "task" : method === "GET" ? "read" : "plain";
}

/** Keys of the tables are routes, of networking (`both-scopes.ts`) without the path of the subscription or region. */
async function readHandlers(folder: string, root: string, routes: ReadonlySet<string>): Promise<Declared[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const files = await Promise.all(
    names.sort().map(async (name) => {
      const file = `${folder}/${name}`;
      const lines = (await readFile(join(root, file), "utf8")).split("\n");
      return lines.flatMap((text, index) => {
        const [, method, path] = /^\s+"([A-Z]+) (\/[^"]*)":/.exec(text) ?? [];
        if (method === undefined || path === undefined) return [];
        const key = `${method} ${path}`;
        const found = routes.has(key) ? [key] : SCOPES.map((scope) => `${method} ${scope}${path}`);
        return found.map((route) => ({ route, file, line: index + 1 }));
      });
    }),
  );
  return files.flat();
}

/** Finds the declaration with the longest common path, the shortest such path first. */
function findClosest(path: string, declared: readonly Declared[]): Declared | undefined {
  const wanted = segments(path);
  let best: { declared: Declared; common: number; extra: number } | undefined;
  for (const candidate of declared) {
    const parts = segments(candidate.route.slice(candidate.route.indexOf(" ") + 1));
    const common = commonLength(wanted, parts);
    const extra = parts.length - common;
    if (best === undefined || common > best.common || (common === best.common && extra < best.extra))
      best = { declared: candidate, common, extra };
  }
  return best?.declared;
}
