import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import type { Socket } from "node:net";
import { constants } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { toMessage } from "./errors.js";
import type { Executable } from "./find/find.js";
import type { ProcessReaper } from "./process-reaper.js";

/**
 * Reads `start ID`, configuration lines and `.`, and starts a server with the configuration as its standard input, so
 * that passwords appear neither in `ps` nor on disk. Prints `ID started PID`, and later `ID exited STATUS`.
 *
 * A shell forks faster, because a fork copies the parent's page tables: 10 to 20 ms of blocking for a Node process,
 * half a millisecond for a shell. Each server has one more waiting shell of 0.2 MB.
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
    echo "$id started $pid"
    wait "$pid"
    echo "$id exited $?"
  ) &
done
`;

const SCRIPT_NAME = "launcher.sh";
/** Number of last output lines in the exit reason. */
const STDERR_TAIL_LINES = 8;
/** Log size at which a log is truncated: a replica without its source logs an error every second. */
const MAX_LOG_BYTES = 256 * 1024;
const LOG_CHECK_INTERVAL_MS = 10 * 60_000;
/** Exit status of a process that was killed by a signal, minus the signal number. */
const SIGNAL_EXIT_BASE = 128;

/** A launched server. */
export interface LaunchedServer {
  /** Resolves to the process ID, or to `undefined` if the server could not be started. Never rejects. */
  readonly pid: Promise<number | undefined>;
  /** Resolves to the exit reason, with the end of the output. Never rejects. */
  readonly exited: Promise<string>;
}

interface LaunchCallbacks {
  started(pid: number | undefined): void;
  exited(reason: string): void;
}

/** Starts the servers of an engine and reports their exit. */
export class Launcher {
  readonly #executable: Executable;
  readonly #folder: string;
  readonly #reaper: ProcessReaper;
  readonly #running = new Map<string, LaunchCallbacks>();
  #shell: ChildProcess | undefined;
  #lastId = 0;
  #waitCount = 0;
  readonly #logTimer: NodeJS.Timeout;

  private constructor(executable: Executable, folder: string, reaper: ProcessReaper) {
    this.#executable = executable;
    this.#folder = folder;
    this.#reaper = reaper;
    this.#logTimer = setInterval(() => this.truncateLogs(), LOG_CHECK_INTERVAL_MS).unref();
  }

  /** @param folder Folder for the script and the servers' logs. */
  static async open(executable: Executable, folder: string, reaper: ProcessReaper): Promise<Launcher> {
    // Stored in a file, because otherwise `ps` shows the script in the arguments of each server's shell.
    await writeFile(join(folder, SCRIPT_NAME), SCRIPT, { mode: 0o600 });
    return new Launcher(executable, folder, reaper);
  }

