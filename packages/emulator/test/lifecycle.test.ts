import type {
  AccountSubscriptionDatabases,
  Database,
  Subscription,
  SubscriptionPricings,
  TaskStateUpdate,
} from "redis-cloud-sdk/models";
import { describe, expect, test } from "vitest";
import { clientOf, emulator, errorOf, SUBSCRIPTION } from "./client.js";

describe("with the instant clock", () => {
  test("a subscription and a database are created, updated and deleted", async () => {
    const { send, run } = clientOf(await emulator());

    const created = await run("POST /subscriptions", SUBSCRIPTION);
    expect(created.status).toBe("processing-completed");
    const subscriptionId = created.response?.resourceId ?? 0;
    expect((await send<Subscription>(`GET /subscriptions/${subscriptionId}`)).body).toMatchObject({
      name: "shop",
      status: "active",
      numberOfDatabases: 1,
      cloudDetails: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    });

    const databases = `/subscriptions/${subscriptionId}/databases`;
    const added = await run(`POST ${databases}`, { name: "sessions", datasetSizeInGb: 2.5 });
    const databaseId = added.response?.resourceId ?? 0;
    const { body: database } = await send<Database>(`GET ${databases}/${databaseId}`);
    expect(database).toMatchObject({
      status: "active",
      memoryLimitInGb: 5,
      replication: true,
      dataEvictionPolicy: "volatile-lru",
    });
    expect(database.publicEndpoint).toMatch(/^redis-(\d{5})\.c\d+\.us-east-1.*\.invalid:\1$/);
    expect(database.security.password).toMatch(/^[A-Za-z0-9]{32}$/);

    const list = (await send<AccountSubscriptionDatabases>(`GET ${databases}`)).body;
    expect(list.subscription).toHaveLength(1);
    expect(list.subscription[0]?.databases.map(({ name }) => name)).toEqual(["carts", "sessions"]);
    expect(JSON.stringify(list)).not.toContain("password");

    expect(errorOf(await run(`DELETE /subscriptions/${subscriptionId}`))).toBe(
      "processing-error: SUBSCRIPTION_IN_USE 400 BAD_REQUEST",
    );
    for (const { databaseId: id } of list.subscription[0]?.databases ?? [])
      await run(`DELETE ${databases}/${id}`);
    expect((await run(`DELETE /subscriptions/${subscriptionId}`)).status).toBe("processing-completed");
    expect((await send(`GET /subscriptions/${subscriptionId}`)).status).toBe(404);
    expect(errorOf(await run(`DELETE /subscriptions/${subscriptionId}`))).toBe(
      "processing-error: SUBSCRIPTION_NOT_FOUND 404 NOT_FOUND",
    );
  });

  test("a dry run returns the price and creates nothing", async () => {
    const { send, run } = clientOf(await emulator());
    const { response } = await run("POST /subscriptions", { ...SUBSCRIPTION, dryRun: true });
    expect(response?.resourceId).toBeUndefined();
    expect(response?.resource).toMatchObject({
      pricing: [{ databaseName: "carts", type: "Shards", priceCurrency: "USD" }, { type: "MinimumPrice" }],
    });
    expect((await send("GET /subscriptions")).body).toMatchObject({ subscriptions: [] });
  });

  test("the pricing of a subscription covers its present databases", async () => {
    const { send, run } = clientOf(await emulator());
    const { response } = await run("POST /subscriptions", SUBSCRIPTION);
    const path = `/subscriptions/${response?.resourceId}`;
    const priced = async () => {
      const { pricing } = (await send<SubscriptionPricings>(`GET ${path}/pricing`)).body;
      const { subscriptionPricing } = (await send<Subscription>(`GET ${path}`)).body;
      expect(subscriptionPricing).toEqual(pricing);
      return pricing.flatMap(({ databaseName, quantity }) =>
        databaseName === undefined ? [] : `${databaseName} ${quantity}`,
      );
    };
    expect(await priced()).toEqual(["carts 2"]);
    const added = await run(`POST ${path}/databases`, { name: "more", datasetSizeInGb: 50 });
    expect(await priced()).toEqual(["carts 2", "more 4"]);
    const more = `${path}/databases/${added.response?.resourceId}`;
    await run(`PUT ${more}`, { replication: false });
    expect(await priced()).toEqual(["carts 2", "more 2"]);
    await run(`DELETE ${more}`);
    expect(await priced()).toEqual(["carts 2"]);
  });

  test("changes are in the system log, newest first, and can be filtered by resource", async () => {
    const { send, run } = clientOf(await emulator());
    const { response } = await run("POST /subscriptions", SUBSCRIPTION);
    const id = response?.resourceId ?? 0;
    await run(`POST /subscriptions/${id}/databases`, { name: "more", datasetSizeInGb: 1 });
    type Logs = { entries: { id: number; type: string; resourceId: number; apiKeyName: string }[] };
    const { entries } = (await send<Logs>("GET /logs")).body;
    expect(entries.map(({ type }) => type)).toEqual(["Database", "Subscription"]);
    expect(entries.every(({ apiKeyName }) => apiKeyName === "emulator-demo-key")).toBe(true);
    const filtered = (await send<Logs>(`GET /logs?resourceId=${id}`)).body.entries;
    expect(filtered.map((entry) => entry.resourceId)).toEqual([id]);
    expect((await send("GET /logs?limit=0")).status).toBe(400);
  });

  test("reset deletes all resources", async () => {
    const running = await emulator();
    const { send, run } = clientOf(running);
    await run("POST /subscriptions", SUBSCRIPTION);
    running.reset();
    expect((await send("GET /subscriptions")).body).toMatchObject({ subscriptions: [] });
    expect((await send("GET /tasks")).body).toEqual({});
  });
});

