import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCanonical, loadEffective } from "./contract/effective.js";
import { ContractError } from "./contract/read.js";
import { generateCatalog } from "./generate/catalog.js";
import { generateModels } from "./generate/models.js";
import { generateRoutes } from "./generate/routes.js";
import { generateSchema } from "./generate/schema.js";
import { generateServiceCodes } from "./generate/service-codes.js";
import { ROOT, runScript } from "./script.js";

await runScript(async (args) => {
  const strange = args.find((arg) => arg !== "--check");
  if (strange !== undefined)
    throw new ContractError(`Unknown argument ${strange}. Usage: npm run generate [-- --check]`);
  const files = await generate(ROOT);
  const stale = await staleOnes(files);
  if (args.includes("--check")) {
    if (stale.length > 0) throw new ContractError(`Stale, run npm run generate: ${stale.join(", ")}`);
    console.log(`generated/ is up to date (${files.size} files).`);
    return;
  }
  await writeAll(files, stale);
  console.log(stale.length === 0 ? "generated/ was up to date." : `Wrote ${stale.join(", ")}.`);
});

/** Every generated file: its path below the root, and its text. */
async function generate(root: string): Promise<Map<string, string>> {
  const canonical = await loadCanonical(root);
  const contract = await loadEffective(root);
  return new Map([
    ["generated/schema.ts", await generateSchema(contract)],
    ["generated/models.ts", generateModels(contract)],
    ["generated/routes.ts", generateRoutes(contract)],
    ["generated/service-codes.ts", generateServiceCodes(canonical)],
    ["generated/catalog.ts", generateCatalog(contract)],
  ]);
}

async function staleOnes(files: Map<string, string>): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, text] of files) {
    const current = await readFile(join(ROOT, file), "utf8").catch(() => undefined);
    if (current !== text) stale.push(file);
  }
  return stale;
}

/** All texts exist before the first byte is written, and each file is replaced whole. */
async function writeAll(files: Map<string, string>, names: string[]): Promise<void> {
  for (const name of names) await writeFile(join(ROOT, `${name}.part`), files.get(name) ?? "");
  for (const name of names) await rename(join(ROOT, `${name}.part`), join(ROOT, name));
}
