import type { PrivateLink, PrivateLinkEndpointScript } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { carried, stepping } from "./manual-clock.js";
import { createBothScopes } from "./scopes.js";

const LINK = { shareName: "to-redis", principal: "123456789012", type: "aws_account", alias: "us" };
const ROLE = "arn:aws:iam::210987654321:role/reader";

/** Both kinds of place at AWS, each with a link. */
async function links(behavior: NonNullable<Parameters<typeof createBothScopes>[1]>["behavior"] = {}) {
  const both = await createBothScopes("AWS", { behavior });
  const ready = [];
  for (const { at, subscriptionId } of both.places) {
    const path = `${at}/private-link`;
    await both.done(`POST ${path}`, LINK);
    const read = async () => carried<PrivateLink>((await both.run(`GET ${path}`)).response);
    ready.push({ path, subscriptionId, read });
  }
  return { ...both, ready };
}

test("a new link has its first principal and an endpoint for every database", async () => {
  const { ready, refused, regionId, activeActiveId } = await links();
  for (const { path, read, subscriptionId } of ready) {
    const link = await read();
    expect(link).toMatchObject({
      status: "active",
      shareName: "to-redis",
      subscriptionId,
      principals: [{ principal: "123456789012", type: "aws_account", alias: "us", status: "associated" }],
      connections: [{ ownerId: "123456789012" }],
      databases: [{ port: expect.any(Number) }],
    });
    expect(link.regionId).toBe(subscriptionId === activeActiveId ? regionId : undefined);
    expect(await refused(`POST ${path}`, LINK)).toBe("PRIVATE_LINK_ALREADY_EXISTS");
  }
});

test("removing a principal removes its connections", async () => {
  const { done, refused, ready } = await links();
  for (const { path, read } of ready) {
    await done(`POST ${path}/principals`, { principal: ROLE });
    expect((await read()).principals?.[1]).toEqual({
      principal: ROLE,
      type: "iam_role",
      status: "associated",
    });
    expect((await read()).connections).toMatchObject([{}, { ownerId: "210987654321" }]);
    expect(await refused(`POST ${path}/principals`, { principal: ROLE })).toBe(
      "PRIVATE_LINK_PRINCIPAL_ALREADY_EXISTS",
    );
    await done(`DELETE ${path}/principals`, { principal: ROLE });
    const link = await read();
    expect(link.principals).toHaveLength(1);
    expect(link.connections).toHaveLength(1);
    expect(await refused(`DELETE ${path}/principals`, { principal: ROLE })).toBe(
      "PRIVATE_LINK_PRINCIPAL_NOT_FOUND",
    );
  }
});

test("a connection is disassociated with the values of the link, under other names", async () => {
  const { done, refused, ready } = await links();
  for (const { path, read } of ready) {
    const {
      associationId = "",
      connectionId = "",
      ownerId = "",
      type = "",
    } = (await read()).connections?.[0] ?? {};
    const connection = { associationId, connectionId, type, principalId: ownerId };
    expect(
      await refused(`POST ${path}/connections/disassociate`, {
        connections: [connection, { ...connection, associationId: "other" }],
      }),
    ).toBe("PRIVATE_LINK_PRINCIPAL_NOT_FOUND");
    expect((await read()).connections).toHaveLength(1);
    await done(`POST ${path}/connections/disassociate`, { connections: [connection] });
    expect((await read()).connections).toEqual([]);
  }
});

test("reading a script connects; the Terraform script is included on request", async () => {
  const { run, ready } = await links({ customerSide: "when-asked" });
  for (const { path, read } of ready) {
    expect((await read()).connections).toEqual([]);
    const script = async (query: string) =>
      carried<PrivateLinkEndpointScript>((await run(`GET ${path}/endpoint-script${query}`)).response);
    expect(await script("")).not.toHaveProperty("terraformAwsScript");
    const { resourceEndpointScript, terraformAwsScript } = await script("?includeTerraformAwsScript=true");
    expect(resourceEndpointScript).toContain((await read()).resourceConfigurationArn);
    expect(terraformAwsScript).toContain("aws_vpc_endpoint");
    expect((await read()).connections).toHaveLength(1);
  }
});

test("link and principal pass through their statuses", async () => {
  const durations = { privateLink: 1_000, privateLinkPrincipal: 1_000 };
  const { run, words, path: subscription, becomesReady } = await stepping("AWS", durations);
  becomesReady();
  const path = `${subscription}/private-link`;
  const read = async () => {
    const { status, principals = [] } = carried<PrivateLink>(await run(`GET ${path}`));
    return [status ?? "none", ...principals.map((principal) => principal.status)].join();
  };
  await run(`POST ${path}`, LINK);
  expect(await words(read)).toEqual([
    "initializing,initializing",
    "initializing,associating",
    "active,associated",
  ]);
  await run(`DELETE ${path}/principals`, { principal: LINK.principal });
  expect(await words(read)).toEqual(["active,disassociating", "active,disassociated", "active"]);
  await run(`DELETE ${path}`);
  expect(await words(read)).toEqual(["deleting", "none"]);
});

