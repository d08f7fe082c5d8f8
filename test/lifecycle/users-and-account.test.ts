import { expect, test } from "vitest";
import { startCloud } from "./cloud.js";
import { refusal } from "./steps.js";

test("other members of the account are renamed, promoted and removed", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run } = fixture;
  const [owner, viewer] = await cloud.users.list().all();
  expect([owner?.role, viewer?.role]).toEqual(["Owner", "Viewer"]);
  const userId = viewer?.id ?? 0;
  const changed = await run(cloud.users.update(userId, { name: "Ann", role: "Member" }).wait());
  expect(changed).toMatchObject({ id: userId, name: "Ann", role: "Member", email: viewer?.email });
  expect(await cloud.users.get(userId)).toEqual(changed);

  expect(await refusal(fixture, cloud.users.delete(owner?.id ?? 0).wait())).toBe(
    "USER_CANNOT_DELETE_OWN_USER",
  );
  await run(cloud.users.delete(userId).wait());
  await expect(cloud.users.get(userId)).rejects.toMatchObject({ status: 404 });
  expect((await cloud.users.list().all()).map(({ id }) => id)).toEqual([owner?.id]);
});

test("the account shows its details and its options", async (context) => {
  const { cloud } = await startCloud(context);
  const { account } = await cloud.account.get();
  expect(account.key.accountId).toBe(account.id);

  const [method] = await cloud.account.paymentMethods().all();
  expect(method).toMatchObject({ type: "Visa", creditCardEndsWith: 4242 });
  const regions = await cloud.account.regions().all();
  const atGoogle = await cloud.account.regions({ provider: "GCP" }).all();
  expect(atGoogle).toEqual(regions.filter(({ provider }) => provider === "GCP"));
  expect(atGoogle.length).toBeLessThan(regions.length);

  expect((await cloud.account.databaseModules().all()).map(({ name }) => name)).toContain("RediSearch");
  expect((await cloud.account.dataPersistence().all()).map(({ name }) => name)).toContain(
    "aof-every-1-second",
  );
  expect(await cloud.account.queryPerformanceFactors().all()).toContain("2x");
});
