import { type ChildProcess, spawn } from "node:child_process";

/**
 * Reads `+ GROUP` and `- GROUP`, and kills the listed process groups once its input ends: when the emulator stops,
 * crashes or is killed with SIGKILL, because the system closes the pipes of a dead process. Then removes the folder.
 *
 * `kill -9 -GROUP` is the only form that dash, bash and BusyBox all support.
 *
 * Every Linux and macOS has a shell; it starts in a millisecond and needs less than 2 MB. Terminal signals are ignored,
 * because the reaper must outlive the emulator.
 */
const SCRIPT = `
trap '' INT TERM HUP QUIT
groups=' '
while read -r verb group; do
  case $verb in
    +) groups="$groups-$group " ;;
    -) case $groups in *" -$group "*) groups="\${groups%%" -$group "*} \${groups#*" -$group "}" ;; esac ;;
  esac
done
[ "$groups" = ' ' ] || kill -9 $groups 2>/dev/null
if [ -n "$1" ]; then rm -rf -- "$1"; fi
exit 0
`;

/** Ensures that no process outlives the emulator, even if it is killed. Each engine has one. */
export class ProcessReaper {
  readonly #folder: string;
  readonly #groups = new Set<number>();
  #shell: ChildProcess;
  #stopped = false;

  /** @param folder Temporary folder of the engine, which the reaper deletes. Must not contain user data. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#shell = this.#start();
  }

  /** @param group Process group ID: the ID of its leader. */
  watch(group: number): void {
    this.#groups.add(group);
    this.#send(`+ ${group}\n`);
  }

  /** Removes a group that has exited, because the system may reuse its ID. */
  unwatch(group: number): void {
    this.#groups.delete(group);
    this.#send(`- ${group}\n`);
  }

  /** Kills the remaining processes and resolves once the reaper has exited. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const shell = this.#shell;
    if (shell.exitCode !== null || shell.signalCode !== null) return;
    shell.ref();
    await new Promise<void>((resolve) => {
      shell.once("exit", () => resolve());
      shell.stdin?.end();
    });
  }

  #start(): ChildProcess {
    // Detached, so that Ctrl-C in the terminal reaches only the emulator, which shuts its processes down cleanly.
    const shell = spawn("/bin/sh", ["-c", SCRIPT, "redis-cloud-emulator-reaper", this.#folder], {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
    });
    shell.unref();
    shell.on("error", () => {});
    shell.stdin?.on("error", () => {});
    shell.once("exit", () => {
      // The reaper was killed: start another one.
      if (this.#stopped) return;
      this.#shell = this.#start();
      for (const group of this.#groups) this.#send(`+ ${group}\n`);
    });
    return shell;
  }

  #send(line: string): void {
    this.#shell.stdin?.write(line);
  }
}