test("a missing link is an empty resource, a task error or HTTP 404, as configured", async () => {
  const none = async (privateLinkNone: "empty" | "task-error" | "http-404") => {
    const both = await createBothScopes("AWS", { behavior: { privateLinkNone } });
    return { ...both, routes: both.places.map(({ at }) => `GET ${at}/private-link`) };
  };
  const empty = await none("empty");
  for (const route of empty.routes) {
    expect((await empty.run(route)).response?.resource).toEqual({ links: [] });
    expect(await empty.refused(`${route}/endpoint-script`)).toBe("PRIVATE_LINK_NOT_FOUND");
  }
  const older = await none("task-error");
  for (const route of older.routes) expect(await older.refused(route)).toBe("PRIVATE_LINK_NOT_FOUND");
  const http = await none("http-404");
  for (const route of http.routes) expect((await http.send(route)).status).toBe(404);
});

test("a link is deleted with its principals, unless configured otherwise", async () => {
  const easy = await links();
  for (const { path, read } of easy.ready) {
    // The task of a deletion has nothing to say.
    expect((await easy.run(`DELETE ${path}`)).response).toEqual({});
    expect(await read()).toEqual({ links: [] });
    expect(await easy.refused(`DELETE ${path}`)).toBe("PRIVATE_LINK_NOT_FOUND");
  }
  const hard = await links({ privateLinkKeptByPrincipals: true });
  for (const { path } of hard.ready) {
    expect(await hard.refused(`DELETE ${path}`)).toBe(
      "PRIVATE_LINK_ALL_PRINCIPALS_MUST_BE_DELETED_BEFORE_DELETING_RESOURCE_LINK",
    );
    await hard.done(`DELETE ${path}/principals`, { principal: LINK.principal });
    await hard.done(`DELETE ${path}`);
  }
});

test.each([
  [{ ...LINK, principal: "not-a-principal" }, "PRIVATE_LINK_PRINCIPAL_INVALID_PRINCIPLE"],
  [{ ...LINK, type: "iam_role" }, "PRIVATE_LINK_PRINCIPAL_INVALID_PRINCIPLE"],
  [{ ...LINK, principal: "000000000000" }, "PRIVATE_LINK_PRINCIPAL_CANNOT_BE_OWNER_ACCOUNT"],
])("link %o is rejected and creates nothing", async (body, code) => {
  const { run, refused, places } = await createBothScopes("AWS");
  for (const { at } of places) {
    expect(await refused(`POST ${at}/private-link`, body)).toBe(code);
    expect((await run(`GET ${at}/private-link`)).response?.resource).toEqual({ links: [] });
  }
});

test("GCP subscriptions, unknown regions and the wrong kind of subscription are rejected", async () => {
  const gcp = await createBothScopes("GCP");
  for (const { at } of gcp.places) {
    expect(await gcp.refused(`POST ${at}/private-link`, LINK)).toBe(
      "PRIVATE_LINK_CLOUD_PROVIDER_NOT_SUPPORTED",
    );
  }
  const { done, send, run, refused, activeActiveId, regionId, wrong } = await links();
  expect(await refused(`GET /subscriptions/${activeActiveId}/regions/999/private-link`)).toBe(
    "SUBSCRIPTION_INVALID_REGION_ID",
  );
  expect(await refused(`GET ${wrong.single}/private-link`)).toBe(
    "PRIVATE_LINK_GET_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  );
  expect(await refused(`POST ${wrong.regional}/private-link/principals`, { principal: ROLE })).toBe(
    "PRIVATE_LINK_CREATING_PRINCIPLES_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
  );
  // A region takes with it what was set up there.
  const subscription = `/subscriptions/${activeActiveId}`;
  await done(`DELETE ${subscription}/regions`, { regions: [{ region: "us-east-2" }] });
  const { databases } = (
    await send<{ subscription: { databases: { name: string }[] }[] }>(`GET ${subscription}/databases`)
  ).body.subscription[0] ?? { databases: [] };
  expect(databases).toHaveLength(1);
  await done(`POST ${subscription}/regions`, {
    region: "us-east-2",
    databases: [{ name: "carts", localThroughputMeasurement: {} }],
  });
  expect((await run(`GET ${subscription}/regions/${regionId}/private-link`)).response?.resource).toEqual({
    links: [],
  });
});
