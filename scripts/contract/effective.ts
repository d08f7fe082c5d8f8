import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { type ContractSource, MAIN } from "../contracts.js";
import type { Contract } from "./document.js";
import type { Json } from "./json.js";
import { checkNames } from "./names.js";
import { applyOverlay, type OnStale, type Overlay } from "./overlay.js";
import { ContractError } from "./read.js";
import { checkReferences, cutReferences, references } from "./references.js";
import { refName } from "./schemas.js";
import { declareReplies } from "./success.js";
import { readWritten } from "./written.js";

/** Path of the main contract, relative to the repository root. */
export const CONTRACT_FILE = MAIN.file;

/** Loads the canonical contract, as synced, without corrections. */
export async function loadCanonical(root: string, source: ContractSource = MAIN): Promise<Contract> {
  const document = await loadYaml(join(root, source.file), source.file);
  return source.isWrittenHere ? readWritten(document, source) : (document as Contract);
}

/**
 * Loads the contract that everything is generated from: canonical, then corrected, then documented.
 *
 * @param canonical - Contract to use instead of the one below `root`. It is not modified.
 * @param onStale - Called for each overlay action that no longer applies. Default: throws.
 */
export async function loadEffective(
  root: string,
  canonical?: Contract,
  onStale?: OnStale,
  source: ContractSource = MAIN,
): Promise<Contract> {
  const contract = canonical === undefined ? await loadCanonical(root, source) : structuredClone(canonical);
  const overlays = await loadOverlays(root, source);
  for (const [file, overlay] of overlays)
    applyOverlay(contract as unknown as Record<string, unknown>, overlay, file, onStale);
  if (onStale !== undefined) cutDangling(contract, overlays, onStale);
  declareReplies(contract);
  checkNames(contract as unknown as Json);
  checkReferences(contract, "The corrected contract");
  return contract;
}

/** Returns the overlays in order of application: corrections, then words, by file. */
async function loadOverlays(
  root: string,
  source: ContractSource,
): Promise<[file: string, overlay: Overlay][]> {
  const overlays: [string, Overlay][] = [];
  for (const folder of source.overlays) {
    for (const name of (await listFolder(join(root, folder)))
      .filter((file) => file.endsWith(".yaml"))
      .sort()) {
      const file = `${folder}/${name}`;
      overlays.push([file, (await loadYaml(join(root, file), file)) as Overlay]);
    }
  }
  return overlays;
}

async function listFolder(folder: string): Promise<string[]> {
  return readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return [];
    throw cause;
  });
}

/** A correction may refer to a schema that the contract has lost. The reference then allows any value for now. */
function cutDangling(contract: Contract, overlays: [string, Overlay][], onStale: OnStale): void {
  const isDangling = (reference: string) => !Object.hasOwn(contract.components.schemas, refName(reference));
  for (const [file, { actions }] of overlays) {
    for (const [index, { target, update }] of actions.entries()) {
      const gone = [...new Set(references(update))].filter(isDangling).join(", ");
      const error = `refers to ${gone}, which is not defined: the contract no longer has it. Change its target.`;
      if (gone !== "") onStale({ file, action: index + 1, target, problem: error });
    }
  }
  cutReferences(contract, isDangling);
}

async function loadYaml(file: string, label: string): Promise<unknown> {
  try {
    return parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw new ContractError(`Cannot read ${label}: ${(cause as Error).message}`, { cause });
  }
}
