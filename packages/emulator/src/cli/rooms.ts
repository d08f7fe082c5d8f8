import { type Durations, defaultDurations } from "../durations.js";
import { startEmulator } from "../server.js";
import type { StartSettings } from "./dependencies.js";
import { engineTool } from "./engine-tool.js";
import type { Rooms } from "./real.js";

/** The rooms of the emulator, as the command line uses them. */
export const rooms: Rooms = {
  startEmulator: async (settings) => {
    const { host, port, time, speed, accountName } = settings;
    refuseUnwired(settings);
    const durations = faster(defaultDurations, speed);
    const { url, apiKey, secretKey, stop } = await startEmulator({
      host,
      port,
      clock: time,
      durations,
      ...(accountName === undefined ? {} : { accountName }),
    });
    return { url, apiKey, secretKey, engine: "none", stop };
  },
  engines: engineTool,
};

const NOT_WIRED = "this build has no engine: use --engine none";

/** What `startEmulator` does not take yet is refused, and not left out in silence. */
function refuseUnwired({ engine, dataDir, strict }: StartSettings): void {
  if (engine !== "none") throw new Error(NOT_WIRED);
  if (dataDir !== undefined) throw new Error("this build keeps no state: leave --data-dir out");
  if (strict !== undefined) throw new Error("this build checks no answers: leave --strict and --loose out");
}

function faster(durations: Readonly<Durations>, speed: number): Durations {
  const entries = Object.entries(durations).map(([name, ms]) => [name, ms / speed] as const);
  return { ...durations, ...(Object.fromEntries(entries) as Partial<Durations>) };
}
