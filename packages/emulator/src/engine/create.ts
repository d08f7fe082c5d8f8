import type { Engine } from "./engine.js";
import { EngineError } from "./errors.js";
import { type FindOptions, findRedisServer } from "./find/find.js";
import { createRuntime } from "./runtime.js";
import { Supervisor } from "./supervisor.js";

/** Options of {@link createRedisEngine}. */
export interface RedisEngineOptions extends FindOptions {
  /** Where data and the certificate authority are kept. Default: a temporary folder, deleted in the end. */
  readonly dataFolder?: string | undefined;
  /** So many databases get a process, each of 3 to 12 MB. Default: 500. */
  readonly maxDatabases?: number | undefined;
}

/**
 * Finds a server and gets ready to run it.
 *
 * @throws EngineError that says how to get one, when there is none.
 */
export async function createRedisEngine(options: RedisEngineOptions = {}): Promise<Engine> {
  if (process.platform === "win32") {
    throw new EngineError(
      "On Windows the emulator's databases run in WSL only. Without them: --engine none.",
    );
  }
  const executable = await findRedisServer(options);
  const runtime = await createRuntime(executable, options.dataFolder);
  return new Supervisor(runtime, options.maxDatabases);
}

const NONE = "The emulator was started with --engine none: no Redis runs behind its databases.";

/** The control plane alone. */
export function createNoEngine(): Engine {
  const none = async () => {
    throw new EngineError(NONE);
  };
  return {
    kind: "none",
    version: undefined,
    executable: undefined,
    reconcile: async () => {},
    settled: async () => {},
    endpoint: () => undefined,
    problem: () => NONE,
    processes: () => [],
    info: async () => undefined,
    slowLog: async () => [],
    flush: none,
    backup: none,
    import: none,
    command: none,
    connect: () => {
      throw new EngineError(NONE);
    },
    certificate: () => "",
    stop: async () => {},
    [Symbol.asyncDispose]: async () => {},
  };
}
