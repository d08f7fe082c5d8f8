import { COMBINERS, type Schema } from "../contract/document.js";
import { ContractError } from "../contract/read.js";
import { refName } from "../contract/schemas.js";
import type { Finding } from "./change.js";
import { isSameJson, missingIn, ownValue, unionKeys } from "./json-sets.js";
import { COMPARED_KEYWORDS, FLAG_RULES, findKeywordRule } from "./keyword-rules.js";
import { classifyImpact, type Direction, findWorstImpact, type Impact, type RuleName } from "./rules.js";
import { inferType, typeName } from "./type-name.js";
import { isUnion, listVariants } from "./variants.js";

/** The named schemas of both sides. */
export interface Scope {
  before: Readonly<Record<string, Schema>>;
  after: Readonly<Record<string, Schema>>;
  /** Pairs of schemas that have been compared behind references. */
  pairs: { count: number };
}

/** Maximum number of such pairs in one comparison of contracts. The published contract has 142 schemas. */
const MAX_PAIRS = 50_000;

type OnReference = (before: Schema, after: Schema) => void;

/** Compares two schemas with their inline parts. Named schemas are compared separately, by name. */
export class SchemaComparison {
  readonly #scope: Scope;
  readonly #directions: readonly Direction[];
  readonly #emit: (finding: Finding) => void;
  readonly #onReference: OnReference | undefined;

  /** @param onReference - Receives pairs of references in place of a finding. Default: they are judged and reported. */
  constructor(
    scope: Scope,
    directions: readonly Direction[],
    emit: (finding: Finding) => void,
    onReference?: OnReference,
  ) {
    this.#scope = scope;
    this.#directions = directions;
    this.#emit = emit;
    this.#onReference = onReference;
  }

