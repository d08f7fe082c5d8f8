/** Maximum number of edits between a misspelt name and the one that was meant. */
const MAX_DISTANCE = 3;

/** Returns the names that a misspelt one may stand for, nearest first. */
export function findNearest(given: string, names: readonly string[]): string[] {
  const wanted = given.slice(0, 100).toLowerCase();
  return names
    .map((name) => ({ name, distance: getDistance(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.min(MAX_DISTANCE, wanted.length / 2))
    .sort((one, other) => one.distance - other.distance)
    .map(({ name }) => name);
}

/** Returns the number of insertions, deletions and substitutions between two strings. */
function getDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const substitution = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
