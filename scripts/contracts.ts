import { ContractError } from "./contract/read.js";

/** One published contract: where its structure, its overlays and what is generated from it are. */
export interface ContractSource {
  /** Its key in `openapi/history.yaml`, and the argument of `--contract`. */
  name: string;
  title: string;
  version: string;
  /** Its structure, as synced. */
  file: string;
  /** Folders of overlays, in order of application. Missing ones are empty. */
  overlays: readonly [corrections: string, words: string];
  /** Folder of the generated types and facts. */
  generated: string;
  /** Folder of the emulator's schemas. */
  emulator: string;
  /** Schema of an error response. */
  failure: string;
}

/** The contract of the account's own API. Service codes, coverage and facade comments are taken from it. */
export const MAIN: ContractSource = {
  name: "redis-cloud",
  title: "Redis Cloud API",
  version: "v1",
  file: "openapi/redis-cloud.yaml",
  overlays: ["openapi/corrections", "openapi/words"],
  generated: "generated",
  emulator: "packages/emulator/generated",
  failure: "HttpError",
};

/** Every contract that this repository is generated from. */
export const CONTRACTS: readonly ContractSource[] = [
  MAIN,
  {
    name: "data-integration",
    title: "Data Integration API",
    version: "v1",
    file: "openapi/data-integration.yaml",
    overlays: ["openapi/data-integration/corrections", "openapi/data-integration/words"],
    generated: "generated/data-integration",
    emulator: "packages/emulator/generated/data-integration",
    failure: "WebError",
  },
];

/** @throws ContractError naming the contracts that exist. */
export function findContract(name: string): ContractSource {
  const found = CONTRACTS.find((source) => source.name === name);
  if (found !== undefined) return found;
  const names = CONTRACTS.map((source) => source.name).join(", ");
  throw new ContractError(`--contract must be one of ${names} (got ${JSON.stringify(name)}).`);
}
