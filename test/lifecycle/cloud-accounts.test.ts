import { expect, test } from "vitest";
import { CLOUD_ACCOUNT, CLOUD_CREDENTIALS } from "../support/cloud-account.js";
import { startCloud } from "./cloud.js";
import { clear, refusal } from "./steps.js";

test("a cloud account is created, used by a deployment and deleted", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run, clock } = fixture;
  const { cloudAccounts, subscriptions } = cloud;
  const ours = await run(cloudAccounts.create(CLOUD_ACCOUNT).wait());
  expect(ours).toMatchObject({ name: "ours", status: "active", provider: "AWS" });
  expect(JSON.stringify(ours)).not.toContain(CLOUD_CREDENTIALS.accessSecretKey);
  const renamed = await run(cloudAccounts.update(ours.id, { ...CLOUD_CREDENTIALS, name: "renamed" }).wait());
  expect(renamed).toMatchObject({ id: ours.id, name: "renamed", status: "active" });
  expect(await cloudAccounts.get(ours.id)).toEqual(renamed);
  expect(await cloudAccounts.findByName("renamed")).toMatchObject({ id: ours.id });
  expect(await cloudAccounts.findByName("ours")).toBeUndefined();

  const { id } = await run(
    subscriptions
      .create({
        name: "in our account",
        cloudProviders: [{ provider: "AWS", cloudAccountId: ours.id, regions: [{ region: "us-east-1" }] }],
        databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
      })
      .wait(),
  );

  expect(await run(subscriptions.cidrAllowlist(id))).toMatchObject({ cidr_ips: [], security_group_ids: [] });
  const allowed = await run(
    subscriptions.updateCidrAllowlist(id, { cidrIps: ["10.1.0.0/16"], securityGroupIds: ["sg-1a"] }).wait(),
  );
  expect(allowed).toMatchObject({ cidr_ips: ["10.1.0.0/16"], security_group_ids: ["sg-1a"] });
  expect(await run(subscriptions.cidrAllowlist(id))).toEqual(allowed);

  const resourceTags = [{ key: "team", value: "core" }];
  const tagged = await run(subscriptions.updateResourceTags(id, { resourceTags }).wait());
  expect(tagged.cloudDetails).toMatchObject([{ cloudAccountId: ours.id, resourceTags }]);

  expect(await refusal(fixture, cloudAccounts.delete(ours.id).wait())).toBe("CLOUD_ACCOUNT_USED");
  clock.advance(60_000);
  await clear(fixture, id);
  await run(cloudAccounts.delete(ours.id).wait());
  // It lingers as deleted for a while, which counts as gone.
  clock.advance(60_000);
  await expect(cloudAccounts.get(ours.id)).rejects.toMatchObject({ status: 404 });
  // What is left is the account of the service itself.
  expect((await cloudAccounts.list().all()).map((account) => account.id)).toEqual([1]);
});
