import type { Engine } from "../engine/engine.js";
import type { StorageLocations } from "../engine/locations.js";
import type { DatabaseRecord, EngineJob } from "../state/state.js";
import { keyOf } from "./desired-databases.js";

/** What an errand needs. */
export interface JobContext {
  engine: Engine;
  locations: StorageLocations;
  now: number;
}

/**
 * Does an errand with the real Redis.
 *
 * @throws Error saying why it could not be done.
 */
export async function runJob(job: EngineJob, database: DatabaseRecord, tools: JobContext): Promise<void> {
  // Nothing runs, so nothing is to be done: what the API tells is all there is.
  if (tools.engine.kind === "none") return;
  if (job.type === "flush") await flush(database, tools);
  else if (job.type === "backup") await backUp(job, database, tools);
  else await importInto(job, database, tools);
}

/** One region is emptied; the others follow it. */
async function flush({ id, crdb }: DatabaseRecord, { engine }: JobContext): Promise<void> {
  if (crdb === undefined) return engine.flush(keyOf(id));
  for (const { region } of crdb) await engine.flush(keyOf(id, region));
}

async function backUp(
  { region, location }: Extract<EngineJob, { type: "backup" }>,
  { id, view }: DatabaseRecord,
  { engine, locations, now }: JobContext,
): Promise<void> {
  // Two backups of one minute are two files, and the newest comes last in the alphabet, too.
  const time = new Date(now)
    .toISOString()
    .replace(/[-:]/g, "")
    .replace(/\.(\d+)Z$/, "$1Z");
  const place = region === undefined ? "" : `-${region}`;
  const file = await locations.backupFile(location, `${view.name}${place}-${time}.rdb`);
  await engine.backup(keyOf(id, region), file);
}

/** An RDB file brings a whole dataset, and what was there goes: a second one would undo the first. */
async function importInto(
  { sourceType, sources }: Extract<EngineJob, { type: "import" }>,
  { id, crdb }: DatabaseRecord,
  { engine, locations }: JobContext,
): Promise<void> {
  const key = keyOf(id, crdb?.[0]?.region);
  const [uri = "", ...more] = sources;
  if (more.length > 0) throw new Error(`the emulator imports one source at a time, not ${sources.length}`);
  await engine.import(
    key,
    sourceType === "redis"
      ? { kind: "redis", uri }
      : { kind: "rdb-file", path: await locations.importFile(uri) },
  );
}
