import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import type { Socket } from "node:net";
import { constants } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { messageOf } from "./errors.js";
import type { Executable } from "./find/find.js";
import type { ProcessReaper } from "./process-reaper.js";

/**
 * Reads `start ID`, the lines of a configuration and `.`, and starts a server that has the configuration as its
 * standard input: no password in `ps`, none on the disk. Says `ID is PID`, and in the end `ID ended STATUS`.
 *
 * A shell, because a fork copies the page tables of whoever forks: 10 to 20 ms of standstill for a Node program
 * with a heap, half a millisecond for a shell. For each server one more shell waits, of 0.2 MB.
 */
const SCRIPT = `
while read -r verb id; do
  config=
  while IFS= read -r line && [ "$line" != . ]; do
    config="$config$line
"
  done
  (
    "$1" - >>"$2/$id.log" 2>&1 <<END &
$config
END
    pid=$!
    echo "$id is $pid"
    wait "$pid"
    echo "$id ended $?"
  ) &
done
`;

const SCRIPT_NAME = "launcher.sh";
/** Enough of what a server said to see why it ended. */
const LAST_WORDS = 8;
/** A server that cannot reach its source says so every second, for as long as it runs. */
const MAX_LOG_BYTES = 256 * 1024;
const LOOK_AT_LOGS_MS = 10 * 60_000;
/** A shell tells a signal by adding it to this. */
const SIGNALLED = 128;

/** A server that was asked for. */
export interface LaunchSpec {
  /** Resolves to its process id, or to `undefined` when it could not be started. Never rejects. */
  readonly pid: Promise<number | undefined>;
  /** How it ended, with its last words. Never rejects. */
  readonly ended: Promise<string>;
}

interface Running {
  is(pid: number | undefined): void;
  ended(how: string): void;
}

/** Starts the servers of an engine, and hears when they end. */
export class Launcher {
  readonly #executable: Executable;
  readonly #folder: string;
  readonly #guardian: ProcessReaper;
  readonly #running = new Map<string, Running>();
  #shell: ChildProcess | undefined;
  #started = 0;
  #waiting = 0;
  readonly #logs: NodeJS.Timeout;

  private constructor(executable: Executable, folder: string, guardian: ProcessReaper) {
    this.#executable = executable;
    this.#folder = folder;
    this.#guardian = guardian;
    this.#logs = setInterval(() => this.shortenLogs(), LOOK_AT_LOGS_MS).unref();
  }

  /** @param folder For its script, and for what servers say. */
  static async open(executable: Executable, folder: string, guardian: ProcessReaper): Promise<Launcher> {
    // A file, because there is a shell for each server, and `ps` shows a script in its arguments over and over.
    await writeFile(join(folder, SCRIPT_NAME), SCRIPT, { mode: 0o600 });
    return new Launcher(executable, folder, guardian);
  }

  /** @param config Lines of a configuration. */
  start(config: string): LaunchSpec {
    this.#started += 1;
    const id = String(this.#started);
    const shell = this.#open();
    let is: Running["is"] = () => {};
    let over: Running["ended"] = () => {};
    const pid = new Promise<number | undefined>((resolve) => {
      is = resolve;
    });
    const ended = new Promise<string>((resolve) => {
      over = resolve;
    });
    this.#running.set(id, {
      is,
      ended: (how) => {
        this.#running.delete(id);
        is(undefined);
        this.#lastWords(id).then((words) => over([how, ...words].join("\n  ")));
      },
    });
    shell.stdin?.write(`start ${id}\n${config.trim()}\n.\n`);
    return { pid, ended };
  }

  /** Waits for something that has to do with a server. Until then the program goes on. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#waiting += 1;
    this.#hold();
    try {
      return await work;
    } finally {
      this.#waiting -= 1;
      this.#hold();
    }
  }

  /** Empties what has grown long. Done every ten minutes anyway. */
  async shortenLogs(): Promise<void> {
    for (const id of this.#running.keys()) {
      const path = this.#logOf(id);
      const { size } = await stat(path).catch(() => ({ size: 0 }));
      if (size > MAX_LOG_BYTES) await truncate(path).catch(() => {});
    }
  }

  /** Ends the servers that still run, and resolves when the shell is gone. */
  async stop(): Promise<void> {
    clearInterval(this.#logs);
    const shell = this.#shell;
    if (shell === undefined) return;
    await this.during(
      new Promise<void>((resolve) => {
        shell.once("exit", () => resolve());
        shell.stdin?.end();
      }),
    );
  }

  #open(): ChildProcess {
    if (this.#shell !== undefined) return this.#shell;
    const { path, libraryPath } = this.#executable;
    const shell = spawn("/bin/sh", [join(this.#folder, SCRIPT_NAME), path, this.#folder], {
      stdio: ["pipe", "pipe", "ignore"],
      cwd: "/",
      env: environment(libraryPath),
      // A process group of its own: a Ctrl-C in the terminal does not stop servers before the emulator does, and
      // the guardian needs to know nothing else to end all of them.
      detached: true,
    });
    const { pid } = shell;
    if (pid !== undefined) this.#guardian.watch(pid);
    shell.once("error", (error) => this.#close(shell, `/bin/sh cannot be run: ${messageOf(error)}`));
    shell.stdin?.on("error", () => {});
    if (shell.stdout !== null)
      createInterface({ input: shell.stdout }).on("line", (line) => this.#hear(line));
    // Not "close": the shells of its servers have the pipe, too.
    shell.once("exit", () => this.#close(shell, "The shell that had started it was ended"));
    this.#shell = shell;
    this.#hold();
    return shell;
  }

  /** The shell has ended, or somebody killed it: how its servers fare would not be heard any more. */
  #close(shell: ChildProcess, why: string): void {
    if (this.#shell === shell) this.#shell = undefined;
    const { pid } = shell;
    if (pid !== undefined) {
      killGroup(pid);
      this.#guardian.forget(pid);
    }
    for (const { ended } of [...this.#running.values()]) ended(why);
  }

  #hear(line: string): void {
    const [id = "", verb, number] = line.split(" ");
    const running = this.#running.get(id);
    if (verb === "is") running?.is(Number(number));
    else running?.ended(endOf(Number(number)));
  }

  async #lastWords(id: string): Promise<string[]> {
    const path = this.#logOf(id);
    const text = await readFile(path, "utf8").catch((error: unknown) => messageOf(error));
    await rm(path, { force: true }).catch(() => {});
    const lines = text.split("\n").map((line) => line.trim());
    return lines.filter((line) => line !== "").slice(-LAST_WORDS);
  }

  #logOf(id: string): string {
    return join(this.#folder, `${id}.log`);
  }

  /** An emulator that nobody listens to does not keep a program alive; the guardian ends what is left. */
  #hold(): void {
    const shell = this.#shell;
    const how = this.#waiting > 0 ? "ref" : "unref";
    shell?.[how]();
    // Pipes to a child are sockets, which their type does not say.
    for (const pipe of [shell?.stdin, shell?.stdout]) (pipe as Partial<Socket> | undefined)?.[how]?.();
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

function endOf(status: number): string {
  const signal = Object.entries(constants.signals).find(([, number]) => SIGNALLED + number === status);
  if (signal === undefined) return `redis-server ended with code ${status}`;
  return `redis-server was ended by ${signal[0]}`;
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody is left.
  }
}
