/** A time as most answers show it: UTC with `Z`. */
export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/**
 * A time as tasks show it: with up to nine decimals and without trailing zeros, so that a client that reads
 * milliseconds only fails here and not in production.
 */
export function isoWithNanoseconds(ms: number, salt: number): string {
  const decimals = String((Math.imul(salt + 1, 104_729) >>> 0) % 1_000_000).padStart(6, "0");
  return `${iso(ms).slice(0, -1)}${decimals}`.replace(/\.?0+$/, "").concat("Z");
}

/** A time as error bodies show it: with an offset instead of `Z`. */
export function isoWithOffset(ms: number): string {
  return iso(ms).replace("Z", "+00:00");
}
