import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { publishChange } from "../../src/admin/announce.js";
import { createEventStream } from "../../src/admin/event-stream.js";
import { type AdminEvent, EventHub, type Subscriber } from "../../src/admin/events.js";
import { measureDatabases, startMetrics } from "../../src/admin/metrics.js";
import { TICKET_LIFETIME_MS, TicketStore } from "../../src/admin/tickets.js";
import type { TaskRecord } from "../../src/state/state.js";
import { onlyAccount, testState } from "../accounts/accounts.js";
import { addDatabase, addKey, serve, testContext } from "./harness.js";

function listener(accountId = 1001) {
  const taken: AdminEvent[] = [];
  const state = { ended: false };
  const subscriber: Subscriber = {
    accountId,
    keyName: "k",
    onEvent: (event) => taken.push(event),
    onClose: () => {
      state.ended = true;
    },
  };
  return { taken, state, subscriber };
}

describe("EventHub", () => {
  test("a subscriber receives events of its account and global events", () => {
    const hub = new EventHub();
    const { taken, subscriber } = listener();
    hub.subscribe(subscriber);
    hub.publish("task", { a: 1 }, 1001);
    hub.publish("task", { a: 2 }, 1002);
    hub.publish("fault", { a: 3 });
    expect(taken.map(({ id }) => id)).toEqual([1, 3]);
    hub.unsubscribe(subscriber);
    hub.publish("fault", {});
    expect(taken).toHaveLength(2);
    expect(hub.subscriberCount).toBe(0);
  });

  test("a returning subscriber gets the missed events, or a gap if some were discarded", () => {
    const hub = new EventHub(5);
    for (let n = 1; n <= 12; n += 1) hub.publish("task", { n }, n % 2 === 0 ? 1001 : 1002);
    const missed = (after?: number) => {
      const { events, gap } = hub.subscribe(listener().subscriber, after);
      return { ids: events.map(({ id }) => id), gap };
    };
    expect(missed()).toEqual({ ids: [], gap: false });
    expect(missed(12)).toEqual({ ids: [], gap: false });
    expect(missed(8)).toEqual({ ids: [10, 12], gap: false });
    expect(missed(7)).toEqual({ ids: [8, 10, 12], gap: false });
    expect(missed(6)).toEqual({ ids: [8, 10, 12], gap: true });
    // The ID of an event of a previous process.
    expect(missed(999)).toEqual({ ids: [], gap: true });
  });

  test("revoking a key closes its streams", () => {
    const hub = new EventHub();
    const [one, other] = [listener(1001), listener(1002)];
    hub.subscribe(one.subscriber);
    hub.subscribe(other.subscriber);
    hub.dropKey(1001, "k");
    expect([one.state.ended, other.state.ended]).toEqual([true, false]);
    hub.close();
    expect(other.state.ended).toBe(true);
  });
});

describe("createEventStream", () => {
  test("a slow reader is disconnected and unsubscribed", async () => {
    const hub = new EventHub();
    const response = createEventStream(hub, { accountId: 1001, keyName: "k", maxQueuedEvents: 3 });
    for (let n = 1; n <= 3; n += 1) hub.publish("task", { n });
    expect(hub.subscriberCount).toBe(1);
    hub.publish("task", { n: 4 });
    expect(hub.subscriberCount).toBe(0);
    await expect(response.text()).rejects.toThrow("Client is too slow");
  });

  test("a fast reader stays connected for any number of events", async () => {
    const hub = new EventHub();
    const reader = createEventStream(hub, {
      accountId: 1001,
      keyName: "k",
      maxQueuedEvents: 3,
    }).body?.getReader();
    await reader?.read();
    for (let n = 1; n <= 50; n += 1) {
      hub.publish("task", { n });
      const { value } = (await reader?.read()) ?? {};
      expect(new TextDecoder().decode(value)).toBe(`id: ${n}\nevent: task\ndata: {"n":${n}}\n\n`);
    }
    await reader?.cancel();
    expect(hub.subscriberCount).toBe(0);
  });

  test("heartbeats are sent while there are no events", async () => {
    const hub = new EventHub();
    const reader = createEventStream(hub, { accountId: 1, keyName: "k", heartbeatMs: 5 }).body?.getReader();
    await reader?.read();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe(": alive\n\n");
    await reader?.cancel();
  });
});

