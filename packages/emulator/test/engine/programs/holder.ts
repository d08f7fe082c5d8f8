import { createRedisEngine } from "../../../src/engine/create.js";

// Starts two databases, prints the IDs of their processes, and waits to be killed.
const engine = await createRedisEngine();
const database = (key: string, preferredPort: number) => ({
  key,
  preferredPort,
  maxMemoryBytes: 1e9,
  evictionPolicy: "noeviction",
  persistence: "aof-every-1-second",
  replication: true,
  password: "a-password",
  defaultUserEnabled: true,
  users: [],
  tls: undefined,
  sourceIps: ["0.0.0.0/0"],
  replicaOf: [],
  peers: [],
  isPaused: false,
});
await engine.reconcile([database("51000001", 0), database("51000002", 0)]);
await engine.waitUntilSettled();
console.log(JSON.stringify(engine.processes().map(({ pid }) => pid)));
setInterval(() => {}, 1_000);
