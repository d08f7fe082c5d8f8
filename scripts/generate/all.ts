import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Contract } from "../contract/document.js";
import { loadCanonical, loadEffective } from "../contract/effective.js";
import { type History, MAIN_CONTRACT, readHistory, sinceOf } from "../contract/history.js";
import { CONTRACTS, type ContractSource, MAIN } from "../contracts.js";
import { generateCatalog } from "./catalog.js";
import { generateEmulatorContract } from "./emulator.js";
import { documentFacade } from "./facade-docs.js";
import { generateFacts } from "./facts.js";
import { checkInert } from "./inert.js";
import { generateModels } from "./models.js";
import { generateRequestBodies } from "./request-bodies.js";
import { generateRoutes } from "./routes.js";
import { generateSchema } from "./schema.js";
import { generateServiceCodes } from "./service-codes.js";

/** Everything that `npm run generate` writes. */
export interface Generated {
  /** Text by path below the root: generated files, and facade files, whose comments are generated. */
  files: Map<string, string>;
  /** Facade methods whose comment is out of date, by file. */
  staleMethods: ReadonlyMap<string, readonly string[]>;
}

/** Generates everything from the contract below `root`. */
export async function generateAll(root: string): Promise<Generated> {
  const contract = await loadEffective(root);
  const others = await loadOthers(root);
  const history = await readHistory(root);
  const files = await generateFrom(await loadCanonical(root), contract, history, others);
  const facade = await documentFacade(root, contract);
  for (const { file, text } of facade) files.set(file, text);
  return { files, staleMethods: new Map(facade.map(({ file, stale }) => [file, stale])) };
}

/** Generates the files that consist of nothing but generated text. */
export async function generateFrom(
  canonical: Contract,
  contract: Contract,
  history: History = {},
  others: readonly OtherContract[] = [],
): Promise<Map<string, string>> {
  const since = sinceOf(history, MAIN_CONTRACT);
  const serviceCodes = generateServiceCodes(canonical);
  const files = new Map([
    ["generated/schema.ts", await generateSchema(contract)],
    ["generated/models.ts", generateModels(contract, since)],
    ["generated/routes.ts", generateRoutes(contract)],
    ["generated/facts.ts", generateFacts([contract, ...others.map((other) => other.contract)])],
    ["generated/service-codes.ts", serviceCodes],
    ["generated/catalog.ts", generateCatalog(contract, since)],
    ["packages/emulator/generated/contract.ts", generateEmulatorContract(contract)],
    ["packages/emulator/generated/request-bodies.ts", generateRequestBodies(contract)],
  ]);
  for (const other of others)
    for (const [file, text] of await generateOther(other, history)) files.set(file, text);
  checkInert(files);
  return files;
}

/** Another contract of the table, with its effective form. */
export interface OtherContract {
  source: ContractSource;
  contract: Contract;
}

/** Loads every contract of the table that has been synced, except the main one. */
export async function loadOthers(root: string): Promise<OtherContract[]> {
  const others = CONTRACTS.filter((source) => source !== MAIN && existsSync(join(root, source.file)));
  return Promise.all(
    others.map(async (source) => ({
      source,
      contract: await loadEffective(root, undefined, undefined, source),
    })),
  );
}

/** Generates types and catalog of a further contract. Nothing of it exists at run time. */
async function generateOther(
  { source, contract }: OtherContract,
  history: History,
): Promise<[string, string][]> {
  const since = sinceOf(history, source.name);
  return [
    [`${source.generated}/schema.ts`, await generateSchema(contract, source.failure)],
    [`${source.generated}/models.ts`, generateModels(contract, since)],
    [`${source.generated}/routes.ts`, generateRoutes(contract)],
    [`${source.generated}/catalog.ts`, generateCatalog(contract, since, "../catalog.js")],
    [`${source.emulator}/contract.ts`, generateEmulatorContract(contract)],
  ];
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

/** Stale files, one a line, each followed by the methods whose comment is out of date. */
export function listStale(
  stale: ReadonlyMap<string, string>,
  staleMethods: Generated["staleMethods"],
): string {
  return [...stale.keys()]
    .flatMap((file) => [file, ...(staleMethods.get(file) ?? []).map((method) => `  ${method}`)])
    .join("\n");
}
