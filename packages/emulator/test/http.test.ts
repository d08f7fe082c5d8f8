import { request } from "node:http";
import {
  createEmulator,
  DEMO_API_KEY,
  DEMO_SECRET_KEY,
  emulatedRoutes,
  startEmulator,
} from "redis-cloud-emulator";
import { catalog } from "redis-cloud-sdk/catalog";
import { catalog as dataIntegration } from "redis-cloud-sdk/data-integration/catalog";
import { describe, expect, test } from "vitest";
import { clientOf, emulator, SUBSCRIPTION } from "./client.js";

describe("API keys", () => {
  test("the demo keys have the service's format and grant access to the account", async () => {
    expect(DEMO_API_KEY).toMatch(/^A[a-z0-9]{41,}$/);
    expect(DEMO_SECRET_KEY).toMatch(/^S[a-z0-9]{41,}$/);
    const running = await emulator();
    expect(running).toMatchObject({ apiKey: DEMO_API_KEY, secretKey: DEMO_SECRET_KEY });
    expect((await clientOf(running).send("GET /")).body).toMatchObject({
      account: { key: { name: "emulator-demo-key", httpSourceIp: "127.0.0.1" } },
    });
  });

  test.each([
    ["no keys", {}],
    ["half a pair", { "x-api-key": DEMO_API_KEY }],
    ["swapped", { "x-api-key": DEMO_SECRET_KEY, "x-api-secret-key": DEMO_API_KEY }],
    ["a wrong user key", { "x-api-key": DEMO_API_KEY, "x-api-secret-key": `${DEMO_SECRET_KEY}0` }],
  ])("a request with %s is HTTP 401", async (_, headers) => {
    const { url } = await emulator();
    const response = await fetch(`${url}/subscriptions`, { headers: headers as Record<string, string> });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      status: 401,
      error: "Unauthorized",
      path: "/v1/subscriptions",
    });
  });
});

describe("routes", () => {
  test("every route of the contracts is emulated or HTTP 501, never 404 or 405", async () => {
    const { send } = clientOf(await emulator());
    const missing: string[] = [];
    const routes = new Set([...Object.keys(catalog), ...Object.keys(dataIntegration)]);
    for (const route of routes) {
      if ((emulatedRoutes as readonly string[]).includes(route)) continue;
      const path = route.replaceAll("{subPath}", "a/b/c").replace(/\{\w+\}/g, "7");
      const { status, body } = await send<{ message: string }>(path);
      expect(`${route} ${status} ${body.message}`).toBe(
        `${route} 501 The emulator does not support ${route} yet.`,
      );
      missing.push(route);
    }
    expect(missing.length + emulatedRoutes.length).toBe(routes.size);
  });

  test("literal segments take precedence over ids, and a trailing slash is ignored", async () => {
    const { send } = clientOf(await emulator());
    expect((await send("GET /subscriptions/redis-versions")).body).toHaveProperty("redisVersions");
    expect((await send("GET /regions/")).status).toBe(200);
    expect((await send("GET /")).status).toBe(200);
  });

  test.each([
    ["GET /nothing", 404, "Not Found"],
    ["GET /subscriptions/1/databases/2/nothing", 404, "Not Found"],
    ["PATCH /subscriptions", 405, "Method Not Allowed"],
    ["GET /subscriptions/abc", 400, "Bad Request"],
    ["GET /subscriptions/99999999999", 400, "Bad Request"],
    ["GET /subscriptions/%E0%A4%A", 400, "Bad Request"],
    ["GET /regions?provider=AZURE", 400, "Bad Request"],
  ])("%s is HTTP %i with a body in Spring's format", async (route, status, error) => {
    const response = await clientOf(await emulator()).send<{ timestamp: string; path: string }>(route);
    expect(response.status).toBe(status);
    expect(response.body).toMatchObject({ status, error });
    expect(response.body.timestamp).toMatch(/\+00:00$/);
    expect(response.body.path).toMatch(/^\/v1\//);
  });

  test.each(["GET /subscriptions/1", "GET /tasks/constructor", "GET /tasks/__proto__"])(
    "%s is 404 without a body",
    async (route) => {
      expect(await clientOf(await emulator()).send(route)).toMatchObject({ status: 404, body: undefined });
    },
  );

  test("a path outside /v1 is HTTP 404", async () => {
    const { url } = await emulator();
    expect((await fetch(url.replace("/v1", "/v2/subscriptions"))).status).toBe(404);
  });
});

describe("bodies", () => {
  test.each([
    ["malformed JSON", '{"name":', /unsupported fields \/ values.*JSON/],
    ["a wrong type", { ...SUBSCRIPTION, name: 7 }, /name must be a string \(got 7\)/],
    [
      "an unknown word",
      { ...SUBSCRIPTION, memoryStorage: "disk" },
      /from String "disk".*Enum class: \[ram, ram-and-flash\] \(at memoryStorage\)/,
    ],
    [
      "a wrong type deep inside",
      { ...SUBSCRIPTION, databases: [{ name: "a", port: "x" }] },
      /databases\[0\]\.port/,
    ],
    ["a missing field", { ...SUBSCRIPTION, databases: [{}] }, /databases\[0\]\.name is missing/],
    ["a list in place of an object", [], /the body must be an object \(got an array\)/],
  ])("a body with %s is HTTP 400 and the error names the field", async (_, body, message) => {
    const { send } = clientOf(await emulator());
    const response = await send<{ message: string }>("POST /subscriptions", body);
    expect(response.status).toBe(400);
    expect(response.body.message).toMatch(message);
    expect((await send("GET /tasks")).body).toEqual({});
  });

  test("null is read as an absent field", async () => {
    const { run } = clientOf(await emulator());
    const { status } = await run("POST /subscriptions", { ...SUBSCRIPTION, paymentMethodId: null });
    expect(status).toBe("processing-completed");
  });

  test("a body above 1 MB is rejected and the server keeps running", async () => {
    const { send } = clientOf(await emulator());
    const huge = { ...SUBSCRIPTION, name: "x".repeat(1024 * 1024) };
    expect(await send("POST /subscriptions", huge)).toMatchObject({ status: 413, body: { status: 413 } });
    expect((await send("GET /subscriptions")).status).toBe(200);
  });

  test("the connection of an endless body is closed", async () => {
    const { url, apiKey, secretKey } = await emulator();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey };
      const outgoing = request(`${url}/subscriptions`, { method: "POST", headers }, (incoming) => {
        resolve(incoming.statusCode);
        outgoing.destroy();
      });
      outgoing.on("error", reject);
      outgoing.write("x".repeat(1024 * 1024 + 1));
    });
    expect(status).toBe(413);
  });
});

