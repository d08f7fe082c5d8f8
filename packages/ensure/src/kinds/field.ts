import { z } from "zod";

/**
 * Effect of a changed field.
 *
 * - `in-place`: it is changed without interruption of the resource's identity.
 * - `immutable`: only a new resource can have the new value.
 * - `creation`: it is used at creation only and not compared afterwards.
 * - `identity`: it is used to find the resource; another value means another resource.
 */
export type Mutability = "in-place" | "immutable" | "creation" | "identity";

/** Key of the mutability in a field's metadata, and in the JSON Schema. */
export const MUTABILITY = "x-mutability";

/** Name and comment of the type that is generated for a schema which several fields, or readers, refer to. */
const typeNames = z.registry<{ name: string; description: string }>();

/** Names the type that is generated for a schema in `documents.ts`. */
export function named<T extends z.ZodType>(name: string, description: string, schema: T): T {
  typeNames.add(schema, { name, description });
  return schema;
}

/** Returns the name and the comment of a schema's type, if it has its own. */
export function getTypeName(schema: z.ZodType): { name: string; description: string } | undefined {
  return typeNames.get(schema);
}

/** An optional field: what the document leaves out is not managed. */
export function field<T extends z.ZodType>(
  schema: T,
  description: string,
  mutability: Mutability = "in-place",
) {
  return schema.optional().meta({ description, [MUTABILITY]: mutability });
}

/** Declares a required field. */
export function requiredField<T extends z.ZodType>(
  schema: T,
  description: string,
  mutability: Mutability = "in-place",
) {
  return schema.meta({ description, [MUTABILITY]: mutability });
}

/** Reads the mutability of a top-level field of a specification. */
export function getMutability(schema: z.ZodType): Mutability {
  return (z.globalRegistry.get(schema)?.[MUTABILITY] as Mutability | undefined) ?? "in-place";
}

/** A reference to a resource: the name of a document, or of an existing resource. */
export const reference = named(
  "Reference",
  "Reference to a resource.",
  z.strictObject({
    name: z.string().min(1).meta({ description: "Name of a document, or of an existing resource." }),
  }),
);

/** Fields that permit destructive steps. Each is part of every specification. */
export const lifecycle = {
  deletionPolicy: field(
    z.enum(["Delete", "Retain"]).meta({ default: "Retain" }),
    "Whether removing the document deletes the resource. Default `Retain`.",
    "creation",
  ),
  adopt: field(
    z.boolean().meta({ default: false }),
    "Whether an existing resource of that name may be adopted. Default `false`.",
    "creation",
  ),
};

/** The field that permits a replacement, for kinds whose immutable fields can be changed by one. */
export const replaceable = {
  replace: field(
    z.boolean().meta({ default: false }),
    "Whether a change of an immutable field may delete the resource and create it again. Default `false`.",
    "creation",
  ),
};
