import type { RedisCloud } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { type Cloud, startCloud } from "./cloud.js";
import { oneRegion, refusal, twoRegions, until } from "./steps.js";

type Place = { subscriptionId: number; regionId: number };

/** Addresses of each noun in a subscription with one region, and in one region of an Active-Active subscription. */
const PLACES = {
  "in a single region": {
    async at(fixture: Cloud, provider: "AWS" | "GCP"): Promise<Place> {
      return { subscriptionId: (await oneRegion(fixture, provider)).id, regionId: 0 };
    },
    links: ({ connectivity: { privateLink } }: RedisCloud, { subscriptionId: id }: Place) => ({
      get: () => privateLink.get(id),
      create: (...[request]: Tail<typeof privateLink.create>) => privateLink.create(id, request),
      delete: () => privateLink.delete(id),
      addPrincipal: (...[request]: Tail<typeof privateLink.addPrincipal>) =>
        privateLink.addPrincipal(id, request),
      removePrincipal: (principal: string) => privateLink.removePrincipal(id, { principal }),
      disassociate: (...[request]: Tail<typeof privateLink.disassociateConnections>) =>
        privateLink.disassociateConnections(id, request),
      script: (query?: { includeTerraformAwsScript?: boolean }) => privateLink.endpointScript(id, query),
    }),
    services: ({ connectivity: { privateServiceConnect: psc } }: RedisCloud, { subscriptionId }: Place) => ({
      get: () => psc.get(subscriptionId),
      create: () => psc.create(subscriptionId),
      delete: () => psc.delete(subscriptionId),
      endpoints: (pscServiceId: number) => {
        const ids = (endpointId: number) => ({ subscriptionId, pscServiceId, endpointId });
        return {
          list: () => psc.listEndpoints({ subscriptionId, pscServiceId }),
          create: (...[request]: Tail<typeof psc.createEndpoint>) =>
            psc.createEndpoint({ subscriptionId, pscServiceId }, request),
          get: (id: number) => psc.getEndpoint(ids(id)),
          update: (id: number, ...[request]: Tail<typeof psc.updateEndpoint>) =>
            psc.updateEndpoint(ids(id), request),
          delete: (id: number) => psc.deleteEndpoint(ids(id)),
          creation: (id: number) => psc.creationScripts(ids(id), { includeTerraformGcpScript: true }),
          deletion: (id: number) => psc.deletionScripts(ids(id)),
        };
      },
    }),
    gateways: ({ connectivity: { transitGateways: tgw } }: RedisCloud, { subscriptionId }: Place) => ({
      list: () => tgw.list(subscriptionId),
      invitations: () => tgw.listInvitations(subscriptionId),
      accept: (tgwInvitationId: number) => tgw.acceptInvitation({ subscriptionId, tgwInvitationId }),
      reject: (tgwInvitationId: number) => tgw.rejectInvitation({ subscriptionId, tgwInvitationId }),
      attach: (TgwId: number) => tgw.attach({ subscriptionId, TgwId }),
      route: (TgwId: number, cidrs: string[]) => tgw.updateCidrs({ subscriptionId, TgwId }, { cidrs }),
      detach: (TgwId: number) => tgw.detach({ subscriptionId, TgwId }),
    }),
  },
  "in a region of several": {
    async at(fixture: Cloud, provider: "AWS" | "GCP"): Promise<Place> {
      return (await twoRegions(fixture, provider)).inRegion;
    },
    links: ({ activeActive: { privateLink } }: RedisCloud, place: Place) => ({
      get: () => privateLink.get(place),
      create: (...[request]: Tail<typeof privateLink.create>) => privateLink.create(place, request),
      delete: () => privateLink.delete(place),
      addPrincipal: (...[request]: Tail<typeof privateLink.addPrincipal>) =>
        privateLink.addPrincipal(place, request),
      removePrincipal: (principal: string) => privateLink.removePrincipal(place, { principal }),
      disassociate: (...[request]: Tail<typeof privateLink.disassociateConnections>) =>
        privateLink.disassociateConnections(place, request),
      script: (query?: { includeTerraformAwsScript?: boolean }) => privateLink.endpointScript(place, query),
    }),
    services: ({ activeActive: { privateServiceConnect: psc } }: RedisCloud, place: Place) => ({
      get: () => psc.get(place),
      create: () => psc.create(place),
      delete: () => psc.delete(place),
      endpoints: (pscServiceId: number) => {
        const ids = (endpointId: number) => ({ ...place, pscServiceId, endpointId });
        return {
          list: () => psc.listEndpoints({ ...place, pscServiceId }),
          create: (...[request]: Tail<typeof psc.createEndpoint>) =>
            psc.createEndpoint({ ...place, pscServiceId }, request),
          get: (id: number) => psc.getEndpoint(ids(id)),
          update: (id: number, ...[request]: Tail<typeof psc.updateEndpoint>) =>
            psc.updateEndpoint(ids(id), request),
          delete: (id: number) => psc.deleteEndpoint(ids(id)),
          creation: (id: number) => psc.creationScripts(ids(id), { includeTerraformGcpScript: true }),
          deletion: (id: number) => psc.deletionScripts(ids(id)),
        };
      },
    }),
    gateways: ({ activeActive: { transitGateways: tgw } }: RedisCloud, place: Place) => ({
      list: () => tgw.list(place),
      invitations: () => tgw.listInvitations(place),
      accept: (tgwInvitationId: number) => tgw.acceptInvitation({ ...place, tgwInvitationId }),
      reject: (tgwInvitationId: number) => tgw.rejectInvitation({ ...place, tgwInvitationId }),
      attach: (TgwId: number) => tgw.attach({ ...place, TgwId }),
      route: (TgwId: number, cidrs: string[]) => tgw.updateCidrs({ ...place, TgwId }, { cidrs }),
      detach: (TgwId: number) => tgw.detach({ ...place, TgwId }),
    }),
  },
} as const;

