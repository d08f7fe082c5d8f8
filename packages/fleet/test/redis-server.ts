import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { Redis } from "ioredis";

/** A real Redis on loopback that a test may stop, freeze and start again on the same port. */
export class RedisServer implements AsyncDisposable {
  readonly port: number;
  readonly #config: readonly string[];
  #process: ChildProcess | undefined;

  private constructor(port: number, config: readonly string[]) {
    this.port = port;
    this.#config = config;
  }

  /** `config` are more lines for its configuration, which goes in through stdin: no password in a list of processes. */
  static async start(...config: string[]): Promise<RedisServer> {
    const server = await RedisServer.later(...config);
    await server.start();
    return server;
  }

  /** One that is not running yet. */
  static async later(...config: string[]): Promise<RedisServer> {
    return new RedisServer(await freePort(), config);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** A connection of the test's own. */
  client(): Redis {
    const client = new Redis(this.url, { maxRetriesPerRequest: null });
    client.on("error", () => undefined);
    return client;
  }

  async start(): Promise<void> {
    const child = spawn("redis-server", ["-"], { stdio: ["pipe", "pipe", "inherit"] });
    const lines = [
      `port ${this.port}`,
      "bind 127.0.0.1",
      'save ""',
      "appendonly no",
      "dir /tmp",
      ...this.#config,
    ];
    child.stdin.end(`${lines.join("\n")}\n`);
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      let log = "";
      child.stdout.on("data", (chunk: Buffer) => {
        log += chunk.toString();
        if (log.includes("Ready to accept connections")) resolve();
      });
      child.once("error", reject);
      child.once("exit", () => reject(new Error(`redis-server ended: ${log}`)));
    });
  }

  /** Connections stay open, and nothing is answered any more. */
  freeze(): void {
    this.#process?.kill("SIGSTOP");
  }

  thaw(): void {
    this.#process?.kill("SIGCONT");
  }

  /** Its data is lost. */
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
