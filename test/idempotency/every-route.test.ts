import type { AmbiguousWriteError, PendingOperation, RedisCloud } from "redis-cloud-sdk";
import { catalog } from "redis-cloud-sdk/catalog";
import { catalog as dataIntegrationCatalog } from "redis-cloud-sdk/data-integration/catalog";
import { afterAll, describe, expect, test } from "vitest";
import { isKnownCreate } from "../../src/idempotency/create-routes.js";
import type { Cloud } from "../lifecycle/cloud.js";
import { oneRegion, twoRegions, until } from "../lifecycle/steps.js";
import { REGIONS, throughputs } from "../support/scopes.js";
import { LossyTransport } from "./lossy-transport.js";

// Every create route loses its response once, after the service has received the request.

const ACCOUNT = "123456789012";
const ROLE = "arn:aws:iam::210987654321:role/reader";
const ENDPOINT = {
  gcpProjectId: "my-project",
  gcpVpcName: "my-network",
  gcpVpcSubnetName: "my-subnet",
  endpointConnectionName: "my-endpoint",
};

/** Routes that lost a response in these tests. */
const covered = new Set<string>();

/** Account whose transport loses one response on request. */
class Fixture {
  readonly transport = new LossyTransport({
    behavior: { rateLimit: false, maxChangingSubscriptions: 9, customerSide: "when-asked" },
  });
  readonly seen: string[] = [];
  readonly cloud: RedisCloud = this.transport.client({
    middleware: [
      (next) => (request) => {
        if (request.method === "POST") this.seen.push(request.context.route);
        return next(request);
      },
    ],
  });

  get account(): Cloud {
    return {
      cloud: this.cloud,
      clock: this.transport.clock,
      run: (promise) => this.transport.run(promise),
      emulator: undefined as never,
      another: () => this.cloud,
    };
  }

