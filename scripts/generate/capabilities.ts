import { type CapabilityTable, type FeatureWords, NOT_A_CAPABILITY } from "../contract/capabilities.js";
import type { Contract } from "../contract/document.js";
import type { Since } from "../contract/history.js";
import { compare } from "../contract/json.js";
import { listOperations } from "../contract/operations.js";
import { BANNER } from "./banner.js";

/** Generates `generated/capabilities.ts`: the patterns that error codes and routes are classified by, kept small. */
export function generateCapabilities(table: CapabilityTable, contract: Contract, since: Since): string {
  // Rows after the last class of the SDK only separate known codes from new ones.
  const last = table.classes.map((row) => row.class !== NOT_A_CAPABILITY).lastIndexOf(true);
  const classes = table.classes.slice(0, last + 1);
  const names = [...new Set(classes.map((row) => row.class))].filter((name) => name !== NOT_A_CAPABILITY);
  return `${BANNER}/** Reason why something is not available. */
export type UnavailableClass =
${union(names)};

/** Classes of service codes. The first match decides; \`null\` is a code of another meaning. */
export const CODE_CLASSES: readonly (readonly [UnavailableClass | null, RegExp])[] = [
${classes.map((row) => `  [${className(row.class)}, ${regex(row.pattern)}],`).join("\n")}
];

/** Feature that an error, or a question, can be about. */
export type Feature =
${union(featureNames(table.features))};

/** Words that name a feature: alternatives without operators. The second pattern decides if the first does not match. */
export const FEATURE_WORDS: readonly RegExp[] = [
${[table.features.specific, table.features.general].map((words) => `  ${regex(words.join("|"))},`).join("\n")}
];

/** Features whose name is not their word in camel case. */
export const FEATURE_NAMES: Readonly<Record<string, Feature>> = ${JSON.stringify(table.features.names)};

/** Alternatives, by pattern of service codes. */
export const SUBSTITUTES: readonly (readonly [RegExp, string])[] = [
${table.substitutes.map(({ pattern, use }) => `  [${regex(pattern)}, ${JSON.stringify(use)}],`).join("\n")}
];

/** Date of the oldest known contract. */
export const FIRST_CONTRACT = ${JSON.stringify(findFirstDate(contract, since))};

/** Date of the first published contract with operations of a feature; all others are as old as the oldest one. */
export const FEATURE_SINCE: Readonly<Partial<Record<Feature, string>>> = {
${properties(featureDates(table.features, contract, since))}
};

/** Reads that need no id, by the feature whose availability they show. */
export const FEATURE_READS: Readonly<Partial<Record<Feature, string>>> = {
${properties(featureReads(table.features, contract))}
};

/** Operations by the date of the first published contract that has them, newest first; all others are as old as it. */
export const SINCE: readonly (readonly [date: string, routes: RegExp])[] = [
${listPatterns(table, contract, since)
  .map(([date, pattern]) => `  [${JSON.stringify(date)}, ${pattern}],`)
  .join("\n")}
];
`;
}

/** Lists the patterns of the table, after the operations that they date wrongly. */
function listPatterns(
  table: CapabilityTable,
  contract: Contract,
  since: Since,
): [date: string, pattern: string][] {
  const rows = table.since.map(({ date, pattern }) => [date, new RegExp(pattern)] as const);
  const dated = dateRoutes(contract, since);
  const baseline = findFirstDate(contract, since);
  const exceptions = new Map<string, string[]>();
  for (const { route, date } of dated) {
    const found = rows.find(([, pattern]) => pattern.test(route))?.[0] ?? baseline;
    if (found !== date) exceptions.set(date, [...(exceptions.get(date) ?? []), route]);
  }
  const exact = [...exceptions].map(([date, routes]) => {
    return [date, regex(`^(${routes.map(toPattern).join("|")})$`)] as [string, string];
  });
  return [...exact, ...table.since.map(({ date, pattern }) => [date, regex(pattern)] as [string, string])];
}

function dateRoutes(contract: Contract, since: Since): { route: string; date: string }[] {
  return listOperations(contract).flatMap(({ route }) => {
    const date = since.operation(route);
    return date === undefined ? [] : [{ route, date }];
  });
}

/** Returns the date of the oldest known contract; an empty string without history. */
function findFirstDate(contract: Contract, since: Since): string {
  return (
    dateRoutes(contract, since)
      .map(({ date }) => date)
      .sort()[0] ?? ""
  );
}

/** Returns the features that no operation of the oldest contract has, with the date of their first operation. */
function featureDates(words: FeatureWords, contract: Contract, since: Since): [string, string][] {
  const dates = new Map<string, string>();
  for (const { route, date } of dateRoutes(contract, since)) {
    const feature = nameFeature(words, route);
    const known = feature && dates.get(feature);
    if (feature && (known === undefined || date < known)) dates.set(feature, date);
  }
  const first = findFirstDate(contract, since);
  return sortByName([...dates].filter(([, date]) => date !== first));
}

/** Returns the shortest read without ids, tasks and required parameters of each feature. */
function featureReads(words: FeatureWords, contract: Contract): [string, string][] {
  const reads = new Map<string, string>();
  for (const { route, method, kind, ids, query } of listOperations(contract)) {
    const feature = nameFeature(words, route);
    const isProbe =
      method === "GET" && kind === "plain" && ids.length === 0 && !query.some(({ required }) => required);
    const known = feature && reads.get(feature);
    if (feature && isProbe && (known === undefined || route.length < known.length)) reads.set(feature, route);
  }
  return sortByName([...reads]);
}

/** Returns the feature that a route is about, as the SDK finds it. */
function nameFeature({ specific, general, names }: FeatureWords, route: string): string | undefined {
  const text = route.toUpperCase().replace(/\W+/g, "_");
  const word = [specific, general]
    .map((words) => words.length > 0 && new RegExp(words.join("|")).exec(text)?.[0])
    .find((found) => found);
  return word ? (names[word] ?? toName(word)) : undefined;
}

function sortByName(entries: [string, string][]): [string, string][] {
  return entries.sort(([one], [other]) => compare(one, other));
}

function properties(entries: readonly [string, string][]): string {
  return entries.map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`).join("\n");
}

function union(names: readonly string[]): string {
  return names.length === 0 ? "  never" : names.map((name) => `  | ${JSON.stringify(name)}`).join("\n");
}

function featureNames({ specific, general, names }: FeatureWords): string[] {
  return [...new Set([...specific, ...general].map((word) => names[word] ?? toName(word)))];
}

function toName(word: string): string {
  return word.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

function className(name: string): string {
  return name === NOT_A_CAPABILITY ? "null" : JSON.stringify(name);
}

function regex(pattern: string): string {
  // An empty pattern would be a comment; this one matches no text.
  return `/${pattern.replaceAll("/", "\\/") || "(?!)"}/`;
}

/** Names come from the contract: all characters that could mean something in a pattern are escaped. */
function toPattern(route: string): string {
  return route.replace(/[^\w /-]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
