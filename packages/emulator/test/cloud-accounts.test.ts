import type { CloudAccount, CloudAccounts, Subscription } from "redis-cloud-sdk/models";
import { describe, expect, test } from "vitest";
import { CLOUD_ACCOUNT, CLOUD_CREDENTIALS } from "../../../test/support/cloud-account.js";
import { emulator, SUBSCRIPTION } from "./client.js";
import { strictClientOf } from "./strict-mode.js";

async function start() {
  return strictClientOf(await emulator());
}

/** A subscription in a cloud account of the customer. */
async function deployed(client: Awaited<ReturnType<typeof start>>) {
  const cloudAccountId = await client.done("POST /cloud-accounts", CLOUD_ACCOUNT);
  const cloudProviders = [{ provider: "AWS", cloudAccountId, regions: [{ region: "us-east-1" }] }];
  const id = await client.done("POST /subscriptions", { ...SUBSCRIPTION, cloudProviders });
  return { cloudAccountId, id, path: `/subscriptions/${id}` };
}

describe("cloud accounts", () => {
  test("account 1 belongs to the service: it has no key and cannot be changed", async () => {
    const { send, refused } = await start();
    const { cloudAccounts } = (await send<CloudAccounts>("GET /cloud-accounts")).body;
    expect(cloudAccounts).toMatchObject([{ id: 1, status: "active", provider: "AWS" }]);
    expect(cloudAccounts[0]).not.toHaveProperty("accessKeyId");
    expect(await refused("DELETE /cloud-accounts/1")).toBe("CLOUD_ACCOUNT_PERMISSION_FAILED");
    expect(await refused("PUT /cloud-accounts/1", CLOUD_CREDENTIALS)).toBe("CLOUD_ACCOUNT_PERMISSION_FAILED");
  });

  test("an account is created, updated and deleted, and only the access key is shown", async () => {
    const { send, done, refused } = await start();
    const id = await done("POST /cloud-accounts", CLOUD_ACCOUNT);
    const path = `/cloud-accounts/${id}`;
    const { body } = await send<CloudAccount>(`GET ${path}`);
    expect(body).toMatchObject({
      name: "ours",
      status: "active",
      awsUserArn: expect.stringContaining("123456789012"),
    });
    expect(body.accessKeyId).toBe(CLOUD_CREDENTIALS.accessKeyId);
    for (const secret of [CLOUD_CREDENTIALS.accessSecretKey, CLOUD_CREDENTIALS.consolePassword])
      expect(JSON.stringify(body)).not.toContain(secret);
    expect(await refused("POST /cloud-accounts", { ...CLOUD_ACCOUNT, accessKeyId: "other" })).toBe(
      "CLOUD_ACCOUNT_NAME_EXISTS",
    );
    expect(await refused("POST /cloud-accounts", { ...CLOUD_ACCOUNT, name: "other" })).toBe(
      "CLOUD_ACCOUNT_ACCESS_KEY_EXISTS",
    );
    await done(`PUT ${path}`, { ...CLOUD_CREDENTIALS, name: "renamed" });
    expect((await send(`GET ${path}`)).body).toMatchObject({ name: "renamed", status: "active" });
    await done(`DELETE ${path}`);
    expect((await send(`GET ${path}`)).status).toBe(404);
    expect(await refused(`DELETE ${path}`)).toBe("CLOUD_ACCOUNT_NOT_FOUND");
  });

  test("an update without all four credentials is rejected", async () => {
    const { send, done } = await start();
    const id = await done("POST /cloud-accounts", CLOUD_ACCOUNT);
    const { consolePassword: _, ...three } = CLOUD_CREDENTIALS;
    expect((await send(`PUT /cloud-accounts/${id}`, { ...three, name: "x" })).status).toBe(400);
  });

  test("an account passes through its statuses", async () => {
    const running = await emulator({
      clock: "manual",
      durations: { task: 1_000, cloudAccount: 20_000 },
      behavior: { earlyTaskNotFound: false },
    });
    const { send } = strictClientOf(running);
    const { clock } = running;
    await send("POST /cloud-accounts", CLOUD_ACCOUNT);
    clock.advance(1_000);
    const status = async () =>
      (await send<CloudAccounts>("GET /cloud-accounts")).body.cloudAccounts[1]?.status;
    expect(await status()).toBe("draft");
    clock.advance(10_000);
    expect(await status()).toBe("pending");
    clock.advance(10_000);
    expect(await status()).toBe("active");
  });

  test("an account in use cannot be deleted", async () => {
    const client = await start();
    const { cloudAccountId, path } = await deployed(client);
    expect((await client.send<Subscription>(`GET ${path}`)).body.cloudDetails).toMatchObject([
      { cloudAccountId, awsAccountId: "123456789012" },
    ]);
    expect(await client.refused(`DELETE /cloud-accounts/${cloudAccountId}`)).toBe("CLOUD_ACCOUNT_USED");
  });

  test.each([
    ["unknown", "AWS", 99, "CLOUD_ACCOUNT_NOT_FOUND"],
    ["with another provider", "GCP", undefined, "SUBSCRIPTION_CA_PROVIDER_MISMATCH"],
  ])("a subscription in an account that is %s fails", async (_, provider, unknown, code) => {
    const { done, refused } = await start();
    const cloudAccountId = unknown ?? (await done("POST /cloud-accounts", CLOUD_ACCOUNT));
    const region = provider === "AWS" ? "us-east-1" : "us-central1";
    const cloudProviders = [{ provider, cloudAccountId, regions: [{ region }] }];
    expect(await refused("POST /subscriptions", { ...SUBSCRIPTION, cloudProviders })).toBe(code);
  });
});

