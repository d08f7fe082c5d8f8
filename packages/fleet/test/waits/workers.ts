import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { WorkerJob } from "./worker-process.js";

const PROGRAM = fileURLToPath(new URL("worker-process.ts", import.meta.url));

/** Worker processes that can be killed and replaced. */
export class WorkerPool implements AsyncDisposable {
  readonly #job: WorkerJob;
  readonly #workers: ChildProcess[] = [];

  constructor(job: WorkerJob, size: number) {
    this.#job = job;
    for (let number = 0; number < size; number += 1) this.#workers.push(this.#fork());
  }

  get size(): number {
    return this.#workers.length;
  }

  /** Kills a worker and starts another; resolves once that one is running. */
  async replace(number: number): Promise<void> {
    await kill(this.#workers[number]);
    const worker = this.#fork();
    this.#workers[number] = worker;
    await once(worker, "message");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#workers.map((worker) => kill(worker)));
  }

  #fork(): ChildProcess {
    return fork(PROGRAM, [JSON.stringify(this.#job)], { execArgv: ["--import", "tsx"] });
  }
}

async function kill(worker: ChildProcess | undefined): Promise<void> {
  if (worker === undefined || worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill("SIGKILL");
  await once(worker, "exit");
}
