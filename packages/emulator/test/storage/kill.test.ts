import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundleProgram } from "../../../../test/support/program.js";
import { runProgram, startProgram } from "../../../../test/support/run-program.js";
import { sharedFolder } from "../../../../test/support/temp-folder.js";
import { open, upTo } from "./counting.js";

const root = sharedFolder();
const program = await bundleProgram(new URL("writer.ts", import.meta.url));
afterAll(() => program[Symbol.asyncDispose]());

/** Runs the program, kills it some time after its first output, and returns the last number that it printed. */
async function runAndKill(dir: string, snapshotEvery: number, afterMs: number): Promise<number> {
  const { child, ended } = startProgram(process.execPath, [program.path, dir, String(snapshotEvery)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout?.once("data", () => setTimeout(() => child.kill("SIGKILL"), afterMs));
  const { out } = await ended;
  expect(child.signalCode).toBe("SIGKILL");
  // A number without its line feed may be incomplete.
  return Number(out.slice(0, out.lastIndexOf("\n")).split("\n").at(-1));
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
      const args = ["-c", script, process.execPath, program.path, dir, "1000000"];
      const { code, out, err } = await runProgram("bash", args, { stdio: ["ignore", "pipe", "pipe"] });
      expect({ code, err }).toEqual({
        code: 3,
        err: expect.stringContaining("The change was not applied"),
      });
      const { state, tornBytes } = open(dir);
      expect(tornBytes).toBe(0);
      expect(state.seen).toEqual(upTo(out.trimEnd().split("\n").length));
    },
  );
});
