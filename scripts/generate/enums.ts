import type { Contract, Schema } from "../contract/document.js";
import type { LoadedContract } from "../contract/load.js";
import { ContractError } from "../contract/read.js";
import { refName } from "../contract/schemas.js";
import { BANNER, tsdoc } from "./banner.js";

/** Where a contract lists values. */
interface EnumSource {
  /** Name of the contract in `CONTRACTS`. */
  contract: string;
  schema: string;
  /** Field of the schema; without one, the schema itself lists the values. */
  field?: string;
  /** Values that are left out although the contract lists them, and why. */
  without?: { pattern: RegExp; reason: string };
}

const redisCloud = (schema: string, field: string): EnumSource => ({
  contract: "redis-cloud",
  schema,
  field,
});
const azure = (schema: string, field?: string): EnumSource => ({
  contract: "azure-managed-redis",
  schema,
  ...(field === undefined ? {} : { field }),
});

/** The file with the values that fields of documents can have. */
export const DOCUMENT_ENUMS = "packages/ensure/src/kinds/enums.ts";

/** Packages that a change of `DOCUMENT_ENUMS` releases. */
export const DOCUMENT_PACKAGES: readonly string[] = ["redis-cloud-ensure", "redis-cloud-operator"];

/** The file with the values of Redis Cloud that the emulator shows or checks itself. */
const EMULATOR_ENUMS = "packages/emulator/generated/enums.ts";

/** The file with the values that the emulator of Azure Managed Redis accepts: its contract has no closed enums. */
const ARM_ENUMS = "packages/emulator/generated/azure-managed-redis/enums.ts";

const AZURE_SKUS: EnumSource = {
  ...azure("SkuName"),
  without: { pattern: /^Enterprise/, reason: "the service creates no clusters of the former tiers any more" },
};

/**
 * Lists of values that packages need at run time, by file and constant. Where requests and responses have the same
 * field, the request is named: a service may show values that it does not accept.
 */
const ENUMS: Readonly<Record<string, Readonly<Record<string, EnumSource>>>> = {
  [DOCUMENT_ENUMS]: {
    CLOUD_PROVIDERS: redisCloud("SubscriptionSpec", "provider"),
    DEPLOYMENT_TYPES: redisCloud("SubscriptionCreateRequest", "deploymentType"),
    MEMORY_STORAGES: redisCloud("SubscriptionCreateRequest", "memoryStorage"),
    PAYMENT_METHODS: redisCloud("SubscriptionCreateRequest", "paymentMethod"),
    ORDERED_PROTOCOLS: redisCloud("SubscriptionDatabaseSpec", "protocol"),
    PRO_PROTOCOLS: redisCloud("DatabaseCreateRequest", "protocol"),
    ESSENTIALS_PROTOCOLS: redisCloud("FixedDatabaseCreateRequest", "protocol"),
    PRO_RESP_VERSIONS: redisCloud("DatabaseCreateRequest", "respVersion"),
    ESSENTIALS_RESP_VERSIONS: redisCloud("FixedDatabaseCreateRequest", "respVersion"),
    DATA_PERSISTENCE: redisCloud("DatabaseCreateRequest", "dataPersistence"),
    DATA_EVICTION_POLICIES: redisCloud("DatabaseCreateRequest", "dataEvictionPolicy"),
    THROUGHPUT_UNITS: redisCloud("DatabaseThroughputSpec", "by"),
    BACKUP_INTERVALS: redisCloud("DatabaseBackupConfig", "interval"),
    AZURE_SIZES: AZURE_SKUS,
    AZURE_SWITCH: azure("Switch"),
    AZURE_TLS_VERSIONS: {
      ...azure("TlsVersion"),
      without: { pattern: /^1\.[01]$/, reason: "clusters cannot use them" },
    },
    AZURE_CLIENT_PROTOCOLS: azure("Protocol"),
    AZURE_CLUSTERING_POLICIES: azure("ClusteringPolicy"),
    AZURE_EVICTION_POLICIES: azure("EvictionPolicy"),
    AZURE_AOF_FREQUENCIES: azure("Persistence", "aofFrequency"),
    AZURE_RDB_FREQUENCIES: azure("Persistence", "rdbFrequency"),
  },
  [EMULATOR_ENUMS]: {
    BACKUP_INTERVALS: redisCloud("DatabaseBackupConfig", "interval"),
    DELETION_GRACE_PERIODS: redisCloud("CustomerManagedKeyProperties", "deletionGracePeriod"),
  },
  [ARM_ENUMS]: {
    SWITCH: azure("Switch"),
    TLS_VERSIONS: azure("TlsVersion"),
    CLIENT_PROTOCOLS: azure("Protocol"),
    CLUSTERING_POLICIES: azure("ClusteringPolicy"),
    EVICTION_POLICIES: azure("EvictionPolicy"),
    AOF_FREQUENCIES: azure("Persistence", "aofFrequency"),
    RDB_FREQUENCIES: azure("Persistence", "rdbFrequency"),
    DEFER_UPGRADE: azure("DeferUpgrade"),
    MODULES: azure("Module", "name"),
    SKUS: AZURE_SKUS,
    CONNECTION_STATUSES: azure("PrivateLinkServiceConnectionState", "status"),
  },
};

