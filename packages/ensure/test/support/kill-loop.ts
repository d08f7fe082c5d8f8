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
/** Requests of one program after which it is killed at the latest. An uninterrupted one sends more. */
const MAX_REQUESTS = 24;

/** Programs that apply files, and are killed. */
export interface KillOptions {
  /** The bundled program, whose arguments are the file and a folder for intents. */
  program: string;
  env: NodeJS.ProcessEnv;
  /** Number of kills in all. */
  kills: number;
  seed: number;
  /** Text of a file, by its position from 0. */
  createText(file: number): string;
}

/** Result of the kills. */
export interface KillReport {
  /** Numbers of requests after which programs were killed; fewer if some ended before. */
  killedAfter: number[];
  /** Number of files that were applied. */
  fileCount: number;
}

/**
 * Applies files: kills the program of each with SIGKILL after a random number of requests, again and again, and lets the
 * last one end. Counted in requests, because time passes slowly on a busy machine.
 */
export async function killPrograms(options: KillOptions): Promise<KillReport> {
  const { program, env, kills, seed, createText } = options;
  const random = createSeededRandom(seed);
  const killedAfter: number[] = [];

  async function applyFile(file: number, killCount: number): Promise<void> {
    const place = await folder({ "file.yaml": createText(file) });
    const args = [program, join(place, "file.yaml"), join(place, "intents")];
    for (let kill = 0; kill <= killCount; kill += 1) {
      const limit = 1 + Math.floor(random() * MAX_REQUESTS);
      const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
      const output = { text: "", error: "" };
      child.stdout.on("data", (chunk: Buffer) => {
        output.text += chunk.toString();
        // One line for each request.
        if (kill < killCount && output.text.split("\n").length > limit) child.kill("SIGKILL");
      });
      child.stderr.on("data", (chunk: Buffer) => {
        output.error += chunk.toString();
      });
      const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
      if (signal === "SIGKILL" && kill < killCount) killedAfter.push(limit);
      else expect([code, output.error]).toEqual([0, ""]);
    }
  }

  const fileCount = Math.max(LANES, Math.ceil(kills / KILLS_PER_FILE));
  const files = Array.from({ length: fileCount }, (_, file) => file);
  const applyNext = async (): Promise<void> => {
    for (let file = files.shift(); file !== undefined; file = files.shift()) {
      await applyFile(file, Math.ceil(kills / fileCount));
    }
  };
  await Promise.all(Array.from({ length: LANES }, applyNext));
  return { killedAfter, fileCount };
}
