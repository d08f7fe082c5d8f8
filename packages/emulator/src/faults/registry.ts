import { type Fault, type FaultRule, InvalidFaultError } from "./fault.js";
import { matchesPattern } from "./pattern.js";
import type { FaultInput } from "./rule.js";

/** The parts of a request that rules match. */
export interface FaultTarget {
  /** `"METHOD /path/{parameter}"`, or `undefined` for a request without a route. */
  route: string | undefined;
  method: string;
  /** Request path without the version. */
  path: string;
  /** Unknown before authentication. */
  accountId?: number;
}

/** Faults of one request. */
export interface FaultPlan {
  /** Delay before the request is handled, in real milliseconds. */
  delayMs: number;
  /** Fault in addition to the delay. */
  fault?: Fault;
  /** IDs of the applied rules, for the request log. */
  names: readonly string[];
}

/** A registered rule. */
export interface FaultEntry extends FaultRule {
  /** Number of applications. */
  applied: number;
  /** Remaining applications; `null`: unlimited. */
  left: number | null;
}

interface RuleState {
  rule: FaultRule;
  applied: number;
  /** Number of matching requests, which `flap` counts. */
  matchCount: number;
  /** State of the rule's own random number generator, independent of other requests. */
  random: number;
}

/** Maximum number of registered rules: each request is compared with all of them. */
const MAX_RULES = 1_000;

/** Plan without faults. */
export const NO_FAULT: FaultPlan = { delayMs: 0, names: [] };

/** Registered fault rules. They are kept in memory only: a restarted emulator has none. */
export class FaultRegistry {
  readonly #seed: number;
  #rules: RuleState[] = [];
  #lastNumber = 0;

  /** @param seed Seed of rules without their own. */
  constructor(seed = 1) {
    this.#seed = seed;
  }

  /**
   * Appends a rule.
   *
   * @throws {@link InvalidFaultError} if the ID exists or the registry is full.
   */
  add(request: FaultInput): FaultEntry {
    if (this.#rules.length >= MAX_RULES) {
      throw new InvalidFaultError(`The limit of ${MAX_RULES} fault rules is reached.`, "Delete some.");
    }
    const id = request.id ?? this.#createId();
    if (this.#rules.some(({ rule }) => rule.id === id)) {
      throw new InvalidFaultError(
        `A fault with the ID ${JSON.stringify(id)} already exists.`,
        "Delete it, or omit the id.",
      );
    }
    const rule: FaultRule = { ...request, id, route: request.route ?? "*" };
    const state = { rule, applied: 0, matchCount: 0, random: (rule.seed ?? this.#seed) | 0 };
    this.#rules.push(state);
    return toEntry(state);
  }

  /** Removes a rule. @returns Whether it existed. */
  remove(id: string): boolean {
    const before = this.#rules.length;
    this.#rules = this.#rules.filter(({ rule }) => rule.id !== id);
    return this.#rules.length < before;
  }

  clear(): void {
    this.#rules = [];
  }

  /** Whether no rules are registered. */
  get isEmpty(): boolean {
    return this.#rules.length === 0;
  }

  /** Lists the rules in matching order, including exhausted ones. */
  list(): FaultEntry[] {
    return this.#rules.map(toEntry);
  }

  /**
   * Determines the faults of a request and counts the applied rules.
   *
   * Rules are matched in order. Delays add up; of the other faults the first one is applied.
   */
  match(target: FaultTarget): FaultPlan {
    if (this.#rules.length === 0) return NO_FAULT;
    let delayMs = 0;
    let fault: Fault | undefined;
    const names: string[] = [];
    for (const state of this.#rules) {
      const { rule } = state;
      if (rule.kind !== "delay" && fault !== undefined) continue;
      if (!matchesTarget(rule, target) || !shouldApply(state)) continue;
      state.applied += 1;
      names.push(rule.id);
      if (rule.kind === "delay") delayMs += rule.delayMs ?? 0;
      else fault = rule;
    }
    return names.length === 0 ? NO_FAULT : { delayMs, names, ...(fault === undefined ? {} : { fault }) };
  }

  #createId(): string {
    do this.#lastNumber += 1;
    while (this.#rules.some(({ rule }) => rule.id === `fault-${this.#lastNumber}`));
    return `fault-${this.#lastNumber}`;
  }
}

/** Adds the faults of the request header, which take precedence over the registered ones. */
export function addRequestFaults(requestFaults: readonly Fault[], plan: FaultPlan): FaultPlan {
  const fault = requestFaults.find(({ kind }) => kind !== "delay") ?? plan.fault;
  return {
    delayMs: requestFaults.reduce((sum, { delayMs = 0 }) => sum + delayMs, plan.delayMs),
    names: [...requestFaults.map(({ kind }) => kind), ...plan.names],
    ...(fault === undefined ? {} : { fault }),
  };
}

function toEntry({ rule, applied }: RuleState): FaultEntry {
  return { ...rule, applied, left: rule.count === undefined ? null : rule.count - applied };
}

function matchesTarget(rule: FaultRule, { route, method, path, accountId }: FaultTarget): boolean {
  if (rule.accountId !== undefined && rule.accountId !== accountId) return false;
  if (rule.method !== undefined && rule.method !== method) return false;
  const pattern = rule.route;
  if (pattern === "*" || pattern === route) return true;
  if (!pattern.includes("*")) return false;
  // A pattern without a method matches paths: both the route template and the request path.
  const methodPrefix = /^[A-Z*]+ /.test(pattern) ? `${method} ` : "";
  const template = route?.slice(route.indexOf(" ") + 1);
  return (
    matchesPattern(`${methodPrefix}${path}`, pattern) ||
    (template !== undefined && matchesPattern(`${methodPrefix}${template}`, pattern))
  );
}

function shouldApply(state: RuleState): boolean {
  const { count = Number.POSITIVE_INFINITY, probability = 1, kind } = state.rule;
  if (state.applied >= count) return false;
  state.matchCount += 1;
  if (kind === "flap" && state.matchCount % 2 === 0) return false;
  return probability >= 1 || nextRandom(state) < probability;
}

/** Returns a random number from 0 to 1, exclusive (mulberry32). */
function nextRandom(state: RuleState): number {
  state.random = (state.random + 0x6d2b79f5) | 0;
  let bits = Math.imul(state.random ^ (state.random >>> 15), 1 | state.random);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
}
