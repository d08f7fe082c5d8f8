import { describe, expect, test } from "vitest";
import { connect } from "./azure.js";
import { CLUSTER, CLUSTERS, DATABASE, GROUP, SPEC, start, VERSION } from "./raw-requests.js";

test("lists have pages, whose links keep the API version", async () => {
  const { send, emulator } = await start({ behavior: { azurePageSize: 2 } });
  const names = ["a", "b", "c", "d", "e"];
  for (const name of names) await send("PUT", `${CLUSTERS}/${name}`, { body: SPEC });
  const first = (await send("GET", CLUSTERS)).body;
  expect([first.value?.length, first.nextLink]).toEqual([
    2,
    expect.stringContaining(`api-version=${VERSION}`),
  ]);
  expect((await send("GET", first.nextLink ?? "")).body.value?.map(({ name }) => name)).toEqual(["c", "d"]);
  expect((await connect(emulator).clusters.list().all()).map(({ name }) => name)).toEqual(names);
});

test("a cluster of an older API version has no network access until it is set", async () => {
  const { send } = await start();
  const { properties: _, ...legacy } = SPEC;
  expect((await send("PUT", CLUSTER, { version: "2025-04-01", body: legacy })).status).toBe(201);
  expect((await send("GET", CLUSTER, { version: "2025-04-01" })).body.properties).not.toHaveProperty(
    "publicNetworkAccess",
  );
  expect((await send("GET", CLUSTER)).body.properties).toMatchObject({ publicNetworkAccess: null });
  await send("PATCH", CLUSTER, { body: { properties: { publicNetworkAccess: "Disabled" } } });
  expect((await send("GET", CLUSTER)).body.properties).toMatchObject({ publicNetworkAccess: "Disabled" });
});

test("the name of a database contains its cluster, and its id does not repeat it", async () => {
  const { send } = await start();
  await send("PUT", CLUSTER, { body: SPEC });
  await send("PUT", DATABASE, { body: { properties: {} } });
  expect((await send("GET", DATABASE)).body).toMatchObject({ name: "cache-1/default", id: DATABASE });
  expect((await send("GET", CLUSTER)).body).toMatchObject({ name: "cache-1", id: CLUSTER });
});

test("ids are compared without case", async () => {
  const { send } = await start();
  await send("PUT", CLUSTER, { body: SPEC });
  const found = await send("GET", CLUSTER.toLowerCase().replace("resourcegroups", "RESOURCEGROUPS"));
  expect(found.body["id"]).toBe(CLUSTER);
});

test("a DNS zone that is being created refuses a second creation", async () => {
  const { send } = await start({ clock: "manual" });
  const zone = `${GROUP}/providers/Microsoft.Network/privateDnsZones/privatelink.redis.azure.net`;
  const put = () => send("PUT", zone, { version: "2024-06-01", body: { location: "global" } });
  expect((await put()).status).toBe(201);
  expect((await put()).status).toBe(409);
});

describe("access policies", () => {
  const assign = (name: string, properties: object = {}) =>
    [
      "PUT",
      `${DATABASE}/accessPolicyAssignments/${name}`,
      { version: "2026-09-01", body: { properties: { user: { objectId: name }, ...properties } } },
    ] as const;

  test("of two that are written at the same time, one fails", async () => {
    const { send, emulator } = await start({ clock: "manual" });
    const advance = () => (emulator.clock as unknown as { advance(ms: number): void }).advance(800_000);
    await send("PUT", CLUSTER, { body: SPEC });
    advance();
    await send("PUT", DATABASE, { body: {} });
    advance();
    await send(...assign("ann"));
    await send(...assign("ben"));
    advance();
    const { value = [] } = (await send("GET", `${DATABASE}/accessPolicyAssignments`)).body;
    const states = value.map(
      ({ properties }) => (properties as Record<string, unknown>)["provisioningState"],
    );
    expect(states).toEqual(["Succeeded", "Failed"]);
    expect((await send(...assign("ben"))).status).toBe(200);
    advance();
    expect((await send("GET", `${DATABASE}/accessPolicyAssignments/ben`)).body.properties).toMatchObject({
      provisioningState: "Succeeded",
    });
  });

  test("an invalid access string fails the assignment, and the version without it does not show it", async () => {
    const { send } = await start();
    await send("PUT", CLUSTER, { body: SPEC });
    await send("PUT", DATABASE, { body: {} });
    expect((await send(...assign("ann", { accessString: "on >secret" }))).status).toBe(201);
    const path = `${DATABASE}/accessPolicyAssignments/ann`;
    expect((await send("GET", path, { version: "2026-09-01" })).body.properties).toMatchObject({
      provisioningState: "Failed",
      provisioningError: { code: "InvalidAccessString", target: "properties.accessString" },
    });
    const older = (await send("GET", path)).body.properties;
    expect(older).not.toHaveProperty("provisioningError");
    expect(older).not.toHaveProperty("accessString");
  });
});
