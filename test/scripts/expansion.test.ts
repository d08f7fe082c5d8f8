import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canonical } from "../../scripts/contract/canonical.js";
import type { Schema } from "../../scripts/contract/document.js";
import { PartExpander } from "../../scripts/contract/expand.js";
import { checkSize, MAX_NODES } from "../../scripts/contract/limits.js";
import { planSync } from "../../scripts/contract/sync.js";
import { difference } from "../../scripts/diff/diff.js";
import { SchemaComparison } from "../../scripts/diff/schemas.js";
import { folder } from "../support/temp-folder.js";
import { type Published, published } from "./published.js";
import { complaint, contract, repository, snapshot, update } from "./repository.js";

const LENGTH = 30;

/** Responses that each name the next one twice: 3.3 KB that stand for 2^30 copies of the last. */
function doublingResponses(): Record<string, unknown> {
  const reference = (index: number) => ({ $ref: `#/components/responses/R${index}` });
  const parts = Array.from({ length: LENGTH }, (_, index) => [
    `R${index}`,
    { headers: { a: reference(index + 1), b: reference(index + 1) } },
  ]);
  return Object.fromEntries([...parts, [`R${LENGTH}`, { content: {} }]]);
}

function doublingContract(): Published {
  const document = published();
  document.components.responses = doublingResponses();
  document.paths["/v1/things/{thingId}"].get.responses["200"] = { $ref: "#/components/responses/R0" };
  return document;
}

/** Schemas that each have two fields of the next one; the last ends the chain, or refers to the first. */
function doublingSchemas(prefix: string, last: Schema): Record<string, Schema> {
  const reference = (index: number) => ({ $ref: `#/components/schemas/${prefix}${index}` });
  const schemas = Array.from({ length: LENGTH }, (_, index): [string, Schema] => [
    `${prefix}${index}`,
    { type: "object", properties: { a: reference(index + 1), b: reference(index + 1) } },
  ]);
  return Object.fromEntries([...schemas, [`${prefix}${LENGTH}`, last]]);
}

/** Counts how often the keys of any object below a value are listed. */
function counted<T extends object>(value: T, count: { visits: number }): T {
  return new Proxy(value, {
    ownKeys(target) {
      count.visits += 1;
      return Reflect.ownKeys(target);
    },
    get(target, key) {
      const inner: unknown = Reflect.get(target, key);
      return typeof inner === "object" && inner !== null ? counted(inner, count) : inner;
    },
  });
}

describe("references that each name the next twice", () => {
  test("responses: each is visited once, and the one that becomes too large is named", () => {
    const count = { visits: 0 };
    const components = { responses: doublingResponses() };
    const expander = new PartExpander(counted({ components }, count));
    expect(() => expander.expand({ $ref: "#/components/responses/R0" })).toThrow(
      /^#\/components\/responses\/R\d+ must have at most 2000000 values once its references are resolved\.$/,
    );
    expect(count.visits).toBeLessThan(4 * LENGTH);
  });

  test("responses: the sum of many uses is limited, too", () => {
    const row = Array.from({ length: 1_000 }, () => 1);
    const parts = { components: { responses: { Row: { row } } } };
    const uses = Array.from({ length: MAX_NODES / 1_000 }, () => ({ $ref: "#/components/responses/Row" }));
    expect(() => new PartExpander(parts).expand(uses)).toThrow(
      "The contract must have at most 2000000 values once its references are resolved.",
    );
    expect(new PartExpander(parts).expand(uses.slice(0, 10))).toHaveLength(10);
  });

  test("a contract with such responses: the update exits with 1 and leaves the tree untouched", {
    timeout: 600_000,
  }, async () => {
    const root = await repository();
    const document = await contract((it) => {
      it.components.responses = doublingResponses();
      it.paths["/users/{userId}"].get.responses["200"] = { $ref: "#/components/responses/R0" };
    });
    await writeFile(join(root, "published.json"), JSON.stringify(document));
    const before = await snapshot(root);
    const ended = await update(root, "published.json");
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 1, stdout: "" });
    expect(complaint(ended)).toMatch(/^#\/components\/responses\/R\d+ must have at most 2000000 values/);
    expect(await snapshot(root)).toEqual(before);
  });

  test.each<[string, Schema]>([
    ["that end", { type: "string" }],
    ["in a circle", { type: "object", properties: { a: { $ref: "#/components/schemas/New0" } } }],
  ])("schemas %s: each pair is compared once", (_, last) => {
    const old = { type: "object", properties: { a: { $ref: "#/components/schemas/Old" } } };
    old.properties = { ...old.properties, ...{ b: { $ref: "#/components/schemas/Old" } } };
    const scope = {
      before: { Old: old as Schema },
      after: doublingSchemas("New", last),
      pairs: { count: 0 },
    };
    const rules: string[] = [];
    new SchemaComparison(scope, ["response"], ({ rule }) => rules.push(rule)).compare(
      { $ref: "#/components/schemas/Old" },
      { $ref: "#/components/schemas/New0" },
      "",
    );
    expect(rules).toEqual(["type changed"]);
    expect(scope.pairs.count).toBeLessThanOrEqual(2 * LENGTH);
  });

  test("schemas: such a contract is legal, and compared with the one before", () => {
    const withSchemas = (prefix: string) => {
      const document = published();
      Object.assign(document.components.schemas, doublingSchemas(prefix, { type: "string" }));
      document.components.schemas.Thing.properties.first = { $ref: `#/components/schemas/${prefix}0` };
      return canonical(document);
    };
    const { changes } = difference(withSchemas("Old"), withSchemas("New"));
    expect(changes).toContainEqual(
      expect.objectContaining({ name: "Thing", at: "first", rule: "model renamed" }),
    );
  });

  test("more pairs of schemas than any contract has: the pair is named", () => {
    const scope = { before: {}, after: {}, pairs: { count: 50_000 } };
    const comparison = new SchemaComparison(scope, ["response"], () => undefined);
    expect(() =>
      comparison.compare({ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }, ""),
    ).toThrow("A → B cannot be compared: more than 50000 pairs of schemas differ.");
  });
});

