import { MUTABILITY, type Mutability, SECRET_SOURCE } from "redis-cloud-ensure";
import { z } from "zod";

/** A structural schema of Kubernetes. */
export type StructuralSchema = Record<string, unknown>;

/** Bounds of fields whose schema names none: the cost of a rule is estimated from them. */
const MAX_TEXT_CHARACTERS = 1_024;
const MAX_ITEMS = 64;

const MUTABILITY_NOTES: Readonly<Record<Mutability, string>> = {
  "in-place": "",
  immutable: " Immutable, unless `replace` permits a replacement.",
  creation: "",
  identity: " Immutable.",
};

/** Converts a schema to a structural one: without `additionalProperties`, unions and numeric `exclusiveMinimum`. */
export function toStructuralSchema(schema: z.ZodType): StructuralSchema {
  return convert(z.toJSONSchema(schema, { io: "input" }) as StructuralSchema);
}

function convert(given: StructuralSchema): StructuralSchema {
  const { type, description, properties, required, items, additionalProperties, enum: values } = given;
  const mutability = given[MUTABILITY] as Mutability | undefined;
  const note = mutability === undefined ? "" : MUTABILITY_NOTES[mutability];
  const head = {
    ...(description === undefined ? {} : { description: `${description}${note}` }),
    type: type ?? typeof given["const"],
  };
  if (given[SECRET_SOURCE] === true) {
    const { secret } = properties as Record<string, StructuralSchema>;
    // A document must not read the environment and the files of the operator.
    return { ...head, required: ["secret"], properties: { secret: convert(secret ?? {}) } };
  }
  switch (type) {
    case "object":
      return {
        ...head,
        ...(required === undefined ? {} : { required }),
        ...(properties === undefined
          ? {
              additionalProperties: convert(additionalProperties as StructuralSchema),
              maxProperties: MAX_ITEMS,
            }
          : { properties: mapValues(properties as Record<string, StructuralSchema>, convert) }),
      };
    case "array":
      return {
        ...head,
        minItems: given["minItems"],
        maxItems: given["maxItems"] ?? MAX_ITEMS,
        items: convert(items as StructuralSchema),
      };
    case "number":
    case "integer":
      return { ...head, ...toBounds(given), default: given["default"] };
    case "boolean":
      return { ...head, default: given["default"] };
    default:
      return {
        ...head,
        ...(given["const"] === undefined ? {} : { enum: [given["const"]] }),
        ...(values === undefined ? {} : { enum: values }),
        minLength: given["minLength"],
        maxLength: given["maxLength"] ?? (values === undefined ? MAX_TEXT_CHARACTERS : undefined),
        pattern: given["pattern"],
        format: given["format"],
        default: given["default"],
      };
  }
}

/** Bounds of a number. A fraction is bounded by a rule: `minimum: 0.1` would accept the integer 0. */
function toBounds({ minimum, maximum, exclusiveMinimum }: StructuralSchema): StructuralSchema {
  const lowest =
    typeof exclusiveMinimum === "number" ? exclusiveMinimum + 1 : (minimum as number | undefined);
  const isWritten = (bound: unknown) =>
    Number.isInteger(bound) && Math.abs(bound as number) < Number.MAX_SAFE_INTEGER;
  const fractions = [
    typeof lowest === "number" && !Number.isInteger(lowest)
      ? ([">=", lowest, "at least"] as const)
      : undefined,
    typeof maximum === "number" && !Number.isInteger(maximum)
      ? (["<=", maximum, "at most"] as const)
      : undefined,
  ].filter((bound) => bound !== undefined);
  return {
    ...(isWritten(lowest) ? { minimum: lowest } : {}),
    ...(isWritten(maximum) ? { maximum } : {}),
    ...(fractions.length === 0
      ? {}
      : {
          "x-kubernetes-validations": fractions.map(([sign, bound, words]) => ({
            rule: `self ${sign} ${bound}`,
            message: `must be ${words} ${bound}`,
          })),
        }),
  };
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, map: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
