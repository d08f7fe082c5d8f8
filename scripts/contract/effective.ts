import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { parse } from "yaml";
import type { Contract } from "./document.js";
import { applyOverlay, type Overlay } from "./overlay.js";
import { ContractError } from "./read.js";
import { checkReferences } from "./references.js";

/** Where the contract and its overlays are kept, relative to the root of the repository. */
export const CONTRACT_FILE = "openapi/redis-cloud.yaml";
const OVERLAYS = ["openapi/corrections", "openapi/words"];

/** The canonical contract, as it was synced, without corrections. */
export async function loadCanonical(root: string): Promise<Contract> {
  return (await loadYaml(join(root, CONTRACT_FILE), CONTRACT_FILE)) as Contract;
}

/** The contract that everything is generated from: canonical, then corrected, then put into words. */
export async function loadEffective(root: string): Promise<Contract> {
  const contract = await loadCanonical(root);
  for (const folder of OVERLAYS) {
    for (const name of (await readdir(join(root, folder))).filter((file) => file.endsWith(".yaml")).sort()) {
      const file = join(root, folder, name);
      const overlay = (await loadYaml(file, relative(root, file))) as Overlay;
      applyOverlay(contract as unknown as Record<string, unknown>, overlay, relative(root, file));
    }
  }
  checkReferences(contract, "The corrected contract");
  return contract;
}

async function loadYaml(file: string, label: string): Promise<unknown> {
  try {
    return parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw new ContractError(`Cannot read ${label}: ${(cause as Error).message}`, { cause });
  }
}
