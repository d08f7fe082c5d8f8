import { join } from "node:path";
import type { HistoryEntry } from "./history/entry.js";
import { replay, type Surroundings } from "./history/history.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "./keys.js";
import type { EmulatorOptions } from "./options.js";
import { freshState } from "./state/fresh.js";
import type { EmulatorState } from "./state/state.js";
import { openStorage } from "./storage/disk.js";
import { MemoryStorage, type Storage } from "./storage/storage.js";

/** A state, and where it is kept. */
export interface OpenedState {
  state: EmulatorState;
  storage: Storage<EmulatorState, HistoryEntry>;
}

/** The state of an emulator on its first day. */
export function firstState(options: EmulatorOptions, now: number): EmulatorState {
  const { apiKey = DEMO_API_KEY, secretKey = DEMO_SECRET_KEY, accountName = "Emulated account" } = options;
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 32);
  return freshState({ apiKey, secretKey, name: accountName, now }, seed);
}

/**
 * The state that was kept, or a first one.
 *
 * @throws StorageFailure when another emulator uses the folder, or what lies there is damaged.
 */
export function openState(options: EmulatorOptions, surroundings: Surroundings): OpenedState {
  const { dataDir, durability } = options;
  if (dataDir === undefined) {
    return { state: firstState(options, surroundings.clock.now()), storage: new MemoryStorage() };
  }
  return openStorage<EmulatorState, HistoryEntry>({
    dir: join(dataDir, "state"),
    fresh: () => firstState(options, surroundings.clock.now()),
    replay: (state, entries) => replay(state, entries, surroundings),
    onProblem: surroundings.onDefect,
    ...(durability === undefined ? {} : { durability }),
  });
}
