// A client in another container: everything that it uses comes from its environment.
import { execFileSync } from "node:child_process";
import { Redis as Upstash } from "@upstash/redis";
import { createClient } from "redis";
import { RedisCloud } from "redis-cloud-sdk";
import type { Database } from "redis-cloud-sdk/models";

const {
  REDIS_CLOUD_BASE_URL: baseUrl = "",
  REDIS_CLOUD_API_KEY: apiKey = "",
  REDIS_CLOUD_SECRET_KEY: secretKey = "",
} = process.env;
const keys = { "x-api-key": apiKey, "x-api-secret-key": secretKey };

async function untilReady(): Promise<unknown> {
  for (;;) {
    const response = await fetch(new URL("/emulator/health", baseUrl)).catch(() => undefined);
    if (response?.ok) return response.json();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const health = await untilReady();
const cloud = new RedisCloud();
const { id } = await cloud.subscriptions
  .create({
    name: "far",
    cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
    databases: [{ name: "plain", protocol: "redis", datasetSizeInGb: 1 }],
  })
  .wait();
const [plain] = await cloud.databases.list(id).all();
const plainId = plain?.databaseId ?? 0;
const tls = await cloud.databases.create(id, { name: "tls", datasetSizeInGb: 1, enableTls: true }).wait();
const { publicCertificatePEMString: ca = "" } = await cloud.databases.certificate({
  subscriptionId: id,
  databaseId: tls.databaseId,
});

async function echo(database: Database, authority?: string): Promise<{ host: string; value: string | null }> {
  const endpoint = new URL(`redis://${database.publicEndpoint}`);
  const client = createClient({
    url: `${authority === undefined ? "redis" : "rediss"}://default:${database.security?.password}@${endpoint.host}`,
    ...(authority === undefined ? {} : { socket: { tls: true, host: endpoint.hostname, ca: authority } }),
  });
  await client.connect();
  await client.set("greeting", "hello");
  const value = await client.get("greeting");
  client.destroy();
  return { host: endpoint.hostname, value };
}

const tokens = await fetch(new URL(`/emulator/databases/${plainId}/rest-tokens`, baseUrl), {
  method: "POST",
  headers: keys,
  body: "{}",
});
const { url, token } = (await tokens.json()) as { url: string; token: string };
const upstash = new Upstash({ url, token, retry: false, enableTelemetry: false });

const curl = execFileSync(
  "curl",
  ["-s", "-H", `x-api-key: ${apiKey}`, "-H", `x-api-secret-key: ${secretKey}`, `${baseUrl}/subscriptions`],
  { encoding: "utf8" },
);

const demo = await fetch(`${baseUrl}/subscriptions`, {
  headers: {
    "x-api-key": "Aemulated0account0key0of0the0demonstration0account",
    "x-api-secret-key": "Semulated0user0key0of0the0demonstration0account0",
  },
});

process.stdout.write(
  JSON.stringify({
    health,
    plain: await echo(await cloud.databases.get({ subscriptionId: id, databaseId: plainId })),
    tls: await echo(tls, ca),
    upstash: await upstash.get("greeting"),
    tokenUrl: url,
    links: (JSON.parse(curl) as { links: { href: string }[] }).links.map(({ href }) => href),
    demo: demo.status,
  }),
);
