import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "../../scripts/contract/canonical.js";
import type { Contract } from "../../scripts/contract/document.js";
import { loadCanonical } from "../../scripts/contract/effective.js";
import { describeChange } from "../../scripts/diff/describe.js";
import { type Difference, difference, isSame } from "../../scripts/diff/diff.js";
import { RULE_NAMES } from "../../scripts/diff/rules.js";
import { independentDifference } from "./independent.js";
import { changes, mutated, noise } from "./mutations.js";
import { type Published, published } from "./published.js";
import { ROOT } from "./run.js";

const real = await loadCanonical(ROOT);
const RUNS = { numRuns: 40 };

const placesOf = (found: Difference) =>
  [
    ...new Set(found.changes.filter((one) => one.in !== "contract").map(({ name, at }) => `${name} @ ${at}`)),
  ].sort();
const sorted = ({ added, removed, changed }: Difference["routes"]) => ({
  added: [...added].sort(),
  removed: [...removed].sort(),
  changed: [...changed].sort(),
});

describe("compared with an independent computation", () => {
  test("random changes result in the same routes, schemas and places", () => {
    fc.assert(
      fc.property(changes, (mutations) => {
        const after = canonical(mutated(real, mutations) as Record<string, unknown>);
        const found = difference(real, after);
        const expected = independentDifference({ ...real }, { ...after });
        expect(sorted(found.routes)).toEqual(expected.routes);
        expect(sorted(found.schemas)).toEqual(expected.schemas);
        expect(placesOf(found)).toEqual(expected.places);
        expect(isSame(real, after)).toBe(found.changes.length === 0);
      }),
      RUNS,
    );
  });

  test("the reverse comparison swaps added and removed", () => {
    fc.assert(
      fc.property(changes, (mutations) => {
        const after = canonical(mutated(real, mutations) as Record<string, unknown>);
        const [forth, back] = [difference(real, after), difference(after, real)];
        expect(sorted(back.routes).removed).toEqual(sorted(forth.routes).added);
        expect(sorted(back.schemas).added).toEqual(sorted(forth.schemas).removed);
        expect(placesOf(back)).toEqual(placesOf(forth));
      }),
      RUNS,
    );
  });

  test("noise is not a change", () => {
    fc.assert(
      fc.property(noise, (mutations) => {
        const after = canonical(mutated(real, mutations) as Record<string, unknown>);
        expect(difference(real, after).changes).toEqual([]);
        expect(isSame(real, after)).toBe(true);
      }),
      RUNS,
    );
  });
});

/** A small contract in which `Sent` goes out, `Read` comes back, and `Both` does both. */
function small(bend: (contract: Published) => void = () => undefined): Contract {
  const contract = published();
  const body = (name: string) => ({
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  });
  contract.paths["/v1/notes"] = {
    put: { requestBody: body("Sent"), responses: { 200: body("Read") } },
    post: { requestBody: body("Both"), responses: { 200: body("Both") } },
  };
  for (const name of ["Sent", "Read", "Both"]) {
    contract.components.schemas[name] = {
      type: "object",
      required: ["must"],
      properties: {
        must: { type: "string" },
        may: { type: "integer", format: "int32", maximum: 10, minimum: 1 },
        state: { type: "string", enum: ["on", "off"] },
        list: { type: "array", items: { type: "string" } },
        map: { type: "object", additionalProperties: { type: "string" } },
        self: { $ref: `#/components/schemas/${name}` },
        pick: { oneOf: [{ type: "string" }, { type: "integer" }] },
      },
    };
  }
  bend(contract);
  return canonical(contract);
}

type Bend = (properties: Published, schema: Published) => void;

