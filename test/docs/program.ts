import type { Part } from "./markdown.js";

const IMPORT = /^import\s[\s\S]*?from\s+"[^"]+";$/gm;

/**
 * The TypeScript of a document as one program: imports first, each block in a scope of its own, and a line of output
 * for each block that was reached to its end.
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

/** Blocks import what they need, each for itself; a program imports a name once. */
function collect(text: string, imports: Map<string, Set<string>>): void {
  const [, type = "", names = "", from = ""] =
    /import\s+(type\s+)?\{([\s\S]*?)\}\s+from\s+"([^"]+)"/.exec(text) ?? [];
  if (from === "") throw new Error(`Only named imports are understood: ${text}`);
  const known = imports.get(from) ?? new Set();
  for (const name of names.split(",").map((one) => one.trim())) {
    if (name !== "") known.add(type === "" ? name : `type ${name}`);
  }
  imports.set(from, known);
}
