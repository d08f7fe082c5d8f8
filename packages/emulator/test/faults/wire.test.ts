import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { alterResponse, createFaultResponse, getTaskErrorCode } from "../../src/faults/apply.js";
import type { Fault } from "../../src/faults/fault.js";
import { transmit } from "../../src/faults/transmit.js";
import { simulateConnection } from "../../src/faults/transport.js";

const BODY = { status: "active", databases: [{ status: "pending" }], response: { error: { status: "400" } } };
const REQUEST = { path: "/v1/x", now: Date.UTC(2030, 0, 1) };

/** Responds as the emulator does around its handlers. */
async function respond(fault: Fault, handled: { times: number } = { times: 0 }): Promise<Response> {
  const plan = { delayMs: 0, fault, names: [] };
  const faultResponse = await createFaultResponse(plan, REQUEST, () => Promise.resolve());
  if (faultResponse !== undefined) return faultResponse;
  handled.times += 1;
  return alterResponse(plan, Response.json(BODY, { headers: { "x-rate-limit-remaining": "7" } }));
}

interface Seen {
  status: number;
  type: string | undefined;
  text: string;
  /** Code of the error that the body or the request failed with. */
  error?: string;
}

/** Returns what a client receives over a real connection. */
async function overHttp(fault: Fault): Promise<Seen> {
  const server = createServer((_, outgoing) => {
    void respond(fault).then((respond) => transmit(respond, outgoing));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve) => {
    const seen: Seen = { status: 0, type: undefined, text: "" };
    const fail = (error: NodeJS.ErrnoException) => resolve({ ...seen, error: error.code ?? error.message });
    const outgoing = request({ port, host: "127.0.0.1" }, (incoming) => {
      seen.status = incoming.statusCode ?? 0;
      seen.type = incoming.headers["content-type"];
      incoming.setEncoding("utf8");
      incoming.on("data", (text: string) => {
        seen.text += text;
      });
      incoming.on("end", () => resolve(seen));
      incoming.on("error", fail);
    });
    outgoing.on("error", fail);
    outgoing.end();
  });
}

describe("over HTTP", () => {
  test.each<[Fault, Partial<Seen>]>([
    [
      { kind: "status", status: 503 },
      { status: 503, type: "application/json" },
    ],
    [
      { kind: "status", status: 429, body: "slow down", headers: { "content-type": "text/plain" } },
      { status: 429, type: "text/plain", text: "slow down" },
    ],
    [{ kind: "status", status: 400, body: { a: 1 } }, { text: '{"a":1}' }],
    [
      { kind: "status", status: 204 },
      { status: 204, text: "" },
    ],
    [{ kind: "flap" }, { status: 503 }],
    [{ kind: "html" }, { status: 502, type: "text/html; charset=UTF-8" }],
    [{ kind: "reset-before" }, { status: 0, error: "ECONNRESET" }],
    [{ kind: "reset-after" }, { status: 0, error: "ECONNRESET" }],
    [{ kind: "wrong-content-type" }, { status: 200, type: "text/plain", text: JSON.stringify(BODY) }],
    [
      { kind: "wrong-content-type", headers: { "content-type": "image/png" } },
      { type: "image/png", text: JSON.stringify(BODY) },
    ],
    [{ kind: "not-json" }, { status: 200, type: "application/json" }],
    [
      { kind: "delay", delayMs: 1 },
      { status: 200, text: JSON.stringify(BODY) },
    ],
  ])("a client receives the fault %j", async (fault, expected) => {
    expect(await overHttp(fault)).toMatchObject(expected);
  });

  test("with reset-mid-body, the headers and half of the body arrive", async () => {
    const seen = await overHttp({ kind: "reset-mid-body" });
    const whole = JSON.stringify(BODY);
    expect(seen).toMatchObject({ status: 200, error: "ECONNRESET" });
    expect(seen.text).toBe(whole.slice(0, Math.ceil(whole.length / 2)));
  });

  test("with truncate, the response completes without an error and is not valid JSON", async () => {
    const seen = await overHttp({ kind: "truncate" });
    expect(seen).toMatchObject({ status: 200, type: "application/json" });
    expect(seen.error).toBeUndefined();
    expect(JSON.stringify(BODY).startsWith(seen.text)).toBe(true);
    expect(() => JSON.parse(seen.text)).toThrow();
  });

  test("with not-json the body is not JSON, and an error status has a Spring error body", async () => {
    const { text } = await overHttp({ kind: "not-json" });
    expect(() => JSON.parse(text)).toThrow();
    expect(JSON.parse((await overHttp({ kind: "status", status: 503 })).text)).toEqual({
      timestamp: "2030-01-01T00:00:00.000+00:00",
      status: 503,
      error: "Service Unavailable",
      path: "/v1/x",
    });
  });

  test("unknown-status replaces each status of the response except those in its errors", async () => {
    const { text } = await overHttp({ kind: "unknown-status", code: "sleeping" });
    expect(JSON.parse(text)).toEqual({
      status: "sleeping",
      databases: [{ status: "sleeping" }],
      response: { error: { status: "400" } },
    });
  });
});

describe("execution of the request", () => {
  test.each<[Fault["kind"], number]>([
    ["reset-before", 0],
    ["flap", 0],
    ["html", 0],
    ["status", 0],
    ["reset-after", 1],
    ["reset-mid-body", 1],
    ["truncate", 1],
    ["task-error", 1],
  ])("with %s the request is executed %i times", async (kind, times) => {
    const handled = { times: 0 };
    await respond({ kind }, handled);
    expect(handled.times).toBe(times);
  });

  test("a delay waits before the request is executed", async () => {
    const waits: number[] = [];
    const plan = { delayMs: 250, names: [] };
    await createFaultResponse(plan, REQUEST, (ms) => {
      waits.push(ms);
      return Promise.resolve();
    });
    expect(waits).toEqual([250]);
  });

  test("a task error is passed to the task and does not change the response", async () => {
    const fault: Fault = { kind: "task-error", code: "GENERAL_ERROR" };
    expect(getTaskErrorCode({ delayMs: 0, names: [], fault })).toBe("GENERAL_ERROR");
    expect(getTaskErrorCode({ delayMs: 0, names: [], fault: { kind: "status", code: "X" } })).toBeUndefined();
    expect(await (await respond(fault)).json()).toEqual(BODY);
  });

  test("a truncated response keeps its headers", async () => {
    const truncated = await respond({ kind: "truncate" });
    expect(truncated.headers.get("x-rate-limit-remaining")).toBe("7");
  });
});

describe("in-process callers", () => {
  test.each<Fault["kind"]>(["reset-before", "reset-after"])("%s rejects the promise", async (kind) => {
    await expect(respond({ kind }).then(simulateConnection)).rejects.toMatchObject({
      name: "TypeError",
      message: "fetch failed",
      cause: { code: "ECONNRESET" },
    });
  });

  test("with reset-mid-body, the response has a status and its body rejects", async () => {
    const broken = await simulateConnection(await respond({ kind: "reset-mid-body" }));
    expect(broken.status).toBe(200);
    await expect(broken.text()).rejects.toMatchObject({
      message: "terminated",
      cause: { code: "ECONNRESET" },
    });
  });

  test("other responses are returned unchanged", async () => {
    const untouched = await respond({ kind: "status", status: 503 });
    expect(await simulateConnection(untouched)).toBe(untouched);
  });
});
