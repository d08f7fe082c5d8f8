import { describe, expect, test } from "vitest";
import { canonical } from "../../scripts/contract/canonical.js";
import { loadCanonical } from "../../scripts/contract/effective.js";
import { type Published, published, reversed } from "./published.js";
import { ROOT } from "./run.js";

const bent = (bend: (contract: Published) => void): Published => {
  const contract = published();
  bend(contract);
  return contract;
};
const thing = (contract: Published) => contract.components.schemas.Thing;
const getThing = (contract: Published) => contract.paths["/v1/things/{thingId}"].get;
const text = (contract: Published) => JSON.stringify(canonical(contract));

describe("the canonical contract", () => {
  test("contains no prose, example, operationId or extension", () => {
    expect(text(published())).not.toMatch(/Vendor|Thing_\d|x-order|x-extra|example\.com\/v1\/v1/);
  });

  test("keeps properties whose names look like keywords, also in `required`", () => {
    const schema = canonical(published()).components.schemas["Thing"];
    expect(Object.keys(schema?.properties ?? {})).toEqual([
      "description",
      "example",
      "examples",
      "operationId",
      "state",
      "summary",
      "title",
      "x-mark",
    ]);
    expect(schema?.required).toEqual(["description", "title"]);
  });

  test("treats defaults as data: their keys are not keywords, and their order is ignored", () => {
    const withDefault = (value: object) => bent((contract) => (thing(contract).default = value));
    const contract = canonical(withDefault({ title: "a", description: "b" }));
    expect(contract.components.schemas["Thing"]).toMatchObject({ default: { title: "a", description: "b" } });
    expect(text(withDefault({ description: "b", title: "a" }))).toBe(JSON.stringify(contract));
  });

  test("keeps the metadata of an operation", () => {
    const contract = bent((it) =>
      Object.assign(getThing(it), { deprecated: true, security: [{ b: [], a: [] }] }),
    );
    expect(canonical(contract).paths["/things/{thingId}"]?.["get"]).toMatchObject({
      deprecated: true,
      security: [{ a: [], b: [] }],
    });
  });

  test("keeps schemas that are named like JavaScript built-ins", () => {
    const contract = bent((it) => {
      it.components.schemas.constructor = { type: "string" };
    });
    expect(Object.keys(canonical(contract).components.schemas)).toEqual(["Thing", "constructor"]);
  });
});

describe("order of the canonical contract", () => {
  test("any order of keys and lists results in the same contract", () => {
    expect(text(reversed(published()))).toBe(text(published()));
  });

  test("the real contract is unchanged after reversal and after a round trip", async () => {
    const real = await loadCanonical(ROOT);
    expect(canonical(real as never)).toEqual(real);
    expect(text(real)).toBe(JSON.stringify(real));
    expect(text(reversed(real))).toBe(JSON.stringify(real));
  });

  test.each([
    ["in the paths", "https://api.example.com", "/v1"],
    ["in the server URL", "https://api.example.com/v1", ""],
    ["in the server URL, with a slash", "https://api.example.com/v1/", ""],
    ["in both", "https://api.example.com/v1", "/v1"],
  ])("a prefix /v1 %s results in the same contract", (_, url, prefix) => {
    const contract = bent((it) => {
      it.servers[0].url = url;
      it.paths = Object.fromEntries(
        Object.entries(it.paths).map(([path, item]) => [prefix + path.slice("/v1".length), item]),
      );
    });
    expect(text(contract)).toBe(text(published()));
    expect(canonical(contract).servers).toEqual([{ url: "https://api.example.com/v1" }]);
  });

  test("path parameters are in path order, independent of their names", () => {
    const contract = bent((it) => {
      it.paths = { "/v1/z/{z}/a/{a}": { get: getThing(it) } };
      it.paths["/v1/z/{z}/a/{a}"].get.parameters = ["a", "z"].map((name) => ({
        name,
        in: "path",
        schema: {},
      }));
    });
    const operation = canonical(contract).paths["/z/{z}/a/{a}"]?.["get"];
    expect(operation?.parameters?.map((parameter) => parameter.name)).toEqual(["z", "a"]);
  });

  test("the parameters of a path belong to its operations, which may override them", () => {
    const contract = bent((it) => {
      it.paths["/v1/things/{thingId}"].parameters = [
        { name: "verbose", in: "query", schema: { type: "string" } },
        { name: "depth", in: "query", schema: { type: "integer" } },
      ];
    });
    const { parameters } = canonical(contract).paths["/things/{thingId}"]?.["get"] ?? {};
    expect(parameters?.map(({ name, schema }) => `${name} ${schema.type}`)).toEqual([
      "thingId integer",
      "depth integer",
      "verbose boolean",
    ]);
  });
});

