import type { AccountSystemLogEntry } from "redis-cloud-sdk/models";
import { nextId } from "../state/ids.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import { formatIso } from "../time/format.js";

/** Maximum number of log entries kept per account; older ones are discarded. */
const MAX_LOG_ENTRIES = 10_000;

/** Entry of the system log, without what every entry has. */
export type SystemLogEntry = Pick<AccountSystemLogEntry, "type" | "description" | "resource" | "resourceId">;

/** Account, time and key of a logged action. */
export interface LogEntryInput {
  account: AccountState;
  world: Pick<World, "state" | "now">;
  keyName: string;
}

/** Appends an action and its originator to the system log. */
export function appendSystemLog({ account, world, keyName }: LogEntryInput, entry: SystemLogEntry): void {
  const owner = account.users[account.keys.find(({ name }) => name === keyName)?.userId ?? 0];
  account.logs.push({
    id: nextId(world.state, "log"),
    time: formatIso(world.now),
    originator: owner?.name ?? "unknown",
    apiKeyName: keyName,
    ...entry,
  });
  if (account.logs.length > MAX_LOG_ENTRIES) account.logs.shift();
}
