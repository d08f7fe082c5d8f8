import { type Durations, defaultDurations } from "../durations.js";
import { startEmulator } from "../server.js";
import { engineTool } from "./engine-tool.js";
import type { Bindings } from "./node-dependencies.js";

/** Functions of the emulator that the command line uses. */
export const bindings: Bindings = {
  startEmulator: async ({ time, speed, ...settings }) =>
    startEmulator({ ...settings, clock: time, durations: scaleDurations(defaultDurations, speed) }),
  engines: engineTool,
};

function scaleDurations(durations: Readonly<Durations>, speed: number): Durations {
  const entries = Object.entries(durations).map(([name, ms]) => [name, ms / speed] as const);
  return { ...durations, ...(Object.fromEntries(entries) as Partial<Durations>) };
}