describe("OpenAPI 3.1 is translated to 3.0", () => {
  test.each([
    [{ type: ["string", "null"] }, { type: "string", nullable: true }],
    [{ type: ["string", "integer"] }, { anyOf: [{ type: "integer" }, { type: "string" }] }],
    [{ const: "AWS" }, { enum: ["AWS"] }],
    [
      { type: "integer", exclusiveMinimum: 3 },
      { type: "integer", exclusiveMinimum: true, minimum: 3 },
    ],
    [
      { anyOf: [{ type: "null" }, { $ref: "#/components/schemas/Thing" }] },
      { anyOf: [{ $ref: "#/components/schemas/Thing" }], nullable: true },
    ],
    [
      { type: "string", contentMediaType: "application/octet-stream" },
      { type: "string", format: "binary" },
    ],
    [{ type: "string", examples: ["a"] }, { type: "string" }],
    [true, {}],
  ])("%j", (modern, plain) => {
    const contract = bent((it) => {
      it.openapi = "3.1.0";
      thing(it).properties = { value: modern };
    });
    expect(canonical(contract).components.schemas["Thing"]?.properties).toEqual({ value: plain });
  });
});

describe("shared components are inlined", () => {
  const shared = () =>
    bent((it) => {
      const operation = getThing(it);
      it.components.parameters = { Id: operation.parameters[1] };
      it.components.responses = {
        Found: { $ref: "#/components/responses/Ok" },
        Ok: operation.responses["200"],
      };
      operation.parameters[1] = { $ref: "#/components/parameters/Id" };
      operation.responses["200"] = { $ref: "#/components/responses/Found" };
    });

  test("parameters and responses", () => expect(text(shared())).toBe(text(published())));

  test("circular components are rejected", () => {
    const contract = shared();
    contract.components.responses.Ok = { $ref: "#/components/responses/Found" };
    expect(() => canonical(contract)).toThrow("#/components/responses/Found refers to itself.");
  });
});

test("circular schemas are allowed", () => {
  const contract = bent((it) => {
    thing(it).properties = { parent: { $ref: "#/components/schemas/Thing" } };
  });
  expect(canonical(contract).components.schemas["Thing"]?.properties).toEqual({
    parent: { $ref: "#/components/schemas/Thing" },
  });
});

