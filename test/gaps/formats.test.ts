import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readMetrics, readReplicationStatus, scrapeMetrics } from "redis-cloud-sdk/gaps";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const server = createServer((request, response) => {
  const text = PAGES[request.url ?? ""];
  response.writeHead(text === undefined ? 404 : 200).end(text);
});
const PAGES: Record<string, string> = {
  "/metrics": [
    "# HELP bdb_used_memory Memory used by the database",
    "# TYPE bdb_used_memory gauge",
    'bdb_used_memory{bdb="1",cluster="c1.example"} 2097152',
    'bdb_avg_latency{bdb="1"} 1.25e-4 1767225600000',
    "up 1",
    "",
    'odd_labels{ path = "C:\\\\dir\\n", quote="a\\"b,c}" , } -Inf',
    "not_known{} NaN",
  ].join("\n"),
  "/html": "<html>Sign in</html>",
};
let base: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

describe("scrapeMetrics", () => {
  test("parses names, labels with escapes, and values", async () => {
    expect(await scrapeMetrics(`${base}/metrics`)).toEqual([
      { name: "bdb_used_memory", labels: { bdb: "1", cluster: "c1.example" }, value: 2_097_152 },
      { name: "bdb_avg_latency", labels: { bdb: "1" }, value: 0.000125 },
      { name: "up", labels: {}, value: 1 },
      { name: "odd_labels", labels: { path: "C:\\dir\n", quote: 'a"b,c}' }, value: -Infinity },
      { name: "not_known", labels: {}, value: Number.NaN },
    ]);
  });

  test("adds scheme and path to the endpoint of a subscription", async () => {
    const urls: string[] = [];
    const samples = await scrapeMetrics("internal.c1.example:8070", {
      fetch: async (url) => {
        urls.push(url);
        return fetch(`${base}/metrics`);
      },
    });
    expect(urls).toEqual(["https://internal.c1.example:8070/metrics"]);
    expect(samples).toHaveLength(5);
  });

  test.each([
    ["/html", "The response must be in the text format of Prometheus"],
    ["/missing", "returned 404"],
  ])("rejects %s", async (path, message) => {
    await expect(scrapeMetrics(base + path)).rejects.toThrow(message);
  });

  test.each([undefined, "", "not a host"])(
    "rejects the endpoint %j before anything is sent",
    async (endpoint) => {
      await expect(scrapeMetrics(endpoint as string)).rejects.toThrow("endpoint must be a URL or host:port");
    },
  );
});

describe("readReplicationStatus", () => {
  const reply =
    (...lines: string[]) =>
    async () =>
      ["# Replication", ...lines].join("\r\n");

  test("reports a replica that lost its source as unhealthy", async () => {
    const lost = reply(
      "role:slave",
      "master_host:10.0.0.1",
      "master_port:6379",
      "master_link_status:down",
      "master_last_io_seconds_ago:-1",
      "master_sync_in_progress:0",
    );
    expect(await readReplicationStatus(lost)).toEqual({
      role: "replica",
      isHealthy: false,
      replicas: [],
      source: { address: "10.0.0.1:6379", isConnected: false, isSyncing: false, lastDataSeconds: undefined },
    });
  });

  test("reports a replica that receives the initial copy as unhealthy", async () => {
    const syncing = reply(
      "role:master",
      "slave0:ip=10.0.0.2,port=6379,state=wait_bgsave,offset=0,lag=0",
      "master_repl_offset:90",
    );
    expect(await readReplicationStatus(syncing)).toMatchObject({
      isHealthy: false,
      replicas: [{ isOnline: false, lagBytes: 90, lagSeconds: 0 }],
    });
  });

  test("leaves out what a proxy hides", async () => {
    expect(
      await readReplicationStatus(reply("role:master", "connected_slaves:1", "slave0:state=online")),
    ).toEqual({
      role: "primary",
      isHealthy: true,
      replicas: [{ address: undefined, isOnline: true, lagSeconds: undefined, lagBytes: undefined }],
      source: undefined,
    });
  });
});

test.each([undefined, null, {}, "redis://localhost"])(
  "a connection must be a client (%j)",
  async (client) => {
    await expect(readMetrics(client as never)).rejects.toThrow(
      "client must be a function, or a client of redis or ioredis",
    );
  },
);

test("a connection that does not return text is rejected", async () => {
  await expect(readMetrics(async () => ["used_memory", 1])).rejects.toThrow(
    "INFO must return text (got a list)",
  );
});