/**
 * Generates the files of value lists whose contracts are all given. A list that a contract has lost is left out: the
 * compiler then names the code that needs it.
 */
export function generateEnums(contracts: readonly LoadedContract[]): Map<string, string> {
  const effective = indexContracts(contracts);
  const files = new Map<string, string>();
  for (const [file, sources] of Object.entries(ENUMS)) {
    if (!Object.values(sources).every(({ contract }) => effective.has(contract))) continue;
    const constants = Object.entries(sources).flatMap(([name, source]) => {
      const values = listValues(source, effective)?.filter((value) => !source.without?.pattern.test(value));
      if (values === undefined) return [];
      return [`${tsdoc(describeSource(source))}export const ${name} = ${toArray(values)} as const;\n`];
    });
    files.set(
      file,
      `${BANNER}// biome-ignore-all format: written by the generator\n\n${constants.join("\n")}`,
    );
  }
  return files;
}

/** @throws ContractError naming the first list that a contract has lost, or left-out values that it no longer has. */
export function checkEnums(contracts: readonly LoadedContract[]): void {
  const effective = indexContracts(contracts);
  for (const sources of Object.values(ENUMS))
    for (const [name, source] of Object.entries(sources)) {
      if (!effective.has(source.contract)) continue;
      const values = listValues(source, effective);
      const fail = (problem: string) =>
        new ContractError(`${name} in scripts/generate/enums.ts: ${toPath(source)} ${problem}`);
      if (values === undefined)
        throw fail("lists no values. Name another schema or field, or add a correction.");
      if (source.without !== undefined && !values.some((value) => source.without?.pattern.test(value)))
        throw fail(`has no value that matches ${source.without.pattern}. Delete \`without\`.`);
    }
}

function indexContracts(contracts: readonly LoadedContract[]): ReadonlyMap<string, Contract> {
  return new Map(contracts.map(({ source, effective }) => [source.name, effective]));
}

function toPath({ schema, field }: EnumSource): string {
  return field === undefined ? schema : `${schema}.${field}`;
}

function describeSource(source: EnumSource): string {
  const path = `\`${toPath(source)}\` of the contract \`${source.contract}\``;
  const { without } = source;
  return without === undefined ? `${path}.` : `${path}, without \`${without.pattern}\`: ${without.reason}.`;
}

function toArray(values: readonly string[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
}

/** Returns the values in the contract's order; `undefined` if it lists none. */
function listValues(
  { contract, schema, field }: EnumSource,
  contracts: ReadonlyMap<string, Contract>,
): string[] | undefined {
  const schemas = contracts.get(contract)?.components.schemas ?? {};
  const named = schemas[schema];
  const { enum: closed, "x-known-values": open } = resolve(
    field === undefined ? named : named?.properties?.[field],
    schemas,
  );
  const values = (open ?? closed ?? []).filter((value) => typeof value === "string");
  return values.length === 0 ? undefined : values;
}

function resolve(schema: Schema | undefined, schemas: Readonly<Record<string, Schema>>): Schema {
  return (schema?.$ref === undefined ? schema : schemas[refName(schema.$ref)]) ?? {};
}