describe("diff rules", () => {
  // What happened to a field of a schema, and what that means when callers send it, read it, or both.
  test.each<[string, Bend, sent: string, read: string]>([
    ["an optional field more", (p) => (p.more = { type: "string" }), "additive", "additive"],
    [
      "a required field more",
      (p, s) => s.required.push(Object.keys(Object.assign(p, { more: {} })).at(-1)),
      "breaking",
      "additive",
    ],
    ["a field less", (p) => delete p.may, "breaking", "breaking"],
    ["a field is required now", (_, s) => s.required.push("may"), "breaking", "additive"],
    ["a field is optional now", (_, s) => delete s.required, "additive", "breaking"],
    ["a text is a number now", (p) => (p.must.type = "integer"), "breaking", "breaking"],
    ["an integer becomes a number now", (p) => (p.may.type = "number"), "additive", "breaking"],
    ["of another length", (p) => (p.may.format = "int64"), "additive", "additive"],
    ["a text is a date now", (p) => (p.must.format = "date"), "breaking", "additive"],
    ["a word more", (p) => p.state.enum.push("paused"), "additive", "additive"],
    ["a word less", (p) => p.state.enum.pop(), "breaking", "additive"],
    ["words are fixed now", (p) => (p.must.enum = ["a"]), "breaking", "additive"],
    ["any word will do now", (p) => delete p.state.enum, "additive", "additive"],
    ["null may be", (p) => (p.must.nullable = true), "additive", "breaking"],
    ["only the service sets it now", (p) => (p.must.readOnly = true), "breaking", "noise"],
    ["it is no longer shown", (p) => (p.must.writeOnly = true), "noise", "breaking"],
    ["a lower limit", (p) => (p.may.maximum = 5), "breaking", "additive"],
    ["a higher limit", (p) => (p.may.maximum = 50), "additive", "additive"],
    ["no limit any more", (p) => delete p.may.minimum, "additive", "additive"],
    ["a pattern", (p) => (p.must.pattern = "^a"), "breaking", "additive"],
    ["another default", (p) => (p.must.default = "a"), "breaking", "noise"],
    ["going to be withdrawn", (p) => (p.must.deprecated = true), "additive", "additive"],
    ["items of another type", (p) => (p.list.items.type = "integer"), "breaking", "breaking"],
    ["values of another type", (p) => (p.map.additionalProperties.type = "integer"), "breaking", "breaking"],
    ["no other fields", (_, s) => (s.additionalProperties = false), "breaking", "additive"],
    ["one more form", (p) => p.pick.oneOf.push({ type: "boolean" }), "additive", "breaking"],
    ["one form less", (p) => p.pick.oneOf.pop(), "breaking", "additive"],
    ["an unknown keyword", (p) => (p.must.not = { maxLength: 0 }), "breaking", "breaking"],
  ])("%s is %s where the caller sends it, and %s where the caller reads it", (_, bend, sent, read) => {
    const before = small();
    const after = small(({ components: { schemas } }) => {
      for (const name of ["Sent", "Read", "Both"]) bend(schemas[name].properties, schemas[name]);
    });
    const found = difference(before, after).changes;
    const impact = (wanted: string) => found.filter(({ name }) => name === wanted).map((one) => one.impact);
    expect(impact("Sent")).toEqual([sent]);
    expect(impact("Read")).toEqual([read]);
    expect(impact("Both")).toEqual([[sent, read].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0]]);
  });
  const ORDER = ["breaking", "additive", "noise"];

  // What happened to an operation.
  test.each<[string, (contract: Published) => void, string]>([
    [
      "a new operation",
      (c) => (c.paths["/v1/x"] = c.paths["/v1/things"]),
      "POST /x operation added additive",
    ],
    ["an unused schema", (c) => (c.components.schemas.X = {}), "X schema added additive"],
    [
      "a parameter that must be given",
      (c) =>
        c.paths["/v1/things/{thingId}"].get.parameters.push({
          name: "a",
          in: "query",
          required: true,
          schema: {},
        }),
      "GET /things/{thingId} query a required parameter added breaking",
    ],
    [
      "a parameter that must be given now",
      (c) => (c.paths["/v1/things/{thingId}"].get.parameters[0].required = true),
      "GET /things/{thingId} query verbose parameter became required breaking",
    ],
    [
      "a parameter less",
      (c) => c.paths["/v1/things/{thingId}"].get.parameters.shift(),
      "GET /things/{thingId} query verbose parameter removed breaking",
    ],
    [
      "a body that may be left out now",
      (c) => (c.paths["/v1/things"].post.requestBody.required = false),
      "POST /things request body became optional additive",
    ],
    [
      "no body any more",
      (c) => delete c.paths["/v1/things"].post.requestBody,
      "POST /things request body removed breaking",
    ],
    [
      "another status of failure",
      (c) => (c.paths["/v1/things/{thingId}"].get.responses["503"] = {}),
      "GET /things/{thingId} response 503 failure response changed noise",
    ],
    [
      "another model that only has more",
      (c) => {
        c.components.schemas.Thing2 = structuredClone(c.components.schemas.Thing);
        c.components.schemas.Thing2.properties.more = { type: "string" };
        c.paths["/v1/things/{thingId}"].get.responses["200"].content["application/json"].schema.$ref += "2";
      },
      "GET /things/{thingId} response 200 model extended additive",
    ],
    [
      "another order in the vendor's reference",
      (c) => (c.paths["/v1/things"].post.tags = ["Account"]),
      "POST /things tags tags changed noise",
    ],
    [
      "another address",
      (c) => (c.servers[0].url = "https://b.example.com"),
      "contract servers server changed breaking",
    ],
    ["other keys", (c) => (c.security = [{ "x-key": [] }]), "contract security security changed breaking"],
    [
      "an operation that will be withdrawn",
      (c) => (c.paths["/v1/things"].post.deprecated = true),
      "POST /things deprecated additive",
    ],
  ])("%s is reported", (_, bend, expected) => {
    const lines = difference(small(), small(bend)).changes.map(({ name, at, rule, impact }) =>
      [name, at, rule, impact].filter((word) => word !== "").join(" "),
    );
    expect(lines).toContain(expected);
  });

  test("circular references are compared once", () => {
    const after = small(({ components: { schemas } }) => {
      schemas.Read.properties.self.$ref = "#/components/schemas/Both";
    });
    expect(difference(small(), after).changes.map(({ name, at, rule }) => ({ name, at, rule }))).toEqual([
      { name: "Read", at: "self", rule: "model renamed" },
    ]);
  });

  test("a change contains the old and new content and the affected operations", () => {
    const after = small(({ components: { schemas } }) => {
      schemas.Read.properties.list.items = { type: "string", format: "uuid" };
      schemas.Read.properties.may = { $ref: "#/components/schemas/Sent" };
    });
    const found = difference(small(), after).changes;
    expect(found.map(describeChange)).toEqual([
      "list[]: format added uuid (additive)",
      "may: type changed integer (int32) → Sent (breaking)",
    ]);
    expect(found[0]).toMatchObject({ directions: ["response"], routes: ["PUT /notes"] });
  });

  test("every rule has a unique explanation", () => {
    expect(new Set(RULE_NAMES).size).toBe(RULE_NAMES.length);
    expect(RULE_NAMES.length).toBeGreaterThan(50);
  });
});
