import { HttpError } from "../errors.js";

/**
 * A whole number of the query.
 *
 * @throws {@link HttpFailure} 400 when it is not one, or is out of range.
 */
export function numberFrom(
  query: URLSearchParams,
  name: string,
  range: { fallback: number; least: number; most?: number },
): number {
  const given = query.get(name);
  if (given === null || given === "") return range.fallback;
  const value = /^-?\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
  if (!(value >= range.least && value <= (range.most ?? Number.MAX_SAFE_INTEGER))) {
    const most = range.most === undefined ? "" : ` to ${range.most}`;
    throw new HttpError(400, `Query parameter ${name} is not a whole number from ${range.least}${most}.`);
  }
  return value;
}

/**
 * A time of the query, in milliseconds since the epoch.
 *
 * @throws {@link HttpFailure} 400 when it is not a time.
 */
export function timeFrom(query: URLSearchParams, name: string): number | undefined {
  const given = query.get(name);
  if (given === null || given === "") return undefined;
  // The service takes UTC, with or without saying so.
  const time = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(given) ? given : `${given}Z`);
  if (Number.isNaN(time)) throw new HttpError(400, `Query parameter ${name} is not a time.`);
  return time;
}

/**
 * A word of the query.
 *
 * @throws {@link HttpFailure} 400 when it is none of the known ones.
 */
export function wordFrom<Word extends string>(
  query: URLSearchParams,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const given = query.get(name);
  if (given === null || given === "") return undefined;
  const word = words.find((known) => known === given);
  if (word === undefined)
    throw new HttpError(400, `Query parameter ${name} is none of [${words.join(", ")}].`);
  return word;
}