describe("GET /events over HTTP", () => {
  test("a ticket opens the stream, which starts with the missed events", async () => {
    const { context } = testContext();
    const { ask, listen } = await serve(context);
    const { body } = await ask("POST /emulator/ticket");
    expect(Date.parse(body.expiresAt)).toBeGreaterThan(Date.now());
    context.events.publish("task", { n: 1 }, 1001);
    context.events.publish("task", { n: 2 }, 1001);
    const path = `/emulator/events?ticket=${body.ticket}`;
    expect(await listen(path, 1, { "last-event-id": "1" })).toEqual(['id: 2\nevent: task\ndata: {"n":2}']);
    expect(await listen(`${path}&after=0`, 2)).toHaveLength(2);
    expect((await listen(`${path}&after=77`, 1))[0]).toBe("event: gap\ndata: {}");
    // The connections are closed, which removes the subscribers.
    while (context.events.subscriberCount > 0) await pause(1);
    const live = listen(path, 1);
    while (context.events.subscriberCount === 0) await pause(1);
    context.events.publish("database", { id: 7 }, 1001);
    expect(await live).toEqual(['id: 3\nevent: database\ndata: {"id":7}']);
  });

  test("a client that does not read is disconnected and its memory is released", async () => {
    const { context } = testContext();
    const { ask, port, peers } = await serve(context);
    const { ticket } = (await ask("POST /emulator/ticket")).body;
    const socket = connect(port, "127.0.0.1");
    onTestFinished(() => {
      socket.destroy();
    });
    socket.on("error", () => undefined);
    socket.pause();
    socket.write(`GET /emulator/events?ticket=${ticket} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    while (context.events.subscriberCount === 0) await pause(1);
    expect(peers).toContain(socket.localPort);
    // Socket buffers hold some megabytes, and up to 500 events are queued.
    for (let n = 0; n < 2_000 && context.events.subscriberCount > 0; n += 1) {
      context.events.publish("task", { text: "x".repeat(100_000) });
      await pause(0);
    }
    expect(context.events.subscriberCount).toBe(0);
    // The client reads nothing, so only the server can have closed the connection.
    while (peers.has(socket.localPort ?? 0)) await pause(1);
  });

  test("a request without a valid ticket is rejected", async () => {
    const { ask } = await serve(testContext().context);
    for (const query of ["", "?ticket=", "?ticket=guess"])
      expect((await ask(`GET /emulator/events${query}`, { keys: null })).status).toBe(401);
  });

  test("revoking a key invalidates its tickets and closes its streams", async () => {
    const { context } = testContext();
    const { ask, listen } = await serve(context);
    const keys = addKey(context, "short-visit", "Owner");
    const { ticket } = (await ask("POST /emulator/ticket", { keys })).body;
    const stream = listen(`/emulator/events?ticket=${ticket}`, 1);
    while (context.events.subscriberCount === 0) await pause(1);
    await ask("DELETE /emulator/keys/short-visit");
    expect(await stream).toEqual([]);
    expect((await ask(`GET /emulator/events?ticket=${ticket}`, { keys: null })).status).toBe(401);
  });

  test("tickets expire after their lifetime", () => {
    let now = 1_000;
    const tickets = new TicketStore(() => now);
    const { ticket } = tickets.issue({ accountId: 1, keyName: "k" });
    now += TICKET_LIFETIME_MS - 1;
    expect(tickets.findHolder(ticket)).toEqual({ accountId: 1, keyName: "k" });
    now += 1;
    expect(tickets.findHolder(ticket)).toBeUndefined();
  });
});

describe("published events", () => {
  test("changed tasks, databases and subscriptions are published with their current state or as deleted", () => {
    const hub = new EventHub();
    const account = onlyAccount(testState());
    const { taken, subscriber } = listener();
    hub.subscribe(subscriber);
    const task = {
      id: "t",
      commandType: "c",
      status: "received",
      createdAt: 0,
      changedAt: 0,
      keyName: "k",
      route: "",
      path: {},
    };
    account.tasks["t"] = task as TaskRecord;
    const status = { type: "status", id: 7, change: 0, transition: [] } as const;
    publishChange({ type: "task", taskId: "t", to: "ended" }, account, hub);
    publishChange({ ...status, kind: "databases" }, account, hub);
    publishChange({ ...status, kind: "subscriptions" }, account, hub);
    publishChange({ ...status, kind: "aclRoles" }, account, hub);
    expect(taken.map(({ type, data }) => ({ type, ...data }))).toMatchObject([
      { type: "task", id: "t", status: "received", resourceId: null, error: null },
      { type: "database", id: 7, status: "deleted" },
      { type: "subscription", id: 7, status: "deleted" },
    ]);
  });

  test("between two rounds of the history, only databases of accounts with a subscriber are measured", async () => {
    let asked = 0;
    const parts = testContext();
    const engine = {
      ...parts.context.engine,
      info: async () => {
        asked += 1;
        return {
          usedMemoryBytes: 1,
          maxMemoryBytes: 2,
          opsPerSecond: 3,
          totalCommands: 6,
          connectedClients: 4,
          keys: 5,
        };
      },
    };
    const { context } = testContext({ engine });
    addDatabase(context, 7);
    addDatabase(context, 8);
    await measureDatabases(context, false);
    expect(asked).toBe(0);
    const { taken, subscriber } = listener();
    context.events.subscribe(subscriber);
    const stop = startMetrics(context, { liveMs: 1, historyMs: 3_600_000 });
    while (taken.length === 0) await pause(1);
    stop();
    expect(taken[0]).toMatchObject({ type: "metrics", data: { databases: [{ id: 7, info: { keys: 5 } }] } });
    expect(taken[0]).not.toMatchObject({ data: { databases: [{}, {}] } });
    expect(taken[0]?.data).toMatchObject({ at: expect.stringMatching(/^\d{4}-/) });
  });
});
