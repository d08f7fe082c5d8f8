import type { Engine } from "./engine.js";
import { EngineError } from "./errors.js";
import { type FindOptions, findRedisServer } from "./find/find.js";
import { createRuntime } from "./runtime.js";
import { Supervisor } from "./supervisor.js";

/** Options of {@link createRedisEngine}. */
export interface RedisEngineOptions extends FindOptions {
  /** Folder for data and the certificate authority. Default: a temporary folder, deleted on stop. */
  readonly dataFolder?: string | undefined;
  /** Address that databases listen on, besides loopback. Default: loopback only. */
  readonly host?: string | undefined;
  /** Host name or address in the endpoints of databases. Default: `host`. */
  readonly advertisedHost?: string | undefined;
  /** Maximum number of databases with a process, each of 3 to 12 MB. Default: 500. */
  readonly maxDatabases?: number | undefined;
}

/**
 * Finds a redis-server and creates an engine that runs it.
 *
 * @throws EngineError with installation instructions if no server is found.
 */
export async function createRedisEngine(options: RedisEngineOptions = {}): Promise<Engine> {
  if (process.platform === "win32") {
    throw new EngineError(
      "On Windows, the emulator's databases are supported in WSL only. Use --engine none to run without them.",
    );
  }
  const executable = await findRedisServer(options);
  const runtime = await createRuntime(executable, options.dataFolder, options);
  return new Supervisor(runtime, options.maxDatabases);
}

const NO_ENGINE = "The emulator was started with --engine none: its databases are not backed by Redis.";

/** Creates an engine that runs no databases. */
export function createNoEngine(): Engine {
  const rejectWithNoEngine = async () => {
    throw new EngineError(NO_ENGINE);
  };
  return {
    kind: "none",
    version: undefined,
    executable: undefined,
    reconcile: async () => {},
    waitUntilSettled: async () => {},
    endpoint: () => undefined,
    error: () => NO_ENGINE,
    isPending: () => false,
    rejectedRules: () => new Map(),
    processes: () => [],
    info: async () => undefined,
    slowLog: async () => [],
    modules: async () => undefined,
    flush: rejectWithNoEngine,
    backup: rejectWithNoEngine,
    import: rejectWithNoEngine,
    command: rejectWithNoEngine,
    connect: () => {
      throw new EngineError(NO_ENGINE);
    },
    certificate: () => "",
    identity: () => undefined,
    stop: async () => {},
    [Symbol.asyncDispose]: async () => {},
  };
}
