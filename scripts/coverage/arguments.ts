import { ContractError } from "../contract/read.js";

/** Parsed arguments of `npm run coverage`. */
export type Task =
  | { name: "write" }
  /** Prints the gaps; leaves the committed files unchanged. */
  | { name: "check" }
  /** Prints the summary and writes nothing. */
  | { name: "print" }
  | { name: "checklist"; file: string }
  /** Fills in the status of a hand-written matrix of use cases. */
  | { name: "use-cases"; file: string }
  /** Prints what changed since another TRACKING.md; writes nothing. */
  | { name: "against"; file: string };

const USAGE =
  "Usage: npm run coverage [-- --check | --print | --checklist FILE | --use-cases FILE | --against FILE]";

/** @throws ContractError with the usage and the invalid argument. */
export function readArguments(args: readonly string[]): Task {
  const [first, second, ...rest] = args;
  if (first === undefined) return { name: "write" };
  for (const name of ["checklist", "use-cases", "against"] as const) {
    if (first !== `--${name}` && !first.startsWith(`--${name}=`)) continue;
    const isInline = first.includes("=");
    const file = isInline ? first.slice(first.indexOf("=") + 1) : second;
    if (file === undefined || file === "" || file.startsWith("--"))
      throw new ContractError(`--${name} needs a file. ${USAGE}`);
    rejectArguments(isInline ? args.slice(1) : rest);
    return { name, file };
  }
  rejectArguments(first === "--check" || first === "--print" ? args.slice(1) : args);
  return { name: first === "--check" ? "check" : "print" };
}

function rejectArguments(args: readonly string[]): void {
  if (args[0] !== undefined) throw new ContractError(`Unknown argument ${args[0]}. ${USAGE}`);
}