describe("with a manual clock", () => {
  const durations = { task: 20_000, subscriptionCreation: 280_000, databaseCreation: 100_000 };

  test("a subscription's task completes after 20 s, the subscription after 300 s, and its databases are listed later", async () => {
    const running = await emulator({ clock: "manual", durations, behavior: { lateVisibility: 5_000 } });
    const { send } = clientOf(running);
    const { clock } = running;

    const accepted = (await send<TaskStateUpdate>("POST /subscriptions", SUBSCRIPTION)).body;
    expect(accepted).toMatchObject({ status: "received", links: [{ rel: "task", type: "GET" }] });
    expect(accepted).not.toHaveProperty("response");
    const task = () => send<TaskStateUpdate>(`GET /tasks/${accepted.taskId}`);

    expect(await task()).toMatchObject({ status: 404, body: undefined });
    clock.advance(2_000);
    expect((await task()).body).toMatchObject({ status: "initialized", response: {} });
    expect((await task()).body).not.toHaveProperty("description");
    clock.advance(2_000);
    expect((await task()).body).toMatchObject({ status: "processing-in-progress", response: {} });
    clock.advance(15_999);
    expect((await task()).body.status).toBe("processing-in-progress");
    clock.advance(1);
    const done = (await task()).body;
    expect(done.status).toBe("processing-completed");
    expect(done.links.map(({ rel }) => rel)).toEqual(["resource", "self"]);

    const path = `/subscriptions/${done.response?.resourceId}`;
    expect(done.links[0]?.href).toBe(`${running.url}${path}`);
    const status = async () => (await send<Subscription>(`GET ${path}`)).body.status;
    clock.advance(279_999);
    expect(await status()).toBe("pending");
    expect((await send(`GET ${path}/maintenance-windows`)).status).toBe(404);
    clock.advance(1);
    expect(await status()).toBe("active");
    expect((await send(`GET ${path}/databases`)).status).toBe(404);
    clock.advance(5_000);
    expect((await send(`GET ${path}/databases`)).status).toBe(200);
  });

  test("a new database passes through its statuses, and its subscription is pending meanwhile", async () => {
    const running = await emulator({ clock: "manual", durations, behavior: { earlyTaskNotFound: false } });
    const { send } = clientOf(running);
    const { clock } = running;
    const finish = async (route: string, body?: unknown) => {
      const { taskId } = (await send<TaskStateUpdate>(route, body)).body;
      clock.advance(20_000);
      return (await send<TaskStateUpdate>(`GET /tasks/${taskId}`)).body;
    };

    const path = `/subscriptions/${(await finish("POST /subscriptions", SUBSCRIPTION)).response?.resourceId}`;
    const order = { name: "late", datasetSizeInGb: 1 };
    expect(errorOf(await finish(`POST ${path}/databases`, order))).toBe(
      "processing-error: SUBSCRIPTION_NOT_ACTIVE 403 FORBIDDEN",
    );
    clock.advance(300_000);
    const { response } = await finish(`POST ${path}/databases`, order);
    const seen: string[] = [];
    for (let seconds = 0; seconds <= 100; seconds += 5) {
      const { body: database } = await send<Database>(`GET ${path}/databases/${response?.resourceId}`);
      const { body: subscription } = await send<Subscription>(`GET ${path}`);
      const endpoint = database.publicEndpoint === null ? "no endpoint" : "endpoint";
      const line = `${database.status}, ${endpoint}, subscription ${subscription.status}`;
      if (seen.at(-1) !== line) seen.push(line);
      clock.advance(5_000);
    }
    expect(seen).toEqual([
      "draft, no endpoint, subscription pending",
      "pending, no endpoint, subscription pending",
      "dynamic-endpoints-creation-pending, no endpoint, subscription pending",
      "active, endpoint, subscription active",
    ]);
  });

  test("an account processes one task at a time; later ones are received", async () => {
    const running = await emulator({ clock: "manual", durations, behavior: { earlyTaskNotFound: false } });
    const { send } = clientOf(running);
    for (const name of ["a", "b", "c"]) await send("POST /subscriptions", { ...SUBSCRIPTION, name });
    const statuses = async () => {
      const { tasks = [] } = (await send<{ tasks: TaskStateUpdate[] }>("GET /tasks")).body;
      return tasks.map(({ status }) => status).sort();
    };
    running.clock.advance(10_000);
    expect(await statuses()).toEqual(["processing-in-progress", "received", "received"]);
    running.clock.advance(20_000);
    expect(await statuses()).toEqual(["processing-completed", "processing-in-progress", "received"]);
    running.clock.advance(30_000);
    expect(await statuses()).toEqual(Array(3).fill("processing-completed"));
  });

  test("events that are processed late have the times at which they were due", async () => {
    const running = await emulator({ clock: "manual", durations });
    const { send } = clientOf(running);
    const begin = running.clock.now();
    await send("POST /subscriptions", SUBSCRIPTION);
    running.clock.advance(3_600_000);
    type Logs = { entries: { time: string }[] };
    const [entry] = (await send<Logs>("GET /logs")).body.entries;
    expect(Date.parse(entry?.time ?? "") - begin).toBe(20_000);
  });
});

