import { SINCE } from "../../../generated/capabilities.js";
import { ConfigError } from "../errors.js";
import type { Middleware } from "../pipeline.js";
import { sinceOf } from "../unavailable.js";
import { UnsupportedOperationError } from "../unsupported-operation.js";

/**
 * Middleware that sends no operation which the contract has only since a later month: such a call rejects with an
 * {@link UnsupportedOperationError} before anything is sent.
 *
 * @param month - Month of the contract, such as `"2026-08"`.
 * @throws {@link ConfigError} if it is not a month, or later than the known contract.
 *
 * @example
 * ```ts
 * const cloud = new RedisCloud({ middleware: [pinContract("2026-08")] });
 * ```
 */
export function pinContract(month: string): Middleware {
  const newest = SINCE[0]?.[0].slice(0, 7) ?? "";
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || month > newest)
    throw new ConfigError(
      `\`contract\` must be a month until ${newest}, such as "2026-08" (got ${JSON.stringify(month)}).`,
    );
  return (next) => async (request) => {
    const { route } = request.context;
    if ((sinceOf(route) ?? "").slice(0, 7) > month)
      throw new UnsupportedOperationError(
        route,
        undefined,
        `the contract of ${month} does not have this operation`,
      );
    return next(request);
  };
}
