import { join } from "node:path";
import { createSocketPath, type EngineRuntime } from "./runtime.js";
import { Server } from "./server.js";

/** Names of the vendor, by the names in `MODULE LIST`. */
const NAMES: Readonly<Record<string, string>> = {
  search: "RediSearch",
  ReJSON: "RedisJSON",
  bf: "RedisBloom",
  timeseries: "RedisTimeSeries",
};

/** Finds the modules that are built into the server, with a temporary process. */
export async function findModules(runtime: EngineRuntime): Promise<readonly string[]> {
  const server = new Server(runtime, join(runtime.folder, "modules"), createSocketPath(runtime), () => {});
  try {
    await server.start({ appendonly: "no", save: "" });
    const text = JSON.stringify(await server.run("MODULE", "LIST"));
    return Object.entries(NAMES).flatMap(([name, known]) => (text.includes(`"${name}"`) ? [known] : []));
  } finally {
    await server.stop(false);
  }
}
