/** Lowercase letters, uppercase letters and digits, without those that are easily confused. */
const ALPHANUMERIC = ["abcdefghijkmnopqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789"];
/** Symbols that need no escape in a shell, a URL or YAML. ACL users must have one. */
export const PASSWORD_SYMBOLS = "-_.";
const LENGTH = 32;

/**
 * Generates a random password with a character of each class, as the service requires.
 *
 * @param symbols - A further class. Default: none, as in the passwords that the service generates for databases.
 */
export function generatePassword(symbols = ""): string {
  const classes = symbols === "" ? ALPHANUMERIC : [...ALPHANUMERIC, symbols];
  const all = classes.join("");
  const required = classes.map(pick);
  const others = Array.from({ length: LENGTH - required.length }, () => pick(all));
  // Letters first and last: some tools take a leading hyphen for an option and a trailing dot for punctuation.
  const [lower = "", upper = "", ...rest] = required;
  const middle = [...rest, ...others];
  for (let index = middle.length - 1; index > 0; index -= 1) {
    const other = randomBelow(index + 1);
    [middle[index], middle[other]] = [middle[other] as string, middle[index] as string];
  }
  return [upper, ...middle, lower].join("");
}

function pick(characters: string): string {
  return characters.charAt(randomBelow(characters.length));
}

/** Returns a uniformly distributed integer in [0, limit). */
function randomBelow(limit: number): number {
  const [value = 0] = globalThis.crypto.getRandomValues(new Uint32Array(1));
  // The bias of the remainder is below 1e-7 for these limits.
  return value % limit;
}