test("at most three subscriptions of an account change concurrently", async () => {
  const running = await emulator({
    clock: "manual",
    durations: { task: 10 },
    behavior: { oneTaskAtATime: false },
  });
  const { send } = clientOf(running);
  const ids: string[] = [];
  for (const name of ["a", "b", "c", "d"]) {
    ids.push((await send<TaskStateUpdate>("POST /subscriptions", { ...SUBSCRIPTION, name })).body.taskId);
  }
  running.clock.advance(1_000);
  const tasks = await Promise.all(ids.map((id) => send<TaskStateUpdate>(`GET /tasks/${id}`)));
  expect(tasks.slice(0, 3).every(({ body }) => body.status === "processing-completed")).toBe(true);
  expect(tasks.slice(3).map(({ body }) => errorOf(body))).toEqual([
    "processing-error: TOO_MANY_PENDING_SUBSCRIPTIONS 400 BAD_REQUEST",
  ]);
});

test("tasks are deleted after ten days", async () => {
  const running = await emulator({ clock: "manual" });
  const { send } = clientOf(running);
  const { taskId } = (await send<TaskStateUpdate>("POST /subscriptions", SUBSCRIPTION)).body;
  running.clock.advance(10 * 86_400_000);
  expect((await send(`GET /tasks/${taskId}`)).status).toBe(200);
  running.clock.advance(1);
  await send("POST /subscriptions", SUBSCRIPTION);
  expect((await send(`GET /tasks/${taskId}`)).status).toBe(404);
});
