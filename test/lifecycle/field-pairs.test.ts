import type { Middleware } from "redis-cloud-sdk";
import { createDatabase, getDatasetSize, updateDatabase } from "redis-cloud-sdk/fallbacks";
import { describe, expect, type TestContext, test } from "vitest";
import { type Cloud, startCloud } from "./cloud.js";
import { oneRegion, refusal } from "./steps.js";

const CREATE = "POST /subscriptions/{subscriptionId}/databases";

const UPDATE = "PUT /subscriptions/{subscriptionId}/databases/{databaseId}";

describe("a field of a pair", () => {
  const source = "redis://:secret@127.0.0.1:6379";
  const replica = { syncSources: [{ endpoint: source, encryption: false }] };
  /** Requests with one field of a pair, the code or field with which services refuse it, and the other field. */
  const PAIRS = [
    {
      request: { datasetSizeInGb: 2 },
      refused: { code: "DATABASE_MEMORY_LIMIT_IN_GB_IS_MISSING" },
      instead: { memoryLimitInGb: 4 },
    },
    {
      request: { memoryLimitInGb: 4 },
      refused: { code: "DATABASE_DATASET_SIZE_IN_GB_IS_MISSING" },
      instead: { datasetSizeInGb: 2 },
    },
    { request: { memoryLimitInGb: 4 }, refused: { status: 400 }, instead: { datasetSizeInGb: 2 } },
    {
      request: { replicaOf: [source] },
      refused: { code: "DATABASE_REPLICA_OF_PROPERTY_DEPRECATED" },
      instead: { replica },
    },
    { request: { replica }, refused: { status: 400 }, instead: { replicaOf: [source] } },
  ];

  async function start(context: TestContext) {
    const fixture = await startCloud(context);
    const { id: subscriptionId } = await oneRegion(fixture, "AWS");
    const bodies: Record<string, unknown>[] = [];
    const seen: Middleware = (next) => (request) => {
      if (/^(POST|PUT) .*databases/.test(request.context.route)) bodies.push(JSON.parse(request.body ?? ""));
      return next(request);
    };
    return { ...fixture, subscriptionId, bodies, cloud: fixture.another({ middleware: [seen] }) };
  }

  /** Lets the service refuse a field once, with a code or an HTTP status. */
  function refuse(
    { emulator }: Pick<Cloud, "emulator">,
    route: string,
    field: string,
    { code, status }: { code?: string; status?: number },
  ) {
    const body = {
      type: "/errors/validation",
      status,
      title: "Bad Request",
      fields: [{ field, rule: "unknown" }],
    };
    emulator.faults.add(
      code === undefined
        ? { route, kind: "status", status: status ?? 400, count: 1, body }
        : { route, kind: "task-error", code, count: 1 },
    );
  }

  const cases = PAIRS.flatMap((pair) =>
    [CREATE, UPDATE].map((route) => ({
      ...pair,
      route,
      field: Object.keys(pair.request)[0] ?? "",
      other: Object.keys(pair.instead)[0] ?? "",
      answer: pair.refused.code ?? "HTTP 400",
    })),
  );

  test.for(cases)(
    "$field of $route is sent as it is, and replaced by $other after $answer",
    async ({ route, request, refused, instead, field, other }, context) => {
      const fixture = await start(context);
      const { cloud, run, subscriptionId, bodies } = fixture;
      const size = "replica" in instead || "replicaOf" in instead ? { datasetSizeInGb: 2 } : {};
      const send = async (name: string) => {
        if (route === CREATE)
          return run(createDatabase(cloud, subscriptionId, { name, ...size, ...request }));
        const { databaseId } = await run(
          cloud.databases.create(subscriptionId, { name, datasetSizeInGb: 1 }).wait(),
        );
        bodies.length = 0;
        return run(updateDatabase(cloud, { subscriptionId, databaseId }, { ...size, ...request }));
      };
      const expected = {
        value: { datasetSizeInGb: 2, memoryLimitInGb: 4, replicaOf: "datasetSizeInGb" in size ? {} : null },
        ways: [field, other],
      };

      const accepted = await send("accepted");
      expect(accepted.value).toMatchObject(expected.value);
      expect(accepted.fields.at(-1)).toEqual({ way: field, ways: expected.ways });
      expect(bodies).toMatchObject([request]);

      bodies.length = 0;
      refuse(fixture, route, field, refused);
      const replaced = await send("replaced");
      expect(replaced.value).toMatchObject(expected.value);
      expect(replaced.fields.at(-1)).toEqual({ way: other, ways: expected.ways });
      expect(bodies).toMatchObject([request, instead]);
      expect(bodies[1]).not.toHaveProperty(field);
    },
  );

  test("datasetSizeInGb of a database without a replica is the whole memoryLimitInGb", async (context) => {
    const fixture = await start(context);
    const { cloud, run, subscriptionId } = fixture;
    const refused = { code: "DATABASE_MEMORY_LIMIT_IN_GB_IS_MISSING" };
    refuse(fixture, CREATE, "datasetSizeInGb", refused);
    const request = { name: "single", datasetSizeInGb: 1, replication: false };
    const { value } = await run(createDatabase(cloud, subscriptionId, request));
    expect(value).toMatchObject({ datasetSizeInGb: 1, memoryLimitInGb: 1 });
    refuse(fixture, UPDATE, "datasetSizeInGb", refused);
    const ids = { subscriptionId, databaseId: value.databaseId };
    // The request does not say whether the database has a replica.
    const updated = await run(updateDatabase(cloud, ids, { datasetSizeInGb: 2 }));
    expect(updated.value).toMatchObject({ datasetSizeInGb: 2, memoryLimitInGb: 2 });
  });

  test("replica with TLS is not replaced, because addresses alone cannot ask for it", async (context) => {
    const fixture = await start(context);
    refuse(fixture, CREATE, "replica", { status: 400 });
    const request = {
      name: "copy",
      datasetSizeInGb: 1,
      replica: { syncSources: [{ endpoint: source, encryption: true }] },
    };
    await expect(
      fixture.run(createDatabase(fixture.cloud, fixture.subscriptionId, request)),
    ).rejects.toMatchObject({ status: 400, fields: [{ field: "replica" }] });
    expect(fixture.bodies).toHaveLength(1);
  });

  test("a field of a pair is read as datasetSizeInGb, or computed from memoryLimitInGb if the service is older", () => {
    const both = { datasetSizeInGb: 1, memoryLimitInGb: 2, replication: true };
    expect(getDatasetSize(both)).toMatchObject({ value: 1, way: "datasetSizeInGb" });
    const { datasetSizeInGb: _, ...older } = both;
    expect(getDatasetSize(older)).toMatchObject({ value: 1, way: "memoryLimitInGb" });
    expect(getDatasetSize({ memoryLimitInGb: 2 })).toMatchObject({ value: 2 });
    expect(getDatasetSize({})).toMatchObject({ value: undefined });
  });

  test("of another refusal is not replaced", async (context) => {
    const fixture = await start(context);
    refuse(fixture, CREATE, "replicaOf", { code: "DATABASE_REPLICA_OF_BAD_URI" });
    const request = { name: "copy", datasetSizeInGb: 1, replicaOf: [source] };
    expect(await refusal(fixture, createDatabase(fixture.cloud, fixture.subscriptionId, request))).toBe(
      "DATABASE_REPLICA_OF_BAD_URI",
    );
    expect(fixture.bodies).toHaveLength(1);
  });
});
