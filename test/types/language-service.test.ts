import { beforeAll, describe, expect, test } from "vitest";
import { Editor } from "./language-service.js";

const IDS = "{ subscriptionId: 1, databaseId: 2 }";

let editor: Editor;
// The first question makes the compiler read everything.
beforeAll(() => {
  editor = new Editor();
  editor.errors("use(cloud);");
});

describe("hovering", () => {
  test.each([
    ["a resource", `const data|base = await cloud.databases.get(${IDS});`, "const database: Database"],
    [
      "an operation",
      `const opera|tion = await cloud.databases.create(1, { name: "a" });`,
      'const operation: Operation<Database, "call .wait() first">',
    ],
    [
      "a request's type",
      `const spec: Parameters<RedisCloud["databases"]["create"]>[1] = { name: "a" }; use(sp|ec);`,
      "const spec: DatabaseCreateRequest",
    ],
    [
      "an object within a resource",
      `const { clus|tering } = await cloud.databases.get(${IDS});`,
      "const clustering: DatabaseClustering",
    ],
  ])("%s shows its name", (_, body, type) => {
    expect(editor.hover(body).type).toBe(type);
  });

  test.each([
    ["unit", `(await cloud.databases.get(${IDS})).memoryUsed|InMb`, "In MB."],
    ["format", `(await cloud.databases.get(${IDS})).activated|On`, "Date and time, ISO 8601."],
    [
      "limits",
      `await cloud.databases.create(1, { name: "a", datasetSize|InGb: 1 })`,
      "Largest dataset in GB, at least 0.1. With replication the total memory is twice this. Not together with `memoryLimitInGb`.",
    ],
  ])("a field shows its summary, with its %s once", (_, body, comment) => {
    expect(editor.hover(body).comment.replace(/\s+/g, " ")).toBe(comment);
  });
});

describe("completion", () => {
  test.each([
    [
      "a resource's fields",
      `(await cloud.databases.get(${IDS})).|`,
      ["publicEndpoint", "status", "datasetSizeInGb"],
    ],
    ["the client's nouns", "cloud.|", ["databases", "subscriptions", "agentMemory"]],
    [
      "a request's fields",
      'await cloud.databases.create(1, { name: "a", | })',
      ["datasetSizeInGb", "protocol"],
    ],
    [
      "known values",
      'await cloud.databases.create(1, { name: "a", dataPersistence: "|" })',
      ["none", "aof-every-1-second"],
    ],
  ])("offers %s", (_, body, names) => {
    expect(editor.completions(body)).toEqual(expect.arrayContaining(names));
  });
});

test("signature help shows parameters and result by name", () => {
  expect(editor.signature("cloud.databases.create(|)")).toBe(
    "create(subscriptionId: number, request: DatabaseCreateRequest, options?: CallOptions): PendingOperation<Database>",
  );
});

describe("a typical mistake is explained by names", () => {
  test.each([
    [
      "a forgotten wait",
      `const database = await cloud.databases.create(1, { name: "a" }); use(database.publicEndpoint);`,
      /^Property 'publicEndpoint' does not exist on type 'Operation<Database, "call \.wait\(\) first">'\.$/,
    ],
    [
      "an operation in place of its resource",
      `read(await cloud.databases.create(1, { name: "a" }));`,
      /^Argument of type 'Operation<Database, "call \.wait\(\) first">' is not assignable to parameter of type 'Database'\. Type 'Operation<Database, "call \.wait\(\) first">' is missing the following properties from type 'Database': .* and \d+ more\.$/,
    ],
    [
      "a forgotten await",
      `use(cloud.databases.get(${IDS}).publicEndpoint);`,
      /^Property 'publicEndpoint' does not exist on type 'Call<Database>'\.$/,
    ],
    [
      "a field that does not exist",
      `use((await cloud.databases.get(${IDS})).endpoint);`,
      /^Property 'endpoint' does not exist on type 'Database'\.$/,
    ],
    [
      "a misspelled field of a request",
      'cloud.databases.create(1, { name: "a", datasetSizeInGB: 1 });',
      /^Object literal may only specify known properties, but 'datasetSizeInGB' does not exist in type 'DatabaseCreateRequest'\. Did you mean to write 'datasetSizeInGb'\?$/,
    ],
    [
      "a missing field of a request",
      "cloud.databases.create(1, { datasetSizeInGb: 1 });",
      /^Argument of type '\{ datasetSizeInGb: number; \}' is not assignable to parameter of type 'DatabaseCreateRequest'\. Property 'name' is missing in type '\{ datasetSizeInGb: number; \}' but required in type 'DatabaseCreateRequest'\.$/,
    ],
  ])("%s", (_, body, message) => {
    expect(editor.errors(body)).toEqual([expect.stringMatching(message)]);
  });
});

describe("a document of desired state", () => {
  const ENSURE = 'import("redis-cloud-ensure")';

  test.each([
    ["a document", `(docu|ment: ${ENSURE}.EnsureDocument) => document`, "EnsureDocument"],
    [
      "a document of a kind",
      `(document: ${ENSURE}.EnsureDocument) => document.kind === "RedisCloudDatabase" && docu|ment`,
      "RedisCloudDatabaseDocument",
    ],
    [
      "a document by its kind",
      `(docu|ment: ${ENSURE}.DocumentOf<"RedisCloudDatabase">) => document`,
      "RedisCloudDatabaseDocument",
    ],
    ["a specification", `({ sp|ec }: ${ENSURE}.RedisCloudPeeringDocument) => spec`, "RedisCloudPeeringSpec"],
    [
      "an object within a specification",
      `({ spec: { ale|rts } }: ${ENSURE}.RedisCloudDatabaseDocument) => alerts`,
      "DatabaseAlert[] | undefined",
    ],
    ["the table of schemas", `({ ki|nds }: typeof ${ENSURE}) => kinds`, "Readonly<Record<KindName, Kind>>"],
  ])("%s shows its name", (_, expression, type) => {
    expect(editor.hover(`use(${expression});`).type.replace(/^.*?: /, "")).toBe(type);
  });

  test("a field shows its description", () => {
    const body = `use(({ spec }: ${ENSURE}.RedisCloudDatabaseDocument) => spec.replic|ation);`;
    expect(editor.hover(body).comment).toBe(
      "Whether the database has a replica. Not for Active-Active databases.",
    );
  });

  test("completion offers the sizes of Azure", () => {
    const body = `use((document: ${ENSURE}.AzureManagedRedisDocument) => document.spec.sku === "|");`;
    expect(editor.completions(body)).toEqual(expect.arrayContaining(["Balanced_B5", "FlashOptimized_A250"]));
  });

  test("a missing field is reported with the name of the specification", () => {
    const body = `const spec: ${ENSURE}.SpecOf<"RedisCloudAclRule"> = {}; use([cloud, spec]);`;
    expect(editor.errors(body)).toEqual([
      "Property 'redisRule' is missing in type '{}' but required in type 'RedisCloudAclRuleSpec'.",
    ]);
  });
});
