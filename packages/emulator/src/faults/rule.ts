import { armHandlers } from "../azure/registry.js";
import { catalog } from "../contract/catalog.js";
import { FAULT_KINDS, type FaultKind, type FaultRule, InvalidFaultError } from "./fault.js";

/** A rule as sent by the user. By default, the ID is generated and the route is `*`. */
export type FaultInput = Omit<FaultRule, "id" | "route"> & { id?: string; route?: string };

/** Fields of each kind in addition to the common ones; `!` marks required fields. */
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

/** Field of a fault kind. */
export interface FaultField {
  kind: FaultKind;
  name: string;
  isRequired: boolean;
}

/** Lists the fields of all kinds, without the common ones. */
export function listFaultFields(): FaultField[] {
  return FAULT_KINDS.flatMap((kind) =>
    FIELDS[kind].map((name) => ({ kind, name: name.replace("!", ""), isRequired: name.endsWith("!") })),
  );
}

/** Routes that a fault may name. */
export const FAULT_ROUTES: readonly string[] = [...Object.keys(catalog), ...Object.keys(armHandlers)];

const CORRECT = "Correct the field.";

const COMMON_FIELDS = ["id", "route", "method", "kind", "count", "probability", "seed", "accountId"];

/** Longer than any client's timeout. */
export const MAX_DELAY_MS = 600_000;

/** Methods of the contracts' routes. */
const METHODS = [...new Set(FAULT_ROUTES.map((route) => route.split(" ", 1)[0] ?? ""))];

/** Valid header names and values. Line breaks are excluded to prevent header injection. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;
const HEADER_VALUE = /^[\t\x20-\x7e]{0,1000}$/;

/**
 * Validates a fault rule.
 *
 * @throws {@link InvalidFaultError} naming the invalid field and its value.
 */
export function parseRule(value: unknown): FaultInput {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InvalidFaultError("A fault must be an object.", `Example: {"kind": "status", "status": 503}.`);
  }
  const input = value as Readonly<Record<string, unknown>>;
  const kind = FAULT_KINDS.find((candidate) => candidate === input["kind"]);
  if (kind === undefined) {
    throw new InvalidFaultError(
      `kind must be one of ${FAULT_KINDS.join(", ")} (got ${formatValue(input["kind"])}).`,
      CORRECT,
    );
  }
  assertFields(kind, input);
  for (const [name, { isValid, expected }] of Object.entries(CHECKS)) {
    const field = input[name];
    if (field !== undefined && !isValid(field)) {
      throw new InvalidFaultError(`${name} must be ${expected} (got ${formatValue(field)}).`, CORRECT);
    }
  }
  if (kind === "task-error" && !isServiceCode(input["code"], input["route"])) {
    throw new InvalidFaultError(
      `code must be upper-case letters, digits and _ (got ${formatValue(input["code"])}).`,
      "Use a code of the service, such as SUBSCRIPTION_NOT_ACTIVE.",
    );
  }
  assertRoute(input["route"]);
  const { method } = input as { method?: string };
  return { ...input, kind, ...(method === undefined ? {} : { method: method.toUpperCase() }) };
}

/** Creates the JSON Schema of a rule, for the OpenAPI document. */
export function createRuleSchema(): object {
  const fields = Object.entries(CHECKS).map(([name, { schema, expected }]) => [
    name,
    { ...schema, description: `Must be ${expected}.` },
  ]);
  return {
    type: "object",
    required: ["kind"],
    properties: {
      kind: {
        enum: FAULT_KINDS,
        description: `Fields of the kinds: ${JSON.stringify(FIELDS)}; ! is required.`,
      },
      ...Object.fromEntries(fields),
      body: { description: "Strings are sent unchanged, other values as JSON." },
    },
  };
}

function assertFields(kind: FaultKind, input: Readonly<Record<string, unknown>>): void {
  const kindFields = FIELDS[kind];
  const names = [...COMMON_FIELDS, ...kindFields.map((name) => name.replace("!", ""))];
  const unknown = Object.keys(input).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new InvalidFaultError(
      `${unknown} is not a field of a fault of kind ${kind}.`,
      `Its fields are ${names.slice(1).join(", ")}.`,
    );
  }
  const missing = kindFields.find((name) => name.endsWith("!") && input[name.replace("!", "")] === undefined);
  if (missing !== undefined) {
    const name = missing.replace("!", "");
    throw new InvalidFaultError(
      `A fault of kind ${kind} requires ${name}.`,
      `${name} must be ${CHECKS[name]?.expected}.`,
    );
  }
}

