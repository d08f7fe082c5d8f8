import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import type { Processes, ReadyMessage } from "./dependencies.js";
import { CliError, getErrorCode, getErrorMessage } from "./error.js";

/** Timeout for a background emulator to become ready. */
const READY_TIMEOUT_MS = 60_000;

/** Creates the process operations for this machine. `script` is the entry file of the command line. */
export function createNodeProcesses(script: string): Processes {
  return {
    pid: process.pid,
    startInBackground: (args, input, logFile) => startInBackground(script, args, input, logFile),
    announce: (ready) => {
      // The parent may exit now; the channel must not keep this process alive.
      process.send?.({ ready }, () => {
        if (process.connected) process.disconnect();
      });
    },
    isAlive,
    terminate: (pid) => {
      process.kill(pid, "SIGTERM");
    },
  };
}

/** Whether a process exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process exists but belongs to another user.
    return getErrorCode(error) === "EPERM";
  }
}

function startInBackground(
  script: string,
  args: readonly string[],
  input: string,
  logFile: string,
): Promise<ReadyMessage> {
  const log = openLog(logFile);
  // Pass the same node flags on: under tsx they enable TypeScript.
  const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
    detached: true,
    stdio: ["pipe", log, log, "ipc"],
  });
  // A child that exits early closes its input; its log has the reason.
  child.stdin?.on("error", () => undefined).end(input);
  closeSync(log);
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(new CliError(reason));
    };
    const timer = setTimeout(() => {
      child.kill("SIGTERM");
      fail(`The emulator was not ready within ${READY_TIMEOUT_MS / 1000} s; see ${logFile}`);
    }, READY_TIMEOUT_MS);
    child.once("error", (error) => fail(`Cannot start the emulator: ${getErrorMessage(error)}`));
    child.once("exit", (code, signal) =>
      fail(getLastError(logFile) ?? `The emulator exited with ${signal ?? code}`),
    );
    child.once("message", (message: { ready: ReadyMessage }) => {
      clearTimeout(timer);
      child.removeAllListeners();
      if (child.connected) child.disconnect();
      child.unref();
      resolve(message.ready);
    });
  });
}

function openLog(logFile: string): number {
  try {
    return openSync(logFile, "w", 0o600);
  } catch (error) {
    throw new CliError(`Cannot write the log ${logFile}: ${getErrorMessage(error)}`);
  }
}

/** Returns the last error in the log, which explains why a background process exited. */
function getLastError(logFile: string): string | undefined {
  const log = readFileSync(logFile, "utf8").trim();
  const [, reason] = /(?:^|\n)redis-cloud-emulator: ([\s\S]+)$/.exec(log) ?? [];
  return (
    reason ??
    log
      .split("\n")
      .filter((line) => line !== "")
      .at(-1)
  );
}
