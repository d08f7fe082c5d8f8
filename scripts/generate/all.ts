import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Contract } from "../contract/document.js";
import { loadCanonical, loadEffective } from "../contract/effective.js";
import { generateCatalog } from "./catalog.js";
import { generateEmulatorContract } from "./emulator.js";
import { generateModels } from "./models.js";
import { generateRequestBodies } from "./request-bodies.js";
import { generateRoutes } from "./routes.js";
import { generateSchema } from "./schema.js";
import { generateServiceCodes } from "./service-codes.js";

/** Every generated file: its path below the root, and its text. */
export async function generate(root: string): Promise<Map<string, string>> {
  return generateFrom(await loadCanonical(root), await loadEffective(root));
}

/** The same from contracts at hand. */
export async function generateFrom(canonical: Contract, contract: Contract): Promise<Map<string, string>> {
  const serviceCodes = generateServiceCodes(canonical);
  return new Map([
    ["generated/schema.ts", await generateSchema(contract)],
    ["generated/models.ts", generateModels(contract)],
    ["generated/routes.ts", generateRoutes(contract)],
    ["generated/service-codes.ts", serviceCodes],
    ["generated/catalog.ts", generateCatalog(contract)],
    ["packages/emulator/generated/contract.ts", generateEmulatorContract(contract)],
    ["packages/emulator/generated/request-bodies.ts", generateRequestBodies(contract)],
  ]);
}

/** Those of the files that are missing below the root, or say something else. */
export async function staleFiles(
  root: string,
  files: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const stale = new Map<string, string>();
  for (const [name, text] of files) {
    const current = await readFile(join(root, name), "utf8").catch(() => undefined);
    if (current !== text) stale.set(name, text);
  }
  return stale;
}
