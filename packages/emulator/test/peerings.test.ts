import type { ActiveActiveVpcPeerings, VpcPeerings } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { carried, stepping } from "./manual-clock.js";
import { createBothScopes } from "./scopes.js";

const NETWORK = { awsAccountId: "123456789012", vpcId: "vpc-1", vpcCidr: "172.16.0.0/16" };
const AWS = { region: "us-east-1", ...NETWORK };
const AWS_REGION = { sourceRegion: "us-east-2", destinationRegion: "eu-west-1", ...NETWORK };
const GCP_NETWORK = { provider: "gcp", vpcProjectUid: "my-project", vpcNetworkName: "my-network" };

test("AWS peerings of single-region and Active-Active subscriptions differ in field names only", async () => {
  const { run, done, singleId, activeActiveId, regionId } = await createBothScopes("AWS");
  const single = `/subscriptions/${singleId}/peerings`;
  const id = await done(`POST ${single}`, AWS);
  const { peerings } = carried<VpcPeerings>((await run(`GET ${single}`)).response);
  expect(peerings).toMatchObject([
    { vpcPeeringId: id, status: "pending-acceptance", regionName: "us-east-1", vpcUid: "vpc-1" },
  ]);

  const regional = `/subscriptions/${activeActiveId}/regions/peerings`;
  const other = await done(`POST ${regional}`, AWS_REGION);
  const list = async () => carried<ActiveActiveVpcPeerings>((await run(`GET ${regional}`)).response);
  expect(await list()).toMatchObject({
    subscriptionId: activeActiveId,
    regions: [
      { region: "us-east-1", vpcPeerings: [] },
      {
        id: regionId,
        region: "us-east-2",
        vpcPeerings: [
          {
            id: other,
            regionId,
            sourceRegion: "us-east-2",
            destinationRegion: "eu-west-1",
            vpcUid: "vpc-1",
            vpcCidrs: [{ vpcCidr: "172.16.0.0/16" }],
          },
        ],
      },
    ],
  });

  for (const path of [`${single}/${id}`, `${regional}/${other}`]) {
    await done(`PUT ${path}`, { vpcCidrs: ["172.17.0.0/16", "172.18.0.0/16"] });
  }
  expect((await list()).regions[1]?.vpcPeerings[0]).toMatchObject({
    vpcCidr: "172.17.0.0/16",
    vpcCidrs: [{ vpcCidr: "172.17.0.0/16" }, { vpcCidr: "172.18.0.0/16" }],
  });
  for (const path of [`${single}/${id}`, `${regional}/${other}`]) await done(`DELETE ${path}`);
  expect((await list()).regions[1]?.vpcPeerings).toEqual([]);
});

test("GCP peerings have projects, are inactive at first, and cannot be updated", async () => {
  const { run, done, refused, singleId, activeActiveId } = await createBothScopes("GCP");
  const single = `/subscriptions/${singleId}/peerings`;
  const id = await done(`POST ${single}`, GCP_NETWORK);
  expect((await run(`GET ${single}`)).response?.resource).toMatchObject({
    peerings: [{ projectUid: "my-project", networkName: "my-network", status: "inactive" }],
  });
  expect(await refused(`PUT ${single}/${id}`, { vpcCidr: "10.0.0.0/24" })).toBe(
    "VPC_PEERING_BELONGS_TO_DIFFERENT_CLOUD_PROVIDER",
  );
  const regional = `/subscriptions/${activeActiveId}/regions/peerings`;
  await done(`POST ${regional}`, { ...GCP_NETWORK, sourceRegion: "us-east1" });
  expect((await run(`GET ${regional}`)).response?.resource).toMatchObject({
    regions: [{}, { vpcPeerings: [{ vpcProjectUid: "my-project", vpcNetworkName: "my-network" }] }],
  });
});