function assertRoute(route: unknown): void {
  if (typeof route !== "string" || route.includes("*") || FAULT_ROUTES.includes(route)) return;
  const closest = FAULT_ROUTES.find((candidate) => candidate.endsWith(` ${route}`));
  throw new InvalidFaultError(
    `route must be a route of the contract (got ${formatValue(route)}).`,
    closest === undefined
      ? 'Use a route such as "GET /subscriptions/{subscriptionId}", or a pattern with *.'
      : `Did you mean ${JSON.stringify(closest)}? A path without a method requires a *.`,
  );
}

interface FieldCheck {
  schema: object;
  isValid(value: unknown): boolean;
  expected: string;
}

const CHECKS: Readonly<Record<string, FieldCheck>> = {
  id: {
    schema: { type: "string", pattern: "^[A-Za-z0-9._-]{1,60}$" },
    isValid: (value) => typeof value === "string" && /^[A-Za-z0-9._-]{1,60}$/.test(value),
    expected: "1 to 60 letters, digits, dots, - and _",
  },
  route: {
    schema: { type: "string", minLength: 1, maxLength: 300 },
    isValid: (value) => typeof value === "string" && value.length >= 1 && value.length <= 300,
    expected: "a string of 1 to 300 characters",
  },
  method: {
    schema: { type: "string" },
    isValid: (value) => typeof value === "string" && METHODS.includes(value.toUpperCase()),
    expected: `one of ${METHODS.join(", ")}`,
  },
  status: {
    schema: { type: "integer", minimum: 200, maximum: 599 },
    isValid: (value) => isIntegerBetween(value, 200, 599),
    expected: "an HTTP status from 200 to 599",
  },
  delayMs: {
    schema: { type: "integer", minimum: 0, maximum: MAX_DELAY_MS },
    isValid: (value) => isIntegerBetween(value, 0, MAX_DELAY_MS),
    expected: `an integer from 0 to ${MAX_DELAY_MS} (milliseconds)`,
  },
  code: {
    schema: { type: "string", pattern: "^[A-Za-z0-9_-]{1,160}$" },
    isValid: (value) => typeof value === "string" && /^[A-Za-z0-9_-]{1,160}$/.test(value),
    expected: "1 to 160 letters, digits, - and _",
  },
  count: {
    schema: { type: "integer", minimum: 1 },
    isValid: (value) => isIntegerBetween(value, 1, Number.MAX_SAFE_INTEGER),
    expected: "a positive integer",
  },
  probability: {
    schema: { type: "number", exclusiveMinimum: 0, maximum: 1 },
    isValid: (value) => typeof value === "number" && value > 0 && value <= 1,
    expected: "a number greater than 0 and at most 1",
  },
  seed: {
    schema: { type: "integer" },
    isValid: (value) => isIntegerBetween(value, -(2 ** 31), 2 ** 32),
    expected: "a 32-bit integer",
  },
  accountId: {
    schema: { type: "integer", minimum: 1 },
    isValid: (value) => isIntegerBetween(value, 1, Number.MAX_SAFE_INTEGER),
    expected: "an account ID",
  },
  headers: {
    schema: { type: "object", additionalProperties: { type: "string" } },
    isValid: areHeaders,
    expected: "an object of header names and printable values",
  },
};

/** Routes and patterns of Azure. */
const AZURE_ROUTE = /providers|Microsoft\.|redisEnterprise|privateEndpoints|privateDnsZones/i;

/**
 * Whether a value has the form of a service code. The contract's 604 codes are not enforced, because clients must
 * handle newer ones too. Those of Azure are written as `InsufficientCapacity`.
 */
export function isServiceCode(value: unknown, route?: unknown): value is string {
  const isAzure = typeof route === "string" && AZURE_ROUTE.test(route);
  const form = isAzure ? /^[A-Z][A-Za-z0-9_]{2,159}$/ : /^[A-Z][A-Z0-9_]{2,159}$/;
  return typeof value === "string" && form.test(value);
}

function isIntegerBetween(value: unknown, min: number, max: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
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

function formatValue(value: unknown): string {
  return value === undefined ? "missing" : JSON.stringify(value).slice(0, 100);
}