/** Parameters of a method after the ids. */
type Tail<M> = M extends (ids: never, request: infer Request, ...rest: never[]) => unknown
  ? [Request]
  : never;

const ENDPOINT = {
  gcpProjectId: "my-project",
  gcpVpcName: "my-vpc",
  gcpVpcSubnetName: "my-subnet",
  endpointConnectionName: "my-endpoint",
};
const ACCOUNT = "123456789012";
const ROLE = "arn:aws:iam::210987654321:role/reader";

describe.each(Object.entries(PLACES))("%s", (_, { at, links, services, gateways }) => {
  test("a PrivateLink is created, gets principals, lists connections and is deleted", async (context) => {
    const fixture = await startCloud(context);
    const { cloud, run } = fixture;
    const place = await at(fixture, "AWS");
    const link = links(cloud, place);
    const created = await run(
      link.create({ shareName: "to-redis", principal: ACCOUNT, type: "aws_account" }).wait(),
    );
    expect(created).toMatchObject({ status: "active", shareName: "to-redis" });
    expect(created.databases).toHaveLength(1);
    const principals = async () => (await link.get()).principals?.map(({ principal }) => principal);
    await run(link.addPrincipal({ principal: ROLE }).wait());
    expect(await run(principals())).toEqual([ACCOUNT, ROLE]);
    const connected = await until(fixture, link.get, ({ connections }) => connections?.length === 2);

    const connections = (connected.connections ?? [])
      .filter(({ ownerId }) => ownerId === ACCOUNT)
      .map(({ associationId, connectionId, type, ownerId }) => ({
        associationId,
        connectionId,
        type,
        principalId: ownerId,
      }));
    expect(connections).toHaveLength(1);
    await run(link.disassociate({ connections }).wait());
    expect((await run(link.get())).connections?.map(({ ownerId }) => ownerId)).toEqual(["210987654321"]);
    await run(link.removePrincipal(ROLE).wait());
    await until(fixture, principals, (seen) => seen?.length === 1);

    const { resourceEndpointScript, terraformAwsScript } = await run(
      link.script({ includeTerraformAwsScript: true }),
    );
    expect(resourceEndpointScript).toContain(connected.resourceConfigurationArn);
    expect(terraformAwsScript).toContain("aws_vpc_endpoint");
    await run(link.delete().wait());
    expect(await run(link.get())).not.toHaveProperty("status");
    expect(await refusal(fixture, link.delete().wait())).toBe("PRIVATE_LINK_NOT_FOUND");
  });

  test("a Private Service Connect service and its endpoint are created, accepted and deleted", async (context) => {
    const fixture = await startCloud(context, { behavior: { customerSide: "when-asked" } });
    const { cloud, run } = fixture;
    const service = services(cloud, await at(fixture, "GCP"));
    expect(await refusal(fixture, service.get())).toBe("PSC_SERVICE_NOT_FOUND");
    const { id, status } = await run(service.create().wait());
    expect(status).toBe("active");
    expect(await run(service.get())).toMatchObject({ id, status });

    const endpoints = service.endpoints(id);
    const endpoint = await run(endpoints.create(ENDPOINT).wait());
    expect(endpoint).toMatchObject({ ...ENDPOINT, status: "initialized" });
    expect(await refusal(fixture, endpoints.update(endpoint.id, { gcpVpcName: "other" }).wait())).toBe(
      "PSC_UPDATE_ENDPOINT_REQUEST_CANNOT_UPDATE_INITIALIZED_ENDPOINT",
    );

    const { script } = await run(endpoints.creation(endpoint.id));
    expect(script.bash).toContain("gcloud");
    expect(script.terraformGcp?.serviceAttachments).toHaveLength(1);
    await until(
      fixture,
      () => endpoints.get(endpoint.id),
      (one) => one.status === "pending",
    );
    const changed = await run(endpoints.update(endpoint.id, { gcpVpcName: "other" }).wait());
    expect(changed).toMatchObject({ id: endpoint.id, gcpVpcName: "other", status: "pending" });
    const accepted = await run(endpoints.update(endpoint.id, { action: "accept" }).wait());
    expect(accepted.status).toBe("active");
    expect(await run(endpoints.list())).toEqual([accepted]);
    expect(await refusal(fixture, service.delete().wait())).toBe(
      "PSC_SERVICE_CANNOT_DELETE_SERVICE_WITH_ACTIVE_ENDPOINTS",
    );

    expect((await run(endpoints.deletion(endpoint.id))).script.bash).toContain("gcloud");
    await run(endpoints.delete(endpoint.id).wait());
    await until(fixture, endpoints.list, (seen) => seen.length === 0);
    await expect(run(endpoints.get(endpoint.id))).rejects.toMatchObject({ status: 404 });
    await run(service.delete().wait());
    // The service lists it as deleted for a while, which counts as gone.
    fixture.clock.advance(600_000);
    expect(await refusal(fixture, service.get())).toBe("PSC_SERVICE_NOT_FOUND");
  });

  test("a transit gateway is accepted, attached, given CIDRs and detached", async (context) => {
    const fixture = await startCloud(context, { behavior: { transitGatewayInvitations: 2 } });
    const { cloud, run } = fixture;
    const tgw = gateways(cloud, await at(fixture, "AWS"));
    const offers = await until(fixture, tgw.invitations, (seen) => seen.length === 2);
    expect(await run(tgw.list())).toEqual([]);
    const [wanted = 0, unwanted = 0] = offers.map(({ id }) => id);
    expect(await run(tgw.accept(wanted).wait())).toMatchObject({ id: wanted, status: "accepted" });
    expect(await run(tgw.reject(unwanted).wait())).toMatchObject({ id: unwanted, status: "rejected" });
    const [gateway, ...others] = await until(fixture, tgw.list, (seen) => seen.length > 0);
    expect(others).toEqual([]);

    const id = gateway?.id ?? 0;
    const attached = () => tgw.list().then(([one]) => one?.attachmentStatus);
    // The gateway itself is always available: the attachment has a separate status.
    await run(tgw.attach(id).wait());
    await until(fixture, attached, (status) => status === "available");
    const routed = await run(tgw.route(id, ["10.0.0.0/24"]).wait());
    expect(routed.cidrs?.map(({ cidrAddress }) => cidrAddress)).toEqual(["10.0.0.0/24"]);
    await until(fixture, attached, (status) => status === "available");
    await run(tgw.detach(id).wait());
    await until(fixture, attached, (status) => status === "deleted");
    expect(await refusal(fixture, tgw.route(id, ["10.2.0.0/24"]).wait())).toBe(
      "TGW_ATTACHMENT_DOES_NOT_EXIST",
    );
  });
});

