#!/usr/bin/env node
import { setTimeout as sleep } from "node:timers/promises";
import { runCommandLine } from "./command-line.js";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
  signal: stop.signal,
});
