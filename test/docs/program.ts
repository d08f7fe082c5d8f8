import type { Part } from "./markdown.js";

const IMPORT = /^import\s[\s\S]*?from\s+"[^"]+";$/gm;

/**
 * Combines the TypeScript of a document into one program: imports first, each block in a separate scope, and a line of output
 * for each block that completed.
 */
export function programOf(name: string, parts: readonly Part[]): string {
  const imports = new Map<string, Set<string>>();
  const body = parts
    .filter(({ kind, notRun }) => (kind === "ts" || kind === "setup") && notRun === undefined)
    .map(({ kind, code, line }) => {
      const rest = code.replace(IMPORT, (text) => {
        collect(text, imports);
        return "";
      });
      if (kind === "setup") return rest;
      return `await (async () => {\n${rest}\n})();\nconsole.log(${JSON.stringify(`ran ${name}:${line}`)});`;
    });
  const lines = [...imports].map(([from, names]) => `import { ${[...names].join(", ")} } from "${from}";`);
  return [...lines, ...body, "process.exit(0);", ""].join("\n");
}

/** Merges the imports of the blocks: a program imports a name once. */
function collect(text: string, imports: Map<string, Set<string>>): void {
  const [, type = "", names = "", from = ""] =
    /import\s+(type\s+)?\{([\s\S]*?)\}\s+from\s+"([^"]+)"/.exec(text) ?? [];
  if (from === "") throw new Error(`Only named imports are supported: ${text}`);
  const known = imports.get(from) ?? new Set();
  for (const name of names.split(",").map((one) => one.trim())) {
    if (name !== "") known.add(type === "" ? name : `type ${name}`);
  }
  imports.set(from, known);
}
