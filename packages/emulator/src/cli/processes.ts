import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import type { Processes, Ready } from "./dependencies.js";
import { CliError, codeOf, reasonOf } from "./error.js";

/** An emulator that is not ready after so long never will be. */
const READY_MS = 60_000;

/** The processes of this machine. `script` is the entry file of the command line. */
export function realProcesses(script: string): Processes {
  return {
    pid: process.pid,
    background: (args, logFile) => background(script, args, logFile),
    announce: (ready) => {
      // Whoever started it may end then; the channel must not keep this process.
      process.send?.({ ready }, () => {
        if (process.connected) process.disconnect();
      });
    },
    alive,
    terminate: (pid) => {
      process.kill(pid, "SIGTERM");
    },
  };
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It exists, and belongs to somebody else.
    return codeOf(error) === "EPERM";
  }
}

function background(script: string, args: readonly string[], logFile: string): Promise<Ready> {
  const log = openLog(logFile);
  // With the same flags for node: under tsx they are what lets it read TypeScript.
  const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new CliError(why));
    };
    const timer = setTimeout(() => {
      child.kill("SIGTERM");
      fail(`The emulator was not ready after ${READY_MS / 1000} s; see ${logFile}`);
    }, READY_MS);
    child.once("error", (error) => fail(`Cannot start the emulator: ${reasonOf(error)}`));
    child.once("exit", (code, signal) =>
      fail(lastWords(logFile) ?? `The emulator ended with ${signal ?? code}`),
    );
    child.once("message", (message: { ready: Ready }) => {
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
    throw new CliError(`Cannot write the log ${logFile}: ${reasonOf(error)}`);
  }
}

/** What the process in the background said last: it tells why it ended. */
function lastWords(logFile: string): string | undefined {
  const said = readFileSync(logFile, "utf8").trim();
  const [, reason] = /(?:^|\n)redis-cloud-emulator: ([\s\S]+)$/.exec(said) ?? [];
  return (
    reason ??
    said
      .split("\n")
      .filter((line) => line !== "")
      .at(-1)
  );
}
