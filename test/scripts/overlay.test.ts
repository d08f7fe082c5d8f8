import { describe, expect, test } from "vitest";
import { applyOverlay, type Overlay } from "../../scripts/contract/overlay.js";

type Action = Overlay["actions"][number];

function document() {
  return {
    schemas: {
      A: { type: "object", required: ["a", "b", "c", "d"], properties: { a: { type: "string" } } },
      B: { type: "object", required: ["b"], nullable: true },
    },
  };
}

function applied(...actions: Action[]) {
  const result = document();
  applyOverlay(result, { overlay: "1.0.0", info: { title: "t", version: "1" }, actions }, "o.yaml");
  return result.schemas as Record<string, unknown>;
}

describe("update", () => {
  test("merges objects, deeply, and replaces single values", () => {
    const update = { type: "string", properties: { a: { format: "date" }, b: { type: "integer" } } };
    expect(applied({ target: "$.schemas.A", update })["A"]).toEqual({
      type: "string",
      required: ["a", "b", "c", "d"],
      properties: { a: { type: "string", format: "date" }, b: { type: "integer" } },
    });
  });

  test("appends to a list, by its holder or itself", () => {
    const longer = ["b", "x", "y"];
    expect(applied({ target: "$.schemas.B", update: { required: ["x", "y"] } })["B"]).toMatchObject({
      required: longer,
    });
    expect(applied({ target: "$.schemas.B.required", update: ["x", "y"] })["B"]).toMatchObject({
      required: longer,
    });
    expect(applied({ target: "$.schemas.B.required", update: "x" })["B"]).toMatchObject({
      required: ["b", "x"],
    });
  });

  test("copies the update for each node that a wildcard or filter matches", () => {
    const schemas = applied({ target: "$.schemas[?@.type == 'object']", update: { "x-a": { b: 1 } } });
    expect(schemas).toMatchObject({ A: { "x-a": { b: 1 } }, B: { "x-a": { b: 1 } } });
    expect((schemas["A"] as { "x-a": object })["x-a"]).not.toBe((schemas["B"] as { "x-a": object })["x-a"]);
    expect(applied({ target: "$.schemas.*", update: { title: "T" } })).toMatchObject({ B: { title: "T" } });
  });

  test("updates a node that matches twice only once", () => {
    expect(applied({ target: "$.schemas['B', 'B'].required", update: ["x"] })["B"]).toMatchObject({
      required: ["b", "x"],
    });
  });
});

describe("remove", () => {
  test("removes keys", () => {
    expect(applied({ target: "$.schemas.*['required', 'properties']", remove: true })).toEqual({
      A: { type: "object" },
      B: { type: "object", nullable: true },
    });
  });

  test.each([
    ["$.schemas.A.required[0, 2]", ["b", "d"]],
    ["$.schemas.A.required[2, 0]", ["b", "d"]],
    ["$.schemas.A.required[0, 0]", ["b", "c", "d"]],
    ["$.schemas.A.required[-1, 1]", ["a", "c"]],
    ["$.schemas.A.required[?@ == 'a' || @ == 'c']", ["b", "d"]],
    ["$.schemas.A.required[*]", []],
  ])("removes list elements in any order: %s", (target, left) => {
    expect(applied({ target, remove: true })["A"]).toMatchObject({ required: left });
  });

  test("removes a node with its contents", () => {
    expect(applied({ target: "$.schemas..[?@.type]", remove: true })).toEqual({});
  });
});

describe("an overlay fails", () => {
  const update = { x: 1 };
  test.each<[string, Action, string]>([
    [
      "a target that is gone",
      { target: "$.schemas.C", update },
      "o.yaml: action 1 ($.schemas.C) matches nothing",
    ],
    ["a removal that is done", { target: "$.schemas.B.properties", remove: true }, "matches nothing"],
    [
      "a leaf that is there",
      { target: "$.schemas.B", update: { nullable: true } },
      'changes nothing at "/nullable"',
    ],
    [
      "one of several leaves",
      { target: "$.schemas.A", update: { properties: { a: { type: "string", format: "x" } } } },
      'changes nothing at "/properties/a/type"',
    ],
    [
      "an item that is there",
      { target: "$.schemas.B", update: { required: ["x", "b"] } },
      'at "/required/"b""',
    ],
    [
      "nothing to add",
      { target: "$.schemas.A", update: { properties: {} } },
      'changes nothing at "/properties"',
    ],
    [
      "many that all say so",
      { target: "$.schemas.*", update: { type: "object" } },
      'changes nothing at "/type"',
    ],
    ["a single value", { target: "$.schemas.A.type", update: { a: 1 } }, "targets a single value"],
    ["a list into an object", { target: "$.schemas.A", update: ["x"] }, "would merge a list into an object"],
    ["nothing into an object", { target: "$.schemas.A", update: null }, "would merge null into an object"],
    [
      "a crooked path",
      { target: "$.schemas[", update },
      "o.yaml: action 1 ($.schemas[) is not a valid JSONPath: ",
    ],
    ["the whole contract", { target: "$", remove: true }, "would remove the whole contract"],
    ["an unknown key", { target: "$", udpate: {} } as never, 'o.yaml: action 1 has an unknown key "udpate"'],
    ["neither of the two", { target: "$" }, 'needs either "update" or "remove: true"'],
    [
      "a removal without `remove: true`",
      { target: "$", remove: false },
      'needs either "update" or "remove: true"',
    ],
    ["both of the two", { target: "$", update, remove: true }, 'needs either "update" or "remove: true"'],
    ["no target", { update } as never, "action 1 has no target"],
    ["no action", null as never, "action 1 is null"],
  ])("%s", (_, action, message) => {
    expect(() => applied(action)).toThrow(message);
  });

  test("an action is not stale if only some of its targets already match", () => {
    expect(applied({ target: "$.schemas.*", update: { nullable: true } })).toMatchObject({
      A: { nullable: true },
    });
  });

  test.each([
    [null, "o.yaml is not an OpenAPI Overlay 1.0 document."],
    [{ openapi: "3.0.0" }, "o.yaml is not an OpenAPI Overlay 1.0 document."],
    [{ overlay: "2.0.0", actions: [] }, "o.yaml is not an OpenAPI Overlay 1.0 document."],
    [{ overlay: "1.0.0" }, "o.yaml has no list of actions."],
    [{ overlay: "1.0.0", actions: [] }, "o.yaml has no list of actions."],
  ])("not an overlay: %j", (overlay, message) => {
    expect(() => applyOverlay({}, overlay as never, "o.yaml")).toThrow(message);
  });
});
