import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { open, upTo } from "./counting.js";

let home = "";
let program = "";

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "emulator-kill-"));
  program = join(home, "writer.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("./writer.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
  });
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs the program, kills it some time after its first word, and returns the last number that it said. */
async function runAndKill(dir: string, snapshotEvery: number, afterMs: number): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, [program, dir, String(snapshotEvery)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout?.setEncoding("utf8");
  child.stdout?.on("data", (text: string) => {
    if (said === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
    said += text;
  });
  const [, signal] = (await once(child, "close")) as [number | null, string | null];
  expect(signal).toBe("SIGKILL");
  // A number without its line feed was not said to the end.
  return Number(said.slice(0, said.lastIndexOf("\n")).split("\n").at(-1));
}

describe("kill -9 while writes are acknowledged", () => {
  test.each([
    ["a snapshot at almost every line", 1],
    ["a snapshot now and then", 20],
    ["hardly any snapshot", 5_000],
  ])("%s: five kills, and everything that was acknowledged is there", async (_, snapshotEvery) => {
    const dir = join(home, `data-${snapshotEvery}`);
    let before = 0;
    for (let kill = 0; kill < 5; kill += 1) {
      const last = await runAndKill(dir, snapshotEvery, Math.random() * 60);
      const { state, close } = open(dir);
      const { seen } = state;
      // Whole and in order; at most the one write that was under way is there without having been acknowledged.
      expect(seen).toEqual(upTo(seen.length));
      expect(last).toBeGreaterThanOrEqual(before);
      expect([last + 1, last + 2]).toContain(seen.length);
      before = seen.length;
      close();
    }
  });

  test.skipIf(process.platform === "win32")(
    "a file that may not grow is as good as a full disk: the write is refused, and nothing half is left",
    async () => {
      const dir = join(home, "full");
      // 64 blocks of 1 KB for each file, and no death by signal beyond that.
      const script = `trap '' XFSZ; ulimit -f 64; exec "$0" "$@"`;
      const child = spawn("bash", ["-c", script, process.execPath, program, dir, "1000000"], {
        stdio: ["ignore", "pipe", "pipe"],
      });
      let said = "";
      let complaint = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        complaint += text;
      });
      const [code] = (await once(child, "close")) as [number];
      expect({ code, complaint }).toEqual({
        code: 3,
        complaint: expect.stringContaining("The change was not made"),
      });
      const { state, torn } = open(dir);
      expect(torn).toBe(0);
      expect(state.seen).toEqual(upTo(said.trimEnd().split("\n").length));
    },
  );
});