describe("invalid contracts are rejected with a location", () => {
  const cases: [string, (contract: Published) => void, string][] = [
    ["Swagger 2.0", (it) => Object.assign(it, { swagger: "2.0" }), "This is Swagger 2.0"],
    ["another version", (it) => Object.assign(it, { openapi: "4.0.0" }), '"openapi" is "4.0.0"'],
    ["no version", (it) => delete it.openapi, '"openapi" is missing'],
    ["no paths", (it) => delete it.paths, "paths is missing"],
    ["empty paths", (it) => Object.assign(it, { paths: {} }), "has no paths"],
    ["paths as a list", (it) => Object.assign(it, { paths: [] }), "paths is a list; an object is required"],
    ["components as a list", (it) => Object.assign(it, { components: [] }), "components is a list"],
    [
      "a server with a variable that has no default",
      (it) => Object.assign(it.servers[0], { url: "https://{host}/v1", variables: { host: {} } }),
      "servers[0].variables.host.default must be a string (got missing)",
    ],
    [
      "a server that is not a URL",
      (it) => Object.assign(it.servers[0], { url: "https://a b" }),
      "The server URL must match",
    ],
    [
      "templates that differ only in names",
      (it) => Object.assign(it.paths, { "/v1/things/{id}": it.paths["/v1/things/{thingId}"] }),
      "same path twice: /v1/things/{thingId} and /v1/things/{id}",
    ],
    [
      "a crooked path",
      (it) => Object.assign(it.paths, { things: {} }),
      "The path things does not start with a slash",
    ],
    ["a path that is not an object", (it) => Object.assign(it.paths, { "/v1/x": 5 }), 'paths["/x"] is 5'],
    ["no operations", (it) => Object.assign(it, { paths: { "/v1/x": {} } }), "has no operations"],
    [
      "a method that nothing would carry on",
      (it) => Object.assign(it.paths["/v1/things"], { query: {} }),
      'The path /things has "query"',
    ],
    ["no responses", (it) => delete getThing(it).responses, "GET /things/{thingId}: responses is missing"],
    [
      "a response that is not an object",
      (it) => (getThing(it).responses["404"] = "gone"),
      'response 404 is "gone"',
    ],
    [
      "parameters that are not a list",
      (it) => (getThing(it).parameters = {}),
      "parameters is an object; a list",
    ],
    [
      "a parameter twice",
      (it) => getThing(it).parameters.push(getThing(it).parameters[0]),
      "has the parameter verbose twice",
    ],
    [
      "a parameter without a name",
      (it) => delete getThing(it).parameters[0].name,
      'parameters[0] has no "name"',
    ],
    [
      "a parameter without a schema",
      (it) => delete getThing(it).parameters[0].schema,
      "(verbose) has no schema",
    ],
    [
      "a reference to nothing",
      (it) => delete it.components.schemas.Thing,
      "refers to #/components/schemas/Thing, which is not defined",
    ],
    [
      "a reference to what every object has",
      (it) => (thing(it).properties.state = { $ref: "#/components/schemas/toString" }),
      "refers to #/components/schemas/toString, which is not defined",
    ],
    [
      "a shared parameter that is not there",
      (it) => (getThing(it).parameters[0] = { $ref: "#/components/parameters/No" }),
      "refers to #/components/parameters/No, which is not defined",
    ],
    [
      "a reference to a part of a schema that is not there",
      (it) => (thing(it).properties.state = { $ref: "#/components/schemas/Thing/properties/no" }),
      "refers to #/components/schemas/Thing/properties/no, which is not defined",
    ],
    [
      "a part of a schema that contains itself",
      (it) =>
        (thing(it).properties.state = { items: { $ref: "#/components/schemas/Thing/properties/state" } }),
      "#/components/schemas/Thing/properties/state refers to itself",
    ],
    [
      "another file",
      (it) => (thing(it).properties.state = { $ref: "o.yaml#/A" }),
      "refers to o.yaml#/A, which is outside of it",
    ],
    ["a reference that is not a string", (it) => (thing(it).properties.state = { $ref: 5 }), "A $ref is 5"],
    [
      "a schema that is not an object",
      (it) => (it.components.schemas.Thing = "x"),
      'the schema of Thing is "x"',
    ],
  ];
  test.each(cases)("%s", (_, bend, message) => {
    let thrown: unknown;
    try {
      canonical(bent(bend));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: "ContractError", message: expect.stringContaining(message) });
  });

  test("messages never contain a whole document", () => {
    const contract = bent((it) => Object.assign(it, { openapi: "9".repeat(1e6) }));
    expect(() => canonical(contract)).toThrow(/^.{0,150}$/);
  });
});

test("a hundred thousand paths are compared in linear time", () => {
  const contract = bent((it) => {
    for (let index = 0; index < 100_000; index++) it.paths[`/v1/x${index}`] = 5;
  });
  // It would be an hour if every path were compared with every other.
  expect(() => canonical(contract)).toThrow("is 5");
});

test.each<[string, (contract: Published) => unknown, string]>([
  ["no server", (it) => delete it.servers, "/v1"],
  ["a relative server", (it) => (it.servers[0].url = "/api/"), "/api/v1"],
  [
    "a server with variables",
    (it) =>
      (it.servers[0] = { url: "https://{host}:8443", variables: { host: { default: "a.example.com" } } }),
    "https://a.example.com:8443/v1",
  ],
  [
    "no /v1",
    (it) => (it.paths = { "/things": it.paths["/v1/things"], "/v2/x": it.paths["/v1/things"] }),
    "https://api.example.com",
  ],
])("a contract with %s is accepted", (_, bend, url) => {
  expect(canonical(bent(bend)).servers).toEqual([{ url }]);
});

test("a contract without shared schemas is accepted, and a path without operations is left out", () => {
  const { paths, components } = canonical({
    openapi: "3.0.3",
    paths: { "/things": { delete: { responses: { 204: {} } } }, "/hidden": {} },
  });
  expect(Object.keys(paths)).toEqual(["/things"]);
  expect(components).toEqual({ schemas: {}, securitySchemes: {} });
});
