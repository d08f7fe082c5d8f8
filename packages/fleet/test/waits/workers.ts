import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { WorkerJob } from "./worker-process.js";

/** Worker processes that can be killed and replaced. */
export class WorkerPool implements AsyncDisposable {
  readonly #program: string;
  readonly #job: WorkerJob;
  readonly #workers: ChildProcess[] = [];

  /** @param program The bundled `worker-process.ts`. */
  constructor(program: string, job: WorkerJob, size: number) {
    this.#program = program;
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
    return fork(this.#program, [JSON.stringify(this.#job)], { execArgv: [] });
  }
}

async function kill(worker: ChildProcess | undefined): Promise<void> {
  if (worker === undefined || worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill("SIGKILL");
  await once(worker, "exit");
}
