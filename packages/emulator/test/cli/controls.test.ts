import { afterAll, beforeAll, expect, test } from "vitest";
import { type ManualClock, type RunningEmulator, startEmulator } from "../../src/index.js";
import { commandLine } from "./command-line.js";

let emulator: RunningEmulator<ManualClock>;
let port: string;
beforeAll(async () => {
  emulator = await startEmulator({
    engine: "none",
    clock: "manual",
    behavior: { earlyTaskNotFound: { ms: 0, polls: 0 } },
  });
  port = new URL(emulator.url).port;
});
afterAll(() => emulator.stop());

async function command(...args: string[]) {
  const { run } = await commandLine();
  return run(...args, "--port", port);
}

async function call(method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${emulator.url}${path}`, {
    method,
    headers: { "x-api-key": emulator.apiKey, "x-api-secret-key": emulator.secretKey },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

test("clock advance moves a manual clock, which clock shows", async () => {
  const before = Date.parse(JSON.parse((await command("clock", "--json")).out).now);
  const { code, out } = await command("clock", "advance", "1.5h", "--json");
  expect(code).toBe(0);
  expect(Date.parse(JSON.parse(out).now) - before).toBe(5_400_000);
  expect((await command("clock")).out).toBe(`${new Date(before + 5_400_000).toISOString()} (manual)\n`);
});

test("faults adds faults of every method of the contract, lists and removes them", async () => {
  const added = await command(
    ..."faults add status --id outage --status 503 --method patch --count 1 --route".split(" "),
    "PATCH *",
  );
  expect(added).toMatchObject({ code: 0, out: "Added fault outage: status for PATCH *.\n" });
  expect((await command("faults")).out).toMatch(
    /^ID .*\noutage +status +PATCH \* +method="PATCH" status=503 count=1/,
  );
  expect((await call("PATCH", "/memory-stores/1", { name: "x" })).status).toBe(503);
  expect((await command("faults", "remove", "outage")).out).toBe("Removed fault outage.\n");
  expect(await command("faults", "remove", "outage")).toMatchObject({ code: 1, err: /"outage" not found/ });
  expect((await command("faults", "clear")).out).toBe("Removed all faults.\n");
  expect((await command("faults")).out).toBe("No faults.\n");
});

test("an unknown kind of fault, or a field that it does not have, is rejected and adds none", async () => {
  for (const [args, reason] of [
    ["nonsense", /kind must be one of status, .*\(got "nonsense"\)/],
    ["delay", /requires delayMs/],
    ["reset-before --status 500", /status is not a field of a fault of kind reset-before/],
    ["status --status 99", /status must be an HTTP status from 200 to 599 \(got 99\)/],
    ["status --status 500 --method TRACE", /method must be one of .*PATCH.*\(got "TRACE"\)/],
  ] as const) {
    const { code, err } = await command("faults", "add", ...args.split(" "));
    expect({ args, code, err }).toMatchObject({ code: 1, err: expect.stringMatching(reason) });
  }
  expect(emulator.faults.list()).toEqual([]);
});

test("logs shows the latest requests; with --follow also what happens then, until the emulator stops", async () => {
  emulator.faults.add({ kind: "status", status: 503, route: "GET /tasks", count: 1 });
  await call("GET", "/tasks");
  await fetch(`${emulator.url}/regions`);
  const lines = (await command("logs", "--limit", "2")).out.trimEnd().split("\n");
  expect(lines).toEqual([
    expect.stringMatching(/^\S+Z 503 GET \/v1\/tasks \S+ ms .* fault fault-\d+$/),
    expect.stringMatching(/^\S+Z 401 GET \/v1\/regions \S+ ms \(invalid keys\)$/),
  ]);
  const other = await startEmulator({ engine: "none" });
  let printed = "";
  const { run } = await commandLine({
    stdout: (text) => {
      printed += text;
    },
  });
  const followed = run("logs", "--follow", "--url", other.url);
  const headers = { "x-api-key": other.apiKey, "x-api-secret-key": other.secretKey };
  await fetch(`${other.url}/acl/redisRules`, { headers });
  await expect.poll(() => printed).toContain("200 GET /v1/acl/redisRules");
  await fetch(`${other.url}/acl/redisRules`, {
    method: "POST",
    headers,
    body: JSON.stringify({ name: "reader", redisRule: "+@read ~*" }),
  });
  await expect.poll(() => printed).toMatch(/task \S+ \w+ is processing-completed/);
  await other.stop();
  expect(await followed).toMatchObject({ code: 0, err: "" });
});

test("reset deletes all resources and faults", async () => {
  await call("POST", "/acl/redisRules", { name: "reader", redisRule: "+@read ~*" });
  emulator.clock.advance(60_000);
  emulator.faults.add({ kind: "status", status: 503 });
  expect((await command("reset")).out).toBe(`Reset ${new URL(emulator.url).origin} to its initial state.\n`);
  expect(emulator.faults.list()).toEqual([]);
  expect(await (await call("GET", "/tasks")).text()).not.toContain("task");
  expect((await command("logs")).out).not.toContain("redisRules");
});
