import { findNearest } from "redis-cloud-sdk/core";
import { z } from "zod";
import { DocumentError } from "../errors.js";
import type { KindName } from "../kinds/documents.js";
import { named } from "../kinds/field.js";
import { type Kind, kindNames, kinds } from "../kinds/kinds.js";
import { listSecretFields } from "../kinds/secret-fields.js";
import { API_VERSION, type EnsureDocument, type Source } from "./document.js";

/** Names that Kubernetes accepts for a resource. */
const NAME = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;
const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** Maximum number of permitted values in a message. */
const MAX_SHOWN_VALUES = 16;

/** Head of a document. The specification is validated with the schema of its kind. */
export const metadata = named(
  "Metadata",
  "Name, namespace, annotations and labels of a document.",
  z.strictObject({
    name: z.string().regex(NAME, "must be lower-case letters, digits, dashes and dots").meta({
      description:
        "Name of the document, by which others refer to it. Default name of the resource at the service.",
    }),
    namespace: z.string().regex(NAMESPACE, "must be lower-case letters, digits and dashes").optional().meta({
      description: "Separates documents of different owners that have the same name. Default `default`.",
    }),
    annotations: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: "Notes that do not affect the resource." }),
    labels: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: "Labels that do not affect the resource." }),
  }),
);

const envelope = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  kind: z.string(),
  metadata,
  spec: z.unknown(),
});

/** @throws DocumentError naming the path, the rule and the value of the first error. */
export function validateDocument(value: unknown, source?: Source): EnsureDocument {
  const place = source === undefined ? "document" : `${source.file}, document ${source.position}`;
  const head = envelope.safeParse(value);
  if (!head.success) throw toDocumentError({ place, root: "", schema: envelope }, head.error, value);
  const { kind, metadata } = head.data;
  const named = `${place} (${kind} ${metadata.name})`;
  if (!Object.hasOwn(kinds, kind)) {
    throw new DocumentError(
      named,
      `kind must be one of ${kindNames.join(", ")} (got ${JSON.stringify(kind)})`,
    );
  }
  const { spec: schema, exactlyOneOf }: Kind = kinds[kind as KindName];
  const spec = schema.safeParse(head.data.spec);
  if (!spec.success) {
    const secretFields = listSecretFields(kind as KindName);
    throw toDocumentError({ place: named, root: "spec", schema, secretFields }, spec.error, head.data.spec);
  }
  if (exactlyOneOf !== undefined) {
    const present = exactlyOneOf.filter((field) => spec.data[field] !== undefined);
    if (present.length !== 1) {
      throw new DocumentError(`${named}, spec`, `must have either ${exactlyOneOf.join(" or ")}`);
    }
  }
  return { ...head.data, spec: spec.data } as unknown as EnsureDocument;
}

/** The part of a document that was validated, and its place in messages. */
interface Validated {
  place: string;
  root: string;
  schema: z.ZodType;
  /** Fields whose value may be a secret that was written in place of its source: messages do not repeat it. */
  secretFields?: readonly string[];
}

function toDocumentError(validated: Validated, error: z.ZodError, value: unknown): DocumentError {
  const { place, root } = validated;
  const [issue] = error.issues;
  if (issue === undefined) return new DocumentError(place, "is not valid");
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  const location = formatPath([root, ...path].filter((part) => part !== ""));
  return new DocumentError(
    location === "" ? place : `${place}, ${location}`,
    describeRule(issue, value, validated),
  );
}

/** Describes the violated rule and the value, in the form of this project's errors. */
function describeRule(
  issue: z.core.$ZodIssue,
  root: unknown,
  { schema, secretFields = [] }: Validated,
): string {
  const isSecret = secretFields.includes(String(issue.path[0]));
  const got = isSecret ? "" : ` (got ${formatValue(getAt(root, issue.path))})`;
  switch (issue.code) {
    case "unrecognized_keys":
      return `is not a known field${suggest(issue.keys[0] ?? "", listFields(schema, issue.path))}`;
    case "invalid_type":
      return getAt(root, issue.path) === undefined
        ? "is required"
        : `must be ${withArticle(issue.expected)}${got}`;
    case "invalid_value":
      return `must be ${describeValues(issue.values, getAt(root, issue.path))}${got}`;
    case "too_small":
      return `must ${issue.origin === "string" || issue.origin === "array" ? "have at least" : "be at least"} ${issue.minimum}${countUnit(issue.origin)}${got}`;
    case "too_big":
      return `must ${issue.origin === "string" || issue.origin === "array" ? "have at most" : "be at most"} ${issue.maximum}${countUnit(issue.origin)}${got}`;
    default:
      return `${issue.message.replace(/^Invalid .*$/, "is not valid")}${got}`;
  }
}

/** Names the field that a misspelt or shortened one stands for. */
function suggest(given: string, names: readonly string[]): string {
  const isStart = (name: string) => given.length > 2 && name.toLowerCase().startsWith(given.toLowerCase());
  const near = findNearest(given, names)[0] ?? names.find(isStart);
  return near === undefined ? "" : `; did you mean ${near}?`;
}

/** Lists the fields of the object at a path. */
function listFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const options = { io: "input", unrepresentable: "any" } as const;
  const found = path.reduce<z.core.JSONSchema.BaseSchema | undefined>(
    (parent, key) => {
      const child = typeof key === "number" ? parent?.items : parent?.properties?.[String(key)];
      return typeof child === "object" && !Array.isArray(child) ? child : undefined;
    },
    z.toJSONSchema(schema, options),
  );
  return Object.keys(found?.properties ?? {});
}

/** Lists permitted values; of many, those that start like the wrong one. */
function describeValues(values: readonly unknown[], got: unknown): string {
  const family = /^[A-Za-z]+_/.exec(String(got))?.[0] ?? "";
  const similar = values.filter((value) => String(value).startsWith(family));
  const shown = values.length <= MAX_SHOWN_VALUES || similar.length === 0 ? values : similar;
  const texts = shown.slice(0, MAX_SHOWN_VALUES).map((value) => JSON.stringify(value));
  const rest = shown.length > MAX_SHOWN_VALUES ? " …" : "";
  return values.length > 2 ? `one of ${texts.join(", ")}${rest}` : texts.join(" or ");
}

function countUnit(origin: string): string {
  return origin === "string" ? " characters" : origin === "array" ? " items" : "";
}

function withArticle(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function getAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (parent, key) => (parent as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

/** Formats a value for a message, cut off after 80 characters. */
function formatValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`,
    "",
  );
}
