/** Returns the best candidate, or `undefined` if none is close. */
export function findNearest<T>(
  candidates: readonly T[],
  cost: (candidate: T) => number,
  limit: number,
): T | undefined {
  const rated = candidates.map((candidate) => ({ candidate, cost: cost(candidate) }));
  const best = rated.reduce<(typeof rated)[number] | undefined>(
    (found, next) => (found === undefined || next.cost < found.cost ? next : found),
    undefined,
  );
  return best !== undefined && best.cost <= limit ? best.candidate : undefined;
}

/**
 * Normalizes a route: parameter names, case, a version prefix and a trailing slash are ignored.
 */
export function toShape(route: string): string {
  const { method, segments } = split(route);
  return `${method} /${segments.map((segment) => (isParameter(segment) ? "{}" : segment.toLowerCase())).join("/")}`;
}

/** Returns the distance of a route in a checklist from a real one. 0 is identical, 3 is still recognizable. */
export function routeDistance(written: string, real: string): number {
  const a = split(written);
  const b = split(real);
  const common = countShared(wordsOfPath(a.segments), wordsOfPath(b.segments));
  if (common === 0) return Infinity;
  // Among equal distances, prefer the route that shares more words.
  return (
    measureDistance(a.segments, b.segments, STEPS) +
    measureMethodDistance(a.method, b.method) -
    0.001 * common
  );
}

export const FAR_ROUTE = 3;

/** Returns the distance of a schema name in a checklist from a real one: from 0, identical, to 1. */
export function nameDistance(written: string, real: string): number {
  if (written === real) return 0;
  if (written.toLowerCase() === real.toLowerCase()) return 0.001;
  const a = splitWords(expand(written));
  const b = splitWords(expand(real));
  const subjects = (words: readonly string[]) => words.filter((word) => !GENERIC.has(word));
  if (countShared(subjects(a), subjects(b)) === 0) return 1;
  // The last word that is not generic denotes the kind of the schema.
  const sameKind = subjects(a).at(-1) === subjects(b).at(-1);
  const sameNumber = /s$/i.test(written) === /s$/i.test(real);
  return computeDifference(a, b) + (sameKind ? 0 : 0.05) + (sameNumber ? 0 : 0.001);
}

export const FAR_NAME = 0.51;

/** Words that half of the schemas have: they denote the usage, not the subject. */
const GENERIC = new Set([
  "request",
  "response",
  "create",
  "update",
  "delete",
  "spec",
  "list",
  "entry",
  "data",
  "status",
  "state",
]);
const SHORT: readonly [RegExp, string][] = [
  [/psc/gi, "PrivateServiceConnect"],
  [/tgw/gi, "TransitGateway"],
  [/crdb/gi, "ActiveActiveDatabase"],
  [/bdb/gi, "Database"],
];

function expand(name: string): string {
  return SHORT.reduce((text, [short, long]) => text.replace(short, long), name);
}

/** Returns the share of words that two names do not have in common, from 0 to 1. */
function computeDifference(a: readonly string[], b: readonly string[]): number {
  const weight = (words: readonly string[]) =>
    words.reduce((sum, word) => sum + (GENERIC.has(word) ? 0.6 : 1), 0);
  return 1 - (2 * weight(a.filter((word) => b.includes(word)))) / (weight(a) + weight(b));
}

function countShared(a: readonly string[], b: readonly string[]): number {
  return a.filter((word) => b.includes(word)).length;
}

function split(route: string): { method: string; segments: string[] } {
  const [, method = "", path = ""] = /^\s*(\S+)\s+(\S+)/.exec(route) ?? [];
  const bare = path.replace(/[?#].*$/, "").replace(/^\/v1(?=\/|$)/i, "");
  return { method: method.toUpperCase(), segments: bare.split("/").filter((segment) => segment !== "") };
}

function isParameter(segment: string): boolean {
  return /^(\{.*\}|:.+|<.+>|\*+)$/.test(segment);
}

/** Returns the distance of two methods: reads and changes are further apart than two kinds of change. */
function measureMethodDistance(a: string, b: string): number {
  if (a === b) return 0;
  return (a === "GET") === (b === "GET") ? 1.6 : 2;
}

interface Steps {
  remove(segment: string): number;
  /** `first`: before any segment of the other path, so it belongs to another family of routes. */
  add(segment: string, first: boolean): number;
  replace(from: string, to: string): number;
}

const STEPS: Steps = {
  // A lost word means another subject, and a lost id turns one item into the list of all; a gained id only narrows the
  // location.
  remove: (segment) => (isParameter(segment) ? 1.5 : 2),
  add: (segment, first) => (first ? 2.5 : isParameter(segment) ? 0.3 : 1),
  replace(from, to) {
    if (isParameter(from) !== isParameter(to)) return 2;
    return isParameter(from) ? 0 : 2 * computeDifference(splitWords(from), splitWords(to));
  },
};

/** Returns the minimum cost of turning one path into the other. */
function measureDistance(from: readonly string[], to: readonly string[], steps: Steps): number {
  let row = [0];
  for (const segment of to) row.push((row.at(-1) ?? 0) + steps.add(segment, true));
  for (const segment of from) {
    const next = [(row[0] ?? 0) + steps.remove(segment)];
    for (const [column, other] of to.entries()) {
      const removed = (row[column + 1] ?? Infinity) + steps.remove(segment);
      const added = (next[column] ?? Infinity) + steps.add(other, false);
      const replaced = (row[column] ?? Infinity) + steps.replace(segment, other);
      next.push(Math.min(removed, added, replaced));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function wordsOfPath(segments: readonly string[]): string[] {
  return segments.filter((segment) => !isParameter(segment)).flatMap(splitWords);
}

/** `privateServiceConnect`, `private-service-connect` and `PrivateServiceConnects` are the same words. */
function splitWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => toSingular(word.toLowerCase()));
}

function toSingular(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") ? word.slice(0, -1) : word;
}
