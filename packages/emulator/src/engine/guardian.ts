import { type ChildProcess, spawn } from "node:child_process";

/**
 * Reads `+ PID` and `- PID`, and kills what is on the list once its input ends: when the emulator stops, crashes or
 * is killed with SIGKILL, for the system closes a dead process' pipes. Also removes the folder that it was given.
 *
 * A shell, because every Linux and macOS has one, it starts in a millisecond and stays below 2 MB. Signals of the
 * terminal are ignored: it must outlive whom it watches.
 */
const SCRIPT = `
trap '' INT TERM HUP QUIT
pids=' '
while read -r verb pid; do
  case $verb in
    +) pids="$pids$pid " ;;
    -) case $pids in *" $pid "*) pids="\${pids%%" $pid "*} \${pids#*" $pid "}" ;; esac ;;
  esac
done
[ "$pids" = ' ' ] || kill -9 $pids 2>/dev/null
if [ -n "$1" ]; then rm -rf -- "$1"; fi
exit 0
`;

/** Sees to it that no process outlives the emulator, however it ends. One for each engine. */
export class Guardian {
  readonly #folder: string;
  readonly #pids = new Set<number>();
  #shell: ChildProcess;
  #stopped = false;

  /** @param folder Removed in the end. Never somebody's data: the folder that the engine made for itself. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#shell = this.#start();
  }

  watch(pid: number): void {
    this.#pids.add(pid);
    this.#tell(`+ ${pid}\n`);
  }

  /** The process has ended: its number may soon be somebody else's. */
  forget(pid: number): void {
    this.#pids.delete(pid);
    this.#tell(`- ${pid}\n`);
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
      for (const pid of this.#pids) this.#tell(`+ ${pid}\n`);
    });
    return shell;
  }

  #tell(line: string): void {
    this.#shell.stdin?.write(line);
  }
}
