import { parseArgs } from "node:util";
import { ContractError } from "../contract/read.js";

/** Parsed arguments of `npm run verify:live`. */
export interface LiveOptions {
  lifecycle: boolean;
  maxPricePerHour: number;
  /** File for the drift report. */
  report: string;
}

const USAGE =
  "Usage: npm run verify:live [-- --lifecycle --max-price PRICE_PER_HOUR] [--report FILE], with REDIS_CLOUD_API_KEY and REDIS_CLOUD_SECRET_KEY";

/** @throws ContractError with the usage and the invalid argument. */
export function readLiveArguments(args: readonly string[]): LiveOptions {
  const { lifecycle = false, "max-price": price, report = "coverage/drift.md" } = parse(args);
  if (lifecycle !== (price !== undefined))
    throw new ContractError(`--lifecycle and --max-price must be given together. ${USAGE}`);
  const maxPricePerHour = Number(price ?? 0);
  if (!Number.isFinite(maxPricePerHour) || maxPricePerHour < 0 || price?.trim() === "")
    throw new ContractError(`--max-price must be a non-negative number (got "${price}"). ${USAGE}`);
  return { lifecycle, maxPricePerHour, report };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        lifecycle: { type: "boolean" },
        "max-price": { type: "string" },
        report: { type: "string" },
      },
    }).values;
  } catch (cause) {
    throw new ContractError(`${(cause as Error).message} ${USAGE}`, { cause });
  }
}
