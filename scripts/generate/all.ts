import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { type CapabilityTable, NO_CAPABILITIES, readCapabilities } from "../contract/capabilities.js";
import { findSince, type History, readHistory } from "../contract/history.js";
import { groupByClient, type LoadedContract, loadContracts } from "../contract/load.js";
import { CONTRACTS, type ContractSource, MAIN } from "../contracts.js";
import { generateCapabilities } from "./capabilities.js";
import { type CatalogModules, generateCatalog } from "./catalog.js";
import { generateEmulatorContract } from "./emulator.js";
import { checkEnums, generateEnums } from "./enums.js";
import { documentFacades } from "./facade-docs.js";
import { generateBodies, generateFacts } from "./facts.js";
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

/** Generates everything from the contracts below `root`. */
export async function generateAll(root: string): Promise<Generated> {
  const contracts = await loadContracts(root);
  checkEnums(contracts);
  const history = await readHistory(root);
  const files = await generateFrom(contracts, history, await readCapabilities(root));
  const facade = await documentFacades(root, contracts, history);
  for (const { file, text } of facade) files.set(file, text);
  return { files, staleMethods: new Map(facade.map(({ file, stale }) => [file, stale])) };
}

/** Generates the files that consist of generated text only. */
export async function generateFrom(
  contracts: readonly LoadedContract[],
  history: History = {},
  capabilities: CapabilityTable = NO_CAPABILITIES,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const contract of contracts)
    for (const [file, text] of await generateOne(contract, history, capabilities)) files.set(file, text);
  for (const { client, contracts: own } of groupByClient(contracts)) {
    const effective = own.map((contract) => contract.effective);
    if (client.facts !== undefined) files.set(client.facts, generateFacts(effective));
    if (client.bodies !== undefined) files.set(client.bodies, generateBodies(effective));
  }
  for (const [file, text] of generateEnums(contracts)) files.set(file, text);
  checkInert(files);
  return files;
}

/** Generates the files of each contract, and those of the main one only. */
async function generateOne(
  { source, canonical, effective }: LoadedContract,
  history: History,
  capabilities: CapabilityTable,
): Promise<[string, string][]> {
  const { generated, emulator, failure, name } = source;
  const since = findSince(history, name);
  const files: [string, string][] = [
    [`${generated}/schema.ts`, await generateSchema(effective, failure)],
    [`${generated}/models.ts`, generateModels(effective, since)],
    [`${generated}/routes.ts`, generateRoutes(effective)],
    [`${generated}/catalog.ts`, generateCatalog(effective, since, findModules(source))],
  ];
  if (emulator !== undefined) files.push([`${emulator}/contract.ts`, generateEmulatorContract(effective)]);
  if (source === MAIN)
    files.push(
      [`${generated}/service-codes.ts`, generateServiceCodes(canonical)],
      [`${generated}/capabilities.ts`, generateCapabilities(capabilities, effective, since)],
      [`${emulator}/request-bodies.ts`, generateRequestBodies(effective)],
    );
  return files;
}

/** The first contract of a client declares the entries of its catalogs and exports its facts. */
function findModules({ client, generated }: ContractSource): CatalogModules {
  if (client?.facts === undefined) return {};
  const [first] = CONTRACTS.filter((source) => source.client === client);
  const toModule = (file: string) => {
    const path = posix.relative(generated, file).replace(/\.ts$/, ".js");
    return path.startsWith(".") ? path : `./${path}`;
  };
  return first === undefined || first.generated === generated
    ? { facts: toModule(client.facts) }
    : { entryType: toModule(`${first.generated}/catalog.ts`) };
}

/** Lists the files that are missing below the root or have other content. */
export async function findStaleFiles(
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

/** Lists the stale files, one per line, each followed by the methods whose comment is out of date. */
export function listStale(
  stale: ReadonlyMap<string, string>,
  staleMethods: Generated["staleMethods"],
): string {
  return [...stale.keys()]
    .flatMap((file) => [file, ...(staleMethods.get(file) ?? []).map((method) => `  ${method}`)])
    .join("\n");
}
