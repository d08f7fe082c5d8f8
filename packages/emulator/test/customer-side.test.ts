import type { StartOptions } from "redis-cloud-emulator";
import type {
  PrivateLink,
  PrivateServiceConnectEndpoints,
  TransitGatewayInvitations,
  TransitGateways,
  VpcPeerings,
} from "redis-cloud-sdk/models";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../../../test/support/temp-folder.js";
import { carried } from "./manual-clock.js";
import { createBothScopes } from "./scopes.js";

type Scopes = Awaited<ReturnType<typeof createBothScopes>>;

const ENDPOINT = {
  gcpProjectId: "my-project",
  gcpVpcName: "my-vpc",
  gcpVpcSubnetName: "my-subnet",
  endpointConnectionName: "my-endpoint",
};

/** Client of the customer's side. */
function customerOf({ running: { url, apiKey, secretKey } }: Pick<Scopes, "running">) {
  const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey };
  const ask = async (path: string, body?: unknown) => {
    const response = await fetch(new URL(`/emulator/customer-side${path}`, url), {
      headers,
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  return {
    act: (kind: string, id: number, action: string) => ask(`/${kind}/${id}`, { action }),
    offer: (body: unknown) => ask("/transit-gateway-invitations", body),
    list: async () => (await ask("")).body,
  };
}

/** An endpoint of Private Service Connect in each kind of scope. */
async function endpoints(options: StartOptions<"instant"> = {}) {
  const both = await createBothScopes("GCP", options);
  const places = [];
  for (const { at } of both.places) {
    const service = `${at}/private-service-connect/${await both.done(`POST ${at}/private-service-connect`)}`;
    const id = await both.done(`POST ${service}`, ENDPOINT);
    const status = async () => {
      const { response } = await both.run(`GET ${service}`);
      return carried<PrivateServiceConnectEndpoints>(response).endpoints[0]?.status;
    };
    places.push({ service, id, endpoint: `${service}/endpoints/${id}`, status });
  }
  return { ...both, places, ...customerOf(both) };
}

describe("Private Service Connect", () => {
  test("an endpoint remains initialized until the customer creates its side, and goes when it is removed", async () => {
    const { done, places, act, list } = await endpoints({ behavior: { customerSide: "never" } });
    for (const { id, endpoint, status } of places) {
      expect(await status()).toBe("initialized");
      expect(await list()).toContainEqual(
        expect.objectContaining({ kind: "psc-endpoints", id, name: "my-endpoint", actions: ["create"] }),
      );
      expect(await act("psc-endpoints", id, "create")).toMatchObject({ status: 200, body: { id } });
      expect(await status()).toBe("pending");
      await done(`PUT ${endpoint}`, { action: "accept" });
      expect(await status()).toBe("active");
      expect((await act("psc-endpoints", id, "remove")).status).toBe(200);
      expect(await status()).toBeUndefined();
    }
  });
});

describe("steps that are not awaited", () => {
  test("change nothing, and the error names the status and the possible actions", async () => {
    const { places, act, list } = await endpoints({ behavior: { customerSide: "never" } });
    const [{ id } = { id: 0 }] = places;
    const before = await list();
    expect(await act("psc-endpoints", id, "remove")).toEqual({
      status: 409,
      body: {
        error: `psc-endpoints ${id} is initialized and does not wait for remove; possible: create.`,
        hint: expect.stringContaining("GET /emulator/customer-side"),
      },
    });
    expect(await act("psc-endpoints", id, "accept")).toMatchObject({
      status: 400,
      body: { error: 'action must be one of create, remove for psc-endpoints (got "accept").' },
    });
    expect(await act("psc-endpoints", id, "toString")).toMatchObject({ status: 400 });
    expect(await act("psc-endpoints", 1, "create")).toMatchObject({ status: 404 });
    expect(await act("gateways", id, "create")).toMatchObject({
      status: 404,
      body: { error: 'Kind "gateways" not found.' },
    });
    expect(await list()).toEqual(before);
  });
});

describe("AWS", () => {
  test("a PrivateLink connection is established and ended by the customer", async () => {
    const both = await createBothScopes("AWS", { behavior: { customerSide: "never" } });
    const { act, list } = customerOf(both);
    const [{ at } = { at: "" }] = both.places;
    await both.done(`POST ${at}/private-link`, {
      shareName: "share",
      principal: "123456789012",
      type: "aws_account",
    });
    const connections = async () =>
      carried<PrivateLink>((await both.run(`GET ${at}/private-link`)).response).connections?.length;
    const [{ id }] = await list();
    expect(await connections()).toBe(0);
    expect((await act("private-link-principals", id, "connect")).status).toBe(200);
    expect(await connections()).toBe(1);
    expect(await act("private-link-principals", id, "connect")).toMatchObject({ status: 409 });
    expect((await act("private-link-principals", id, "disconnect")).status).toBe(200);
    expect(await connections()).toBe(0);
  });

  test("the customer accepts one VPC peering and rejects another", async () => {
    const both = await createBothScopes("AWS");
    const { act } = customerOf(both);
    const [{ at } = { at: "" }] = both.places;
    const ids = [];
    for (const vpcId of ["vpc-00000000000000001", "vpc-00000000000000002"]) {
      ids.push(
        await both.done(`POST ${at}/peerings`, {
          region: "us-east-1",
          awsAccountId: "123456789012",
          vpcId,
          vpcCidr: "10.1.0.0/24",
        }),
      );
    }
    const statuses = async () =>
      carried<VpcPeerings>((await both.run(`GET ${at}/peerings`)).response).peerings?.map(
        ({ status }) => status,
      );
    expect(await statuses()).toEqual(["pending-acceptance", "pending-acceptance"]);
    await act("peerings", ids[0] ?? 0, "accept");
    await act("peerings", ids[1] ?? 0, "reject");
    expect(await statuses()).toEqual(["active", "failed"]);
  });

  test("a transit gateway is offered, and its attachment waits for the customer if configured", async () => {
    const both = await createBothScopes("AWS", {
      behavior: { transitGatewayInvitations: 0, transitGatewayAcceptance: false },
    });
    const { act, offer } = customerOf(both);
    const [{ at, subscriptionId } = { at: "", subscriptionId: 0 }] = both.places;
    const offered = await offer({ subscriptionId });
    expect(offered).toMatchObject({ status: 201, body: { status: "pending" } });
    const invitations = carried<TransitGatewayInvitations>(
      (await both.run(`GET ${at}/transitGateways/invitations`)).response,
    ).resources;
    expect(invitations).toMatchObject([{ id: offered.body.id }]);
    await both.done(`PUT ${at}/transitGateways/invitations/${offered.body.id}/accept`);
    const gateway = async () =>
      carried<TransitGateways>((await both.run(`GET ${at}/transitGateways`)).response).tgws?.[0];
    const id = (await gateway())?.id ?? 0;
    await both.done(`POST ${at}/transitGateways/${id}/attachment`);
    expect((await gateway())?.attachmentStatus).toBe("pendingAcceptance");
    await act("transit-gateways", id, "accept");
    expect((await gateway())?.attachmentStatus).toBe("available");
    await act("transit-gateways", id, "remove");
    expect((await gateway())?.attachmentStatus).toBe("deleted");

    expect(await offer({ subscriptionId: 7 })).toMatchObject({ status: 404 });
    expect(await offer({ subscriptionId: both.activeActiveId })).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(/^regionId must be one of \d+, \d+ \(got undefined\)\.$/) },
    });
    expect(await offer({ subscriptionId: both.activeActiveId, regionId: both.regionId })).toMatchObject({
      status: 201,
      body: { regionId: both.regionId },
    });
  });
});

test("a step survives a restart", async () => {
  const dataDir = emptyFolder();
  const first = await endpoints({ behavior: { customerSide: "never" }, dataDir });
  const [place] = first.places;
  await first.act("psc-endpoints", place?.id ?? 0, "create");
  expect(await place?.status()).toBe("pending");
  await first.running.stop();
  const second = await createBothScopes("GCP", { dataDir, behavior: { maxChangingSubscriptions: 9 } });
  expect(await customerOf(second).list()).toContainEqual(
    expect.objectContaining({ kind: "psc-endpoints", id: place?.id, status: "pending" }),
  );
});
