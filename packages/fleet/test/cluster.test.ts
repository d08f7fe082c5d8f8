import { Cluster } from "ioredis";
import { startEmulator } from "redis-cloud-emulator";
import { DurableWaits, RedisRateLimiter } from "redis-cloud-fleet";
import { RedisCloud } from "redis-cloud-sdk";
import { expect, test } from "vitest";
import { RedisServer } from "../../../test/support/redis-server.js";
import { emptyFolder } from "../../../test/support/temp-folder.js";

test("rate limiter and durable waits work with a Redis cluster", async () => {
  await using redis = await RedisServer.start(
    "cluster-enabled yes",
    "cluster-announce-ip 127.0.0.1",
    `cluster-config-file ${emptyFolder()}/nodes.conf`,
  );
  const control = redis.client();
  await control.call("CLUSTER", "ADDSLOTS", ...Array.from({ length: 16_384 }, (_, slot) => slot));
  while (!(await control.cluster("INFO")).includes("cluster_state:ok"));
  const cluster = new Cluster([{ host: "127.0.0.1", port: redis.port }]);
  await using emulator = await startEmulator();
  const { url: baseUrl, apiKey, secretKey } = emulator;
  await using rateLimiter = new RedisRateLimiter({ redis: cluster, apiKey, marginMs: 20_000 });
  const cloud = new RedisCloud({ baseUrl, apiKey, secretKey, rateLimiter });
  await using waits = new DurableWaits({ redis: cluster, cloud });
  const { token } = await cloud.acl.redisRules.create({ name: "clustered", redisRule: "+@all ~*" });
  await waits.add(token, { outcome: "redisRule" });
  waits.work({ onReady: () => undefined });
  expect(await waits.result(token, "redisRule")).toMatchObject({ name: "clustered" });
  expect(rateLimiter.state()).toMatchObject({ mode: "shared", limit: 400 });
  expect(cloud.rateLimit.used).toBeGreaterThan(1);
  control.disconnect();
  cluster.disconnect();
});
