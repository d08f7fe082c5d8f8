import { startEmulator } from "../server/server.js";
import { engineTool } from "./engine-tool.js";
import type { Bindings } from "./node-dependencies.js";

/** Functions of the emulator that the command line uses. */
export const bindings: Bindings = {
  startEmulator: async ({ time, ...settings }) => startEmulator({ ...settings, clock: time }),
  engines: engineTool,
};