  compare(before: Schema, after: Schema, at: string): void {
    if (isSameJson(before, after)) return;
    if (before.$ref !== undefined || after.$ref !== undefined) this.#references(before, after, at);
    else if (isUnion(before) || isUnion(after))
      this.#variants(listVariants(before), listVariants(after), "variant", at);
    else if (this.#types(before, after, at)) this.#keywords(before, after, at);
  }

  #found(rule: RuleName, at: string, before?: unknown, after?: unknown): void {
    this.#emit({
      rule,
      at,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    });
  }

  /** Classifies a changed reference by its target, whose changes are reported under its own name. */
  #references(before: Schema, after: Schema, at: string): void {
    const names: [string, string] = [typeName(before), typeName(after)];
    if (before.$ref === after.$ref) this.#keywords(besideRef(before), besideRef(after), at);
    if (names[0] === names[1]) return;
    if (this.#onReference !== undefined) {
      this.#onReference(before, after);
      return;
    }
    const impact = this.#compareUsed(before, after);
    const rule =
      impact === "breaking" ? "type changed" : impact === "additive" ? "model extended" : "model renamed";
    this.#found(rule, at, ...names);
  }

  /**
   * Judges the targets of two references: the worst of all pairs of schemas that they lead to.
   *
   * Each pair is compared once, however many references lead to it, so circles end and schemas that each refer to the
   * next twice are not compared a billion times.
   */
  #compareUsed(before: Schema, after: Schema): Impact {
    const pairs: [before: Schema, after: Schema][] = [];
    const seen = new Set<string>();
    const add = (old: Schema, now: Schema) => {
      const key = `${old.$ref ?? JSON.stringify(old)} → ${now.$ref ?? JSON.stringify(now)}`;
      if (seen.has(key)) return;
      seen.add(key);
      pairs.push([old, now]);
    };
    const impacts: Impact[] = [];
    const emit = ({ rule }: Finding) => void impacts.push(classifyImpact(rule, this.#directions));
    const comparison = new SchemaComparison(this.#scope, this.#directions, emit, add);
    add(before, after);
    // `add` appends to the list while it is being read.
    for (const [old, now] of pairs) {
      this.#scope.pairs.count += 1;
      if (this.#scope.pairs.count > MAX_PAIRS)
        throw new ContractError(
          `${typeName(before)} → ${typeName(after)} cannot be compared: more than ${MAX_PAIRS} pairs of schemas differ.`,
        );
      comparison.compare(
        resolveReference(old, this.#scope.before),
        resolveReference(now, this.#scope.after),
        "",
      );
      if (impacts.includes("breaking")) break;
    }
    return findWorstImpact(impacts);
  }

  /** Compares the types, and returns whether their contents can be compared. */
  #types(before: Schema, after: Schema, at: string): boolean {
    const [from, to] = [inferType(before), inferType(after)];
    if (from === to) return true;
    const wider = to === undefined || (from === "integer" && to === "number");
    const narrower = from === undefined || (from === "number" && to === "integer");
    this.#found(
      wider ? "type widened" : narrower ? "type narrowed" : "type changed",
      at,
      typeName(before),
      typeName(after),
    );
    return false;
  }

  #keywords(before: Schema, after: Schema, at: string): void {
    this.#format(before, after, at);
    this.#enum(before, after, at);
    this.#fields(before, after, at);
    this.#extraFields(before, after, at);
    if (before.items !== undefined || after.items !== undefined)
      this.compare(before.items ?? {}, after.items ?? {}, `${at}[]`);
    for (const key of COMBINERS) this.#compareBranches(key, before, after, at);
    for (const [key, whenSet, whenUnset] of FLAG_RULES) {
      const [from, to] = [before[key] === true, after[key] === true];
      if (from !== to) this.#found(to ? whenSet : whenUnset, at);
    }
    for (const key of unionKeys(before, after).filter((name) => !COMPARED_KEYWORDS.has(name)))
      this.#other(key, before, after, at);
  }

  #format(before: Schema, after: Schema, at: string): void {
    const [from, to] = [before.format, after.format];
    if (from === to) return;
    const isNumber = ["integer", "number"].includes(inferType(before) ?? "");
    const rule = isNumber
      ? "number format changed"
      : from === undefined
        ? "format added"
        : to === undefined
          ? "format removed"
          : "format changed";
    this.#found(rule, at, from, to);
  }

  #enum(before: Schema, after: Schema, at: string): void {
    const [from, to] = [before.enum, after.enum];
    if (from === undefined && to === undefined) return;
    if (from === undefined) this.#found("enum added", at, undefined, to);
    else if (to === undefined) this.#found("enum removed", at, from);
    else {
      for (const value of missingIn(from, to)) this.#found("enum value removed", at, value);
      for (const value of missingIn(to, from)) this.#found("enum value added", at, undefined, value);
    }
  }

  #fields(before: Schema, after: Schema, at: string): void {
    const [from, to] = [before.properties ?? {}, after.properties ?? {}];
    for (const name of unionKeys(from, to)) {
      const path = at === "" ? name : `${at}.${name}`;
      const [old, now] = [ownValue(from, name), ownValue(to, name)];
      const [was, is] = [isRequired(before, name), isRequired(after, name)];
      if (old === undefined)
        this.#found(
          is ? "required field added" : "optional field added",
          path,
          undefined,
          typeName(now ?? {}),
        );
      else if (now === undefined) this.#found("field removed", path, typeName(old));
      else {
        if (was !== is) this.#found(is ? "field became required" : "field became optional", path);
        this.compare(old, now, path);
      }
    }
    // A required name may have no declared property.
    for (const name of missingIn(findUndeclaredNames(before, from), findUndeclaredNames(after, to)))
      if (!Object.hasOwn(to, name)) this.#found("field became optional", at === "" ? name : `${at}.${name}`);
    for (const name of missingIn(findUndeclaredNames(after, to), findUndeclaredNames(before, from)))
      if (!Object.hasOwn(from, name))
        this.#found("field became required", at === "" ? name : `${at}.${name}`);
  }

  #extraFields(before: Schema, after: Schema, at: string): void {
    const [from, to] = [before.additionalProperties ?? true, after.additionalProperties ?? true];
    if (from === false && to === false) return;
    if (to === false) this.#found("extra fields forbidden", at);
    else if (from === false) this.#found("extra fields allowed", at);
    else this.compare(from === true ? {} : from, to === true ? {} : to, `${at}{}`);
  }

  #compareBranches(key: (typeof COMBINERS)[number], before: Schema, after: Schema, at: string): void {
    // Next to the schema's own fields, a list of schemas is an additional constraint.
    const isPart = key === "allOf" || before[key] === undefined || after[key] === undefined;
    this.#variants(before[key] ?? [], after[key] ?? [], isPart ? "part" : "variant", at);
  }

  /** Pairs equal variants; a single remaining one on each side is a pair, too. Variants have neither names nor order. */
  #variants(from: readonly Schema[], to: readonly Schema[], noun: "part" | "variant", at: string): void {
    const [gone, come] = [missingIn(from, to), missingIn(to, from)];
    const [old, now] = [gone[0], come[0]];
    if (gone.length === 1 && come.length === 1 && old !== undefined && now !== undefined) {
      this.compare(old, now, `${at}|`);
      return;
    }
    for (const branch of gone) this.#found(`${noun} removed`, at, typeName(branch));
    for (const branch of come) this.#found(`${noun} added`, at, undefined, typeName(branch));
  }

  #other(key: string, before: Schema, after: Schema, at: string): void {
    const [from, to] = [(before as Record<string, unknown>)[key], (after as Record<string, unknown>)[key]];
    if (isSameJson(from, to)) return;
    const said = (value: unknown) => (value === undefined ? undefined : { [key]: value });
    this.#found(findKeywordRule(key, from, to), at, said(from), said(to));
  }
}

function resolveReference(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  return schema.$ref === undefined ? schema : (ownValue(schemas, refName(schema.$ref)) ?? {});
}

/** OpenAPI 3.1 allows keywords next to a reference. */
function besideRef({ $ref: _, ...rest }: Schema): Schema {
  return rest;
}

function isRequired({ required }: Schema, name: string): boolean {
  return required?.includes(name) === true;
}

/** Returns required names without a declared property. */
function findUndeclaredNames({ required = [] }: Schema, properties: object): string[] {
  return required.filter((name) => !Object.hasOwn(properties, name));
}