test.each([
  ["AWS", AWS, ["initiating-request", "pending-acceptance", "active"]],
  ["GCP", GCP_NETWORK, ["inactive", "active"]],
] as const)(
  "%s: with automatic acceptance, a peering becomes active after a while",
  async (provider, body, expected) => {
    const { run, words, path, becomesReady } = await stepping(
      provider,
      { peering: 500 },
      { peeringAcceptance: 500 },
    );
    becomesReady();
    await run(`POST ${path}/peerings`, body);
    const status = async () => carried<VpcPeerings>(await run(`GET ${path}/peerings`)).peerings[0]?.status;
    expect(await words(status)).toEqual(expected);
  },
);

test.each([
  [{ ...AWS, vpcId: "x" }, "VPC_PEERING_INVALID_VPC"],
  [{ ...AWS, awsAccountId: "1" }, "VPC_PEERING_INVALID_ACCOUNT"],
  [{ ...AWS, vpcCidr: "192.168.0.0/16" }, "VPC_PEERING_CIDR_OVERLAP"],
  [{ ...AWS, vpcCidr: "10.0.0/8" }, "VPC_PEERING_INVALID_CIDR"],
  [{ ...AWS, vpcCidrs: ["10.0.0.0/8"] }, "VPC_PEERING_TOO_MANY_CIDR_SPECIFICATIONS"],
  [GCP_NETWORK, "VPC_PEERING_BELONGS_TO_DIFFERENT_CLOUD_PROVIDER"],
  [{ ...AWS, provider: "AZURE" }, "VPC_PEERING_IS_NOT_KNOWN_CLOUD_PROVIDER"],
])("peering %o is rejected", async (body, code) => {
  const { refused, singleId } = await createBothScopes("AWS");
  expect(await refused(`POST /subscriptions/${singleId}/peerings`, body)).toBe(code);
});

test("a duplicate network, an unknown region and a missing peering are rejected", async () => {
  const { done, refused, singleId, activeActiveId } = await createBothScopes("AWS");
  await done(`POST /subscriptions/${singleId}/peerings`, AWS);
  expect(await refused(`POST /subscriptions/${singleId}/peerings`, AWS)).toBe("VPC_PEERING_ALREADY_EXIST");
  const regional = `/subscriptions/${activeActiveId}/regions/peerings`;
  expect(await refused(`DELETE ${regional}/7`)).toBe(
    "DELETING_AN_ACTIVE_ACTIVE_VPC_PEERING_IS_NOT_ALLOWED_FOR_A_SUBSCRIPTION_WITH_NO_VPC_PEERINGS",
  );
  expect(await refused(`POST ${regional}`, { ...AWS_REGION, sourceRegion: "eu-west-1" })).toBe(
    "ACTIVE_ACTIVE_VPC_PEERING_INVALID_SOURCE_REGION_NAME",
  );
  await done(`POST ${regional}`, AWS_REGION);
  expect(await refused(`DELETE ${regional}/7`)).toBe("ACTIVE_ACTIVE_VPC_PEERING_NOT_FOUND");
});

test("each peering route rejects the other kind of subscription", async () => {
  const { refused, singleId, activeActiveId } = await createBothScopes("AWS");
  const single = `/subscriptions/${activeActiveId}/peerings`;
  const regional = `/subscriptions/${singleId}/regions/peerings`;
  expect(await refused(`GET ${single}`)).toBe(
    "GETTING_SINGLE_REGION_VPC_PEERINGS_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
  );
  expect(await refused(`POST ${single}`, AWS)).toBe(
    "CREATING_A_SINGLE_REGION_VPC_PEERING_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
  );
  expect(await refused(`GET ${regional}`)).toBe(
    "GETTING_ACTIVE_ACTIVE_SUBSCRIPTION_VPC_PEERINGS_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
  );
  expect(await refused(`DELETE ${regional}/1`)).toBe(
    "DELETING_AN_ACTIVE_ACTIVE_VPC_PEERING_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
  );
});
