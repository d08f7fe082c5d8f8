import { FIRST_CONTRACT, SINCE } from "../../../generated/capabilities.js";
import { invalidValue } from "../path-params.js";
import type { Middleware } from "../pipeline.js";
import { getSince } from "../unavailable.js";
import { UnsupportedOperationError } from "../unsupported-operation.js";

/** Contract that follows the connected service. */
export const AUTO = "auto";

/**
 * Validates the contract that a client keeps to, and returns {@link AUTO} or its month.
 *
 * @throws `ConfigError` naming the known contracts.
 */
export function checkContract(contract: string = AUTO): string {
  const months = [...new Set([FIRST_CONTRACT, ...SINCE.map(([date]) => date)].map(toMonth))].sort();
  const [oldest, newest] = [months[0] ?? "", months.at(-1) ?? ""];
  if (contract === AUTO) return contract;
  const month = contract === "current" ? newest : contract;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(month) && month >= oldest && month <= newest) return month;
  throw invalidValue(
    "contract",
    `be "auto", "current" or a month from ${oldest} to ${newest}; contracts changed in ${months.join(", ")}`,
    contract,
  );
}

/** Creates middleware that sends no operation which the contract has only since a later month. */
export function pinContract(month: string): Middleware {
  return (next) => async (request) => {
    const { route } = request.context;
    if (toMonth(getSince(route) ?? "") > month)
      throw new UnsupportedOperationError(
        route,
        undefined,
        `the contract of ${month} does not have this operation`,
      );
    return next(request);
  };
}

/** Returns the month of a date. */
export function toMonth(date: string): string {
  return date.slice(0, 7);
}
