import fc from "fast-check";
import { reversed } from "./published.js";

// biome-ignore lint/suspicious/noExplicitAny: a contract is bent here in ways that no type foresees.
type Loose = any;

/** Random change of a contract. `at` selects the place; any number is valid. */
export interface Mutation {
  kind: keyof typeof MUTATIONS;
  at: number;
}

/** Changes of a vendor without an effect on callers. */
const NOISE = ["reverse", "operationIds", "prose", "spellOut"] as const;
export const noise = mutationsOf(NOISE);
export const changes = mutationsOf([
  "addRoute",
  "removeRoute",
  "addField",
  "removeField",
  "renameField",
  "flipRequired",
  "addEnumValue",
  "removeEnumValue",
  "changeType",
  "addSchema",
  "addParameter",
  "removeParameter",
  "retype",
  "failure",
  ...NOISE,
]);

function mutationsOf(kinds: readonly (keyof typeof MUTATIONS)[]): fc.Arbitrary<Mutation[]> {
  const one = fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(100_000) });
  return fc.array(one, { minLength: 1, maxLength: 6 });
}

/** Applies the mutations to a contract. */
export function mutated(contract: object, mutations: readonly Mutation[]): object {
  return mutations.reduce(
    (document, { kind, at }) => MUTATIONS[kind](document, at) ?? document,
    structuredClone(contract) as Loose,
  );
}

const MUTATIONS = {
  addRoute({ paths }: Loose, at: number) {
    paths[`/made-up-${at}`] = { get: structuredClone(operations(paths)[at % operations(paths).length]) };
    delete paths[`/made-up-${at}`].get.parameters;
  },
  removeRoute({ paths }: Loose, at: number) {
    const path = Object.keys(paths)[at % Object.keys(paths).length] as string;
    delete paths[path];
  },
  addField(document: Loose, at: number) {
    objectAt(document, at).properties[`made-up-${at}`] = { type: "string" };
  },
  removeField(document: Loose, at: number) {
    const holder = objectAt(document, at);
    const name = Object.keys(holder.properties)[0] as string;
    delete holder.properties[name];
    if (holder.required) holder.required = holder.required.filter((one: string) => one !== name);
  },
  renameField(document: Loose, at: number) {
    const { properties } = objectAt(document, at);
    const [name, value] = Object.entries(properties)[0] as [string, unknown];
    properties[`${name}Renamed`] = value;
  },
  flipRequired(document: Loose, at: number) {
    const holder = objectAt(document, at);
    const name = Object.keys(holder.properties)[0] as string;
    const required: string[] = holder.required ?? [];
    holder.required = required.includes(name) ? required.filter((one) => one !== name) : [...required, name];
  },
  addEnumValue(document: Loose, at: number) {
    enumAt(document, at).push(`made-up-${at}`);
  },
  removeEnumValue(document: Loose, at: number) {
    const words = enumAt(document, at);
    if (words.length > 1) words.splice(at % words.length, 1);
  },
  changeType(document: Loose, at: number) {
    const { properties } = objectAt(document, at);
    const name = Object.keys(properties)[0] as string;
    properties[name] = { type: at % 2 === 0 ? "boolean" : "number" };
  },
  addSchema(document: Loose, at: number) {
    document.components.schemas[`MadeUp${at}`] = { type: "object", properties: { a: { type: "string" } } };
  },
  addParameter({ paths }: Loose, at: number) {
    const operation = operations(paths)[at % operations(paths).length];
    const name = `made-up-${at}`;
    const known: Loose[] = (operation.parameters ?? []).filter((one: Loose) => one.name !== name);
    operation.parameters = [...known, { name, in: "query", schema: { type: "string" } }];
  },
  removeParameter({ paths }: Loose, at: number) {
    const operation = operations(paths)[at % operations(paths).length];
    operation.parameters = operation.parameters?.filter((one: Loose) => one.in === "path");
  },
  retype({ paths, components }: Loose, at: number) {
    const operation = operations(paths)[at % operations(paths).length];
    const media: Loose = Object.values(operation.responses["200"]?.content ?? {})[0];
    const names = Object.keys(components.schemas);
    if (media) media.schema = { $ref: `#/components/schemas/${names[at % names.length]}` };
  },
  failure({ paths }: Loose, at: number) {
    operations(paths)[at % operations(paths).length].responses["418"] = { description: "Vendor prose" };
  },
  reverse(document: Loose) {
    return reversed(document);
  },
  operationIds({ paths }: Loose, at: number) {
    for (const [index, operation] of operations(paths).entries())
      operation.operationId = `made_${at + index}`;
  },
  prose(document: Loose, at: number) {
    for (const operation of operations(document.paths)) {
      operation.summary = `Vendor prose ${at}`;
      operation.description = "Vendor prose";
    }
    for (const schema of Object.values<Loose>(document.components.schemas)) {
      schema.description = `Vendor prose ${at}`;
      schema.example = { at };
    }
    document.tags = document.tags?.map((tag: Loose) => ({ ...tag, description: `Vendor prose ${at}` }));
  },
  /** Adds explicit defaults. */
  spellOut(document: Loose, at: number) {
    for (const operation of operations(document.paths)) operation.deprecated ??= false;
    const holder = objectAt(document, at);
    holder.nullable ??= false;
    for (const property of Object.values<Loose>(holder.properties))
      if (!property.$ref) property.readOnly ??= false;
  },
};

function operations(paths: Loose): Loose[] {
  return Object.values<Loose>(paths).flatMap((item) =>
    Object.entries<Loose>(item).flatMap(([method, operation]) =>
      ["get", "post", "put", "patch", "delete"].includes(method) ? [operation] : [],
    ),
  );
}

function* nodes(node: Loose): Generator<Loose> {
  if (typeof node !== "object" || node === null) return;
  yield node;
  for (const value of Object.values(node)) yield* nodes(value);
}

function objectAt({ components }: Loose, at: number): Loose {
  const objects = [...nodes(components.schemas)].filter(
    (node) => node.type === "object" && node.properties && Object.keys(node.properties).length > 0,
  );
  return objects[at % objects.length];
}

function enumAt({ components }: Loose, at: number): string[] {
  const lists = [...nodes(components.schemas)].filter(
    (node) => Array.isArray(node.enum) && node.type === "string",
  );
  return lists[at % lists.length].enum;
}