describe("rate limit", () => {
  test("400 requests per minute are accepted and counted in headers; the next is HTTP 429 with the delay", async () => {
    const running = await emulator({
      clock: "manual",
      behavior: { rateLimit: { requests: 3, windowMs: 60_000 } },
    });
    const { send } = clientOf(running);
    const left = async () => (await send("GET /regions")).headers.get("x-rate-limit-remaining");
    expect([await left(), await left(), await left()]).toEqual(["2", "1", "0"]);
    running.clock.advance(18_000);
    const refused = await send("GET /regions");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("x-rate-limit-retry-after-seconds")).toBe("42");
    running.clock.advance(42_000);
    expect(await left()).toBe("2");
  });

  test("requests are not limited with the instant clock by default", async () => {
    const { send } = clientOf(await emulator());
    const remaining = async () => (await send("GET /regions")).headers.get("x-rate-limit-remaining");
    expect([await remaining(), await remaining()]).toEqual(["400", "400"]);
  });
});

describe("the server", () => {
  test("a port in use is an error that names address and port", async () => {
    const { url } = await emulator();
    const port = Number(new URL(url).port);
    await expect(startEmulator({ port })).rejects.toThrow(
      `Cannot listen on 127.0.0.1, port ${port}: the port is in use`,
    );
  });

  test("a server can be stopped twice, and is disposable", async () => {
    let url = "";
    {
      await using running = await startEmulator();
      url = running.url;
      await clientOf(running).send("GET /");
      await running.stop();
    }
    await expect(fetch(url)).rejects.toThrow();
  });

  test("fetch responds without a network", async () => {
    const { fetch: send, apiKey, secretKey } = createEmulator({ seed: 1 });
    const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey };
    const response = await send(new Request("https://api.redislabs.com/v1/regions", { headers }));
    expect(await response.json()).toMatchObject({
      links: [{ href: "https://api.redislabs.com/v1/regions" }],
    });
  });
});
