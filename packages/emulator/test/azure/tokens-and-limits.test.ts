import { describe, expect, test } from "vitest";
import { CLUSTER, CLUSTERS, SPEC, start, VERSION } from "./raw-requests.js";

describe("tokens", () => {
  test("expire, are refused for another audience, and end with their key", async () => {
    const { send, emulator, getToken, endpoint } = await start({
      clock: "manual",
      behavior: { azureTokenSeconds: 60 },
    });
    const { access_token, expires_in } = await getToken();
    expect(expires_in).toBe(60);
    const authorization = `Bearer ${access_token}`;
    expect((await send("GET", CLUSTERS, { authorization })).status).toBe(200);
    (emulator.clock as unknown as { advance(ms: number): void }).advance(61_000);
    const expired = await send("GET", CLUSTERS, { authorization });
    expect([expired.status, expired.body.error?.code]).toEqual([401, "ExpiredAuthenticationToken"]);
    expect(expired.headers.get("www-authenticate")).toMatch(/invalid_token/);
    const redis = await getToken(emulator, "https://redis.azure.com/.default");
    const other = await send("GET", CLUSTERS, { authorization: `Bearer ${redis.access_token}` });
    expect(other.body.error?.code).toBe("InvalidAuthenticationTokenAudience");
    const forged = await send("GET", CLUSTERS, { authorization: `${authorization}x` });
    expect(forged.body.error?.code).toBe("InvalidAuthenticationToken");
    expect((await fetch(`${endpoint}${CLUSTERS}?api-version=${VERSION}`)).status).toBe(401);
  });

  test.each([
    [{ client_secret: "wrong" }, 401, "invalid_client"],
    [{ grant_type: "password" }, 400, "unsupported_grant_type"],
    [{ scope: "openid" }, 400, "invalid_scope"],
  ])("with %o are not issued", async (change, status, error) => {
    const { endpoint, emulator } = await start();
    const { apiKey: client_id, secretKey: client_secret } = emulator;
    const scope = "https://management.azure.com/.default";
    const form = { grant_type: "client_credentials", client_id, client_secret, scope, ...change };
    const response = await fetch(`${endpoint}/tenant-1/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams(form),
    });
    expect([response.status, await response.json()]).toMatchObject([status, { error }]);
  });
});

test("an account does not see the resources of another", async () => {
  const { send, emulator, getToken } = await start();
  await send("PUT", CLUSTER, { body: SPEC });
  const admin = await fetch(new URL("/emulator/accounts", emulator.url), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-api-key": emulator.apiKey,
      "x-api-secret-key": emulator.secretKey,
    },
    body: JSON.stringify({ name: "Other" }),
  });
  const other = (await admin.json()) as { apiKey: string; secretKey: string };
  const { access_token } = await getToken({ ...emulator, ...other });
  const authorization = `Bearer ${access_token}`;
  expect((await send("GET", CLUSTERS, { authorization })).body.value).toEqual([]);
  expect((await send("GET", CLUSTER, { authorization })).status).toBe(404);
  expect((await send("PUT", CLUSTER, { authorization, body: SPEC })).status).toBe(201);
});

test("reads, writes and deletes are throttled apart, and the buckets refill", async () => {
  const { send, emulator } = await start({ clock: "manual", behavior: { azureRateLimit: true } });
  const path = `${CLUSTERS}/missing`;
  const statuses: number[] = [];
  for (let count = 0; count < 201; count += 1) statuses.push((await send("DELETE", path)).status);
  expect(new Set(statuses.slice(0, 200))).toEqual(new Set([204]));
  const throttled = await send("DELETE", path);
  expect([throttled.status, throttled.headers.get("retry-after")]).toEqual([429, "1"]);
  expect(throttled.headers.get("x-ms-ratelimit-remaining-subscription-deletes")).toBe("0");
  const read = await send("GET", CLUSTERS);
  expect([read.status, read.headers.get("x-ms-ratelimit-remaining-subscription-reads")]).toEqual([
    200,
    "249",
  ]);
  (emulator.clock as unknown as { advance(ms: number): void }).advance(1_000);
  expect((await send("DELETE", path)).status).toBe(204);
});
