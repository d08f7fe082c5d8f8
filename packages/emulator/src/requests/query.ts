import { HttpError } from "../errors.js";

/**
 * Reads an integer from the query.
 *
 * @throws {@link HttpError} 400 if it is not an integer, or is out of range.
 */
export function readInteger(
  query: URLSearchParams,
  name: string,
  range: { fallback: number; min: number; max?: number },
): number {
  const given = query.get(name);
  if (given === null || given === "") return range.fallback;
  const value = /^-?\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
  if (!(value >= range.min && value <= (range.max ?? Number.MAX_SAFE_INTEGER))) {
    const limits = range.max === undefined ? `at least ${range.min}` : `from ${range.min} to ${range.max}`;
    throw new HttpError(400, `Query parameter ${name} must be an integer ${limits} (got ${given}).`);
  }
  return value;
}

/**
 * Reads a time from the query, in milliseconds since the epoch.
 *
 * @throws {@link HttpError} 400 if it is not a time.
 */
export function readTime(query: URLSearchParams, name: string): number | undefined {
  const given = query.get(name);
  if (given === null || given === "") return undefined;
  // The service reads times without an offset as UTC.
  const time = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(given) ? given : `${given}Z`);
  if (Number.isNaN(time))
    throw new HttpError(400, `Query parameter ${name} must be a time in ISO 8601 (got ${given}).`);
  return time;
}
