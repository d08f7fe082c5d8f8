import type { Contract } from "../contract/document.js";
import type { Change, Finding } from "./change.js";
import { withoutDefaults } from "./defaults.js";
import { isSameJson, unionKeys } from "./json-sets.js";
import { compareOperations } from "./operations.js";
import { indexOperations, Reach } from "./reach.js";
import { classifyImpact, type Direction, findWorstImpact, type Impact, type RuleName } from "./rules.js";
import { SchemaComparison } from "./schemas.js";

/** Difference between two canonical contracts: by route, by schema name, and in detail. */
export interface Difference {
  routes: NameChanges;
  schemas: NameChanges;
  /** Every change: of the contract as a whole, then of operations, then of schemas. */
  changes: Change[];
}

/** `changed` contains items whose own text differs, not those that only refer to a changed schema. */
export interface NameChanges {
  added: string[];
  removed: string[];
  changed: string[];
}

export function difference(before: Contract | undefined, after: Contract): Difference {
  const [from, to] = [before && withoutDefaults(before), withoutDefaults(after)];
  const changes = [...contractChanges(from, to), ...routeChanges(from, to), ...schemaChanges(from, to)];
  return { routes: collectNames("route", changes), schemas: collectNames("schema", changes), changes };
}

/** Returns whether two contracts are equivalent, ignoring explicit defaults. */
export function isSame(before: Contract | undefined, after: Contract): boolean {
  return before !== undefined && isSameJson(withoutDefaults(before), withoutDefaults(after));
}

/** Returns the worst impact of all changes. */
export function computeImpact(changes: readonly Change[]): Impact {
  return findWorstImpact(changes.map(({ impact }) => impact));
}

function contractChanges(before: Contract | undefined, after: Contract): Change[] {
  if (before === undefined) return [];
  const change = (rule: RuleName, at: string, from: unknown, to: unknown): Change[] => {
    const finding = { rule, at, before: from, after: to };
    return isSameJson(from, to)
      ? []
      : [{ ...toChange("contract", "contract", finding, ["request"]), routes: [] }];
  };
  return [
    ...change("server changed", "servers", listServers(before), listServers(after)),
    ...change("security changed", "security", listSecurity(before), listSecurity(after)),
    ...findChangedSchemes(before, after).map((name) => ({
      ...toChange("contract", "contract", { rule: "security changed", at: `securitySchemes.${name}` }, [
        "request",
      ]),
      routes: [],
    })),
    ...change("tags changed", "tags", tagsBeside(before, after), tagsBeside(after, before)),
  ];
}

function findChangedSchemes(before: Contract, after: Contract): string[] {
  const [from, to] = [before.components.securitySchemes ?? {}, after.components.securitySchemes ?? {}];
  return unionKeys(from, to).filter((name) => !isSameJson(from[name], to[name]));
}

function listServers({ servers }: Contract): string {
  return servers.map(({ url }) => url).join(", ");
}

/** Renders `x-api-key + x-api-secret-key`; alternatives are joined by "or". */
function listSecurity({ security = [] }: Contract): string {
  return security.map((schemes) => Object.keys(schemes as object).join(" + ")).join(" or ");
}

/** Returns the tags that the other contract lacks, because the full list would hide them. */
function tagsBeside({ tags = [] }: Contract, other: Contract): string {
  const names = new Set(other.tags?.map(({ name }) => name));
  return tags
    .map(({ name }) => name)
    .filter((name) => !names.has(name))
    .join(", ");
}

function routeChanges(before: Contract | undefined, after: Contract): Change[] {
  const [from, to] = [indexOperations(before), indexOperations(after)];
  const scope = {
    before: before?.components.schemas ?? {},
    after: after.components.schemas,
    pairs: { count: 0 },
  };
  const changes: Change[] = [];
  for (const route of unionKeys(from, to)) {
    const [old, now] = [from[route], to[route]];
    const add = (finding: Finding, direction: Direction) =>
      changes.push({ ...toChange("route", route, finding, [direction]), routes: [route] });
    if (old === undefined) add({ rule: "operation added", at: "" }, "request");
    else if (now === undefined) add({ rule: "operation removed", at: "" }, "request");
    else if (!isSameJson(old, now)) {
      const count = changes.length;
      compareOperations(old, now, scope, ({ direction, ...finding }) => add(finding, direction));
      if (changes.length === count) add(UNKNOWN, "request");
    }
  }
  return changes;
}

/** Reports a difference that no comparison covers, rather than ignoring it. */
const UNKNOWN: Finding = { rule: "keyword changed", at: "" };

function schemaChanges(before: Contract | undefined, after: Contract): Change[] {
  const [from, to] = [before?.components.schemas ?? {}, after.components.schemas];
  const scope = { before: from, after: to, pairs: { count: 0 } };
  const reach = new Reach([before, after]);
  const changes: Change[] = [];
  for (const name of unionKeys(from, to)) {
    const [old, now] = [from[name], to[name]];
    const directions = reach.findDirections(name);
    const add = (finding: Finding) =>
      changes.push({ ...toChange("schema", name, finding, directions), routes: reach.routes(name) });
    if (old === undefined) add({ rule: "schema added", at: "" });
    else if (now === undefined) add({ rule: "schema removed", at: "" });
    else if (!isSameJson(old, now)) {
      const count = changes.length;
      new SchemaComparison(scope, directions, add).compare(old, now, "");
      if (changes.length === count) add(UNKNOWN);
    }
  }
  return changes;
}

function toChange(
  kind: Change["in"],
  name: string,
  { rule, at, before, after }: Finding,
  directions: Direction[],
): Omit<Change, "routes"> {
  return {
    rule,
    in: kind,
    name,
    at,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    directions,
    impact: classifyImpact(rule, directions),
  };
}

function collectNames(kind: "route" | "schema", changes: readonly Change[]): NameChanges {
  const noun = kind === "route" ? "operation" : "schema";
  const names = (wanted: (rule: RuleName) => boolean) => [
    ...new Set(changes.filter((change) => change.in === kind && wanted(change.rule)).map(({ name }) => name)),
  ];
  const [added, removed]: RuleName[] = [`${noun} added`, `${noun} removed`];
  return {
    added: names((rule) => rule === added),
    removed: names((rule) => rule === removed),
    changed: names((rule) => rule !== added && rule !== removed),
  };
}
