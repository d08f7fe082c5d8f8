import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { Redis } from "ioredis";
import { type Executable, findRedisServer } from "../../packages/emulator/src/engine/find/find.js";

let found: Promise<Executable> | undefined;

/** Finds the engine that the emulator itself would run: a test never names one. */
export function findEngine(): Promise<Executable> {
  found ??= findRedisServer();
  return found;
}

/** Returns the shell words that run the engine, for tests that put a script of theirs in its place. */
export async function toShellWords(): Promise<string> {
  const { path, libraryPath } = await findEngine();
  return libraryPath === undefined ? `'${path}'` : `env LD_LIBRARY_PATH='${libraryPath}' '${path}'`;
}

/** Redis on loopback that a test can stop, freeze and restart on the same port. */
export class RedisServer implements AsyncDisposable {
  readonly port: number;
  readonly #config: readonly string[];
  #process: ChildProcess | undefined;

  private constructor(port: number, config: readonly string[]) {
    this.port = port;
    this.#config = config;
  }

  /** @param config Additional configuration lines. They go in through stdin: no password in a list of processes. */
  static async start(...config: string[]): Promise<RedisServer> {
    const server = await RedisServer.create(...config);
    await server.start();
    return server;
  }

  /** Reserves a port for a server that is not running yet. */
  static async create(...config: string[]): Promise<RedisServer> {
    return new RedisServer(await findFreePort(), config);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** Creates a client that reconnects until it is disconnected. */
  client(): Redis {
    const client = new Redis(this.port, "127.0.0.1", { maxRetriesPerRequest: null });
    client.on("error", () => undefined);
    return client;
  }

  async start(): Promise<void> {
    const { path, libraryPath } = await findEngine();
    const env = { ...process.env, ...(libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath }) };
    const child = spawn(path, ["-"], { stdio: ["pipe", "pipe", "inherit"], env });
    this.#process = child;
    const lines = [
      `port ${this.port}`,
      "bind 127.0.0.1",
      'save ""',
      "appendonly no",
      "dir /tmp",
      ...this.#config,
    ];
    child.stdin.end(`${lines.join("\n")}\n`);
    await new Promise<void>((resolve, reject) => {
      let log = "";
      child.stdout.on("data", (chunk: Buffer) => {
        log += chunk.toString();
        if (log.includes("Ready to accept connections")) resolve();
      });
      child.once("error", reject);
      child.once("exit", () => reject(new Error(`redis-server exited: ${log}`)));
    });
  }

  /** Stops the process without closing connections, so that commands time out. */
  freeze(): void {
    this.#process?.kill("SIGSTOP");
  }

  thaw(): void {
    this.#process?.kill("SIGCONT");
  }

  /** Kills the server. Its data is lost. */
  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
