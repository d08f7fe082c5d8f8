import { findNearest } from "redis-cloud-sdk/core";
import { type BehaviorDefinition, behaviors, type ServiceBehavior } from "./behaviors.js";
import type { ValueKind } from "./value-kinds.js";

const DEFINITIONS: ReadonlyMap<string, BehaviorDefinition<unknown>> = new Map(Object.entries(behaviors));

/** Error about the name or value of a behavior. */
export class InvalidBehaviorError extends Error {
  override readonly name = "InvalidBehaviorError";
}

/**
 * Checks names and values. Undefined values are dropped.
 *
 * @throws {@link InvalidBehaviorError} naming the behavior, its rule and the given value.
 */
export function checkBehavior(values: Readonly<Record<string, unknown>>): Partial<ServiceBehavior> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    const definition = getDefinition(name);
    if (!definition.accepts(value)) {
      throw new InvalidBehaviorError(
        `behavior ${name} must be ${definition.expected} (got ${JSON.stringify(value)?.slice(0, 80)})`,
      );
    }
  }
  return Object.fromEntries(given) as Partial<ServiceBehavior>;
}

/** Returns the definition of a behavior. @throws {@link InvalidBehaviorError} */
export function getDefinition(name: string): BehaviorDefinition<unknown> {
  const found = DEFINITIONS.get(name);
  if (found !== undefined) return found;
  throw new InvalidBehaviorError(`unknown behavior ${JSON.stringify(name)}${suggest(name)}`);
}

function suggest(name: string): string {
  const [first] = findNearest(name, [...DEFINITIONS.keys()]);
  return first === undefined
    ? `; the behaviors are ${[...DEFINITIONS.keys()].join(", ")}`
    : `; did you mean ${first}?`;
}

/** Parses `name=value`. The value is JSON, or a string without quotes. @throws {@link InvalidBehaviorError} */
export function parseBehavior(text: string): Partial<ServiceBehavior> {
  const equals = text.indexOf("=");
  if (equals < 1) {
    throw new InvalidBehaviorError(`a behavior must be given as name=value (got ${JSON.stringify(text)})`);
  }
  return checkBehavior({ [text.slice(0, equals)]: parseValue(text.slice(equals + 1)) });
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const VARIABLE_PREFIX = "REDIS_CLOUD_EMULATOR_BEHAVIOR_";

/**
 * Reads behaviors from environment variables: `REDIS_CLOUD_EMULATOR_BEHAVIOR_CUSTOMER_SIDE=never`.
 *
 * @throws {@link InvalidBehaviorError} naming the variable.
 */
export function readBehaviorVariables(
  environment: Readonly<Record<string, string | undefined>>,
): Partial<ServiceBehavior> {
  const names = new Map([...DEFINITIONS.keys()].map((name) => [toVariable(name), name]));
  const found: Partial<ServiceBehavior> = {};
  for (const [variable, value] of Object.entries(environment)) {
    if (value === undefined || !variable.startsWith(VARIABLE_PREFIX)) continue;
    const name = names.get(variable);
    if (name === undefined) {
      const [first] = findNearest(variable, [...names.keys()]);
      throw new InvalidBehaviorError(
        `unknown variable ${variable}${first === undefined ? "" : `; did you mean ${first}?`}`,
      );
    }
    Object.assign(found, checkBehavior({ [name]: parseValue(value) }));
  }
  return found;
}

function toVariable(name: string): string {
  return VARIABLE_PREFIX + name.replace(/(?<=[a-z0-9])[A-Z]/g, "_$&").toUpperCase();
}

/** Behavior as listed by the admin API. */
export interface BehaviorView {
  name: string;
  value: unknown;
  default: unknown;
  isDefault: boolean;
  /** All possible values; `null` if they are not enumerable. */
  choices: readonly unknown[] | null;
  expected: string;
  description: string;
}

/** Lists all behaviors with their values. */
export function listBehaviors(
  current: Readonly<ServiceBehavior>,
  defaults: Readonly<ServiceBehavior>,
): BehaviorView[] {
  return Object.entries(behaviors).map(([name, { schema, expected, description }]) => {
    const [value, byDefault] = [
      current[name as keyof ServiceBehavior],
      defaults[name as keyof ServiceBehavior],
    ];
    const isDefault = JSON.stringify(value) === JSON.stringify(byDefault);
    return {
      name,
      value,
      default: byDefault,
      isDefault,
      choices: listChoices(schema),
      expected,
      description,
    };
  });
}

function listChoices(schema: ValueKind<unknown>["schema"]): readonly unknown[] | null {
  if (schema["type"] === "boolean") return [true, false];
  return Array.isArray(schema["enum"]) ? schema["enum"] : null;
}

/** Creates the JSON Schema of behaviors by name. */
export function createBehaviorSchema(): object {
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(behaviors).map(([name, { schema, description, default: value }]) => [
        name,
        { ...schema, description, default: value },
      ]),
    ),
  };
}
