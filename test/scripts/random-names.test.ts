import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "../../scripts/contract/canonical.js";
import { ContractError } from "../../scripts/contract/read.js";
import { MAIN } from "../../scripts/contracts.js";
import { generateFrom } from "../../scripts/generate/all.js";
import { compileGenerated } from "./compile-generated.js";
import type { Published } from "./published.js";
import { loadSmallContract } from "./small-contract.js";

const small = await loadSmallContract();

/** Characters of names, from all that are legal there: letters of several scripts, digits, and signs. */
const nameOf = (signs: string) =>
  fc.string({ unit: fc.constantFrom(..."aZé日ßñ_09", ...signs), minLength: 1, maxLength: 12 });
const WORDS = [
  "default",
  "class",
  "string",
  "any",
  "Record",
  "toString",
  "constructor",
  "Route",
  "then",
  "0",
];
const either = (signs: string) => fc.oneof(fc.constantFrom(...WORDS), nameOf(signs));

/** An unusual part of a contract, and how it is put there. `at` keeps paths apart. */
const ODDITIES = {
  schema: [either(" .-«»<>,()[]$+:@"), (it, name) => (it.components.schemas[name] = object())],
  property: [either(" .-'\"`\\{}$/*[]<>|&;="), (it, name) => addSchema(it, { properties: { [name]: TEXT } })],
  required: [
    either(" .-'\"`\\{}$"),
    (it, name) => addSchema(it, { required: [name], properties: { [name]: TEXT } }),
  ],
  enumValue: [
    either(" '\"`\\{}$*/"),
    (it, name) => addSchema(it, { properties: { a: { enum: [name, { [name]: 1 }] } } }),
  ],
  default: [fc.json(), (it, text) => addSchema(it, { properties: { a: { default: JSON.parse(text) } } })],
  pattern: [
    fc.string(),
    (it, text) => addSchema(it, { properties: { a: { ...TEXT, pattern: visible(text) } } }),
  ],
  tag: [either(" .-'\"`\\{}$*/«"), (it, name) => addOperation(it, { tags: [name] })],
  "path parameter": [
    either(" .-~$()[]:@!*+,;=&'"),
    (it, name) =>
      addOperation(it, { parameters: [{ name, in: "path", required: true, schema: TEXT }] }, `{${name}}`),
  ],
  "query parameter": [
    either(" .-[]'\"`\\{}$"),
    (it, name) => addOperation(it, { parameters: [{ name, in: "query", schema: TEXT }] }),
  ],
  header: [
    either(".-!#$&'*+^`|~"),
    (it, name) => addOperation(it, { parameters: [{ name: ascii(name), in: "header", schema: TEXT }] }),
  ],
  path: [nameOf(".-~$&'()*+,;=:@"), (it, name) => addOperation(it, {}, name)],
  method: [
    fc.constantFrom("get", "put", "post", "delete", "options", "head", "patch", "trace"),
    (it, method) => addOperation(it, {}, "x", method),
  ],
} as const satisfies Record<
  string,
  readonly [fc.Arbitrary<string>, (it: Published, name: string) => unknown]
>;

const TEXT = { type: "string" };
const object = () => ({ type: "object", properties: { a: TEXT } });
const visible = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "");
const ascii = (name: string) => name.replace(/[^!-~]/g, "") || "x";

function addSchema({ components: { schemas } }: Published, schema: object): void {
  schemas[`Odd${Object.keys(schemas).length}`] = { type: "object", ...schema };
}

function addOperation({ paths }: Published, operation: object, segment = "x", method = "get"): void {
  const responses = { 200: { content: { "application/json": { schema: TEXT } } } };
  paths[`/odd${Object.keys(paths).length}/${segment}`] = { [method]: { responses, ...operation } };
}

interface Oddity {
  kind: keyof typeof ODDITIES;
  name: string;
}

const oddity: fc.Arbitrary<Oddity> = fc.oneof(
  ...Object.entries(ODDITIES).map(([kind, [name]]) =>
    (name as fc.Arbitrary<string>).map((text) => ({ kind: kind as Oddity["kind"], name: text })),
  ),
);

function withOddities(oddities: readonly Oddity[]): Published {
  const document = structuredClone(small);
  for (const { kind, name } of oddities) if (name !== "__proto__") ODDITIES[kind][1](document, name);
  return document;
}

async function generate(document: Published): Promise<Map<string, string>> {
  const contract = canonical(document);
  return generateFrom([{ source: MAIN, canonical: contract, effective: contract }]);
}

describe("random legal names, several together", () => {
  test("generate, or the error names both schemas that clash", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(oddity, { minLength: 5, maxLength: 20 }), async (oddities) => {
        const document = withOddities(oddities);
        const files = await generate(document).catch((error: unknown) => error);
        if (files instanceof Map) return;
        expect(files).toBeInstanceOf(ContractError);
        const schemas = Object.keys(document.components.schemas);
        const clash = schemas.flatMap((one) =>
          schemas.map((other) => `The schemas ${one} and ${other} would both`),
        );
        expect(clash.some((start) => (files as Error).message.startsWith(start.replace(/\s+/g, " ")))).toBe(
          true,
        );
      }),
      { numRuns: 25 },
    );
  });

  test("result in types that compile", { timeout: 120_000 }, async () => {
    const oddities = fc.sample(oddity, 200).filter(({ kind }) => kind !== "schema");
    const schemas = fc.sample(nameOf("$"), 30).map((name): Oddity => ({ kind: "schema", name: `S${name}` }));
    const document = withOddities([...oddities, ...schemas]);
    expect({ errors: await compileGenerated(await generate(document)), oddities }).toEqual({
      errors: [],
      oddities,
    });
  });
});
