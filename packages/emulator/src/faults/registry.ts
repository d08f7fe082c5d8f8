import { type Fault, type FaultRule, InvalidFaultError } from "./fault.js";
import { fitsPattern } from "./pattern.js";
import type { FaultInput } from "./rule.js";

/** A request, as far as a rule looks at it. */
export interface FaultTarget {
  /** `"METHOD /path/{parameter}"`, or `undefined` for a request that has no route. */
  route: string | undefined;
  method: string;
  /** The path as it was asked for, without the version. */
  path: string;
  /** Not known before the keys are read. */
  accountId?: number;
}

/** What goes wrong with one request. */
export interface FaultPlan {
  /** Real milliseconds to wait before anything happens. */
  delayMs: number;
  /** What goes wrong besides. */
  fault?: Fault;
  /** Names of the rules that took part, for the request log. */
  names: readonly string[];
}

/** A rule as it stands in the book. */
export interface FaultEntry extends FaultRule {
  /** How often it was applied. */
  applied: number;
  /** How often it still will be; `null`: without end. */
  left: number | null;
}

interface Slot {
  rule: FaultRule;
  applied: number;
  /** Requests that the rule was asked about, which is what a flap counts. */
  asked: number;
  /** State of the rule's own random numbers: other requests do not move them. */
  random: number;
}

/** Rules that can stand in the book at the same time: each request asks them all. */
const MAX_RULES = 1_000;

/** Nothing goes wrong. */
export const NO_FAULT: FaultPlan = { delayMs: 0, names: [] };

/** The rules of what goes wrong. They live as long as the process: a restart begins without faults. */
export class FaultRegistry {
  readonly #seed: number;
  #slots: Slot[] = [];
  #numbered = 0;

  /** @param seed For the rules that have none of their own. */
  constructor(seed = 1) {
    this.#seed = seed;
  }

  /**
   * Adds a rule behind those that are there.
   *
   * @throws {@link FaultRefusal} for an id that is taken, or a full book.
   */
  add(request: FaultInput): FaultEntry {
    if (this.#slots.length >= MAX_RULES) {
      throw new InvalidFaultError(`There are ${MAX_RULES} faults already.`, "Delete some.");
    }
    const id = request.id ?? this.#newId();
    if (this.#slots.some(({ rule }) => rule.id === id)) {
      throw new InvalidFaultError(
        `There is a fault ${JSON.stringify(id)} already.`,
        "Delete it, or leave the id out.",
      );
    }
    const rule: FaultRule = { ...request, id, route: request.route ?? "*" };
    const slot = { rule, applied: 0, asked: 0, random: (rule.seed ?? this.#seed) | 0 };
    this.#slots.push(slot);
    return entryOf(slot);
  }

  /** Removes a rule; `false` when there is none of that id. */
  remove(id: string): boolean {
    const before = this.#slots.length;
    this.#slots = this.#slots.filter(({ rule }) => rule.id !== id);
    return this.#slots.length < before;
  }

  clear(): void {
    this.#slots = [];
  }

  /** Whether nothing can go wrong but what a request brings along. */
  get isEmpty(): boolean {
    return this.#slots.length === 0;
  }

  /** The rules in the order in which they are asked, those that are used up included. */
  list(): FaultEntry[] {
    return this.#slots.map(entryOf);
  }

  /**
   * What goes wrong with a request. Counts what it returns.
   *
   * Rules are asked in their order. Delays add up; of the other faults the first one happens.
   */
  match(target: FaultTarget): FaultPlan {
    if (this.#slots.length === 0) return NO_FAULT;
    let delayMs = 0;
    let fault: Fault | undefined;
    const names: string[] = [];
    for (const slot of this.#slots) {
      const { rule } = slot;
      if (rule.kind !== "delay" && fault !== undefined) continue;
      if (!concerns(rule, target) || !happens(slot)) continue;
      slot.applied += 1;
      names.push(rule.id);
      if (rule.kind === "delay") delayMs += rule.delayMs ?? 0;
      else fault = rule;
    }
    return names.length === 0 ? NO_FAULT : { delayMs, names, ...(fault === undefined ? {} : { fault }) };
  }

  #newId(): string {
    do this.#numbered += 1;
    while (this.#slots.some(({ rule }) => rule.id === `fault-${this.#numbered}`));
    return `fault-${this.#numbered}`;
  }
}

/** Joins the faults that a request brings along to those of the book. Its own come first. */
export function withOwnFaults(own: readonly Fault[], plan: FaultPlan): FaultPlan {
  const fault = own.find(({ kind }) => kind !== "delay") ?? plan.fault;
  return {
    delayMs: own.reduce((sum, { delayMs = 0 }) => sum + delayMs, plan.delayMs),
    names: [...own.map(({ kind }) => kind), ...plan.names],
    ...(fault === undefined ? {} : { fault }),
  };
}

function entryOf({ rule, applied }: Slot): FaultEntry {
  return { ...rule, applied, left: rule.count === undefined ? null : rule.count - applied };
}

function concerns(rule: FaultRule, { route, method, path, accountId }: FaultTarget): boolean {
  if (rule.accountId !== undefined && rule.accountId !== accountId) return false;
  if (rule.method !== undefined && rule.method !== method) return false;
  const pattern = rule.route;
  if (pattern === "*" || pattern === route) return true;
  if (!pattern.includes("*")) return false;
  // A pattern without a method is one for paths. Both the template and the path that was asked for will do.
  const begin = /^[A-Z*]+ /.test(pattern) ? `${method} ` : "";
  const template = route?.slice(route.indexOf(" ") + 1);
  return (
    fitsPattern(`${begin}${path}`, pattern) ||
    (template !== undefined && fitsPattern(`${begin}${template}`, pattern))
  );
}

function happens(slot: Slot): boolean {
  const { count = Number.POSITIVE_INFINITY, probability = 1, kind } = slot.rule;
  if (slot.applied >= count) return false;
  slot.asked += 1;
  if (kind === "flap" && slot.asked % 2 === 0) return false;
  return probability >= 1 || draw(slot) < probability;
}

/** A number from 0 up to 1 (mulberry32). */
function draw(slot: Slot): number {
  slot.random = (slot.random + 0x6d2b79f5) | 0;
  let bits = Math.imul(slot.random ^ (slot.random >>> 15), 1 | slot.random);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
}