  /** @param config Lines of a configuration. */
  start(config: string): LaunchedServer {
    this.#lastId += 1;
    const id = String(this.#lastId);
    const shell = this.#openShell();
    let started: LaunchCallbacks["started"] = () => {};
    let resolveExited: LaunchCallbacks["exited"] = () => {};
    const pid = new Promise<number | undefined>((resolve) => {
      started = resolve;
    });
    const exited = new Promise<string>((resolve) => {
      resolveExited = resolve;
    });
    this.#running.set(id, {
      started,
      exited: (reason) => {
        this.#running.delete(id);
        started(undefined);
        this.#readStderrTail(id).then((tail) => resolveExited([reason, ...tail].join("\n  ")));
      },
    });
    shell.stdin?.write(`start ${id}\n${config.trim()}\n.\n`);
    return { pid, exited };
  }

  /** Keeps the Node process alive while a promise is pending. */
  async keepAliveDuring<T>(promise: Promise<T>): Promise<T> {
    this.#waitCount += 1;
    this.#updateRef();
    try {
      return await promise;
    } finally {
      this.#waitCount -= 1;
      this.#updateRef();
    }
  }

  /** Truncates large logs. Called every ten minutes. */
  async truncateLogs(): Promise<void> {
    for (const id of this.#running.keys()) {
      const path = this.#logPath(id);
      const { size } = await stat(path).catch(() => ({ size: 0 }));
      if (size > MAX_LOG_BYTES) await truncate(path).catch(() => {});
    }
  }

  /** Kills running servers and resolves once the shell has exited. */
  async stop(): Promise<void> {
    clearInterval(this.#logTimer);
    const shell = this.#shell;
    if (shell === undefined) return;
    await this.keepAliveDuring(
      new Promise<void>((resolve) => {
        shell.once("exit", () => resolve());
        shell.stdin?.end();
      }),
    );
  }

  #openShell(): ChildProcess {
    if (this.#shell !== undefined) return this.#shell;
    const { path, libraryPath } = this.#executable;
    const shell = spawn("/bin/sh", [join(this.#folder, SCRIPT_NAME), path, this.#folder], {
      stdio: ["pipe", "pipe", "ignore"],
      cwd: "/",
      env: serverEnvironment(libraryPath),
      // Own process group: Ctrl-C in the terminal does not reach the servers, and the reaper can kill them by group ID.
      detached: true,
    });
    const { pid } = shell;
    if (pid !== undefined) this.#reaper.watch(pid);
    shell.once("error", (error) =>
      this.#onShellExit(shell, `/bin/sh cannot be executed: ${toMessage(error)}`),
    );
    shell.stdin?.on("error", () => {});
    if (shell.stdout !== null)
      createInterface({ input: shell.stdout }).on("line", (line) => this.#onLine(line));
    // Not "close": the servers' shells inherit the pipe.
    shell.once("exit", () => this.#onShellExit(shell, "The shell that started redis-server was killed"));
    this.#shell = shell;
    this.#updateRef();
    return shell;
  }

  /** Kills the servers of a shell that exited, because their exit could no longer be observed. */
  #onShellExit(shell: ChildProcess, reason: string): void {
    if (this.#shell === shell) this.#shell = undefined;
    const { pid } = shell;
    if (pid !== undefined) {
      killGroup(pid);
      this.#reaper.unwatch(pid);
    }
    for (const { exited } of [...this.#running.values()]) exited(reason);
  }

  #onLine(line: string): void {
    const [id = "", verb, number] = line.split(" ");
    const running = this.#running.get(id);
    if (verb === "started") running?.started(Number(number));
    else running?.exited(describeExit(Number(number)));
  }

  async #readStderrTail(id: string): Promise<string[]> {
    const path = this.#logPath(id);
    const text = await readFile(path, "utf8").catch((error: unknown) => toMessage(error));
    await rm(path, { force: true }).catch(() => {});
    const lines = text.split("\n").map((line) => line.trim());
    return lines.filter((line) => line !== "").slice(-STDERR_TAIL_LINES);
  }

  #logPath(id: string): string {
    return join(this.#folder, `${id}.log`);
  }

  /** Lets the Node process exit while no promise is pending; the reaper then kills the servers. */
  #updateRef(): void {
    const shell = this.#shell;
    const method = this.#waitCount > 0 ? "ref" : "unref";
    shell?.[method]();
    // Pipes to a child process are sockets, but not typed as such.
    for (const pipe of [shell?.stdin, shell?.stdout]) (pipe as Partial<Socket> | undefined)?.[method]?.();
  }
}

/** Returns the minimal environment of a server, without API keys. */
function serverEnvironment(libraryPath: string | undefined): NodeJS.ProcessEnv {
  const { PATH, TZ } = process.env;
  return {
    ...(PATH === undefined ? {} : { PATH }),
    ...(TZ === undefined ? {} : { TZ }),
    LC_ALL: "C",
    ...(libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath }),
  };
}

function describeExit(status: number): string {
  const signal = Object.entries(constants.signals).find(([, number]) => SIGNAL_EXIT_BASE + number === status);
  if (signal === undefined) return `redis-server exited with code ${status}`;
  return `redis-server was killed by ${signal[0]}`;
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group has no processes left.
  }
}
