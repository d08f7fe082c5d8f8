import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { getResourceName } from "../azure/kinds.js";
import type { Engine } from "../engine/engine.js";
import type { StorageLocations } from "../engine/locations.js";
import type { AccountState, EngineJob } from "../state/state.js";
import { toDatabaseKey } from "./desired-databases.js";

/** Database that a job works on. */
export interface JobTarget {
  id: number;
  name: string;
  /** Of an Active-Active database. */
  regions: readonly string[] | undefined;
}

/** Finds the database of a job; `undefined` if it was deleted. */
export function findJobTarget(
  { databaseId: id, armKey }: EngineJob,
  account: AccountState | undefined,
): JobTarget | undefined {
  if (armKey !== undefined) {
    const resource = account?.azure?.resources[armKey];
    return resource && { id, name: getResourceName(resource).replace("/", "-"), regions: undefined };
  }
  const database = account?.databases[id];
  return database && { id, name: database.view.name, regions: database.crdb?.map(({ region }) => region) };
}

/** Dependencies of a job. */
export interface JobContext {
  engine: Engine;
  locations: StorageLocations;
  now: number;
}

/**
 * Runs a job in the engine.
 *
 * @throws Error with the reason.
 */
export async function runJob(job: EngineJob, database: JobTarget, context: JobContext): Promise<void> {
  // Without an engine, jobs have no effect outside of the state.
  if (context.engine.kind === "none") return;
  if (job.type === "flush") await flush(database, context);
  else if (job.type === "backup") await backUp(job, database, context);
  else if (job.type === "copy") await copyData(job, database, context);
  else await importData(job, database, context);
}

/** Deletes all keys, in each region. */
async function flush({ id, regions }: JobTarget, { engine }: JobContext): Promise<void> {
  if (regions === undefined) return engine.flush(toDatabaseKey(id));
  for (const region of regions) await engine.flush(toDatabaseKey(id, region));
}

async function backUp(
  { region, location }: Extract<EngineJob, { type: "backup" }>,
  { id, name }: JobTarget,
  { engine, locations, now }: JobContext,
): Promise<void> {
  // Includes milliseconds, so that each backup has its own file and the files sort by time.
  const time = new Date(now)
    .toISOString()
    .replace(/[-:]/g, "")
    .replace(/\.(\d+)Z$/, "$1Z");
  const suffix = region === undefined ? "" : `-${region}`;
  const file = await locations.backupFile(location, `${name}${suffix}-${time}.rdb`);
  await engine.backup(toDatabaseKey(id, region), file);
}

/** Imports one source: an RDB file replaces all data, so a second one would overwrite the first. */
async function importData(
  { sourceType, sources }: Extract<EngineJob, { type: "import" }>,
  { id, regions }: JobTarget,
  { engine, locations }: JobContext,
): Promise<void> {
  const key = toDatabaseKey(id, regions?.[0]);
  const [uri = "", ...more] = sources;
  if (more.length > 0)
    throw new Error(`the emulator can import one source at a time (got ${sources.length})`);
  await engine.import(
    key,
    sourceType === "redis"
      ? { kind: "redis", uri }
      : { kind: "rdb-file", path: await locations.importFile(uri) },
  );
}

/** Replaces the data with that of another database. */
async function copyData(
  { id: jobId, fromDatabaseId }: Extract<EngineJob, { type: "copy" }>,
  { id }: JobTarget,
  { engine, locations }: JobContext,
): Promise<void> {
  const location = `file:/copies-${jobId}`;
  const path = await locations.backupFile(location, "data.rdb");
  try {
    await engine.backup(toDatabaseKey(fromDatabaseId), path);
    await engine.import(toDatabaseKey(id), { kind: "rdb-file", path });
  } finally {
    await rm(dirname(path), { recursive: true, force: true });
  }
}
