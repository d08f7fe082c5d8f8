import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ClientSource, CONTRACTS, type ContractSource } from "../contracts.js";
import type { Contract } from "./document.js";
import { loadCanonical, loadEffective } from "./effective.js";

/** A contract of the table: as synced, and with its corrections and words. */
export interface LoadedContract {
  source: ContractSource;
  canonical: Contract;
  effective: Contract;
}

/**
 * Loads every contract of the table that has been synced.
 *
 * @param updated - Contract to use in place of the one below `root`, whose overlays may no longer apply.
 */
export async function loadContracts(root: string, updated?: LoadedContract): Promise<LoadedContract[]> {
  const present = CONTRACTS.filter(
    (source) => source === updated?.source || existsSync(join(root, source.file)),
  );
  return Promise.all(
    present.map(async (source) => {
      if (source === updated?.source) return updated;
      const canonical = await loadCanonical(root, source);
      return { source, canonical, effective: await loadEffective(root, canonical, undefined, source) };
    }),
  );
}

/** Groups contracts by the client that calls them; those without a client are omitted. */
export function groupByClient(
  contracts: readonly LoadedContract[],
): { client: ClientSource; contracts: LoadedContract[] }[] {
  const clients = new Set(contracts.flatMap(({ source }) => source.client ?? []));
  return [...clients].map((client) => ({
    client,
    contracts: contracts.filter(({ source }) => source.client === client),
  }));
}
