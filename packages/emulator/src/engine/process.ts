import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { EngineError } from "./errors.js";
import type { LaunchedServer, Launcher } from "./launcher.js";

const POLL_INTERVAL_MS = 5;
/** Loading a large data set takes time, but a process that hangs must not block the engine. */
const START_TIMEOUT_MS = 60_000;

/** A running redis-server. */
export class RedisProcess {
  readonly #launcher: Launcher;
  readonly #launched: LaunchedServer;
  #pid: number | undefined;
  #hasExited = false;

  constructor(launcher: Launcher, config: string) {
    this.#launcher = launcher;
    this.#launched = launcher.start(config);
    this.#launched.pid.then((pid) => {
      this.#pid = pid;
    });
    this.#launched.exited.then(() => {
      this.#hasExited = true;
    });
  }

  /** Resolves to the exit reason. Never rejects. */
  get exited(): Promise<string> {
    return this.#launched.exited;
  }

  /** `undefined`: not started yet, or exited. */
  get pid(): number | undefined {
    return this.#hasExited ? undefined : this.#pid;
  }

  /**
   * Resolves once the process accepts connections.
   *
   * @throws EngineError with the end of its output if it exits first.
   */
  async waitUntilReady(socket: string): Promise<void> {
    const deadline = performance.now() + START_TIMEOUT_MS;
    while (!(await canConnect(socket))) {
      if (this.#hasExited) throw new EngineError(await this.exited);
      if (performance.now() > deadline) {
        await this.kill();
        throw new EngineError(`redis-server did not accept connections within ${START_TIMEOUT_MS / 1000} s.`);
      }
      await sleep(POLL_INTERVAL_MS);
    }
    await this.#launched.pid;
  }

  /** Kills the process and resolves once it has exited. */
  async kill(): Promise<void> {
    const pid = await this.#launcher.keepAliveDuring(this.#launched.pid);
    if (pid !== undefined && !this.#hasExited) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has just exited.
      }
    }
    await this.waitForExit();
  }

  /** Resolves once the process has exited. Keeps the Node process alive until then. */
  async waitForExit(): Promise<void> {
    await this.#launcher.keepAliveDuring(this.exited);
  }
}

function canConnect(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(socket);
    const finish = (isConnected: boolean) => {
      probe.destroy();
      resolve(isConnected);
    };
    probe.once("connect", () => finish(true));
    probe.once("error", () => finish(false));
  });
}
