import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundleProgram } from "../../../../test/support/program.js";
import { sharedFolder } from "../../../../test/support/temp-folder.js";
import { open, upTo } from "./counting.js";

const root = sharedFolder();
const program = await bundleProgram(new URL("writer.ts", import.meta.url));
afterAll(() => program[Symbol.asyncDispose]());

/** Runs the program, kills it some time after its first output, and returns the last number that it printed. */
async function runAndKill(dir: string, snapshotEvery: number, afterMs: number): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, [program.path, dir, String(snapshotEvery)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout?.setEncoding("utf8");
  child.stdout?.on("data", (text: string) => {
    if (output === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
    output += text;
  });
  const [, signal] = (await once(child, "close")) as [number | null, string | null];
  expect(signal).toBe("SIGKILL");
  // A number without its line feed may be incomplete.
  return Number(output.slice(0, output.lastIndexOf("\n")).split("\n").at(-1));
}

describe("kill -9 while writes are acknowledged", () => {
  test.each([
    ["a snapshot at almost every line", 1],
    ["a snapshot every 20 lines", 20],
    ["few snapshots", 5_000],
  ])("with %s, all acknowledged changes survive five kills", async (_, snapshotEvery) => {
    const dir = join(root, `data-${snapshotEvery}`);
    let before = 0;
    for (let kill = 0; kill < 5; kill += 1) {
      const last = await runAndKill(dir, snapshotEvery, Math.random() * 60);
      const { state, close } = open(dir);
      const { seen } = state;
      // Complete and in order. At most one change is stored without having been acknowledged.
      expect(seen).toEqual(upTo(seen.length));
      expect(last).toBeGreaterThanOrEqual(before);
      expect([last + 1, last + 2]).toContain(seen.length);
      before = seen.length;
      close();
    }
  });

  test.skipIf(process.platform === "win32")(
    "at the file size limit, as on a full disk, the change is rejected and nothing incomplete is stored",
    async () => {
      const dir = join(root, "full");
      // At most 64 blocks of 1 KB per file, without a signal beyond that.
      const script = `trap '' XFSZ; ulimit -f 64; exec "$0" "$@"`;
      const child = spawn("bash", ["-c", script, process.execPath, program.path, dir, "1000000"], {
        stdio: ["ignore", "pipe", "pipe"],
      });
      let output = "";
      let stderr = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        stderr += text;
      });
      const [code] = (await once(child, "close")) as [number];
      expect({ code, stderr }).toEqual({
        code: 3,
        stderr: expect.stringContaining("The change was not applied"),
      });
      const { state, tornBytes } = open(dir);
      expect(tornBytes).toBe(0);
      expect(state.seen).toEqual(upTo(output.trimEnd().split("\n").length));
    },
  );
});
