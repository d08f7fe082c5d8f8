import { describe, expect, test } from "vitest";
import { canonical } from "../../scripts/contract/canonical.js";
import { loadEffective } from "../../scripts/contract/effective.js";
import { declareReplies } from "../../scripts/contract/success.js";
import { MAIN } from "../../scripts/contracts.js";
import { generateFrom } from "../../scripts/generate/all.js";
import { compileGenerated } from "./compile-generated.js";
import { LEGAL_PARTS } from "./legal-parts.js";
import type { Published } from "./published.js";
import { contract } from "./repository.js";
import { ROOT } from "./run.js";
import { loadSmallContract } from "./small-contract.js";

const TEXT = { schema: { type: "string" } };
const responses = (schema: object) => ({ 200: { content: { "application/json": { schema } } } });
const read = (...parameters: object[]) => ({ get: { parameters, responses: responses({ type: "object" }) } });
const inPath = (name: string) => ({ name, in: "path", required: true, ...TEXT });

/** A schema of this name, and an operation that returns it. */
function schemaNamed(name: string, schema: object = { type: "object" }): (document: Published) => void {
  return ({ paths, components }) => {
    components.schemas[name] = schema;
    const $ref = `#/components/schemas/${name}`;
    paths[`/odd/${Object.keys(paths).length}`] = { get: { responses: responses({ $ref }) } };
  };
}

const path = (route: string, item: object) => (document: Published) => {
  document.paths[route] = item;
};

/** Legal contracts that differ from the published one in a single unusual part, and a line that shows it. */
const LEGAL: [title: string, bend: (document: Published) => void, shown: string][] = [
  [
    "a path parameter with a hyphen",
    path("/nodes/{node-id}", read(inPath("node-id"))),
    '"GET /nodes/{node-id}"',
  ],
  ["a path parameter with a dot", path("/knots/{node.id}", read(inPath("node.id"))), '"node.id": string'],
  ["a path parameter with a space", path("/spaced/{a b}", read(inPath("a b"))), '{ "a b": string }'],
  ["a path parameter of another script", path("/umlauts/{ünï}", read(inPath("ünï"))), '{ "ünï": string }'],
  ["a path of another script, with an apostrophe", path("/größe/it's", read()), `"GET /größe/it's"`],
  [
    "operations that only ask for the head or the options",
    path("/heads", { head: { responses: { 200: {} } }, options: { responses: { 204: {} } } }),
    '"HEAD /heads": { input: Record<never, never>; response: undefined }',
  ],
  ["a header with an unusual name", path("/h", read({ name: "X-a.b!", in: "header", ...TEXT })), '"GET /h"'],
  ["a query with brackets", path("/q", read({ name: "a[b]", in: "query", ...TEXT })), '"a[b]"?: string'],
  [
    "a parameter with a media type",
    path("/m", read({ name: "filter", in: "query", content: { "application/json": TEXT } })),
    "filter?: string",
  ],
  ["a schema with a dot", schemaNamed("Page.Item"), '"Page.Item": models.Page_Item;'],
  ["a schema with a space", schemaNamed("Page Thing"), '"Page Thing": models.Page_Thing;'],
  ["a schema of another script", schemaNamed("Größe"), '"Größe": models.Größe;'],
  [
    "enum values that are objects, lists and null",
    schemaNamed("Choice", { enum: [{ a: [1, "b"] }, [true], null] }),
    'type Choice = [true] | null | {"a":[1,"b"]};',
  ],
  [
    "a pattern of another dialect",
    schemaNamed("Loose", { type: "string", pattern: "(?i)^a$" }),
    "type Loose = string;",
  ],
  ["a schema in lower case with a hyphen", schemaNamed("page-item"), '"page-item": models.page_item;'],
  ["a generic schema", schemaNamed("Page«Item»"), '"Page«Item»": models.Page_Item_;'],
  ["a schema that starts with a digit", schemaNamed("2Fast"), '"2Fast": models._2Fast;'],
  ["a reserved word as a schema", schemaNamed("default"), '"default": models.defaultModel;'],
  ["schemas that differ in case only", schemaNamed("accountUser"), '"accountUser": models.accountUser;'],
  [
    "unusual property names",
    schemaNamed("Odd", {
      type: "object",
      properties: { "": {}, "a-b": {}, class: {}, 'a"] b': {}, "2x": {} },
    }),
    '  "a\\"] b"?: unknown;',
  ],
  [
    "unusual enum values",
    schemaNamed("Words", { type: "string", enum: ['a"b', "*/", "", "`", "default"] }),
    'type Words = "" | "*/" | "`" | "a\\"b" | "default";',
  ],
  ["an unusual tag", path("/t", { get: { tags: ["«T» */ ' \" `"], responses: responses({}) } }), '"GET /t"'],
  [
    "a pattern that is legal without the Unicode flag",
    schemaNamed("Dash", { type: "string", pattern: "^[\\-a]$" }),
    "Dash",
  ],
  ["the same path with and without /v1", path("/v1/users", read()), '"GET /v1/users"'],
];

const small = await loadSmallContract();

/** Generates from the small contract, modified by a test. */
async function generateSmall(bend: (document: Published) => void): Promise<Map<string, string>> {
  const document = structuredClone(small);
  bend(document);
  const bent = canonical(document);
  const effective = structuredClone(bent);
  declareReplies(effective);
  return generateFrom([{ source: MAIN, canonical: bent, effective }]);
}

describe("a legal contract generates", () => {
  test.each([...LEGAL, ...LEGAL_PARTS])("with %s", async (_, bend, shown) => {
    const files = await generateSmall(bend);
    expect([...files.values()].join("\n")).toContain(shown);
  });

  test("types that compile, with all unusual parts together", async () => {
    const document = await contract((published) => {
      for (const [, bend] of [...LEGAL, ...LEGAL_PARTS]) bend(published);
    });
    const bent = canonical(document);
    const effective = await loadEffective(ROOT, bent, () => undefined);
    const files = await generateFrom([{ source: MAIN, canonical: bent, effective }]);
    expect(await compileGenerated(files)).toEqual([]);
  });
});

test("the comment of a model names its schema if the names differ", async () => {
  const files = await generateSmall(schemaNamed("Page«Item»"));
  expect(files.get("generated/models.ts")).toContain("Named `Page«Item»` in the contract.");
});

test("schemas that would get the same name are rejected with both names", async () => {
  const generated = generateSmall((published) => {
    schemaNamed("Page.Thing")(published);
    schemaNamed("Page-Thing")(published);
  });
  await expect(generated).rejects.toThrow(/The schemas Page-Thing and Page\.Thing would both be exported/);
});

test("without /v1 in the server URL, a path outside /v1 is relative to it", async () => {
  const document = await contract(({ paths, servers }) => {
    for (const path of Object.keys(paths)) {
      paths[`/v1${path}`] = paths[path];
      delete paths[path];
    }
    paths["/users"] = read();
    servers[0].url = "https://api.redislabs.com";
  });
  const { paths, servers } = canonical(document);
  expect(servers).toEqual([{ url: "https://api.redislabs.com/v1" }]);
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(["/users", "/../users"]));
  expect(new URL(`${servers[0]?.url}/../users`).href).toBe("https://api.redislabs.com/users");
});
