import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** An emulator in a child process. */
export interface Child {
  url: string;
  /** Kills the process with SIGKILL and waits until it has exited. */
  kill(): Promise<void>;
}

/**
 * Starts the program.
 *
 * @param fileBlocks Maximum size of each file in blocks of 1 KB, which emulates a full disk.
 * @throws Error with the stderr of the program if it does not start.
 */
export async function startChild(program: string, dataDir: string, fileBlocks?: number): Promise<Child> {
  const own = [process.execPath, program, dataDir];
  const limited = ["-c", `trap '' XFSZ; ulimit -f ${fileBlocks}; exec "$0" "$@"`, ...own];
  const child: ChildProcess =
    fileBlocks === undefined
      ? spawn(process.execPath, own.slice(1), { stdio: ["ignore", "pipe", "pipe"] })
      : spawn("bash", limited, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding("utf8").once("data", (text: string) => resolve(text.trim()));
    void ended.then(([code]) => reject(new Error(`The emulator exited with code ${code}: ${stderr.trim()}`)));
  });
  return {
    url,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
