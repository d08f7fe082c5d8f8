import { type ChildProcess, spawn } from "node:child_process";

/**
 * Reads `+ GROUP` and `- GROUP`, and kills the processes of the groups on its list once its input ends: when the
 * emulator stops, crashes or is killed with SIGKILL, for the system closes a dead process' pipes. Also removes the
 * folder that it was given.
 *
 * `kill -9 -GROUP` is the one form that dash, bash and BusyBox understand.
 *
 * A shell, because every Linux and macOS has one, it starts in a millisecond and stays below 2 MB. Signals of the
 * terminal are ignored: it must outlive whom it watches.
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

/** Sees to it that no process outlives the emulator, however it ends. One for each engine. */
export class ProcessReaper {
  readonly #folder: string;
  readonly #groups = new Set<number>();
  #shell: ChildProcess;
  #stopped = false;

  /** @param folder Removed in the end. Never somebody's data: the folder that the engine made for itself. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#shell = this.#start();
  }

  /** @param group Of processes: the id of the one that leads it. */
  watch(group: number): void {
    this.#groups.add(group);
    this.#tell(`+ ${group}\n`);
  }

  /** Nobody is left of it: its number may soon be somebody else's. */
  forget(group: number): void {
    this.#groups.delete(group);
    this.#tell(`- ${group}\n`);
  }

  /** Kills what is left and resolves when the guardian is gone too. */
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
    // Detached: a Ctrl-C in the terminal goes to the emulator alone, which then stops its processes in good order.
    const shell = spawn("/bin/sh", ["-c", SCRIPT, "redis-cloud-emulator-guardian", this.#folder], {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
    });
    shell.unref();
    shell.on("error", () => {});
    shell.stdin?.on("error", () => {});
    shell.once("exit", () => {
      // Somebody killed the guardian. Another one takes over.
      if (this.#stopped) return;
      this.#shell = this.#start();
      for (const group of this.#groups) this.#tell(`+ ${group}\n`);
    });
    return shell;
  }

  #tell(line: string): void {
    this.#shell.stdin?.write(line);
  }
}
