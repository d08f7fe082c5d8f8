import { cached, defaultCacheFolder, distribution, download } from "../engine/find/debian-download.js";
import { findRedisServer } from "../engine/find/find.js";
import { installLine } from "../engine/find/messages.js";
import { probe } from "../engine/find/path.js";
import type { EngineTool } from "./dependencies.js";

/** The engines of this machine. */
export const engineTool: EngineTool = {
  find: async ({ path, environment }) => {
    // To look is not to fetch.
    const found = await findRedisServer({ redisServer: path, environment, download: false });
    return { kind: found.flavour, version: found.version, path: found.path, source: found.source };
  },
  install: async (onStep) => {
    const system = await distribution();
    if (process.platform !== "linux" || !/\b(?:debian|ubuntu)\b/.test(system)) {
      const line = installLine(process.platform, system);
      throw new Error(`A server can be fetched without root on Debian and Ubuntu only. Here: ${line}`);
    }
    const cache = defaultCacheFolder(process.env);
    const cachedServer = await cached(cache, system);
    if (cachedServer === undefined) onStep(`Fetching redis-server with apt-get into ${cache}`);
    const { path, libraryPath } = cachedServer ?? (await download(cache, system));
    const { flavour, version } = await probe(path, libraryPath);
    return { kind: flavour, version, path, source: cachedServer === undefined ? "download" : "cache" };
  },
};
