import { ContractError } from "../contract/read.js";

/** What `npm run coverage` is asked to do. */
export type Task =
  | { name: "write" }
  /** Says what is missing; leaves TRACKING.md alone. */
  | { name: "check" }
  /** Prints the summary and writes nothing. */
  | { name: "print" }
  | { name: "checklist"; file: string };

const USAGE = "Usage: npm run coverage [-- --check | --print | --checklist FILE]";

/** @throws ContractError with the usage, naming the argument that is wrong. */
export function readArguments(args: readonly string[]): Task {
  const [first, second, ...rest] = args;
  if (first === undefined) return { name: "write" };
  if (first === "--checklist") {
    if (second === undefined || second.startsWith("--"))
      throw new ContractError(`--checklist needs a file. ${USAGE}`);
    refuse(rest);
    return { name: "checklist", file: second };
  }
  if (first.startsWith("--checklist=") && first.length > "--checklist=".length) {
    refuse(args.slice(1));
    return { name: "checklist", file: first.slice("--checklist=".length) };
  }
  refuse(first === "--check" || first === "--print" ? args.slice(1) : args);
  return { name: first === "--check" ? "check" : "print" };
}

function refuse(args: readonly string[]): void {
  if (args[0] !== undefined) throw new ContractError(`Unknown argument ${args[0]}. ${USAGE}`);
}
