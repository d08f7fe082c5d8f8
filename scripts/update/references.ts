import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A place outside the generated files that names a removed operation or its method. */
export interface Reference {
  route: string;
  file: string;
  line: number;
}

/** Files written by hand, without `openapi/words` and `openapi/corrections`: the report lists their stale actions. */
const WRITTEN = [
  "README.md",
  "llms.txt",
  "docs",
  "examples",
  "openapi/observations",
  "packages",
  "skills",
  "src",
  "test",
];

/** Folders, and the one page of `docs/`, that are not written by hand. */
const SKIPPED = new Set(["node_modules", "generated", "dist", "faults.md"]);

const IS_TEXT = /\.(?:ts|ya?ml|md|txt)$/;

/** Finds code, tests, observations and documents that name a removed operation: its route in quotes, or its method. */
export function findReferences(
  root: string,
  removed: readonly string[],
  methods: readonly { route: string; method: string }[],
): Reference[] {
  const routes = [...new Set([...removed, ...methods.map(({ route }) => route)])];
  if (routes.length === 0) return [];
  const patterns = routes.map((route) => {
    const names = methods.filter((method) => method.route === route).map(({ method }) => method);
    return { route, pattern: namePattern(route, names) };
  });
  return WRITTEN.flatMap((name) => listFiles(root, name)).flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    return patterns
      .filter(({ pattern }) => pattern.test(text))
      .flatMap(({ route, pattern }) =>
        text
          .split("\n")
          .flatMap((line, index) => (pattern.test(line) ? [{ route, file, line: index + 1 }] : [])),
      );
  });
}

/** A method's name starts the expression, or follows the client: `databases.flush` is not `azure.databases.flush`. */
function namePattern(route: string, methods: readonly string[]): RegExp {
  const names = methods.map((method) => `(?<![\\w$.])(?:cloud\\.)?${escapePattern(method)}(?![\\w$])`);
  return new RegExp([`["'\`]${escapePattern(route)}["'\`]`, ...names].join("|"));
}

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

function listFiles(root: string, name: string): string[] {
  if (!existsSync(join(root, name))) return [];
  if (IS_TEXT.test(name)) return [name];
  return readdirSync(join(root, name), { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name) && (entry.isDirectory() || IS_TEXT.test(entry.name)))
    .flatMap((entry) =>
      entry.isDirectory() ? listFiles(root, `${name}/${entry.name}`) : [`${name}/${entry.name}`],
    );
}
