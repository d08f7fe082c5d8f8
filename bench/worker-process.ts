import { type ChildProcess, spawn } from "node:child_process";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Server in a separate process. */
export interface Served extends AsyncDisposable {
  /** First output. */
  said: string;
  /** Milliseconds from the start to the first output. */
  afterMs: number;
}

/**
 * Starts a program, which is stopped at the end of the using block.
 *
 * @param until Readiness: an output, or a port on which it listens.
 */
export async function serve(argv: readonly string[], until: RegExp | number): Promise<Served> {
  const started = performance.now();
  const child: ChildProcess = spawn(process.execPath, argv, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let all = "";
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      all += text;
      if (typeof until === "object" && until.test(all)) resolve(all);
    });
    if (typeof until === "number") void listens(until).then(() => resolve(all));
    void ended.then(() => reject(new Error(`${argv.join(" ")} ended: ${all}`)));
  });
  return {
    said,
    afterMs: performance.now() - started,
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await ended;
    },
  };
}

async function listens(port: number): Promise<void> {
  const connected = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => socket.end(() => resolve(true)));
      socket.once("error", () => resolve(false));
    });
  while (!(await connected())) await new Promise((resolve) => setTimeout(resolve, 50));
}
