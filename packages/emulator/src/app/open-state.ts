import { join } from "node:path";
import type { EventLogEntry } from "../event-log/entry.js";
import { type EventLogDependencies, replay } from "../event-log/replay.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../state/demo-keys.js";
import { createInitialState } from "../state/fresh.js";
import type { EmulatorState } from "../state/state.js";
import { openStorage } from "../storage/disk.js";
import { MemoryStorage, type Storage } from "../storage/storage.js";
import { checkCore } from "./check-state.js";
import type { AppOptions } from "./options.js";

/** A state, and its storage. */
export interface OpenedState {
  state: EmulatorState;
  storage: Storage<EmulatorState, EventLogEntry>;
}

/** Creates the initial state of an emulator. */
export function createFirstState(options: AppOptions, now: number): EmulatorState {
  if (options.initialState !== undefined) return structuredClone(options.initialState);
  const { apiKey = DEMO_API_KEY, secretKey = DEMO_SECRET_KEY, accountName = "Emulated account" } = options;
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 32);
  return createInitialState({ apiKey, secretKey, name: accountName, now }, seed);
}

/**
 * The state that was kept, or a first one.
 *
 * @throws StorageError when another emulator uses the folder, or what lies there is damaged.
 */
export function openState(options: AppOptions, environment: EventLogDependencies): OpenedState {
  const { dataDir, durability } = options;
  if (dataDir === undefined) {
    return { state: createFirstState(options, environment.clock.now()), storage: new MemoryStorage() };
  }
  return openStorage<EmulatorState, EventLogEntry>({
    dir: join(dataDir, "state"),
    createInitial: () => createFirstState(options, environment.clock.now()),
    replay: (state, entries) => replay(state, entries, environment),
    check: checkCore,
    onError: environment.onDefect,
    ...(durability === undefined ? {} : { durability }),
  });
}
