import { EngineError, messageOf } from "../errors.js";
import { cached, defaultCacheFolder, distribution, download } from "./debian-download.js";
import { installLine, notFoundMessage, REDIS_SERVER_VARIABLE } from "./messages.js";
import { findOnPath, type Probe, probe } from "./path.js";

/** A server that can be run. */
export interface Executable extends Probe {
  readonly path: string;
  /** Where its libraries are, when they are not the system's. */
  readonly libraryPath?: string;
  /** Which step found it. */
  readonly source: "option" | "environment" | "path" | "cache" | "download";
}

/** Where to look. */
export interface FindOptions {
  /** Path of a server. When it is given, nothing else is tried. */
  readonly redisServer?: string | undefined;
  /** Default: this process' environment. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Where fetched servers are kept. Default: `$XDG_CACHE_HOME/redis-cloud-emulator`. */
  readonly cacheFolder?: string | undefined;
  /** Whether a server may be fetched on Debian and Ubuntu. Default: true. */
  readonly download?: boolean | undefined;
}

/**
 * Finds a server: the option, the environment variable, the PATH, one that was fetched earlier, one that is fetched now.
 *
 * A server that is named and cannot be used is an error. Nothing else takes its place in silence.
 *
 * @throws EngineError that says how to get one on this machine.
 */
export async function findRedisServer(options: FindOptions = {}): Promise<Executable> {
  const { environment = process.env } = options;
  const variable = environment[REDIS_SERVER_VARIABLE];
  if (options.redisServer !== undefined) {
    return { ...(await probe(options.redisServer)), path: options.redisServer, source: "option" };
  }
  if (variable !== undefined && variable !== "") {
    const found = await probe(variable).catch((error: unknown) => {
      throw new EngineError(`${REDIS_SERVER_VARIABLE}: ${messageOf(error)}`);
    });
    return { ...found, path: variable, source: "environment" };
  }
  const tried: string[] = [];
  for (const path of await findOnPath(environment["PATH"])) {
    try {
      return { ...(await probe(path)), path, source: "path" };
    } catch (error) {
      tried.push(messageOf(error));
    }
  }
  const system = await distribution();
  const fetched = await fetchedServer(options, environment, system, tried);
  if (fetched !== undefined) return fetched;
  throw new EngineError(notFoundMessage(installLine(process.platform, system), tried));
}

async function fetchedServer(
  { cacheFolder, download: allowed = true }: FindOptions,
  environment: NodeJS.ProcessEnv,
  system: string,
  tried: string[],
): Promise<Executable | undefined> {
  if (process.platform !== "linux" || !/\b(?:debian|ubuntu)\b/.test(system)) return undefined;
  const cache = cacheFolder ?? defaultCacheFolder(environment);
  try {
    const before = await cached(cache, system);
    if (before === undefined && !allowed) return undefined;
    const found = before ?? (await download(cache, system));
    const source = before === undefined ? "download" : "cache";
    return { ...(await probe(found.path, found.libraryPath)), ...found, source };
  } catch (error) {
    tried.push(messageOf(error));
    return undefined;
  }
}
