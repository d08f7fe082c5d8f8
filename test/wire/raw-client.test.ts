import { ConfigError, createRawClient, isRedisCloudError } from "redis-cloud-sdk/raw";
import { expect, expectTypeOf, test } from "vitest";
import { VirtualClock } from "../support/virtual-clock.js";
import { answers, connectionError, failure, json, KEYS } from "./bench.js";

const SUBSCRIPTION = { params: { path: { subscriptionId: 7 } } };

test("a raw client authenticates, counts, retries and is typed by the contract", async () => {
  const sleeps: number[] = [];
  const sent: Readonly<Record<string, string>>[] = [];
  const respond = answers(
    () => json(503, {}),
    () => json(200, { id: 7, name: "cache" }),
  );
  const api = createRawClient({
    ...KEYS,
    clock: new VirtualClock({ auto: (ms) => ms < 1_000, onSleep: (ms) => sleeps.push(ms) }),
    fetch: (url, init) => {
      sent.push(init.headers);
      return respond(url, init);
    },
  });
  const { data, response } = await api.GET("/subscriptions/{subscriptionId}", SUBSCRIPTION);
  expectTypeOf(data?.name).toEqualTypeOf<string | undefined>();
  expect(data).toEqual({ id: 7, name: "cache" });
  expect(response.status).toBe(200);
  expect(sent).toHaveLength(2);
  expect(sent[0]).toMatchObject({ "x-api-key": KEYS.apiKey, "x-api-secret-key": KEYS.secretKey });
  expect(sleeps).toContain(500);
});

test("a raw client returns the error of the service, and throws one of the SDK if no response arrives", async () => {
  const api = createRawClient({
    ...KEYS,
    retries: 0,
    fetch: answers(
      () => json(404, { error: "Not Found" }),
      () => Promise.reject(connectionError("ECONNRESET")),
    ),
  });
  const { error } = await api.GET("/subscriptions/{subscriptionId}", SUBSCRIPTION);
  expect(error).toEqual({ error: "Not Found" });
  const lost = await failure(api.DELETE("/subscriptions/{subscriptionId}", SUBSCRIPTION));
  expect(isRedisCloudError(lost)).toBe(true);
  expect(lost).toMatchObject({ kind: "network", mayHaveArrived: true });
});

test("a raw client rejects an invalid option before anything is sent", () => {
  expect(() => createRawClient({ ...KEYS, retries: -1 })).toThrow(ConfigError);
});
