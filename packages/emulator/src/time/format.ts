/** Formats a time as in most responses: UTC with `Z`. */
export function formatIso(ms: number): string {
  return new Date(ms).toISOString();
}

/**
 * Formats a time as in tasks: with up to nine decimals and without trailing zeros, so that a client that only parses
 * milliseconds fails with the emulator and not in production.
 */
export function formatIsoWithNanoseconds(ms: number, salt: number): string {
  const decimals = String((Math.imul(salt + 1, 104_729) >>> 0) % 1_000_000).padStart(6, "0");
  return `${formatIso(ms).slice(0, -1)}${decimals}`.replace(/\.?0+$/, "").concat("Z");
}

/** Formats a time as in error bodies (Spring's format): with an offset instead of `Z`. */
export function formatIsoWithOffset(ms: number): string {
  return formatIso(ms).replace("Z", "+00:00");
}
