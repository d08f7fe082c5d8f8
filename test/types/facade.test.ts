import type {
  Call,
  ListedActiveActiveDatabase,
  ListedDatabase,
  Operation,
  PagedList,
  PendingOperation,
  RedisCloud,
} from "redis-cloud-sdk";
import type {
  AccountUser,
  ActiveActiveDatabase,
  CostReport,
  Database,
  DatabaseCreateRequest,
  FixedDatabase,
  PrivateLink,
  Subscription,
  SubscriptionPricing,
  VpcPeering,
} from "redis-cloud-sdk/models";
import { expectTypeOf, test } from "vitest";

// What the compiler has to say is asserted; nothing here runs. `compiles.test.ts` asks the compiler.

const never = (_: (cloud: RedisCloud) => unknown): void => {};
const ids = { subscriptionId: 1, databaseId: 2 };
const request: DatabaseCreateRequest = { name: "cache" };

test("return types distinguish immediate results from operations", () =>
  never((cloud) => {
    expectTypeOf(cloud.databases.get(ids)).toEqualTypeOf<Call<Database>>();
    expectTypeOf(cloud.databases.list(1)).toEqualTypeOf<PagedList<ListedDatabase>>();
    expectTypeOf(cloud.databases.create(1, request)).toEqualTypeOf<PendingOperation<Database>>();
    expectTypeOf(cloud.databases.delete(ids)).toEqualTypeOf<PendingOperation<undefined>>();
    expectTypeOf(cloud.databases.estimateCreate(1, request)).toEqualTypeOf<Call<SubscriptionPricing[]>>();
    expectTypeOf(cloud.databases.findByName(1, "a")).toEqualTypeOf<Call<ListedDatabase | undefined>>();
    expectTypeOf(cloud.users.get(1)).toEqualTypeOf<Call<AccountUser>>();
    expectTypeOf(cloud.subscriptions.list()).toEqualTypeOf<PagedList<Subscription>>();
    expectTypeOf(cloud.essentials.databases.get(ids)).toEqualTypeOf<Call<FixedDatabase>>();
    expectTypeOf(cloud.costReports.download("id")).toEqualTypeOf<Call<Uint8Array>>();
  }));

test("a call is a promise, and shows its response with the value", () =>
  never(async (cloud) => {
    const promise: Promise<Database> = cloud.databases.get(ids);
    expectTypeOf(await Promise.all([promise, cloud.users.get(1)])).toEqualTypeOf<[Database, AccountUser]>();
    const { value, response } = await cloud.databases.create(1, request).withResponse();
    expectTypeOf(value).toEqualTypeOf<Operation<Database>>();
    expectTypeOf(response?.requestId).toEqualTypeOf<string | undefined>();
    expectTypeOf((await cloud.users.list().withResponse()).value).toEqualTypeOf<AccountUser[]>();
  }));

test("an Active-Active database in the list has every field of a database, absent", () => {
  expectTypeOf<Exclude<keyof Database, keyof ListedActiveActiveDatabase>>().toEqualTypeOf<never>();
});

test("a read that runs as a task returns its result", () =>
  never((cloud) => {
    expectTypeOf(cloud.connectivity.peerings.list(1)).toEqualTypeOf<Call<VpcPeering[]>>();
    expectTypeOf(cloud.connectivity.privateLink.get(1)).toEqualTypeOf<Call<PrivateLink>>();
  }));

test("wait() resolves with the requested resource", () =>
  never(async (cloud) => {
    expectTypeOf(cloud.databases.create(1, request).wait()).toEqualTypeOf<Promise<Database>>();
    expectTypeOf(await cloud.databases.create(1, request)).toEqualTypeOf<Operation<Database>>();
    expectTypeOf(cloud.databases.delete(ids).wait()).toEqualTypeOf<Promise<undefined>>();
    expectTypeOf(cloud.operations.resume("t", "database")).toEqualTypeOf<Operation<Database>>();
    expectTypeOf(cloud.operations.resume("t", "database gone")).toEqualTypeOf<Operation<undefined>>();
    expectTypeOf(cloud.operations.resume("t", "done")).toEqualTypeOf<Operation<undefined>>();
    expectTypeOf(cloud.operations.resume("t", "costReport")).toEqualTypeOf<Operation<CostReport>>();
    expectTypeOf(cloud.operations.waitUntilReady("database", ids)).toEqualTypeOf<Promise<Database>>();
    for await (const database of cloud.databases.list(1)) {
      if (database.activeActiveRedis) expectTypeOf(database).toExtend<ActiveActiveDatabase>();
      else expectTypeOf(database).toExtend<Database>();
      expectTypeOf(database.publicEndpoint).toEqualTypeOf<string | null | undefined>();
    }
    for await (const page of cloud.databases.list(1).pages()) {
      expectTypeOf(page).toEqualTypeOf<readonly ListedDatabase[]>();
    }
  }));

test("invalid ids do not compile", () =>
  never((cloud) => [
    // @ts-expect-error two ids are named, not in a row
    cloud.databases.get(1, 2),
    // @ts-expect-error a string is not an id
    cloud.subscriptions.get("1"),
    // @ts-expect-error one of two is missing
    cloud.databases.get({ subscriptionId: 1 }),
    // @ts-expect-error the id of another resource
    cloud.databases.get({ subscriptionId: 1, peeringId: 2 }),
    // @ts-expect-error one too many
    cloud.databases.get({ subscriptionId: 1, databaseId: 2, regionId: 3 }),
    // @ts-expect-error a text among the ids
    cloud.databases.get({ subscriptionId: 1, databaseId: "2" }),
    // @ts-expect-error an object where one id is meant
    cloud.subscriptions.get({ subscriptionId: 1 }),
    // @ts-expect-error task ids are texts
    cloud.tasks.get(1),
    // @ts-expect-error forgotten
    cloud.users.get(),
  ]));

test("invalid requests do not compile", () =>
  never((cloud) => [
    // @ts-expect-error the name is required
    cloud.databases.create(1, { datasetSizeInGb: 1 }),
    // @ts-expect-error a field that no database has
    cloud.databases.create(1, { name: "cache", sizeInGb: 1 }),
    // @ts-expect-error an enum with a typing error
    cloud.databases.create(1, { name: "cache", protocol: "rediss" }),
    // @ts-expect-error a number as text
    cloud.databases.create(1, { name: "cache", datasetSizeInGb: "1" }),
    // @ts-expect-error deep inside
    cloud.databases.create(1, { name: "cache", alerts: [{ name: "dataset-sizes", value: 1 }] }),
    // @ts-expect-error an outcome that does not exist
    cloud.operations.resume("t", "databse"),
    // @ts-expect-error an option that no call has
    cloud.databases.get(ids, { timeout: 5 }),
    // @ts-expect-error a query that no plan has
    cloud.essentials.plans.list({ provider: "IBM" }),
  ]));

test("a list is not a promise, and a pending operation is one", () =>
  never((cloud) => {
    expectTypeOf(cloud.databases.list(1)).not.toExtend<Promise<unknown>>();
    expectTypeOf(cloud.databases.create(1, request)).toExtend<Promise<Operation<Database>>>();
    // @ts-expect-error a wait belongs to long work, not to a read
    void cloud.databases.get(ids).wait;
  }));
