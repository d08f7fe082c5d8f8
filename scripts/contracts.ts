import { ContractError } from "./contract/read.js";

/** The client that calls the operations of a contract. */
export interface ClientSource {
  /** File and class of the client, from which its methods are found. */
  file: string;
  className: string;
  /** The package's exports. */
  index: string;
  /** Folder of the hand-written code. */
  sources: string;
  /** Folder of the classes whose comments are generated. */
  facade: string;
  /** File with the facts of its contracts that the client needs at run time; `undefined` if it needs none. */
  facts: string | undefined;
  /** File that selects how request bodies are sent: as JSON, or also as forms; `undefined` if it sends JSON only. */
  bodies: string | undefined;
  /** Packages that a change of the contract releases. */
  packages: readonly string[];
}

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
  /** Folder of the generated types. */
  generated: string;
  /** Folder of the emulator's schemas; `undefined` if the emulator does not serve it. */
  emulator: string | undefined;
  /** Folder in which the emulator declares the operations by route; `undefined` if it has no such declarations. */
  handlers: string | undefined;
  /** Schema of an error response. */
  failure: string;
  /** `undefined` as long as no client calls it: types are generated, coverage is not reported. */
  client: ClientSource | undefined;
  /** Address that `npm run update` reads by default; `undefined` if the vendor does not publish it at one. */
  published: string | undefined;
  /** Whether the repository is its source, so that it is not synced. Such a contract is OpenAPI 3.1. */
  isWrittenHere?: boolean;
}

/** The SDK. */
export const SDK: ClientSource = {
  file: "src/client.ts",
  className: "RedisCloud",
  index: "src/index.ts",
  sources: "src",
  facade: "src/facade",
  facts: "generated/facts.ts",
  bodies: "src/core/bodies.ts",
  packages: ["redis-cloud-sdk", "redis-cloud-emulator"],
};

/** The client of Azure Managed Redis. */
const AZURE_SDK: ClientSource = {
  file: "packages/azure/src/client.ts",
  className: "AzureManagedRedis",
  index: "packages/azure/src/index.ts",
  sources: "packages/azure/src",
  facade: "packages/azure/src/facade",
  facts: undefined,
  bodies: undefined,
  packages: ["azure-managed-redis-sdk", "redis-cloud-emulator"],
};

/** The contract of the account's own API. Service codes and observed response fields are those of this contract. */
export const MAIN: ContractSource = {
  name: "redis-cloud",
  title: "Redis Cloud API",
  version: "v1",
  file: "openapi/redis-cloud.yaml",
  overlays: ["openapi/corrections", "openapi/words"],
  generated: "generated",
  emulator: "packages/emulator/generated",
  handlers: "packages/emulator/src/handlers",
  failure: "HttpError",
  client: SDK,
  published: "https://api.redislabs.com/v1/cloud-api-docs",
};

/**
 * Every contract that this repository is generated from. For a route in two contracts of one client, the comment of
 * its method comes from the later contract.
 */
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
    handlers: MAIN.handlers,
    failure: "WebError",
    client: SDK,
    published: undefined,
  },
  {
    name: "azure-managed-redis",
    title: "Azure Managed Redis API",
    version: "2025-07-01",
    file: "packages/azure/openapi/azure-managed-redis.yaml",
    overlays: ["packages/azure/openapi/corrections", "packages/azure/openapi/words"],
    generated: "packages/azure/generated",
    emulator: "packages/emulator/generated/azure-managed-redis",
    handlers: undefined,
    failure: "ErrorResponse",
    client: AZURE_SDK,
    published: undefined,
    isWrittenHere: true,
  },
];

/** @throws ContractError naming the contracts that exist. */
export function findContract(name: string): ContractSource {
  const found = CONTRACTS.find((source) => source.name === name);
  if (found !== undefined) return found;
  const names = CONTRACTS.map((source) => source.name).join(", ");
  throw new ContractError(`--contract must be one of ${names} (got ${JSON.stringify(name)}).`);
}
