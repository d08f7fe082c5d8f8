import type { RedisCloud } from "redis-cloud-sdk";
import { throughputs } from "../support/scopes.js";
import type { VirtualClock } from "../support/virtual-clock.js";
import { AWS_ACCOUNT, CREDENTIALS, ENDPOINT, MODEL, PASSWORD } from "./fixture-values.js";

const REGIONS = { AWS: ["us-east-1", "us-east-2"], GCP: ["us-central1", "us-east1"] } as const;

/** Creates the resources of the fixture account through the SDK. */
export class AccountBuilder {
  readonly #cloud: RedisCloud;
  readonly #clock: VirtualClock;

  constructor(cloud: RedisCloud, clock: VirtualClock) {
    this.#cloud = cloud;
    this.#clock = clock;
  }

  async build() {
    const access = await this.#access();
    const pro = await this.#pro(access.cloudAccount);
    const roles = await this.#roles(pro.carts);
    const essentials = await this.#essentials();
    const memory = await this.#memory(essentials.carts.databaseId);
    const aws = await this.#awsWays({ subscriptionId: pro.subscriptionId, regionId: 0 });
    const gcp = await this.#gcp();
    const everywhere = await this.#activeActive();
    const awsRegion = await this.#awsWays(everywhere.there);
    const gcpEverywhere = await this.#activeActiveGcp();
    const { costReportId } = await this.#run(
      this.#cloud.costReports.create({ startDate: "2025-12-01", endDate: "2025-12-31" }).wait(),
    );
    const workspace = await this.#workspace(pro.subscriptionId);
    return {
      ...access,
      workspace,
      roles,
      pro,
      essentials,
      aws,
      gcp,
      everywhere,
      awsRegion,
      gcpEverywhere,
      costReportId,
      memory,
    };
  }

  #run<T>(promise: Promise<T>): Promise<T> {
    return this.#clock.run(promise);
  }

  async #access() {
    const { acl, cloudAccounts, users } = this.#cloud;
    const rule = await this.#run(acl.redisRules.create({ name: "rule", redisRule: "+@read ~*" }).wait());
    const account = (name: string, accessKeyId: string) =>
      this.#run(
        cloudAccounts
          .create({
            name,
            provider: "AWS",
            accessKeyId,
            signInLoginUrl: `https://${AWS_ACCOUNT}.signin.aws.amazon.com/console`,
            ...CREDENTIALS,
          })
          .wait(),
      );
    const cloudAccount = await account("ours", "AKIAIOSFODNN7EXAMPLE");
    const unused = await account("unused", "AKIAIOSFODNN8EXAMPLE");
    const member = await this.#run(users.list().find(({ role }) => role === "Viewer"));
    const [task] = await this.#run(this.#cloud.tasks.list().all());
    return {
      rule: rule.id,
      cloudAccount: cloudAccount.id,
      unusedCloudAccount: unused.id,
      member: known(member).id ?? 0,
      taskId: known(task).taskId,
    };
  }

  async #roles(carts: { subscriptionId: number; databaseId: number }) {
    const { acl } = this.#cloud;
    const redisRules = [{ ruleName: "Read-Only", databases: [carts] }];
    const create = (name: string) => this.#run(acl.roles.create({ name, redisRules }).wait());
    const free = await create("free");
    await create("held");
    const user = await this.#run(acl.users.create({ name: "ann", role: "held", password: PASSWORD }).wait());
    return { free: free.id, user: user.id };
  }

  async #subscription(name: string, provider: "AWS" | "GCP", cloudAccountId?: number): Promise<number> {
    const regions = [{ region: REGIONS[provider][0] }];
    const { id } = await this.#run(
      this.#cloud.subscriptions
        .create({
          name,
          cloudProviders: [
            { provider, regions, ...(cloudAccountId === undefined ? {} : { cloudAccountId }) },
          ],
          databases: [{ name: "carts", protocol: "redis", datasetSizeInGb: 1 }],
        })
        .wait(),
    );
    await this.#clock.advance(10_000);
    return id;
  }

  async #pro(cloudAccountId: number) {
    const { databases, endpointRedirections, operations } = this.#cloud;
    const subscriptionId = await this.#subscription("ours", "AWS", cloudAccountId);
    const carts = known(await this.#run(databases.findByName(subscriptionId, "carts")));
    const ids = (databaseId: number) => ({ subscriptionId, databaseId });
    const create = async (name: string) =>
      ids(
        (await this.#run(databases.create(subscriptionId, { name, datasetSizeInGb: 1 }).wait())).databaseId,
      );
    const first = ids(carts.databaseId);
    const upgraded = await create("upgraded");
    const source = await create("source");
    const target = await create("target");
    const versions = await this.#run(databases.availableVersions(first).all());
    const targetRedisVersion = versions.at(-1)?.redisVersion ?? "";
    await this.#run(databases.upgrade(upgraded, { targetRedisVersion }).wait());
    await this.#run(
      databases
        .update(first, {
          password: PASSWORD,
          remoteBackup: {
            active: true,
            interval: "every-24-hours",
            timeUTC: "14:00",
            storageType: "aws-s3",
            storagePath: "s3://bucket/now",
          },
        })
        .wait(),
    );
    await this.#run(databases.tags.create(first, { key: "team", value: "core" }));
    const { redirectionId } = await this.#run(
      endpointRedirections.create({
        sourceDatabaseId: source.databaseId,
        targetDatabaseId: target.databaseId,
        endpointTargetType: "public",
        migrationProtection: true,
      }),
    );
    await this.#run(operations.waitUntilReady("endpointRedirection", { redirectionId }));
    const unused = await this.#subscription("bare", "AWS");
    const other = known(await this.#run(databases.findByName(unused, "carts")));
    await this.#run(databases.delete({ subscriptionId: unused, databaseId: other.databaseId }).wait());
    return {
      subscriptionId,
      carts: first,
      upgraded,
      source,
      redirectionId,
      targetRedisVersion,
      /** Without databases, workspace or private ways. */
      bare: unused,
    };
  }

  async #workspace(subscriptionId: number) {
    const { workspaces, privateLinks, drafts, pipelines, raw } = this.#cloud.dataIntegration;
    const creation = await this.#run(workspaces.create(subscriptionId, {}));
    await this.#run(creation.wait());
    const serviceName = "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0";
    await this.#run(privateLinks.create(subscriptionId, { serviceName }).wait());
    const { endpointId = "" } = known(await this.#run(privateLinks.list(subscriptionId).find(() => true)));
    const content = { sourceName: "orders", source: { host: "db" } };
    const { draftId = "" } = await this.#run(drafts.create(subscriptionId, content));
    const pipeline = { subscriptionId, name: "default" };
    const config = { sources: { orders: {} }, targets: { target: {} } };
    await this.#run(pipelines.create(subscriptionId, { name: pipeline.name, active: false, config }));
    await this.#run(pipelines.stop(pipeline).wait());
    const secret = { ...pipeline, key: "SOURCE_DB_PASSWORD" };
    await this.#run(pipelines.secrets.create(pipeline, { key: secret.key }));
    const orders = { subscriptionId, subPath: "api/v9/jobs/orders" };
    await this.#run(raw.putPath(orders, { name: "orders" }));
    return {
      subscriptionId,
      task: { subscriptionId, taskId: creation.taskId },
      endpoint: { subscriptionId, endpointId },
      draft: { subscriptionId, draftId },
      pipeline,
      secret,
      orders,
    };
  }

  async #memory(databaseId: number) {
    const { agentMemory } = this.#cloud;
    const longTermMemory = { ttlSeconds: 60, embedding: MODEL };
    const store = { name: "notes", databaseId, llm: MODEL, longTermMemory };
    const { storeId } = await this.#run(agentMemory.create(store).wait());
    await this.#run(agentMemory.apiKeys.create(storeId, { keyName: "agent" }));
    const { apiKeyId } = known(await this.#run(agentMemory.apiKeys.list(storeId).find(() => true)));
    return { storeId, apiKeyId };
  }

  async #essentials() {
    const { essentials, endpointRedirections, operations } = this.#cloud;
    const { plans, subscriptions, databases } = essentials;
    const find = async (name: string) =>
      known(
        await this.#run(
          plans.list({ provider: "AWS" }).find((one) => one.name === name && one.region === "us-east-1"),
        ),
      ).id;
    const planId = await find("Cache 5GB");
    const { id: subscriptionId } = await this.#run(subscriptions.create({ name: "small", planId }).wait());
    const { id: empty } = await this.#run(subscriptions.create({ name: "empty", planId }).wait());
    const create = async (name: string) => {
      const { databaseId } = await this.#run(
        databases.create(subscriptionId, { name, periodicBackupPath: "s3://bucket" }).wait(),
      );
      return { subscriptionId, databaseId };
    };
    const [carts, upgraded] = [await create("carts"), await create("upgraded")];
    const source = await create("source");
    const versions = await this.#run(databases.availableVersions(carts).all());
    const targetRedisVersion = versions.at(-1)?.redisVersion ?? "";
    await this.#run(databases.upgrade(upgraded, { targetRedisVersion }).wait());
    await this.#run(databases.tags.create(carts, { key: "team", value: "core" }));
    const { redirectionId } = await this.#run(
      endpointRedirections.create({
        sourceDatabaseId: source.databaseId,
        targetDatabaseId: upgraded.databaseId,
        endpointTargetType: "public",
        migrationProtection: true,
      }),
    );
    await this.#run(operations.waitUntilReady("endpointRedirection", { redirectionId }));
    return { subscriptionId, empty, planId, carts, upgraded, source, targetRedisVersion };
  }

  /** A PrivateLink, gateways in every state, and a peering: in a subscription, or in one region of several. */
  async #awsWays(place: { subscriptionId: number; regionId: number }) {
    const { connectivity, activeActive } = this.#cloud;
    const { subscriptionId, regionId } = place;
    const single = regionId === 0;
    const request = { shareName: "share", principal: AWS_ACCOUNT, type: "aws_account" } as const;
    const network = { awsAccountId: AWS_ACCOUNT, vpcId: "vpc-1", vpcCidr: "172.16.0.0/16" };
    const link = () =>
      single ? connectivity.privateLink.get(subscriptionId) : activeActive.privateLink.get(place);
    const peeringId = single
      ? (
          await this.#run(
            connectivity.peerings.create(subscriptionId, { region: "us-east-1", ...network }).wait(),
          )
        ).vpcPeeringId
      : (
          await this.#run(
            activeActive.peerings
              .create(subscriptionId, {
                sourceRegion: "us-east-2",
                destinationRegion: "eu-west-1",
                ...network,
              })
              .wait(),
          )
        ).id;
    if (single) await this.#run(connectivity.privateLink.create(subscriptionId, request).wait());
    else await this.#run(activeActive.privateLink.create(place, request).wait());
    // A client that reads the script is taken to have run it.
    if (single) await this.#run(connectivity.privateLink.endpointScript(subscriptionId));
    else await this.#run(activeActive.privateLink.endpointScript(place));
    const gateways = single ? connectivity.transitGateways : activeActive.transitGateways;
    const invitations = await this.#run(
      single
        ? connectivity.transitGateways.listInvitations(subscriptionId)
        : activeActive.transitGateways.listInvitations(place),
    );
    const [first, second, third, fourth] = invitations.map(({ id }) => id ?? 0);
    for (const tgwInvitationId of [known(first), known(second)])
      await this.#run(gateways.acceptInvitation({ ...place, tgwInvitationId }).wait());
    await this.#clock.advance(10_000);
    const list = await this.#run(
      single ? connectivity.transitGateways.list(subscriptionId) : activeActive.transitGateways.list(place),
    );
    const [attached, free] = list.map(({ id }) => id ?? 0);
    await this.#run(gateways.attach({ ...place, TgwId: known(attached) }).wait());
    await this.#clock.advance(30_000);
    const { connections = [] } = await this.#run(link());
    return {
      ...place,
      peering: { subscriptionId, peeringId },
      toAccept: { ...place, tgwInvitationId: known(third) },
      toReject: { ...place, tgwInvitationId: known(fourth) },
      attached: { ...place, TgwId: known(attached) },
      free: { ...place, TgwId: known(free) },
      connections: connections.map(({ associationId, connectionId, type, ownerId }) => ({
        associationId,
        connectionId,
        type,
        principalId: ownerId,
      })),
    };
  }

  async #gcp() {
    const psc = this.#cloud.connectivity.privateServiceConnect;
    const subscriptionId = await this.#subscription("gcp", "GCP");
    const bare = await this.#subscription("gcp bare", "GCP");
    const idle = await this.#subscription("gcp idle", "GCP");
    await this.#run(psc.create(idle).wait());
    const { id: pscServiceId } = await this.#run(psc.create(subscriptionId).wait());
    const ids = { subscriptionId, pscServiceId };
    const create = async (endpointConnectionName: string) => {
      const made = await this.#run(psc.createEndpoint(ids, { ...ENDPOINT, endpointConnectionName }).wait());
      const endpoint = { ...ids, endpointId: made.id };
      await this.#run(psc.creationScripts(endpoint));
      return endpoint;
    };
    const [endpoint, leaving] = [await create("staying"), await create("leaving")];
    await this.#run(psc.deletionScripts(leaving));
    return {
      subscriptionId,
      /** Without a service. */
      bare,
      /** With a service that has no endpoints. */
      idle,
      service: ids,
      endpoint,
      /** An endpoint whose deletion script was run. */
      leaving,
    };
  }

  async #several(provider: "AWS" | "GCP", name = `everywhere ${provider}`) {
    const regions = REGIONS[provider].map((region, index) => ({
      region,
      networking: { deploymentCIDR: `10.${index}.0.0/24` },
    }));
    const { id: subscriptionId } = await this.#run(
      this.#cloud.subscriptions
        .create({
          name,
          deploymentType: "active-active",
          cloudProviders: [{ provider, regions }],
          databases: [
            {
              name: "carts",
              protocol: "redis",
              datasetSizeInGb: 1,
              localThroughputMeasurement: throughputs(...REGIONS[provider]),
            },
          ],
        })
        .wait(),
    );
    await this.#clock.advance(10_000);
    const found = await this.#run(this.#cloud.activeActive.regions.list(subscriptionId).all());
    const [here, there] = found.map(({ regionId = 0 }) => ({ subscriptionId, regionId }));
    return { subscriptionId, here: known(here), there: known(there) };
  }

  async #activeActive() {
    const place = await this.#several("AWS");
    const { subscriptionId } = place;
    const carts = known(
      await this.#run(this.#cloud.activeActive.databases.findByName(subscriptionId, "carts")),
    );
    return { ...place, carts: { subscriptionId, databaseId: carts.databaseId } };
  }

  async #activeActiveGcp() {
    const psc = this.#cloud.activeActive.privateServiceConnect;
    const idle = await this.#several("GCP", "idle");
    await this.#run(psc.create(idle.there).wait());
    const place = await this.#several("GCP");
    const { id: pscServiceId } = await this.#run(psc.create(place.there).wait());
    const service = { ...place.there, pscServiceId };
    const create = async (endpointConnectionName: string) => {
      const request = { ...ENDPOINT, endpointConnectionName };
      const { id: endpointId } = await this.#run(psc.createEndpoint(service, request).wait());
      const endpoint = { ...service, endpointId };
      await this.#run(psc.creationScripts(endpoint));
      return endpoint;
    };
    const [endpoint, leaving] = [await create("staying"), await create("leaving")];
    await this.#run(psc.deletionScripts(leaving));
    return { ...place, idle: idle.there, service, endpoint, leaving };
  }
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The fixture account lacks a resource.");
  return value;
}
