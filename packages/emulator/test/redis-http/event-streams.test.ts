import { request as nodeRequest } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { readJson, startService, type TestService } from "./service.js";

let service: TestService;

beforeAll(async () => {
  service = await startService({ blockingMs: 60, bodyBytes: 4_000_000, heartbeatMs: 20 });
});
afterAll(() => service.stop());
beforeEach(() => service.redis.control.flushall());

test("an event stream has messages in order, one field per line, and heartbeats", async () => {
  const response = await service.call("/subscribe/a/b%20c");
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  await service.redis.control.publish("b c", "one\ntwo, three");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  await waitUntil(async () => {
    text += (await reader?.read())?.value ?? "";
    return text.includes("three") && text.includes(": alive\n\n");
  });
  expect(text.replaceAll(": alive\n\n", "")).toBe(
    "data: subscribe,a,1\n\ndata: subscribe,b c,2\n\ndata: message,b c,one\ndata: two, three\n\n",
  );
  await reader?.cancel();
  await waitUntil(() => service.connections.countOpen() <= 8);
});

test("clients that break the connection are unsubscribed", async () => {
  await waitUntil(async () => (await subscribers()) === 0);
  const sockets = Array.from({ length: 20 }, (_, index) => {
    const path = `/subscribe/gone${index}?_token=${service.tokens.full}`;
    const outgoing = nodeRequest(`${service.url}${path}`, { agent: false });
    outgoing.on("error", () => undefined);
    outgoing.end();
    return outgoing;
  });
  await expect.poll(subscribers, { timeout: 60_000 }).toBe(20);
  for (const socket of sockets) socket.destroy();
  await expect.poll(subscribers, { timeout: 60_000 }).toBe(0);
});

test("a subscription that the server rejects fails with 400", async () => {
  await service.redis.control.call("ACL", "SETUSER", "read-only", "resetchannels", "&public");
  const token = service.tokens["read-only"];
  expect(await readJson(service.handle("/subscribe/secret", { token }))).toEqual([
    400,
    { error: expect.stringMatching(/^NOPERM /) },
  ]);
  await service.redis.control.call("ACL", "SETUSER", "read-only", "allchannels");
  await waitUntil(async () => (await subscribers()) === 0);
});

test("a client that does not read its event stream is disconnected", async () => {
  const small = await startService({ backlogBytes: 100_000 });
  const response = await small.handle("/subscribe/flood");
  for (let sent = 0; sent < 3; sent += 1) await small.redis.control.publish("flood", "x".repeat(60_000));
  await waitUntil(() => small.connections.countOpen() === 0);
  expect((await response.text()).length).toBeGreaterThan(100_000);
  await small.stop();
});

async function subscribers(): Promise<number> {
  const clients = String(await service.redis.control.client("LIST"));
  return clients.split("\n").filter((line) => / sub=[1-9]/.test(line)).length;
}
