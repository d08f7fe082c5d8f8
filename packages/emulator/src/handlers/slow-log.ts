import type { DatabaseSlowLogEntry } from "redis-cloud-sdk/models";
import { formatIso } from "../time/format.js";
import type { EnginePorts, SlowCommand } from "./operation.js";

/** Reads the slow commands of a database, or of some of its regions, newest first. */
export async function readSlowLog(
  live: EnginePorts,
  databaseId: number,
  regions: readonly (string | undefined)[],
): Promise<DatabaseSlowLogEntry[]> {
  const logs = await Promise.all(regions.map((region) => live.slowLog(databaseId, region)));
  return logs
    .flat()
    .sort((one, other) => other.at - one.at)
    .map(view);
}

function view({ id, at, durationUs, command }: SlowCommand): DatabaseSlowLogEntry {
  return { id, startTime: formatIso(at), duration: durationUs, arguments: command.join(" ") };
}
