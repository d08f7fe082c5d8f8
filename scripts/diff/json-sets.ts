/** Returns an own property: names such as `constructor` exist on every object. */
export function ownValue<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Returns the union of the keys. */
export function unionKeys(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

/** Compares by JSON text, because canonical documents are sorted. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Returns the items that another list lacks. */
export function missingIn<T>(list: readonly T[], other: readonly T[]): T[] {
  const texts = new Set(other.map((item) => JSON.stringify(item)));
  return list.filter((item) => !texts.has(JSON.stringify(item)));
}
