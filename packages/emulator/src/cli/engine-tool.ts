import {
  download,
  findCached,
  getDefaultCacheFolder,
  readDistribution,
} from "../engine/find/debian-download.js";
import { findRedisServer } from "../engine/find/find.js";
import { getInstallCommand } from "../engine/find/messages.js";
import { probe } from "../engine/find/path.js";
import type { EngineTool } from "./dependencies.js";

/** Finds and downloads engines on this machine. */
export const engineTool: EngineTool = {
  find: async ({ path, environment }) => {
    // Never download here.
    const found = await findRedisServer({ redisServer: path, environment, download: false });
    return { kind: found.flavor, version: found.version, path: found.path, source: found.source };
  },
  install: async (onStep) => {
    const system = await readDistribution();
    if (process.platform !== "linux" || !/\b(?:debian|ubuntu)\b/.test(system)) {
      const line = getInstallCommand(process.platform, system);
      throw new Error(
        `Downloading redis-server without root is supported on Debian and Ubuntu only. On this system: ${line}`,
      );
    }
    const cache = getDefaultCacheFolder(process.env);
    const existing = await findCached(cache, system);
    if (existing === undefined) onStep(`Downloading redis-server with apt-get to ${cache}`);
    const { path, libraryPath } = existing ?? (await download(cache, system));
    const { flavor, version } = await probe(path, libraryPath);
    return { kind: flavor, version, path, source: existing === undefined ? "download" : "cache" };
  },
};
