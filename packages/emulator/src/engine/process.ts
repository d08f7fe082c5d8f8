import { type ChildProcess, spawn } from "node:child_process";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Executable } from "./find/find.js";
import type { Guardian } from "./guardian.js";
import { EngineError, messageOf } from "./problems.js";

/** Enough of what a process said to see why it ended. */
const LAST_WORDS = 8;
const LOOK_AGAIN_MS = 5;
/** A process that loads much data may take its time; one that hangs should not hold up everything. */
const START_LIMIT_MS = 60_000;

/** A running redis-server. */
export class RedisProcess {
  /** How it ended. Never rejects. */
  readonly exited: Promise<string>;
  readonly #child: ChildProcess;
  readonly #words: string[] = [];
  #over = false;

  constructor({ path, libraryPath }: Executable, config: string, guardian: Guardian) {
    this.#child = spawn(path, ["-"], {
      stdio: ["pipe", "pipe", "pipe"],
      cwd: "/",
      env: environment(libraryPath),
      // In a session of its own, so that a Ctrl-C in the terminal does not stop it before the emulator does.
      detached: true,
    });
    const { pid, stdin, stdout, stderr } = this.#child;
    if (pid !== undefined) guardian.watch(pid);
    this.exited = new Promise((resolve) => {
      const over = (how: string) => {
        this.#over = true;
        if (pid !== undefined) guardian.forget(pid);
        resolve([how, ...this.#words].join("\n  "));
      };
      this.#child.once("error", (problem) => over(`${path} cannot be run: ${messageOf(problem)}`));
      // Not "exit": what it said last may still be in the pipe.
      this.#child.once("close", (code, signal) =>
        over(
          signal === null ? `redis-server ended with code ${code}` : `redis-server was ended by ${signal}`,
        ),
      );
    });
    for (const stream of [stdout, stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => this.#listen(text));
    }
    stdin?.on("error", () => {});
    stdin?.end(config);
    // An emulator that nobody listens to does not keep a program alive; the guardian ends what is left.
    this.#hold("unref");
  }

  get pid(): number | undefined {
    return this.#over ? undefined : this.#child.pid;
  }

  /**
   * Resolves when the process can be connected to.
   *
   * @throws EngineError with its last words when it ended instead.
   */
  async ready(socket: string): Promise<void> {
    const giveUpAt = performance.now() + START_LIMIT_MS;
    while (!(await connectable(socket))) {
      if (this.#over) throw new EngineError(`${await this.exited}`);
      if (performance.now() > giveUpAt) {
        await this.kill();
        throw new EngineError(`redis-server did not answer within ${START_LIMIT_MS / 1000} s of its start.`);
      }
      await sleep(LOOK_AGAIN_MS);
    }
  }

  /** Ends the process at once and resolves when it is gone. */
  async kill(): Promise<void> {
    if (!this.#over) this.#child.kill("SIGKILL");
    await this.gone();
  }

  /** Resolves when the process has ended. Until then the program that waits for it goes on. */
  async gone(): Promise<void> {
    this.#hold("ref");
    await this.exited;
  }

  #hold(how: "ref" | "unref"): void {
    const { stdin, stdout, stderr } = this.#child;
    this.#child[how]();
    // Pipes to a child are sockets, which their type does not say.
    for (const pipe of [stdin, stdout, stderr]) (pipe as Partial<Socket> | null)?.[how]?.();
  }

  #listen(text: string): void {
    for (const line of text.split("\n")) {
      if (line.trim() !== "") this.#words.push(line.trim());
    }
    this.#words.splice(0, this.#words.length - LAST_WORDS);
  }
}

/** Of the environment a server needs next to nothing, and it should not see API keys. */
function environment(libraryPath: string | undefined): NodeJS.ProcessEnv {
  const { PATH, TZ } = process.env;
  return {
    ...(PATH === undefined ? {} : { PATH }),
    ...(TZ === undefined ? {} : { TZ }),
    LC_ALL: "C",
    ...(libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath }),
  };
}

function connectable(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(socket);
    const answer = (yes: boolean) => {
      probe.destroy();
      resolve(yes);
    };
    probe.once("connect", () => answer(true));
    probe.once("error", () => answer(false));
  });
}
