import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { WorkerJob } from "./worker-process.js";

const PROGRAM = fileURLToPath(new URL("worker-process.ts", import.meta.url));

/** Real worker processes that can be killed, and are replaced. */
export class Crew implements AsyncDisposable {
  readonly #job: WorkerJob;
  readonly #workers: ChildProcess[] = [];
  /** What the workers had to say of trouble. */
  readonly messages: string[] = [];

  constructor(job: WorkerJob, size: number) {
    this.#job = job;
    for (let number = 0; number < size; number += 1) this.#workers.push(this.#hire());
  }

  get size(): number {
    return this.#workers.length;
  }

  /** Ends one without a chance to tidy up, and hires another. */
  async replace(number: number, signal: "SIGKILL" | "SIGTERM" = "SIGKILL"): Promise<void> {
    await end(this.#workers[number], signal);
    this.#workers[number] = this.#hire();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#workers.map((worker) => end(worker, "SIGKILL")));
  }

  #hire(): ChildProcess {
    const worker = fork(PROGRAM, [JSON.stringify(this.#job)], { execArgv: ["--import", "tsx"] });
    worker.on("message", (message) => this.messages.push(String(message)));
    return worker;
  }
}

async function end(worker: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (worker === undefined || worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill(signal);
  await once(worker, "exit");
}
