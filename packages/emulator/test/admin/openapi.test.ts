import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endpoints } from "../../src/admin/endpoints.js";
import { publicEndpoints } from "../../src/admin/public-endpoints.js";
import { type ManualClock, type RunningEmulator, startEmulator } from "../../src/index.js";

interface Operation {
  operationId: string;
  requestBody?: { content: { "application/json": { schema: object; example?: object } } };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

let emulator: RunningEmulator<ManualClock>;
let document: Document;
let keys: Record<string, string>;
const ids: Record<string, string> = {
  behaviorName: "customerSide",
  kind: "peerings",
  keyName: "removed-key",
};
const ajv = new Ajv2020({ strict: false, formats: { "date-time": true } });

beforeAll(async () => {
  emulator = await startEmulator({
    clock: "manual",
    behavior: { earlyTaskNotFound: { ms: 0, polls: 0 }, oneTaskAtATime: false, lateVisibility: 0 },
    resources: {
      subscriptions: [
        {
          name: "shop",
          cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
          databases: [{ name: "cache", protocol: "redis", datasetSizeInGb: 1 }],
        },
      ],
    },
  });
  keys = { "x-api-key": emulator.apiKey, "x-api-secret-key": emulator.secretKey };
  document = (await (await call("GET", "/emulator/openapi.json")).json()) as Document;
  ajv.addSchema({ ...document, $id: "document" });
  await prepare();
});
afterAll(() => emulator.stop());

function call(method: string, path: string, body?: unknown, headers = keys): Promise<Response> {
  return fetch(new URL(path, emulator.url), {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Creates the resources that the paths of the endpoints name. */
async function prepare(): Promise<void> {
  const overview = (await (await call("GET", "/emulator/overview")).json()) as {
    subscriptions: { id: number }[];
    databases: { id: number }[];
  };
  const subscription = overview.subscriptions[0]?.id;
  ids["databaseId"] = String(overview.databases[0]?.id);
  await call("POST", `/v1/subscriptions/${subscription}/peerings`, {
    provider: "AWS",
    region: "us-east-1",
    awsAccountId: "123456789012",
    vpcId: "vpc-00000000000000001",
    vpcCidr: "10.1.0.0/24",
  });
  emulator.clock.advance(60_000);
  const items = (await (await call("GET", "/emulator/customer-side")).json()) as { id: number }[];
  ids["resourceId"] = String(items[0]?.id);
  await call("POST", "/emulator/keys", { name: "removed-key" });
  ids["faultId"] = emulator.faults.add({ kind: "delay", delayMs: 0, count: 1, route: "GET /tasks" }).id;
}

/** Operations, with those last that replace the state. */
function listOperations(): [route: string, Operation][] {
  const isLast = (path: string) => /\/(faults|reset|import|time)$/.test(path);
  return Object.entries(document.paths)
    .sort(([some], [other]) => Number(isLast(some)) - Number(isLast(other)))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );
}

/** Compiles the schema of an operation, whose references are to the document. */
function compile(schema: object): ValidateFunction {
  return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object);
}

test("the document of the admin API is valid OpenAPI", async () => {
  const config = await createConfig({ extends: ["spec"] });
  const problems = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: "/openapi.json",
    config,
  });
  expect(problems.map(({ message, location }) => [message, location[0]?.pointer])).toEqual([]);
});

test("the document has exactly the routes of the admin API", () => {
  const routes = [...Object.keys(publicEndpoints), ...Object.keys(endpoints)];
  const documented = listOperations().map(([route]) => route.replace("/emulator", ""));
  expect(documented.sort()).toEqual(routes.sort());
  const names = listOperations().map(([, { operationId }]) => operationId);
  expect(new Set(names).size).toBe(names.length);
});

test("every operation accepts its example, and responds with a documented status and body", async () => {
  const operations = listOperations().filter(([route]) => route !== "GET /emulator/events");
  expect(operations.length).toBeGreaterThan(20);
  for (const [route, operation] of operations) {
    const [method = "", template = ""] = route.split(" ");
    const path = template.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(ids[name] ?? name));
    const content = operation.requestBody?.content["application/json"];
    const body = template.endsWith("/import")
      ? await (await call("GET", "/emulator/export")).json()
      : content?.example;
    if (content !== undefined && body !== undefined) {
      const isValid = compile(content.schema);
      expect({ route, errors: isValid(body) || isValid.errors }).toEqual({ route, errors: true });
    }
    const response = await call(method, path, body);
    const documented = operation.responses[String(response.status)]?.content;
    const text = await response.text();
    expect({ route, status: Object.keys(operation.responses), text }).toMatchObject({
      status: expect.arrayContaining([String(response.status)]),
    });
    const schema = documented?.["application/json"]?.schema;
    if (schema === undefined) continue;
    const isValid = compile(schema);
    expect({ route, errors: isValid(JSON.parse(text)) || isValid.errors }).toEqual({ route, errors: true });
  }
});

test("a request that an operation rejects gets the documented error", async () => {
  const isValid = compile({ $ref: "#/components/schemas/Error" });
  for (const [route, body] of [
    ["POST /emulator/keys", { nam: "x" }],
    ["POST /emulator/faults", { kind: "nonsense" }],
    ["PUT /emulator/behavior", { customerSide: "sometimes" }],
    ["GET /emulator/requests?limit=0", undefined],
    ["DELETE /emulator/keys/unknown", undefined],
  ] as const) {
    const [method = "", path = ""] = route.split(" ");
    const response = await call(method, path, body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(isValid(await response.json())).toBe(true);
  }
});

test("the document and health need no keys, all other endpoints do, except on loopback for metrics", async () => {
  const open: string[] = [];
  for (const [route] of listOperations()) {
    const [method = "", path = ""] = route.split(" ");
    const { status } = await call(method, path, undefined, {});
    if (status === 401) continue;
    expect([route, status]).toEqual([route, 200]);
    open.push(route);
  }
  expect(open.sort()).toEqual(["/health", "/metrics", "/openapi.json"].map((path) => `GET /emulator${path}`));
});
