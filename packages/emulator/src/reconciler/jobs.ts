import type { Engine } from "../engine/engine.js";
import type { StorageLocations } from "../engine/locations.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { EngineJob } from "../state/state.js";
import { toDatabaseKey } from "./desired-databases.js";

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
export async function runJob(job: EngineJob, database: DatabaseRecord, context: JobContext): Promise<void> {
  // Without an engine, jobs have no effect outside of the state.
  if (context.engine.kind === "none") return;
  if (job.type === "flush") await flush(database, context);
  else if (job.type === "backup") await backUp(job, database, context);
  else await importData(job, database, context);
}

/** Deletes all keys, in each region. */
async function flush({ id, crdb }: DatabaseRecord, { engine }: JobContext): Promise<void> {
  if (crdb === undefined) return engine.flush(toDatabaseKey(id));
  for (const { region } of crdb) await engine.flush(toDatabaseKey(id, region));
}

async function backUp(
  { region, location }: Extract<EngineJob, { type: "backup" }>,
  { id, view }: DatabaseRecord,
  { engine, locations, now }: JobContext,
): Promise<void> {
  // Includes milliseconds, so that each backup has its own file and the files sort by time.
  const time = new Date(now)
    .toISOString()
    .replace(/[-:]/g, "")
    .replace(/\.(\d+)Z$/, "$1Z");
  const suffix = region === undefined ? "" : `-${region}`;
  const file = await locations.backupFile(location, `${view.name}${suffix}-${time}.rdb`);
  await engine.backup(toDatabaseKey(id, region), file);
}

/** Imports one source: an RDB file replaces all data, so a second one would overwrite the first. */
async function importData(
  { sourceType, sources }: Extract<EngineJob, { type: "import" }>,
  { id, crdb }: DatabaseRecord,
  { engine, locations }: JobContext,
): Promise<void> {
  const key = toDatabaseKey(id, crdb?.[0]?.region);
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
