#!/usr/bin/env node
import { CommanderError } from "commander";
import { startOperator } from "../operator.js";
import { parseArguments } from "./command-line.js";

/** Parses the arguments, starts the operator, and stops it at the first signal. */
async function run(): Promise<number> {
  const options = parseArguments(process.argv.slice(2), {
    env: process.env,
    writeOut: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
  });
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  const operator = await startOperator(options);
  await stopped;
  await operator.stop();
  return 0;
}

try {
  process.exit(await run());
} catch (error) {
  if (!(error instanceof CommanderError))
    process.stderr.write(`redis-cloud-operator: ${(error as Error).message}\n`);
  process.exit(error instanceof CommanderError ? error.exitCode : 1);
}
