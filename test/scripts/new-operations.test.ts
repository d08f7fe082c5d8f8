import { describe, expect, test } from "vitest";
import { canonical } from "../../scripts/contract/canonical.js";
import { loadEffective } from "../../scripts/contract/effective.js";
import { listOperations } from "../../scripts/contract/operations.js";
import { generateRoutes } from "../../scripts/generate/routes.js";
import { proposeCreateRows } from "../../scripts/update/create-rows.js";
import type { Published } from "./published.js";
import { contract } from "./repository.js";
import { ROOT } from "./run.js";

/** The effective contract with one more path. */
async function withPaths(paths: object, schemas: object = {}) {
  const document: Published = await contract((published) => {
    Object.assign(published.paths, paths);
    Object.assign(published.components.schemas, schemas);
    // From this version on, an operation may have no responses.
    published.openapi = "3.1.0";
  });
  return loadEffective(ROOT, canonical(document), () => undefined);
}

describe("an operation without a successful response", () => {
  const media = { "application/json": { schema: { type: "integer" } } };
  test.each<[title: string, responses: object | undefined, response: string]>([
    ["has an unknown response", { 404: { description: "" } }, "unknown"],
    ["without any response has an unknown response", undefined, "unknown"],
    ["has the response that `default` declares", { default: { description: "", content: media } }, "number"],
    ["has an unknown response if `default` has no body", { default: { description: "" } }, "unknown"],
  ])("%s", async (_, responses, response) => {
    const effective = await withPaths({ "/things": { get: responses === undefined ? {} : { responses } } });
    const undeclared = listOperations(effective).filter((route) => route.isResponseUndeclared);
    expect(undeclared.map(({ route }) => route)).toEqual(["GET /things"]);
    expect(generateRoutes(effective)).toContain(
      `"GET /things": { input: Record<never, never>; response: ${response} }`,
    );
  });
});

test("a POST that the table of creates does not know gets a row with its command type, list and id", async () => {
  const ref = (name: string) => ({
    "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
  });
  const effective = await withPaths(
    {
      "/things": {
        get: { responses: { 200: { content: ref("Things") } } },
        post: {
          requestBody: { content: ref("ThingCreateRequest") },
          responses: { 202: { content: ref("TaskStateUpdate") } },
        },
      },
      "/things/{thingId}": {
        get: {
          parameters: [{ name: "thingId", in: "path", required: true, schema: { type: "string" } }],
          responses: { 200: { content: ref("Thing") } },
        },
      },
      "/sparks": { post: { responses: { 200: { content: ref("Thing") } } } },
    },
    {
      Things: {
        type: "object",
        properties: { data: { type: "array", items: { $ref: "#/components/schemas/Thing" } } },
      },
      Thing: {
        type: "object",
        properties: { thingId: { type: "string" }, ownerId: { type: "string" }, label: { type: "string" } },
      },
      ThingCreateRequest: { type: "object", required: ["label"], properties: { label: { type: "string" } } },
    },
  );
  const known = new Set(["POST /things", "POST /sparks"]);
  expect(proposeCreateRows(effective, (route) => !known.has(route))).toEqual([
    {
      route: "POST /sparks",
      commandType: undefined,
      list: undefined,
      id: undefined,
      code: '  "POST /sparks": { outcome: "done", identity: {}, list: undefined },',
    },
    {
      route: "POST /things",
      commandType: "thingCreateRequest",
      list: "GET /things",
      id: "thingId",
      code:
        '  "POST /things": { outcome: "done", identity: { label: "label" }, ' +
        'siblings: { items: pickField("data"), id: "thingId" } },',
    },
  ]);
});
