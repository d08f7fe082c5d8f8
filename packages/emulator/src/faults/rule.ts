import { catalog } from "redis-cloud-sdk/catalog";
import { FAULT_KINDS, type FaultKind, type FaultRule, InvalidFaultError } from "./fault.js";

/** A rule as it is sent: without an id it gets one, without a route it means every route. */
export type FaultInput = Omit<FaultRule, "id" | "route"> & { id?: string; route?: string };

/** What belongs to each kind, beyond what belongs to all; `!` marks what must be there. */
const FIELDS: Readonly<Record<FaultKind, readonly string[]>> = {
  status: ["status!", "body", "headers"],
  delay: ["delayMs!"],
  "reset-before": [],
  "reset-after": [],
  "reset-mid-body": [],
  truncate: [],
  "not-json": ["body"],
  html: ["status", "body", "headers"],
  "wrong-content-type": ["headers"],
  "task-error": ["code!"],
  flap: ["status", "body", "headers"],
  "unknown-status": ["code"],
};

const ALWAYS = ["id", "route", "method", "kind", "count", "probability", "seed", "accountId"];

/** Longer than any client waits. */
export const MAX_DELAY_MS = 600_000;

const METHODS = ["GET", "POST", "PUT", "DELETE"];

/** Texts that cannot be, or cannot split, a header. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;
const HEADER_VALUE = /^[\t\x20-\x7e]{0,1000}$/;

/**
 * Reads a fault rule from outside.
 *
 * @throws {@link FaultRefusal} naming the field and the value that are wrong.
 */
export function readRule(value: unknown): FaultInput {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InvalidFaultError("A fault is an object.", `For example {"kind": "status", "status": 503}.`);
  }
  const given = value as Readonly<Record<string, unknown>>;
  const kind = FAULT_KINDS.find((known) => known === given["kind"]);
  if (kind === undefined) {
    throw new InvalidFaultError(`kind is ${show(given["kind"])}.`, `Use one of ${FAULT_KINDS.join(", ")}.`);
  }
  checkFields(kind, given);
  for (const [name, { holds, desired }] of Object.entries(CHECKS)) {
    const field = given[name];
    if (field !== undefined && !holds(field)) {
      throw new InvalidFaultError(`${name} is ${show(field)}.`, `It must be ${desired}.`);
    }
  }
  if (kind === "task-error" && !isServiceCode(given["code"])) {
    throw new InvalidFaultError(
      `code is ${show(given["code"])}.`,
      "It must be a code such as SUBSCRIPTION_NOT_ACTIVE: capitals, digits and _.",
    );
  }
  checkRoute(given["route"]);
  const { method } = given as { method?: string };
  return { ...given, kind, ...(method === undefined ? {} : { method: method.toUpperCase() }) };
}

function checkFields(kind: FaultKind, given: Readonly<Record<string, unknown>>): void {
  const own = FIELDS[kind];
  const names = [...ALWAYS, ...own.map((name) => name.replace("!", ""))];
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new InvalidFaultError(
      `${unknown} means nothing to a fault of kind ${kind}.`,
      `It takes ${names.slice(1).join(", ")}.`,
    );
  }
  const missing = own.find((name) => name.endsWith("!") && given[name.replace("!", "")] === undefined);
  if (missing !== undefined) {
    const name = missing.replace("!", "");
    throw new InvalidFaultError(
      `A fault of kind ${kind} needs ${name}.`,
      `${name} is ${CHECKS[name]?.desired}.`,
    );
  }
}

function checkRoute(route: unknown): void {
  if (typeof route !== "string" || route.includes("*") || Object.hasOwn(catalog, route)) return;
  const closest = Object.keys(catalog).find((known) => known.endsWith(` ${route}`));
  throw new InvalidFaultError(
    `route is ${show(route)}, which is not a route.`,
    closest === undefined
      ? 'Write a route of the contract, such as "GET /subscriptions/{subscriptionId}", or a pattern with *.'
      : `Did you mean ${JSON.stringify(closest)}? A path alone needs a *.`,
  );
}

interface FieldCheck {
  holds(value: unknown): boolean;
  desired: string;
}

const CHECKS: Readonly<Record<string, FieldCheck>> = {
  id: {
    holds: (value) => typeof value === "string" && /^[A-Za-z0-9._-]{1,60}$/.test(value),
    desired: "1 to 60 letters, digits, dots, - and _",
  },
  route: {
    holds: (value) => typeof value === "string" && value.length >= 1 && value.length <= 300,
    desired: "a text of 1 to 300 characters",
  },
  method: {
    holds: (value) => typeof value === "string" && METHODS.includes(value.toUpperCase()),
    desired: `one of ${METHODS.join(", ")}`,
  },
  status: {
    holds: (value) => whole(value, 200, 599),
    desired: "an HTTP status from 200 to 599",
  },
  delayMs: {
    holds: (value) => whole(value, 0, MAX_DELAY_MS),
    desired: `a whole number of milliseconds up to ${MAX_DELAY_MS}`,
  },
  code: {
    holds: (value) => typeof value === "string" && /^[A-Za-z0-9_-]{1,160}$/.test(value),
    desired: "a word of letters, digits, - and _",
  },
  count: {
    holds: (value) => whole(value, 1, Number.MAX_SAFE_INTEGER),
    desired: "a whole number from 1",
  },
  probability: {
    holds: (value) => typeof value === "number" && value > 0 && value <= 1,
    desired: "a number above 0 and up to 1",
  },
  seed: {
    holds: (value) => whole(value, -(2 ** 31), 2 ** 32),
    desired: "a whole number of 32 bits",
  },
  accountId: { holds: (value) => whole(value, 1, Number.MAX_SAFE_INTEGER), desired: "the id of an account" },
  headers: { holds: areHeaders, desired: "an object of header names and printable values" },
};

/**
 * Whether a text has the form of a service code. The contract's list of 604 is not enforced: clients must cope
 * with codes that are newer than it.
 */
export function isServiceCode(value: unknown): value is string {
  return typeof value === "string" && /^[A-Z][A-Z0-9_]{2,159}$/.test(value);
}

function whole(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

function areHeaders(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([name, text]) => HEADER_NAME.test(name) && typeof text === "string" && HEADER_VALUE.test(text),
    )
  );
}

function show(value: unknown): string {
  return value === undefined ? "missing" : JSON.stringify(value).slice(0, 100);
}
