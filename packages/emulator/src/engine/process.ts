import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { EngineError } from "./errors.js";
import type { Launcher, LaunchSpec } from "./launcher.js";

const LOOK_AGAIN_MS = 5;
/** A process that loads much data may take its time; one that hangs should not hold up everything. */
const START_LIMIT_MS = 60_000;

/** A running redis-server. */
export class RedisProcess {
  readonly #launcher: Launcher;
  readonly #launch: LaunchSpec;
  #pid: number | undefined;
  #over = false;

  constructor(launcher: Launcher, config: string) {
    this.#launcher = launcher;
    this.#launch = launcher.start(config);
    this.#launch.pid.then((pid) => {
      this.#pid = pid;
    });
    this.#launch.ended.then(() => {
      this.#over = true;
    });
  }

  /** How it ended. Never rejects. */
  get exited(): Promise<string> {
    return this.#launch.ended;
  }

  /** `undefined`: not yet there, or ended. */
  get pid(): number | undefined {
    return this.#over ? undefined : this.#pid;
  }

  /**
   * Resolves when the process can be connected to.
   *
   * @throws EngineError with its last words when it ended instead.
   */
  async ready(socket: string): Promise<void> {
    const giveUpAt = performance.now() + START_LIMIT_MS;
    while (!(await connectable(socket))) {
      if (this.#over) throw new EngineError(await this.exited);
      if (performance.now() > giveUpAt) {
        await this.kill();
        throw new EngineError(`redis-server did not answer within ${START_LIMIT_MS / 1000} s of its start.`);
      }
      await sleep(LOOK_AGAIN_MS);
    }
    await this.#launch.pid;
  }

  /** Ends the process at once and resolves when it is gone. */
  async kill(): Promise<void> {
    const pid = await this.#launcher.during(this.#launch.pid);
    if (pid !== undefined && !this.#over) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has just ended by itself.
      }
    }
    await this.gone();
  }

  /** Resolves when the process has ended. Until then the program that waits for it goes on. */
  async gone(): Promise<void> {
    await this.#launcher.during(this.exited);
  }
}

function connectable(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(socket);
    const response = (yes: boolean) => {
      probe.destroy();
      resolve(yes);
    };
    probe.once("connect", () => response(true));
    probe.once("error", () => response(false));
  });
}
