import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect } from "vitest";
import { createSeededRandom } from "../../../../test/support/random.js";
import { folder } from "../../../../test/support/temp-folder.js";

/** Files that are applied at the same time. */
const LANES = 3;
/** Kills of the program of one file. More would hit programs that find everything made. */
const KILLS_PER_FILE = 4;
/** Files for each file that the kills need, if each program were killed. More mean that hardly any is. */
const MAX_FILES_FACTOR = 4;
/** Requests of one program after which it is killed at the latest. An uninterrupted one sends more. */
const MAX_REQUESTS = 24;

/** Programs that apply files, and are killed. */
export interface KillOptions {
  /** The bundled program, whose arguments are the file and a folder for intents. */
  program: string;
  env: NodeJS.ProcessEnv;
  /** Number of programs that are killed in all. */
  kills: number;
  seed: number;
  /** Text of a file, by its position from 0. */
  createText(file: number): string;
}

/** Result of the kills. */
export interface KillReport {
  /** Numbers of requests after which programs were killed. */
  killedAfter: number[];
  /** Number of files that were applied. */
  fileCount: number;
}

/**
 * Applies files: kills the program of each with SIGKILL after a random number of requests, again and again, until the
 * number of kills is reached, and lets the last one end. Counted in requests, because time passes slowly on a busy machine.
 */
export async function killPrograms(options: KillOptions): Promise<KillReport> {
  const { program, env, kills, seed, createText } = options;
  const random = createSeededRandom(seed);
  const killedAfter: number[] = [];
  /** Programs that run and are to be killed. */
  let running = 0;
  let fileCount = 0;

  /** Applies a file until a program is not killed. */
  async function applyFile(file: number): Promise<void> {
    const place = await folder({ "file.yaml": createText(file) });
    const args = [program, join(place, "file.yaml"), join(place, "intents")];
    for (let own = 0; ; own += 1) {
      const isVictim = own < KILLS_PER_FILE && killedAfter.length + running < kills;
      if (isVictim) running += 1;
      const limit = 1 + Math.floor(random() * MAX_REQUESTS);
      const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
      const output = { text: "", error: "" };
      child.stdout.on("data", (chunk: Buffer) => {
        output.text += chunk.toString();
        // One line for each request.
        if (isVictim && output.text.split("\n").length > limit) child.kill("SIGKILL");
      });
      child.stderr.on("data", (chunk: Buffer) => {
        output.error += chunk.toString();
      });
      const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
      if (isVictim) running -= 1;
      if (signal === "SIGKILL" && isVictim) {
        killedAfter.push(limit);
        continue;
      }
      expect([code, output.error]).toEqual([0, ""]);
      return;
    }
  }

  const maxFiles = LANES + MAX_FILES_FACTOR * Math.ceil(kills / KILLS_PER_FILE);
  const applyNext = async (): Promise<void> => {
    // A program that ends before its kill does not count, so that another file takes its place.
    while (fileCount < maxFiles && killedAfter.length + running < kills) {
      fileCount += 1;
      await applyFile(fileCount - 1);
    }
  };
  await Promise.all(Array.from({ length: LANES }, applyNext));
  expect(killedAfter).toHaveLength(kills);
  return { killedAfter, fileCount };
}
