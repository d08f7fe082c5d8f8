import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canonical } from "../../scripts/contract/canonical.js";
import { loadEffective } from "../../scripts/contract/effective.js";
import { listOperations } from "../../scripts/contract/operations.js";
import { CONTRACTS } from "../../scripts/contracts.js";
import { generateRoutes } from "../../scripts/generate/routes.js";
import { proposeCreateRows } from "../../scripts/update/create-rows.js";
import { findMissingWords } from "../../scripts/update/descriptions.js";
import { findMissingHandlers } from "../../scripts/update/handlers.js";
import { folder } from "../support/temp-folder.js";
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

test.each([
  ["subscriptionId", "path", "Subscriptions - Essentials", "Id of the Essentials subscription."],
  ["offset", "query", "New", "TODO"],
])("the proposed description of %s fits its tag", async (name, place, tag, description) => {
  const path = place === "path" ? `/things/{${name}}` : "/things";
  const parameters = [{ name, in: place, required: place === "path", schema: { type: "integer" } }];
  const effective = await withPaths({ [path]: { get: { tags: [tag], parameters } } });
  const words = findMissingWords(effective).find(({ of }) => of === `GET ${path}: ${place} ${name}`);
  expect(words?.action).toContain(`description: ${description}`);
});

test.each([
  ["application/json;charset=UTF-8", "plain"],
  ["application/problem+json", "plain"],
  ["*/*", "plain"],
  ["application/*", "plain"],
  ["application/octet-stream", "binary"],
  ["text/csv", "binary"],
  ["text/plain; charset=utf-8", "binary"],
  ["application/zip", "binary"],
])("a response of the media type %s is %s", async (type, kind) => {
  const content = { [type]: { schema: { type: "string" } } };
  const effective = await withPaths({ "/things": { get: { responses: { 200: { content } } } } });
  expect(listOperations(effective).find(({ route }) => route === "GET /things")?.kind).toBe(kind);
});

test("a POST that the table of creates lacks gets a row with its command type, list and id", async () => {
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

describe("the list of emulator handlers to add", async () => {
  const HANDLERS = "packages/emulator/src/handlers";
  const emulated = CONTRACTS.filter(({ handlers }) => handlers !== undefined);
  const contracts = await Promise.all(
    emulated.map(async (source) => {
      const effective = await loadEffective(ROOT, undefined, undefined, source);
      return [source.name, listOperations(effective)] as const;
    }),
  );

  test.each(contracts)(
    "the list of emulator handlers to add for %s as committed is an empty list",
    async (_, operations) => {
      expect(operations.length).toBeGreaterThan(10);
      expect(await findMissingHandlers(operations, HANDLERS, ROOT)).toEqual([]);
    },
  );

  test("contains the file and line of the closest operation, and the function that declares them", async () => {
    const database = "/subscriptions/{subscriptionId}/databases/{databaseId}";
    const gateways = "/subscriptions/{subscriptionId}/regions/{regionId}/transitGateways";
    const known = contracts.flatMap(([, operations]) => operations);
    const added = [
      { method: "GET", path: `${database}/heat-map`, kind: "plain" },
      { method: "DELETE", path: `${database}/heat-map`, kind: "empty" },
      { method: "POST", path: `${gateways}/audit`, kind: "task" },
    ] as const;
    const operations = added.map((operation) => ({
      ...operation,
      route: `${operation.method} ${operation.path}`,
    }));
    const missing = await findMissingHandlers([...known, ...operations], HANDLERS, ROOT);
    const places = await Promise.all(
      missing.map(async ({ route, declaration, file, line }) => {
        const lines = (await readFile(join(ROOT, file), "utf8")).split("\n");
        const [, closest] = /^ *"([^"]*)":/.exec(lines[line - 1] ?? "") ?? [];
        return [route, declaration, file.slice(HANDLERS.length + 1), closest];
      }),
    );
    expect(places).toEqual([
      [`GET ${database}/heat-map`, "read", "databases.ts", expect.stringMatching(/\/\{databaseId\}$/)],
      [`DELETE ${database}/heat-map`, "plain", "databases.ts", expect.stringMatching(/\/\{databaseId\}$/)],
      [`POST ${gateways}/audit`, "task", "transit-gateways.ts", expect.stringMatching(/ \/transitGateways$/)],
    ]);
  });

  test("without an emulator in the repository is an empty list", async () => {
    const operations = contracts.flatMap(([, list]) => list);
    expect(operations.length).toBeGreaterThan(200);
    expect(await findMissingHandlers(operations, HANDLERS, await folder())).toEqual([]);
  });
});
