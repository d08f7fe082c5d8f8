import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { clampBlockingTimeout } from "../../src/redis-http/blocking.js";
import { createCommand } from "../../src/redis-http/command.js";
import { post, readJson, startService, type TestService } from "./service.js";

let service: TestService;

beforeAll(async () => {
  service = await startService({ blockingMs: 60, bodyBytes: 4_000_000, heartbeatMs: 20 });
});
afterAll(() => service.stop());
beforeEach(() => service.redis.control.flushall());

test("a blocking command waits for an element, up to the limit", async () => {
  const popped = service.call("/blpop/q/0");
  await waitUntil(async () => /cmd=blpop/.test(String(await service.redis.control.client("LIST"))));
  await service.redis.control.rpush("q", "x");
  expect(await readJson(popped)).toEqual([200, { result: ["q", "x"] }]);
  const commands = [
    ["BLPOP", "a", 0],
    ["BLMPOP", 1e9, 1, "a", "LEFT"],
    ["XREAD", "COUNT", 1, "BLOCK", 0, "STREAMS", "BLOCK", "$"],
    ["WAIT", 1, 0],
    ["BRPOP", "a", "nonsense"],
    ["BRPOP", "a", -1],
  ];
  expect(await readJson(service.call("/pipeline", post(commands)))).toEqual([
    200,
    [
      { result: null },
      { result: null },
      { result: null },
      { result: 0 },
      { error: "ERR timeout is not a float or out of range" },
      { error: "ERR timeout is negative" },
    ],
  ]);
});

test("the timeouts of all blocking commands of a request add up to the limit", () => {
  const commands = [
    createCommand("BLPOP", ["a", "0"]),
    createCommand("BLMPOP", ["1000000000", "1", "a", "LEFT"]),
    createCommand("XREAD", ["COUNT", "1", "BLOCK", "0", "STREAMS", "BLOCK", "$"]),
    createCommand("WAIT", ["1", "0"]),
  ];
  expect(clampBlockingTimeout(commands, 60)).toEqual([
    createCommand("BLPOP", ["a", "0.015"]),
    createCommand("BLMPOP", ["0.015", "1", "a", "LEFT"]),
    createCommand("XREAD", ["COUNT", "1", "BLOCK", "15", "STREAMS", "BLOCK", "$"]),
    createCommand("WAIT", ["1", "15"]),
  ]);
});

test("a client that disconnects cancels its blocking command", async () => {
  const patient = await startService({ blockingMs: 60_000 });
  const left = new AbortController();
  const popped = fetch(`${patient.url}/blpop/q/0?_token=${patient.tokens.full}`, { signal: left.signal });
  await waitUntil(async () => /cmd=blpop/.test(String(await patient.redis.control.client("LIST"))));
  left.abort();
  await expect(popped).rejects.toThrow();
  await waitUntil(async () => !/cmd=blpop/.test(String(await patient.redis.control.client("LIST"))));
  await patient.redis.control.rpush("q", "kept");
  expect(await patient.redis.control.llen("q")).toBe(1);
  await waitUntil(() => patient.connections.countOpen() === 0);
  await patient.stop();
});
