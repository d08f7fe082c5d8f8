import { afterAll, beforeAll, expect, test } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { handleAdminRequest } from "../../src/admin/admin.js";
import { type RunningEmulator, startEmulator } from "../../src/index.js";
import { API_KEY, SECRET_KEY } from "../accounts/accounts.js";
import { addDatabase, addKey, testContext } from "./harness.js";

let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startEmulator({
    resources: {
      subscriptions: [
        {
          name: "shop",
          cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
          databases: [{ name: "cache", protocol: "redis", datasetSizeInGb: 1 }],
        },
      ],
    },
  });
});
afterAll(() => emulator.stop());

/** Line of the text format: name, labels, value. */
const SAMPLE = /^([a-z_]+)(?:\{((?:[a-z_]+="(?:[^"\\\n]|\\["\\n])*",?)*)\})? (\S+)$/;

async function readMetrics(): Promise<Map<string, number>> {
  const text = await (await fetch(new URL("/emulator/metrics", emulator.url))).text();
  expect(text.endsWith("\n")).toBe(true);
  const samples = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    samples.map((line) => {
      const [, name, labels = "", value] = SAMPLE.exec(line) ?? [];
      expect([line, Number.isFinite(Number(value))]).toEqual([line, true]);
      return [`${name}{${labels}}`, Number(value)];
    }),
  );
}

test("metrics count requests by route and status, and show tasks, databases, memory and commands", async () => {
  const headers = { "x-api-key": emulator.apiKey, "x-api-secret-key": emulator.secretKey };
  const find = (metrics: Map<string, number>, pattern: RegExp) =>
    [...metrics].filter(([name]) => pattern.test(name)).map(([, value]) => value);
  await waitUntil(async () => find(await readMetrics(), /_database_up{/)[0] === 1);
  const before = await readMetrics();
  for (const path of ["/tasks", "/tasks", "/tasks/unknown", "/nothing"])
    await fetch(`${emulator.url}${path}`, { headers });
  const { databases } = (await (
    await fetch(new URL("/emulator/overview", emulator.url), { headers })
  ).json()) as { databases: { id: number }[] };
  await fetch(new URL(`/emulator/databases/${databases[0]?.id}/command`, emulator.url), {
    method: "POST",
    headers,
    body: JSON.stringify({ argv: ["SET", "key", "x".repeat(1_000_000)] }),
  });
  const after = await readMetrics();
  const requests = (labels: string) => after.get(`redis_cloud_emulator_requests_total{${labels}}`);
  expect(requests('method="GET",route="GET /tasks",status="200"')).toBe(2);
  expect(requests('method="GET",route="GET /tasks/{taskId}",status="404"')).toBe(1);
  expect(requests('method="GET",route="",status="404"')).toBe(1);
  expect(
    after.get('redis_cloud_emulator_tasks{account="1001",status="processing-completed"}'),
  ).toBeGreaterThan(0);
  expect(find(after, /_databases{.*status="active"/)).toEqual([1]);
  const [commandsBefore = 0, memoryBefore = 0] = [
    ...find(before, /_database_commands_total{.*name="cache"/),
    ...find(before, /_database_memory_used_bytes{/),
  ];
  expect(find(after, /_database_commands_total{.*name="cache"/)[0]).toBeGreaterThan(commandsBefore);
  expect(find(after, /_database_memory_used_bytes{/)[0]).toBeGreaterThan(memoryBefore + 900_000);
  expect(find(after, /^redis_cloud_emulator_request_duration_seconds_count{.*route="GET \/tasks"/)).toEqual([
    2,
  ]);
});

test("metrics require keys from other machines, as headers or basic authentication, and show the own account", async () => {
  const { context } = testContext();
  addDatabase(context, 7);
  const read = (headers: Record<string, string>) =>
    handleAdminRequest(
      { request: new Request("http://localhost/emulator/metrics", { headers }), sourceIp: "192.168.1.7" },
      context,
    );
  expect((await read({})).status).toBe(401);
  const viewer = addKey(context, "only-a-viewer", "Viewer");
  expect((await read({ "x-api-key": viewer.apiKey, "x-api-secret-key": viewer.secretKey })).status).toBe(403);
  const basic = (secret: string) => ({
    authorization: `Basic ${Buffer.from(`${API_KEY}:${secret}`).toString("base64")}`,
  });
  expect((await read(basic("wrong"))).status).toBe(401);
  const response = await read(basic(SECRET_KEY));
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  expect(await response.text()).toContain(
    'redis_cloud_emulator_database_commands_total{account="1001",database="7",name="db-7"} 6\n',
  );
});