describe("the CIDR allow list", () => {
  test("the list is sent in camel case and returned in snake case", async () => {
    const client = await start();
    const { path } = await deployed(client);
    expect((await client.run(`GET ${path}/cidr`)).response).toEqual({
      resource: { cidr_ips: [], security_group_ids: [] },
    });
    const update = await client.run(`PUT ${path}/cidr`, {
      cidrIps: ["10.1.0.0/16"],
      securityGroupIds: ["sg-1a"],
    });
    const stored = { cidr_ips: ["10.1.0.0/16"], security_group_ids: ["sg-1a"] };
    expect(update.response?.resource).toEqual(stored);
    expect((await client.run(`GET ${path}/cidr`)).response?.resource).toEqual(stored);
  });

  test.each([
    [{ cidrIps: ["nonsense"] }, "CIDR_WHITELIST_INVALID_CIDRS"],
    [{ cidrIps: ["10.0.0.0/8", "10.0.0.0/8"] }, "CIDR_WHITELIST_DUPLICATE_CIDRS"],
    [{ securityGroupIds: ["nonsense"] }, "CIDR_WHITELIST_INVALID_SG"],
    [{ securityGroupIds: ["sg-1", "sg-1"] }, "CIDR_WHITELIST_DUPLICATE_SG"],
  ])("the value %o fails", async (body, code) => {
    const client = await start();
    const { path } = await deployed(client);
    expect(await client.refused(`PUT ${path}/cidr`, body)).toBe(code);
  });

  test("a subscription in the service's own cloud account fails", async () => {
    const { done, refused } = await start();
    const id = await done("POST /subscriptions", SUBSCRIPTION);
    expect(await refused(`GET /subscriptions/${id}/cidr`)).toBe("CIDR_WHITELIST_NOT_ALLOWED");
    expect(await refused(`PUT /subscriptions/${id}/cidr`, {})).toBe("CIDR_WHITELIST_NOT_ALLOWED");
  });
});

describe("resource tags", () => {
  test("new tags replace the old ones, and an empty list removes them", async () => {
    const client = await start();
    const { path } = await deployed(client);
    const tags = async () =>
      (await client.send<Subscription>(`GET ${path}`)).body.cloudDetails[0]?.resourceTags;
    const first = [{ key: "team", value: "core" }];
    expect((await client.run(`PUT ${path}/resource-tags`, { resourceTags: first })).response).toEqual({});
    expect(await tags()).toEqual(first);
    await client.done(`PUT ${path}/resource-tags`, { resourceTags: [] });
    expect(await tags()).toEqual([]);
  });

  test.each([
    [[{ key: "", value: "x" }], "RESOURCE_TAGS_EMPTY_KEY"],
    [[{ key: "a" }], "RESOURCE_TAGS_MISSING_VALUE"],
    [
      [
        { key: "a", value: "1" },
        { key: "a", value: "2" },
      ],
      "RESOURCE_TAGS_DUPLICATE_KEY",
    ],
    [
      Array.from({ length: 31 }, (_, at) => ({ key: `k${at}`, value: "x" })),
      "RESOURCE_TAGS_EXCEEDS_MAXIMUM_COUNT",
    ],
  ])("the value %o fails", async (resourceTags, code) => {
    const client = await start();
    const { path } = await deployed(client);
    expect(await client.refused(`PUT ${path}/resource-tags`, { resourceTags })).toBe(code);
  });

  test("tags of a subscription in the service's own cloud account fail", async () => {
    const { done, refused } = await start();
    const id = await done("POST /subscriptions", SUBSCRIPTION);
    expect(await refused(`PUT /subscriptions/${id}/resource-tags`, { resourceTags: [] })).toBe(
      "RESOURCE_TAGS_NOT_ALLOWED_WITH_INTERNAL_CLOUD_ACCOUNT",
    );
  });
});
