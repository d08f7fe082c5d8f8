import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** Options of {@link OperatorProcess}. */
export interface ProcessOptions {
  /** Program and first arguments. */
  command: readonly string[];
  kubeconfig: string;
  namespace: string;
  /** Name of the replica. */
  name: string;
  redisCloudUrl: string;
  leaseSeconds: number;
}

/** An operator in a separate process, which can be killed. */
export class OperatorProcess implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #log = "";

  constructor({ command, kubeconfig, namespace, name, redisCloudUrl, leaseSeconds }: ProcessOptions) {
    const args = ["--kubeconfig", kubeconfig, "--namespace", namespace, "--watch-namespace", namespace];
    const others = ["--lease", String(leaseSeconds), "--port", "0", "--redis-cloud-url", redisCloudUrl];
    const env = { ...process.env, POD_NAME: name };
    const [program = "", ...first] = command;
    this.#child = spawn(program, [...first, ...args, ...others], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        this.#log += chunk.toString();
      });
    this.#ended = once(this.#child, "close");
  }

  get log(): string {
    return this.#log;
  }

  /** Waits for a line of the log. @throws if the process ends before. */
  async waitForLog(text: string): Promise<void> {
    while (!this.#log.includes(text)) {
      const hasEnded = await Promise.race([
        once(this.#child.stdout ?? this.#child, "data").then(() => false),
        this.#ended.then(() => true),
      ]);
      if (hasEnded && !this.#log.includes(text)) throw new Error(`the operator ended: ${this.#log}`);
    }
  }

  /** Ends the process without a warning. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#ended;
  }

  /** Asks it to end. @returns Its exit code. */
  async stop(): Promise<number | null> {
    this.#child.kill("SIGTERM");
    await this.#ended;
    return this.#child.exitCode;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
  }
}
