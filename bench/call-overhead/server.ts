import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Database as the service returns it: a typical response. */
const DATABASE = JSON.stringify({
  databaseId: 51_000_001,
  name: "session-cache",
  protocol: "stack",
  provider: "AWS",
  region: "us-east-1",
  redisVersion: "7.4",
  status: "active",
  datasetSizeInGb: 1,
  memoryUsedInMb: 4.1,
  memoryStorage: "ram",
  supportOSSClusterApi: false,
  dataPersistence: "none",
  replication: true,
  dataEvictionPolicy: "volatile-lru",
  throughputMeasurement: { by: "operations-per-second", value: 1_000 },
  activatedOn: "2026-01-01T00:00:00Z",
  lastModified: "2026-01-01T00:00:00Z",
  publicEndpoint: "redis-12000.c1.us-east-1-2.ec2.cloud.example:12000",
  privateEndpoint: "redis-12000.internal.c1.us-east-1-2.ec2.cloud.example:12000",
  replicaOf: null,
  clustering: {
    numberOfShards: 1,
    regexRules: [
      { ordinal: 0, pattern: ".*\\{(?<tag>.*)\\}.*" },
      { ordinal: 1, pattern: "(?<tag>.*)" },
    ],
    hashingPolicy: "standard",
  },
  security: { sslClientAuthentication: false, sourceIps: ["0.0.0.0/0"], enableTls: false },
  modules: [{ id: 1, name: "RedisJSON", capabilityName: "JSON", version: "2.8.4", parameters: [] }],
  alerts: [{ id: "51000001-1", name: "dataset-size", value: 80, defaultValue: 80 }],
  links: [],
});

// Separate process, so its cost is not attributed to the client.
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": DATABASE.length,
    // The remaining quota is never below the client's own count, so the client never waits.
    "x-rate-limit-remaining": "100000000",
  });
  response.end(DATABASE);
});
// Keep connections open that are idle while another client is measured.
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
