import type { StartedEmulator, StartSettings } from "../../src/cli/dependencies.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { FakeEmulator, type ReceivedRequest } from "../support/fake-emulator.js";

/** A started {@link FakeEmulator}, as the command line starts one. */
export interface StartedFake extends StartedEmulator {
  origin: string;
  received: ReceivedRequest[];
  responses: FakeEmulator["responses"];
}

export const HEALTH = {
  status: "ready",
  version: "0.1.0",
  engine: { kind: "redis", version: "7.0.15" },
  clock: { mode: "realistic", speed: 60, now: "2026-01-02T03:04:05.000Z" },
  accounts: 2,
};

export const OVERVIEW = {
  account: { id: 1001, name: "Emulated account" },
  subscriptions: [{ id: 100_001, name: "shop", status: "active" }],
  databases: [
    { id: 51_000_001, name: "carts", status: "active", endpoint: { host: "127.0.0.1", port: 12_001 } },
    { id: 51_000_002, name: "sessions", status: "pending", endpoint: null },
  ],
  faults: [],
};

export const KEYS = [
  { name: "emulator-demo-key", role: "Owner", expiresAt: null, requests: 3, lastUsedAt: null },
  {
    name: "pipeline-key",
    role: "Viewer",
    expiresAt: "2030-01-01T00:00:00.000Z",
    requests: 0,
    lastUsedAt: null,
  },
];

export const BEHAVIOR = [
  { name: "aclFlapping", value: true, default: true, isDefault: true, description: "ACL objects flap." },
  { name: "customerSide", value: "never", default: "automatic", isDefault: false, description: "Customer." },
];

const RESPONSES: FakeEmulator["responses"] = {
  "GET /emulator/behavior": [200, BEHAVIOR],
  "PUT /emulator/behavior": [200, BEHAVIOR],
  "DELETE /emulator/behavior": [200, BEHAVIOR],
  "DELETE /emulator/behavior/aclFlapping": [200, BEHAVIOR],
  "GET /emulator/health": [200, HEALTH],
  "GET /emulator/overview": [200, OVERVIEW],
  "GET /emulator/export": [200, { format: "redis-cloud-emulator", password: "of-a-database" }],
  "POST /emulator/import": [200, { accounts: 2 }],
  "POST /emulator/seed": [200, { created: { subscriptions: [{ id: 100_002, name: "demo-1" }] } }],
  "GET /emulator/keys": [200, KEYS],
  "POST /emulator/keys": [201, { name: "pipeline-key", role: "Viewer", secretKey: "Sfresh0secret" }],
  "DELETE /emulator/keys/pipeline-key": [204, undefined],
  "DELETE /emulator/keys/a%2Fb": [404, { error: "Secret key not found.", hint: "List the keys." }],
};

/** Starts a fake emulator with the responses that the command line reads. */
export async function startFake(settings: Pick<StartSettings, "host" | "port">): Promise<StartedFake> {
  const fake = new FakeEmulator();
  Object.assign(fake.responses, RESPONSES);
  await fake.start(settings);
  return {
    origin: fake.origin,
    url: `${fake.origin}/v1`,
    apiKey: DEMO_API_KEY,
    secretKey: DEMO_SECRET_KEY,
    engine: "redis 7.0.15 (/usr/bin/redis-server)",
    certificate: "-----BEGIN CERTIFICATE-----",
    received: fake.received,
    responses: fake.responses,
    stop: () => fake.stop(),
  };
}