  /** Runs a create whose response is lost, and returns its resource. */
  async lost<T>(create: () => PendingOperation<T> | Promise<T>): Promise<T> {
    return this.transport.run(this.#losing(create));
  }

  /** Runs a create that is not distinguishable from those of other clients, and returns its error. */
  async reported(create: () => Promise<unknown>): Promise<AmbiguousWriteError> {
    return this.transport.failure<AmbiguousWriteError>(this.#losing(create));
  }

  async #losing<T>(create: () => PendingOperation<T> | Promise<T>): Promise<T> {
    let lost = false;
    this.transport.findLoss = (method) => {
      if (method !== "POST" || lost) return undefined;
      lost = true;
      return "reset-after";
    };
    this.seen.length = 0;
    try {
      const call = create();
      return await ("wait" in call ? call.wait() : call);
    } finally {
      expect(lost).toBe(true);
      expect(this.seen).toHaveLength(1);
      for (const route of this.seen) covered.add(route);
    }
  }
}

test("finds lost creates of access control, cloud accounts and Essentials", async () => {
  const fixture = new Fixture();
  const { cloud, transport } = fixture;
  const { acl, essentials, cloudAccounts } = cloud;
  await fixture.lost(() => acl.redisRules.create({ name: "rule", redisRule: "+@read ~*" }));
  const { id: subscriptionId } = await oneRegion(fixture.account, "AWS");
  await transport.run(transport.clock.sleep(60_000));
  const [database] = await transport.run(cloud.databases.list(subscriptionId).all());
  const databaseId = database?.databaseId ?? 0;
  const databases = [{ subscriptionId, databaseId, regions: [] }];
  await fixture.lost(() => acl.roles.create({ name: "role", redisRules: [{ ruleName: "rule", databases }] }));
  const user = await fixture.lost(() =>
    acl.users.create({ name: "user", role: "role", password: "Secret-1-pass!" }),
  );
  expect(user).toMatchObject({ name: "user", role: "role" });
  const account = await fixture.lost(() =>
    cloudAccounts.create({
      name: "ours",
      provider: "AWS",
      signInLoginUrl: "https://123456789012.signin.aws.amazon.com/console",
      accessKeyId: "AKIAIOSFODNN7EXAMPLE",
      accessSecretKey: "a secret of the cloud",
      consoleUsername: "user",
      consolePassword: "a password of the console",
    }),
  );
  expect(account).toMatchObject({ name: "ours", status: "active" });
  const plans = await transport.run(essentials.plans.list().all());
  const planId = plans.find(({ price = 0 }) => price > 0)?.id ?? 0;
  const small = await fixture.lost(() => essentials.subscriptions.create({ name: "small", planId }));
  const cache = await fixture.lost(() => essentials.databases.create(small.id, { name: "cache" }));
  expect(cache).toMatchObject({ name: "cache", status: "active" });
  const ids = { subscriptionId: small.id, databaseId: cache.databaseId };
  const tag = await fixture.lost(() => essentials.databases.tags.create(ids, { key: "Team", value: "blue" }));
  expect(tag).toMatchObject({ key: "team", value: "blue" });
});

test("finds lost creates of Pro subscriptions, databases and their children", async () => {
  const fixture = new Fixture();
  const { cloud, transport } = fixture;
  const subscription = await fixture.lost(() =>
    cloud.subscriptions.create({
      name: "here",
      memoryStorage: "ram",
      cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
      databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
    }),
  );
  expect(subscription).toMatchObject({ name: "here", status: "active" });
  await transport.run(transport.clock.sleep(60_000));
  const subscriptionId = subscription.id;
  const { databaseId } = await fixture.lost(() =>
    cloud.databases.create(subscriptionId, { name: "cache", protocol: "redis", datasetSizeInGb: 0.5 }),
  );
  const tag = { key: "team", value: "blue" };
  expect(
    await fixture.lost(() => cloud.databases.tags.create({ subscriptionId, databaseId }, tag)),
  ).toMatchObject(tag);
  const report = await fixture.reported(() =>
    cloud.costReports.create({ startDate: "2025-12-01", endDate: "2025-12-31", format: "json" }),
  );
  expect(report).toMatchObject({ candidates: [{ match: "unverified", status: "processing-completed" }] });
  const [first] = await transport.run(cloud.databases.list(subscriptionId).all());
  const redirection = await fixture.reported(() =>
    cloud.endpointRedirections.create({
      sourceDatabaseId: first?.databaseId ?? 0,
      targetDatabaseId: databaseId,
      endpointTargetType: "public",
      migrationProtection: true,
    }),
  );
  expect(redirection).toMatchObject({ kind: "ambiguous-write", searchCompleted: false, candidates: [] });
});

test("finds lost creates of memory stores, and reports those of their API keys with the new key", async () => {
  const fixture = new Fixture();
  const { cloud, transport } = fixture;
  const { id } = await oneRegion(fixture.account, "AWS");
  await transport.run(transport.clock.sleep(60_000));
  const [database] = await transport.run(cloud.databases.list(id).all());
  const databaseId = database?.databaseId ?? 0;
  const store = await fixture.lost(() => cloud.agentMemory.create({ name: "notes", databaseId }));
  expect(store).toMatchObject({ name: "notes", status: "READY", databaseId: String(databaseId) });
  const { storeId } = store;
  const { apiKeys } = cloud.agentMemory;
  await transport.run(apiKeys.create(storeId, { keyName: "agent" }));
  await transport.run(transport.clock.sleep(120_000));
  const old = await transport.run(apiKeys.list(storeId).all());
  const error = await fixture.reported(() => apiKeys.create(storeId, { keyName: "agent" }));
  const added = (await transport.run(apiKeys.list(storeId).all())).filter(
    ({ apiKeyId }) => apiKeyId !== old[0]?.apiKeyId,
  );
  expect(added).toHaveLength(1);
  expect(error).toMatchObject({
    kind: "ambiguous-write",
    matchFields: { keyName: "agent" },
    searchCompleted: true,
    candidates: [{ match: "matches", resourceId: added[0]?.apiKeyId, name: "agent" }],
    hint: expect.stringContaining("delete it, then create another"),
  });
});

test("an API key whose request never arrived has no candidates, although an older key has the name", async () => {
  const transport = new LossyTransport({ behavior: { rateLimit: false } });
  const cloud = transport.client();
  const { id } = await transport.run(
    cloud.subscriptions
      .create({
        name: "here",
        cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
        databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
      })
      .wait(),
  );
  await transport.run(transport.clock.sleep(60_000));
  const [database] = await transport.run(cloud.databases.list(id).all());
  const databaseId = database?.databaseId ?? 0;
  const { storeId } = await transport.run(cloud.agentMemory.create({ name: "notes", databaseId }).wait());
  await transport.run(cloud.agentMemory.apiKeys.create(storeId, { keyName: "agent" }));
  await transport.run(transport.clock.sleep(120_000));
  transport.findLoss = (method) => (method === "POST" ? "reset-before" : undefined);
  const error = await transport.failure<AmbiguousWriteError>(
    cloud.agentMemory.apiKeys.create(storeId, { keyName: "agent" }),
  );
  expect(error).toMatchObject({ candidates: [], searchCompleted: true });
  expect(error.hint).toContain("create it again");
});

describe.each(["one region", "a region of several"])("connectivity of %s", (where) => {
  const single = where === "one region";
  const placeOf = async (fixture: Fixture, provider: "AWS" | "GCP") => {
    if (!single) return twoRegions(fixture.account, provider);
    const { id } = await oneRegion(fixture.account, provider);
    return { subscriptionId: id, inRegion: { subscriptionId: id, regionId: 0 } };
  };

  test("finds lost creates of connectivity on AWS", async () => {
    const fixture = new Fixture();
    const { connectivity, activeActive } = fixture.cloud;
    const { subscriptionId, inRegion } = await placeOf(fixture, "AWS");
    const network = { awsAccountId: ACCOUNT, vpcId: "vpc-1", vpcCidr: "172.16.0.0/16" };
    const peering = await fixture.lost<{ status: string; vpcUid?: string }>(() =>
      single
        ? connectivity.peerings.create(subscriptionId, { region: "us-east-1", ...network })
        : activeActive.peerings.create(subscriptionId, {
            sourceRegion: "us-east-2",
            destinationRegion: "eu-west-1",
            ...network,
          }),
    );
    expect(peering).toMatchObject({ vpcUid: "vpc-1" });
    const principal = { principal: ACCOUNT, type: "aws_account" } as const;
    const link = await fixture.lost(() =>
      single
        ? connectivity.privateLink.create(subscriptionId, { shareName: "share", ...principal })
        : activeActive.privateLink.create(inRegion, { shareName: "share", ...principal }),
    );
    expect(link).toMatchObject({ shareName: "share", status: "active" });
    const shared = await fixture.lost(() =>
      single
        ? connectivity.privateLink.addPrincipal(subscriptionId, { principal: ROLE })
        : activeActive.privateLink.addPrincipal(inRegion, { principal: ROLE }),
    );
    expect(shared.principals?.map((one) => one.principal)).toContain(ROLE);

    const gateways = single ? connectivity.transitGateways : activeActive.transitGateways;
    const list = () =>
      single
        ? connectivity.transitGateways.list(subscriptionId)
        : activeActive.transitGateways.list(inRegion);
    const offers = () =>
      single
        ? connectivity.transitGateways.listInvitations(subscriptionId)
        : activeActive.transitGateways.listInvitations(inRegion);
    const [offer] = await until(fixture.account, offers, (seen) => seen.length > 0);
    const tgwInvitationId = offer?.id ?? 0;
    await fixture.transport.run(gateways.acceptInvitation({ ...inRegion, tgwInvitationId }).wait());
    const [gateway] = await until(fixture.account, list, (seen) => seen.length > 0);
    const TgwId = gateway?.id ?? 0;
    const attached = await fixture.lost(() => gateways.attach({ ...inRegion, TgwId }));
    expect(attached).toMatchObject({ id: TgwId });
    expect(attached.attachmentStatus).not.toBe("deleted");
  });

  test("finds lost creates of connectivity on GCP", async () => {
    const fixture = new Fixture();
    const { connectivity, activeActive } = fixture.cloud;
    const { subscriptionId, inRegion } = await placeOf(fixture, "GCP");
    const network = { provider: "GCP", vpcProjectUid: "my-project", vpcNetworkName: "my-network" } as const;
    const peering = await fixture.lost<{ status: string; vpcUid?: string }>(() =>
      single
        ? connectivity.peerings.create(subscriptionId, network)
        : activeActive.peerings.create(subscriptionId, { ...network, sourceRegion: REGIONS.GCP[1] }),
    );
    expect(peering).toMatchObject({ status: "inactive" });
    const psc = single ? connectivity.privateServiceConnect : activeActive.privateServiceConnect;
    const service = await fixture.lost(() =>
      single
        ? connectivity.privateServiceConnect.create(subscriptionId)
        : activeActive.privateServiceConnect.create(inRegion),
    );
    expect(service).toMatchObject({ status: "active" });
    const ids = { ...inRegion, pscServiceId: service.id };
    expect(await fixture.lost(() => psc.createEndpoint(ids, ENDPOINT))).toMatchObject(ENDPOINT);
  });
});

test("finds lost creates of an Active-Active region and database", async () => {
  const fixture = new Fixture();
  const { activeActive } = fixture.cloud;
  const { subscriptionId } = await twoRegions(fixture.account, "AWS");
  const database = await fixture.lost(() =>
    activeActive.databases.create(subscriptionId, {
      name: "main",
      datasetSizeInGb: 1,
      localThroughputMeasurement: throughputs(...REGIONS.AWS),
    }),
  );
  expect(database).toMatchObject({ name: "main", status: "active" });
  const databases = ["carts", "main"].flatMap((name) =>
    throughputs("eu-west-1").map((localThroughputMeasurement) => ({ name, localThroughputMeasurement })),
  );
  const region = { region: "eu-west-1", deploymentCIDR: "10.9.0.0/24", databases };
  expect(await fixture.lost(() => activeActive.regions.add(subscriptionId, region))).toMatchObject({
    status: "active",
  });
});

test("reports lost creates of data integration, which no list identifies", async () => {
  const fixture = new Fixture();
  const { dataIntegration } = fixture.cloud;
  const { id } = await oneRegion(fixture.account, "AWS");
  const workspace = await fixture.reported(() => dataIntegration.workspaces.create(id, {}));
  expect(workspace).toMatchObject({ kind: "ambiguous-write", candidates: [] });
  await fixture.transport.run(fixture.transport.clock.sleep(600_000));
  const serviceName = "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0";
  const endpoint = await fixture.reported(() => dataIntegration.privateLinks.create(id, { serviceName }));
  expect(endpoint).toMatchObject({ kind: "ambiguous-write", candidates: [] });
});

afterAll(() => {
  const creating = Object.keys({ ...catalog, ...dataIntegrationCatalog }).filter(isKnownCreate);
  expect(creating.length).toBeGreaterThan(20);
  expect([...covered].sort()).toEqual(creating.sort());
});