describe("contracts that are too deep, too long or circular are rejected in one sentence", () => {
  const LEVELS = 10_000;
  const chain = (kind: string, wrap: (reference: object) => object) =>
    Object.fromEntries(
      Array.from({ length: LEVELS }, (_, index) => [
        `P${index}`,
        wrap({ $ref: `#/components/${kind}/P${index + 1}` }),
      ]),
    );

  test.each<[string, (document: Published) => void, RegExp]>([
    [
      "a schema of 10,000 levels",
      ({ components }) => {
        components.schemas.Deep = "DEEP";
      },
      /published is nested too deeply, or recursively\.$/,
    ],
    [
      "10,000 responses that each name the next",
      (document) => {
        document.components.responses = chain("responses", (reference) => ({ headers: { a: reference } }));
        document.paths["/v1/things"].post.responses["202"] = { $ref: "#/components/responses/P0" };
      },
      /^#\/components\/responses\/P0 is a chain of more than 100 references\.$/,
    ],
    [
      "10,000 schemas",
      ({ components }) => {
        Object.assign(
          components.schemas,
          chain("schemas", (reference) => ({ properties: { a: reference } })),
        );
      },
      /^`components\.schemas` must have at most 10000 schemas \(got 10001\)\.$/,
    ],
    [
      "a schema that is itself",
      ({ components }) => {
        components.schemas.A = { allOf: [{ $ref: "#/components/schemas/B" }] };
        components.schemas.B = { oneOf: [{ $ref: "#/components/schemas/A" }, { type: "string" }] };
      },
      /^The schema A is defined as itself \(A → B\)\.$/,
    ],
  ])("%s", async (_, bend, message) => {
    const document = published();
    bend(document);
    const deep = `${'{"items":'.repeat(LEVELS)}{}${"}".repeat(LEVELS)}`;
    const text = JSON.stringify(document).replace('"DEEP"', deep);
    const root = await folder({ published: text, "openapi/.keep": "" });
    const error = await planSync(join(root, "published"), root).catch((reason: Error) => reason);
    expect(error).toMatchObject({ name: "ContractError", message: expect.stringMatching(message) });
  });

  test("more values than any contract has", () => {
    const values = new Array(MAX_NODES).fill(1);
    expect(() => checkSize(values, "published")).toThrow(`published must have at most ${MAX_NODES} values.`);
  });

  test("a schema that contains itself is legal", () => {
    const document = doublingContract();
    delete document.components.responses;
    document.paths["/v1/things/{thingId}"].get.responses["200"] = { description: "" };
    document.components.schemas.Thing.properties.next = { $ref: "#/components/schemas/Thing" };
    expect(Object.keys(canonical(document).components.schemas)).toEqual(["Thing"]);
  });
});