test("an AWS VPC peering waits for its acceptance, and its networks are updated", async (context) => {
  const fixture = await startCloud(context);
  const { cloud, run } = fixture;
  const { peerings } = cloud.connectivity;
  const { id: subscriptionId } = await oneRegion(fixture, "AWS");
  const network = { region: "us-east-1", awsAccountId: ACCOUNT, vpcId: "vpc-1", vpcCidr: "172.16.0.0/16" };
  const peering = await run(peerings.create(subscriptionId, network).wait());
  expect(peering).toMatchObject({ status: "pending-acceptance", vpcUid: "vpc-1", regionName: "us-east-1" });
  expect(await refusal(fixture, peerings.create(subscriptionId, network).wait())).toBe(
    "VPC_PEERING_ALREADY_EXIST",
  );
  const ids = { subscriptionId, peeringId: peering.vpcPeeringId };
  const vpcCidrs = ["172.17.0.0/16", "172.18.0.0/16"];
  const changed = await run(peerings.update(ids, { vpcCidrs }).wait());
  expect(changed.vpcCidrs?.map(({ vpcCidr }) => vpcCidr)).toEqual(vpcCidrs);
  expect(await run(peerings.get(ids))).toEqual(changed);
  await run(peerings.delete(ids).wait());
  expect(await run(peerings.list(subscriptionId))).toEqual([]);
  await expect(run(peerings.get(ids))).rejects.toMatchObject({ status: 404 });
});

test("a Google Cloud VPC peering becomes active when the other side exists", async (context) => {
  const fixture = await startCloud(context, { behavior: { peeringAcceptance: 60_000 } });
  const { cloud, run } = fixture;
  const { id: subscriptionId } = await oneRegion(fixture, "GCP");
  const peering = await run(
    cloud.connectivity.peerings
      .create(subscriptionId, { provider: "GCP", vpcProjectUid: "my-project", vpcNetworkName: "my-network" })
      .wait(),
  );
  expect(peering).toMatchObject({ status: "inactive", projectUid: "my-project", networkName: "my-network" });
  const ids = { subscriptionId, peeringId: peering.vpcPeeringId };
  await until(
    fixture,
    () => cloud.connectivity.peerings.get(ids),
    ({ status }) => status === "active",
  );
});
