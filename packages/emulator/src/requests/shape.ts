import { HttpError } from "../errors.js";

/**
 * Checks of a request body's form.
 *
 * The service tells errors of form from errors of meaning: a wrong type or an unknown word is HTTP 400 at once,
 * a value that makes no sense fails the task. These checks are the first kind only.
 */
export interface Check {
  (value: unknown, at: string, strict: boolean): void;
  /** The field must be there. */
  readonly needed?: true;
}

/** A check of an object with known fields. */
export interface Shape<Body> {
  check: Check;
  /** Never set: it carries the type. */
  readonly body?: Body;
}

export const text: Check = (value, at) => expect(typeof value === "string", value, at, "a string");
export const flag: Check = (value, at) => expect(typeof value === "boolean", value, at, "a boolean");
export const number: Check = (value, at) => expect(typeof value === "number", value, at, "a number");
export const integer: Check = (value, at) => expect(Number.isSafeInteger(value), value, at, "an integer");
export const anything: Check = () => undefined;

/**
 * A field that must be there.
 *
 * Where the service has an error code for a missing field, the field is not marked, and its task fails instead.
 */
export function needed(check: Check): Check {
  return Object.assign((value: unknown, at: string, strict: boolean) => check(value, at, strict), {
    needed: true as const,
  });
}

/** One of some words. The message lists them, as the service's does. */
export function word(...words: readonly string[]): Check {
  return (value, at) =>
    expect(typeof value === "string" && words.includes(value), value, at, `one of [${words.join(", ")}]`);
}

export function list(item: Check): Check {
  return (value, at, strict) => {
    expect(Array.isArray(value), value, at, "an array");
    (value as unknown[]).forEach((element, index) => {
      item(element, `${at}[${index}]`, strict);
    });
  };
}

/** A value that passes one of several checks. */
export function either(...checks: readonly Check[]): Check {
  return (value, at, strict) => {
    const problems = checks.map((check) => {
      try {
        check(value, at, strict);
        return undefined;
      } catch (error) {
        return error;
      }
    });
    if (!problems.includes(undefined)) throw problems[0];
  };
}

/** An object. Fields are optional unless marked. */
export function fields<Body>(checks: { readonly [F in keyof Body]-?: Check }): Check {
  const known = checks as Readonly<Record<string, Check>>;
  return (value, at, strict) => {
    expect(typeof value === "object" && value !== null && !Array.isArray(value), value, at, "an object");
    for (const [name, field] of Object.entries(value as object)) {
      const check = Object.hasOwn(known, name) ? known[name] : undefined;
      const path = join(at, name);
      // Read-only fields of the contract may be sent along; they mean nothing.
      if (check === undefined && strict && !READ_ONLY.has(name))
        throw malformed(`${path} is not a known field`);
      if (check !== undefined) check(field, path, strict);
    }
    for (const [name, check] of Object.entries(known)) {
      if (check.needed && !Object.hasOwn(value as object, name))
        throw malformed(`${join(at, name)} is missing`);
    }
  };
}

function join(at: string, name: string): string {
  return at === "" ? name : `${at}.${name}`;
}

const READ_ONLY: ReadonlySet<string> = new Set([
  "commandType",
  "subscriptionId",
  "databaseId",
  "userId",
  "vpcPeeringId",
]);

/** The shape of a body, with every field of its model checked. */
export function shape<Body>(checks: { readonly [F in keyof Body]-?: Check }): Shape<Body> {
  return { check: fields<Body>(checks) };
}

function expect(ok: boolean, value: unknown, at: string, desired: string): void {
  if (!ok) throw malformed(`${at === "" ? "the body" : at} is ${show(value)}, not ${desired}`);
}

function show(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  return JSON.stringify(value).slice(0, 80);
}

/** The service begins such messages with a fixed phrase, followed by what its JSON parser says. */
export function malformed(error: string): HttpError {
  return new HttpError(400, `The request has unsupported fields or values. JSON parse error: ${error}`);
}
