import type { TransitGatewayInvitations, TransitGateways } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { carried, stepping } from "./manual-clock.js";
import { createBothScopes } from "./scopes.js";

test("an invitation is accepted, and its gateway attached, routed and detached", async () => {
  const { run, done, refused, places } = await createBothScopes("AWS");
  for (const { at, subscriptionId } of places) {
    const tgw = `${at}/transitGateways`;
    const gateways = async () => {
      const { response } = await run(`GET ${tgw}`);
      expect(response?.resourceId).toBe(subscriptionId);
      return carried<TransitGateways>(response).tgws;
    };
    const invitations = async () =>
      carried<TransitGatewayInvitations>((await run(`GET ${tgw}/invitations`)).response).resources;
    expect(await gateways()).toEqual([]);
    const [offer, ...others] = await invitations();
    expect(others).toEqual([]);
    expect(offer).toMatchObject({ status: "pending" });

    expect(await done(`PUT ${tgw}/invitations/${offer?.id}/accept`)).toBe(offer?.id);
    expect(await invitations()).toMatchObject([{ id: offer?.id, status: "accepted" }]);
    const [gateway] = await gateways();
    expect(gateway).toMatchObject({ status: "available", cidrs: [] });
    expect(gateway).not.toHaveProperty("attachmentStatus");

    const attachment = `${tgw}/${gateway?.id}/attachment`;
    expect(await refused(`PUT ${attachment}`, { cidrs: ["10.0.0.0/24"] })).toBe(
      "TGW_ATTACHMENT_DOES_NOT_EXIST",
    );
    expect(await done(`POST ${attachment}`)).toBe(gateway?.id);
    expect(await gateways()).toMatchObject([
      { attachmentStatus: "available", attachmentUid: expect.stringMatching(/^tgw-attach-/), cidrs: [] },
    ]);
    await done(`PUT ${attachment}`, { cidrs: ["10.0.0.0/24", "10.1.0.0/24"] });
    expect((await gateways())[0]?.cidrs).toEqual([
      { cidrAddress: "10.0.0.0/24", status: "active" },
      { cidrAddress: "10.1.0.0/24", status: "active" },
    ]);
    await done(`DELETE ${attachment}`);
    expect(await gateways()).toMatchObject([{ id: gateway?.id, attachmentStatus: "deleted" }]);
    expect(await refused(`DELETE ${attachment}`)).toBe("TGW_ATTACHMENT_DOES_NOT_EXIST");
    await done(`POST ${attachment}`);
  }
});

test("accepting or rejecting an invitation is final, and a rejected one creates no gateway", async () => {
  const { run, done, refused, places } = await createBothScopes("AWS", {
    behavior: { transitGatewayInvitations: 2 },
  });
  for (const { at } of places) {
    const tgw = `${at}/transitGateways`;
    const { response } = await run(`GET ${tgw}/invitations`);
    const { resources } = carried<TransitGatewayInvitations>(response);
    expect(resources).toHaveLength(2);
    await done(`PUT ${tgw}/invitations/${resources[0]?.id}/reject`);
    expect(await refused(`PUT ${tgw}/invitations/${resources[0]?.id}/accept`)).toBe(
      "TGW_RESOURCE_SHARE_DOES_NOT_EXIST",
    );
    expect((await run(`GET ${tgw}`)).response?.resource).toEqual({ tgws: [] });
  }
});

test("an attachment passes through the statuses of AWS", async () => {
  const { run, words, path, becomesReady } = await stepping("AWS", { transitGateway: 1_000 });
  const tgw = `${path}/transitGateways`;
  // As long as there is no infrastructure there is no list either.
  expect((await run(`GET ${tgw}`))?.resource).toBeNull();
  becomesReady();
  const { resources } = carried<TransitGatewayInvitations>(await run(`GET ${tgw}/invitations`));
  await run(`PUT ${tgw}/invitations/${resources[0]?.id}/accept`);
  const list = async () => carried<TransitGateways>(await run(`GET ${tgw}`)).tgws[0];
  const attachment = `${tgw}/${(await list())?.id}/attachment`;
  const status = async () => (await list())?.attachmentStatus;
  await run(`POST ${attachment}`);
  expect(await words(status)).toEqual(["initiating-request", "pending", "available"]);
  await run(`PUT ${attachment}`, { cidrs: ["10.0.0.0/24"] });
  expect(await words(status)).toEqual(["modifying", "available"]);
  await run(`DELETE ${attachment}`);
  expect(await words(status)).toEqual(["deleting", "deleted"]);
});

test.each([
  [["10.0.0.0"], "TGW_ATTACHMENT_CIDRS_INVALID_LENGTH"],
  [["10.0.0.0/24", "10.0.0.0/24"], "TGW_ATTACHMENT_CIDRS_REQUEST_CONTAINS_DUPLICATES"],
  [[], "TGW_ATTACHMENT_CIDRS_ARE_THE_SAME_AS_EXISTING_ONES"],
])("CIDR blocks %o are rejected", async (cidrs, code) => {
  const { run, done, refused, places } = await createBothScopes("AWS");
  for (const { at } of places) {
    const tgw = `${at}/transitGateways`;
    const { response } = await run(`GET ${tgw}/invitations`);
    const { resources } = carried<TransitGatewayInvitations>(response);
    await done(`PUT ${tgw}/invitations/${resources[0]?.id}/accept`);
    const { tgws } = carried<TransitGateways>((await run(`GET ${tgw}`)).response);
    await done(`POST ${tgw}/${tgws[0]?.id}/attachment`);
    expect(await refused(`PUT ${tgw}/${tgws[0]?.id}/attachment`, { cidrs })).toBe(code);
  }
});

test("missing gateways, GCP subscriptions and unknown regions are rejected", async () => {
  const aws = await createBothScopes("AWS");
  for (const { at } of aws.places) {
    expect(await aws.refused(`POST ${at}/transitGateways/7/attachment`)).toBe("TGW_DOES_NOT_EXIST");
  }
  expect(await aws.refused(`GET /subscriptions/${aws.activeActiveId}/regions/999/transitGateways`)).toBe(
    "TGW_REGION_DOES_NOT_EXIST",
  );
  const gcp = await createBothScopes("GCP");
  for (const { at } of gcp.places) {
    expect((await gcp.run(`GET ${at}/transitGateways/invitations`)).response?.resource).toEqual({
      resources: [],
    });
    expect(await gcp.refused(`POST ${at}/transitGateways/7/attachment`)).toBe(
      "TGW_CLOUD_PROVIDER_IS_NOT_SUPPORTED",
    );
  }
});

test("each gateway route rejects the other kind of subscription", async () => {
  const { refused, wrong } = await createBothScopes("AWS");
  expect(await refused(`GET ${wrong.single}/transitGateways`)).toBe(
    "TGW_GETTING_SINGLE_REGION_TGWS_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
  );
  expect(await refused(`PUT ${wrong.single}/transitGateways/invitations/1/accept`)).toBe(
    "TGW_ACCEPTING_A_FLEXIBLE_SUBSCRIPTION_TGW_RESOURCE_SHARE_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
  );
  expect(await refused(`GET ${wrong.regional}/transitGateways/invitations`)).toBe(
    "TGW_GETTING_ACTIVE_ACTIVE_SUBSCRIPTION_TGW_INVITATIONS_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
  );
  expect(await refused(`DELETE ${wrong.regional}/transitGateways/1/attachment`)).toBe(
    "TGW_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_TGW_ATTACHMENT_IS_NOT_ALLOWED_WITH_A_FLEXIBLE_SUBSCRIPTION",
  );
});
