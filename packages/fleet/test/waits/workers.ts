import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { WorkerJob } from "./worker-process.js";

const PROGRAM = fileURLToPath(new URL("worker-process.ts", import.meta.url));

/** Real worker processes that can be killed, and are replaced. */
export class Crew implements AsyncDisposable {
  readonly #job: WorkerJob;
  readonly #workers: ChildProcess[] = [];

  constructor(job: WorkerJob, size: number) {
    this.#job = job;
    for (let number = 0; number < size; number += 1) this.#workers.push(this.#hire());
  }

  get size(): number {
    return this.#workers.length;
  }

  /** Ends one without a chance to tidy up, and hires another; resolves when that one is at work. */
  async replace(number: number): Promise<void> {
    await end(this.#workers[number]);
    const worker = this.#hire();
    this.#workers[number] = worker;
    await once(worker, "message");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#workers.map((worker) => end(worker)));
  }

  #hire(): ChildProcess {
    return fork(PROGRAM, [JSON.stringify(this.#job)], { execArgv: ["--import", "tsx"] });
  }
}

async function end(worker: ChildProcess | undefined): Promise<void> {
  if (worker === undefined || worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill("SIGKILL");
  await once(worker, "exit");
}
