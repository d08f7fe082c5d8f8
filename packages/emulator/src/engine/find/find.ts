import { EngineError, toMessage } from "../errors.js";
import { download, findCached, getDefaultCacheFolder, readDistribution } from "./debian-download.js";
import { buildNotFoundMessage, getInstallCommand, REDIS_SERVER_VARIABLE } from "./messages.js";
import { findOnPath, type Probe, probe } from "./path.js";

/** A usable server executable. */
export interface Executable extends Probe {
  readonly path: string;
  /** Folders of its libraries, unless it uses those of the system. */
  readonly libraryPath?: string;
  /** Step that found it. */
  readonly source: "option" | "environment" | "path" | "cache" | "download";
}

/** Options of {@link findRedisServer}. */
export interface FindOptions {
  /** Path of a server. If set, nothing else is tried. */
  readonly redisServer?: string | undefined;
  /** Default: `process.env`. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Folder of downloaded servers. Default: `$XDG_CACHE_HOME/redis-cloud-emulator`. */
  readonly cacheFolder?: string | undefined;
  /** Whether to download a server on Debian and Ubuntu if none is found. Default: true. */
  readonly download?: boolean | undefined;
}

/**
 * Finds a server by the option, the environment variable, the PATH, the download cache, or a new download.
 *
 * A server that is configured but cannot be used is an error: there is no silent fallback.
 *
 * @throws EngineError with installation instructions for this machine.
 */
export async function findRedisServer(options: FindOptions = {}): Promise<Executable> {
  const { environment = process.env } = options;
  const variable = environment[REDIS_SERVER_VARIABLE];
  if (options.redisServer !== undefined) {
    return { ...(await probe(options.redisServer)), path: options.redisServer, source: "option" };
  }
  if (variable !== undefined && variable !== "") {
    const found = await probe(variable).catch((error: unknown) => {
      throw new EngineError(`${REDIS_SERVER_VARIABLE}: ${toMessage(error)}`);
    });
    return { ...found, path: variable, source: "environment" };
  }
  const attempts: string[] = [];
  for (const path of await findOnPath(environment["PATH"])) {
    try {
      return { ...(await probe(path)), path, source: "path" };
    } catch (error) {
      attempts.push(toMessage(error));
    }
  }
  const system = await readDistribution();
  const downloaded = await findOrDownload(options, environment, system, attempts);
  if (downloaded !== undefined) return downloaded;
  throw new EngineError(buildNotFoundMessage(getInstallCommand(process.platform, system), attempts));
}

async function findOrDownload(
  { cacheFolder, download: isDownloadAllowed = true }: FindOptions,
  environment: NodeJS.ProcessEnv,
  system: string,
  attempts: string[],
): Promise<Executable | undefined> {
  if (process.platform !== "linux" || !/\b(?:debian|ubuntu)\b/.test(system)) return undefined;
  const cache = cacheFolder ?? getDefaultCacheFolder(environment);
  try {
    const existing = await findCached(cache, system);
    if (existing === undefined && !isDownloadAllowed) return undefined;
    const found = existing ?? (await download(cache, system));
    const source = existing === undefined ? "download" : "cache";
    return { ...(await probe(found.path, found.libraryPath)), ...found, source };
  } catch (error) {
    attempts.push(toMessage(error));
    return undefined;
  }
}
