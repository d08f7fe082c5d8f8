import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";

/** Output that a process has written so far. */
export interface Output {
  out: string;
  err: string;
}

/** Exit code and output of an ended process. */
export interface Ended extends Output {
  /** `null` after a signal: see `signalCode` of the process. */
  code: number | null;
}

/** A process whose output is collected. */
export interface Running {
  child: ChildProcess;
  output: Output;
  /** Resolves once the process and its streams are closed. */
  ended: Promise<Ended>;
}

/** Starts a program and collects what it writes to the streams that are pipes. */
export function startProgram(program: string, args: readonly string[], options: SpawnOptions = {}): Running {
  const child = spawn(program, args, options);
  const output: Output = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    output.out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    output.err += text;
  });
  const ended = once(child, "close").then(([code]): Ended => ({ code: code as number | null, ...output }));
  // A test may kill the process and never ask how it ended.
  ended.catch(() => undefined);
  return { child, output, ended };
}

/** Runs a program to its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Ended> {
  return startProgram(program, args, options).ended;
}

/** Returns the environment in which a program uses the account of an emulator, and writes without colors. */
export function toAccountEnv(account: { apiKey: string; secretKey: string; url: string }): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NO_COLOR: "1",
    REDIS_CLOUD_API_KEY: account.apiKey,
    REDIS_CLOUD_SECRET_KEY: account.secretKey,
    REDIS_CLOUD_BASE_URL: account.url,
  };
}
