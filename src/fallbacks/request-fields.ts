import type { Database, DatabaseCreateRequest, DatabaseUpdateRequest } from "../../generated/models.js";
import type { RedisCloud } from "../client.js";
import { ApiError, TaskError } from "../core/errors.js";
import type { DatabaseIds } from "../facade/ids.js";
import type { WaitOptions } from "../waiters/operation.js";
import type { Fallback, FallbackResult } from "./fallback.js";

/** Pairs of fields of which a service supports only one. */
type SizeFields = Pick<
  DatabaseCreateRequest,
  "datasetSizeInGb" | "memoryLimitInGb" | "replica" | "replicaOf" | "replication"
>;

/** A field, the one in its place, and how to recognize that the service refuses it. */
interface FieldPair {
  field: keyof SizeFields;
  instead: keyof SizeFields;
  /** Service codes that refuse the field. */
  codes: RegExp;
  /** Returns the other field's value; `undefined` if it cannot express this one. */
  convert(request: SizeFields): unknown;
}

const NO_CODES = /(?!)/;

const PAIRS: readonly FieldPair[] = [
  {
    field: "datasetSizeInGb",
    instead: "memoryLimitInGb",
    codes: /MEMORY_LIMIT(_IN_GB)?(_IS)?_MISSING/,
    convert: (request) => multiply(request.datasetSizeInGb, getCopies(request)),
  },
  {
    field: "memoryLimitInGb",
    instead: "datasetSizeInGb",
    codes: /DATA_?SET_SIZE(_IN_GB)?(_IS)?_MISSING/,
    convert: (request) => multiply(request.memoryLimitInGb, 1 / getCopies(request)),
  },
  {
    field: "replicaOf",
    instead: "replica",
    codes: /REPLICA_OF_PROPERTY_DEPRECATED/,
    convert: ({ replicaOf = [] }) => ({
      syncSources: replicaOf.map((endpoint) => ({ endpoint, encryption: endpoint.startsWith("rediss:") })),
    }),
  },
  {
    field: "replica",
    instead: "replicaOf",
    codes: NO_CODES,
    // Addresses alone cannot ask for TLS.
    convert: ({ replica }) =>
      replica?.syncSources.some(({ encryption, serverCert }) => encryption || serverCert)
        ? undefined
        : replica?.syncSources.map(({ endpoint }) => endpoint),
  },
];

/** A database, and which of two fields the service accepted for each pair that the request has. */
export interface DatabaseResult {
  /** The database. */
  readonly value: Database;
  /** For example `[{ way: "replica", ways: ["replicaOf", "replica"] }]`. */
  readonly fields: readonly Fallback[];
}

/**
 * Creates a Pro database and waits for it. If the service refuses `datasetSizeInGb` or `memoryLimitInGb`, `replica` or
 * `replicaOf`, the request is sent again with the other field of the pair: a refused create has created nothing.
 */
export function createDatabase(
  cloud: RedisCloud,
  subscriptionId: number,
  request: DatabaseCreateRequest,
  options?: WaitOptions,
): Promise<DatabaseResult> {
  return sendEitherField(request, (body) => cloud.databases.create(subscriptionId, body).wait(options));
}

/** Updates a Pro database and waits for it, with the same pairs of fields as {@link createDatabase}. */
export async function updateDatabase(
  cloud: RedisCloud,
  ids: DatabaseIds,
  request: DatabaseUpdateRequest,
  options?: WaitOptions,
): Promise<DatabaseResult> {
  return sendEitherField(
    request,
    (body) => cloud.databases.update(ids, body).wait(options),
    async () => (await cloud.databases.get(ids)).replication,
  );
}

/** Returns the size of a database's data, computed from the memory limit if the service is too old to return it. */
export function getDatasetSize(
  database: Partial<Pick<Database, "datasetSizeInGb" | "memoryLimitInGb" | "replication">>,
): FallbackResult<number | undefined> {
  const ways = ["datasetSizeInGb", "memoryLimitInGb"] as const;
  const { datasetSizeInGb, memoryLimitInGb, replication = false } = database;
  return datasetSizeInGb === undefined
    ? { value: multiply(memoryLimitInGb, 1 / getCopies({ replication })), way: ways[1], ways }
    : { value: datasetSizeInGb, way: ways[0], ways };
}

async function sendEitherField<R extends SizeFields>(
  request: R,
  send: (request: R) => Promise<Database>,
  readReplication?: () => Promise<boolean | undefined>,
): Promise<DatabaseResult> {
  let body = request;
  const fields = new Map<FieldPair, Fallback>();
  for (const pair of PAIRS)
    if (request[pair.field] !== undefined)
      fields.set(pair, { way: pair.field, ways: [pair.field, pair.instead] });
  for (;;) {
    try {
      return { value: await send(body), fields: [...fields.values()] };
    } catch (error) {
      const [pair, fallback] =
        [...fields].find(([{ field }, { way }]) => way === field && isRefused(error, field)) ?? [];
      if (pair === undefined || fallback === undefined) throw error;
      const replication = body.replication ?? (await readReplication?.());
      const value = pair.convert(replication === undefined ? body : { ...body, replication });
      if (value === undefined) throw error;
      const { [pair.field]: _, ...rest } = body;
      body = { ...rest, [pair.instead]: value } as R;
      fields.set(pair, { ...fallback, way: pair.instead });
    }
  }
}

/** Whether the service refuses a field as such, so that the request had no effect. */
function isRefused(error: unknown, field: string): boolean {
  const codes = PAIRS.find((pair) => pair.field === field)?.codes ?? NO_CODES;
  if (error instanceof TaskError) return codes.test(error.code ?? "");
  if (!(error instanceof ApiError)) return false;
  return (
    codes.test(error.code ?? "") || (error.status === 400 && error.fields.some((one) => one.field === field))
  );
}

/** Returns the number of copies that a memory limit counts. New databases are replicated by default. */
function getCopies({ replication = true }: Pick<SizeFields, "replication">): number {
  return replication ? 2 : 1;
}

function multiply(size: number | undefined, factor: number): number | undefined {
  return size === undefined ? undefined : size * factor;
}
