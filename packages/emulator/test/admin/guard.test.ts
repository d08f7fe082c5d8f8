import { describe, expect, test } from "vitest";
import { checkHostAndOrigin, type HostCheckOptions } from "../../src/admin/guard.js";
import { serve, testContext } from "./harness.js";

function ask(headers: Record<string, string>, options: HostCheckOptions = {}): string {
  return checkHostAndOrigin(new Headers(headers), options)?.error ?? "allowed";
}

describe("checkHostAndOrigin", () => {
  test.each([
    ["127.0.0.1:8080", true],
    ["127.0.0.53", true],
    ["localhost", true],
    ["LOCALHOST:1", true],
    ["app.localhost:1", true],
    ["localhost.:1", true],
    ["[::1]:8080", true],
    ["[::ffff:127.0.0.1]:1", true],
    ["evil.example", false],
    ["127.0.0.1.evil.example", false],
    ["localhost.evil.example", false],
    ["evillocalhost", false],
    ["192.168.1.5:8080", false],
    ["0.0.0.0:8080", false],
    ["", false],
    ["localhost@evil.example", false],
    ["localhost:port", false],
    ["[::1", false],
  ])("host %j: allowed is %s", (host, allowed) => {
    expect(ask({ host }) === "allowed").toBe(allowed);
  });

  test("a request without Host header is rejected", () => {
    expect(ask({})).toMatch(/Host not allowed/);
  });

  test("allowed hosts and the local address are accepted", () => {
    expect(ask({ host: "Emulator.Internal:80" }, { allowedHosts: ["emulator.internal"] })).toBe("allowed");
    expect(ask({ host: "192.168.1.5:80" }, { localAddress: "192.168.1.5" })).toBe("allowed");
    expect(ask({ host: "192.168.1.6:80" }, { localAddress: "192.168.1.5" })).not.toBe("allowed");
  });

  test.each([
    ["http://localhost:8080", true],
    ["https://localhost:8080", true],
    ["HTTP://LOCALHOST:8080", true],
    ["http://localhost:9999", false],
    ["http://127.0.0.1:8080", false],
    ["http://evil.example", false],
    ["http://localhost:8080.evil.example", false],
    ["null", false],
    ["", false],
  ])("origin %j: allowed is %s", (origin, allowed) => {
    expect(ask({ host: "localhost:8080", origin }) === "allowed").toBe(allowed);
  });

  test("an allowed origin is accepted; a cross-site request without Origin is rejected", () => {
    const allowedOrigins = ["http://localhost:5173"];
    expect(ask({ host: "localhost", origin: "http://localhost:5173" }, { allowedOrigins })).toBe("allowed");
    expect(ask({ host: "localhost", "sec-fetch-site": "cross-site" })).not.toBe("allowed");
    expect(ask({ host: "localhost", "sec-fetch-site": "same-origin" })).toBe("allowed");
  });

  test("the server rejects foreign hosts and origins over HTTP", async () => {
    const { ask: send } = await serve(testContext().context);
    expect((await send("GET /emulator/health")).status).toBe(200);
    expect((await send("GET /emulator/health", { headers: { host: "rebound.example" } })).status).toBe(403);
    expect((await send("GET /emulator/health", { headers: { origin: "http://evil.example" } })).status).toBe(
      403,
    );
  });
});
