import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import type { Processes, ReadyMessage } from "./dependencies.js";
import { CliError, getErrorCode, getErrorMessage } from "./error.js";

/** An emulator that is not ready after so long never will be. */
const READY_TIMEOUT_MS = 60_000;

/** The processes of this machine. `script` is the entry file of the command line. */
export function createNodeProcesses(script: string): Processes {
  return {
    pid: process.pid,
    startInBackground: (args, logFile) => startInBackground(script, args, logFile),
    announce: (ready) => {
      // Whoever started it may end then; the channel must not keep this process.
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It exists, and belongs to somebody else.
    return getErrorCode(error) === "EPERM";
  }
}

function startInBackground(script: string, args: readonly string[], logFile: string): Promise<ReadyMessage> {
  const log = openLog(logFile);
  // With the same flags for node: under tsx they are what lets it read TypeScript.
  const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(new CliError(reason));
    };
    const timer = setTimeout(() => {
      child.kill("SIGTERM");
      fail(`The emulator was not ready after ${READY_TIMEOUT_MS / 1000} s; see ${logFile}`);
    }, READY_TIMEOUT_MS);
    child.once("error", (error) => fail(`Cannot start the emulator: ${getErrorMessage(error)}`));
    child.once("exit", (code, signal) =>
      fail(getLastError(logFile) ?? `The emulator ended with ${signal ?? code}`),
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

/** What the process in the background said last: it tells why it ended. */
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
