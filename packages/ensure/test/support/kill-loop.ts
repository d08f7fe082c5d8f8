import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect } from "vitest";
import { createSeededRandom } from "../../../../test/support/random.js";
import { folder } from "../../../../test/support/temp-folder.js";

/** Files that are applied at the same time. */
const LANES = 3;
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
  /** Text of the file of a lane. */
  createText(lane: number): string;
}

/** Result of the kills. */
export interface KillReport {
  /** Numbers of requests after which programs were killed; fewer if some ended before. */
  killedAfter: number[];
  lanes: number;
}

/**
 * Applies one file in each lane: kills its program with SIGKILL after a random number of requests, again and again, and
 * lets the last one end. Counted in requests, because time passes slowly on a busy machine.
 */
export async function killPrograms(options: KillOptions): Promise<KillReport> {
  const { program, env, kills, seed, createText } = options;
  const random = createSeededRandom(seed);
  const killedAfter: number[] = [];

  async function applyFile(lane: number): Promise<void> {
    const place = await folder({ "file.yaml": createText(lane) });
    const args = [program, join(place, "file.yaml"), join(place, "intents")];
    const killCount = Math.ceil(kills / LANES);
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

  await Promise.all(Array.from({ length: LANES }, (_, lane) => applyFile(lane)));
  return { killedAfter, lanes: LANES };
}
