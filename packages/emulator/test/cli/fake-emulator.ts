import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { StartedEmulator, StartSettings } from "../../src/cli/dependencies.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";

/** What a fake emulator was asked. */
export interface Asked {
  route: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** The part of the admin API that the command line uses, and nothing behind it. */
export interface FakeEmulator extends StartedEmulator {
  origin: string;
  asked: Asked[];
  /** Answers by route, in the place of the usual ones. */
  answers: Record<string, [status: number, body: unknown]>;
}

export const HEALTH = {
  status: "ready",
  version: "0.1.0",
  engine: { kind: "redis", version: "7.0.15" },
  clock: { mode: "realistic", now: "2026-01-02T03:04:05.000Z" },
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

/** Starts a fake on loopback. */
export async function startFake({ host, port }: Pick<StartSettings, "host" | "port">): Promise<FakeEmulator> {
  const asked: Asked[] = [];
  const answers: FakeEmulator["answers"] = {};
  const usual: FakeEmulator["answers"] = {
    "GET /emulator/health": [200, HEALTH],
    "GET /emulator/overview": [200, OVERVIEW],
    "GET /emulator/export": [200, { format: "redis-cloud-emulator", password: "of-a-database" }],
    "POST /emulator/import": [200, { accounts: 2 }],
    "POST /emulator/seed": [200, { created: { subscriptions: [{ id: 100_002, name: "demo-1" }] } }],
    "GET /emulator/keys": [200, KEYS],
    "POST /emulator/keys": [201, { name: "pipeline-key", role: "Viewer", secretKey: "Sfresh0secret" }],
    "DELETE /emulator/keys/pipeline-key": [204, undefined],
  };
  const server = createServer(async (incoming, outgoing) => {
    let body = "";
    for await (const chunk of incoming) body += String(chunk);
    const route = `${incoming.method} ${incoming.url}`;
    asked.push({ route, headers: incoming.headers, body });
    const { "x-api-key": apiKey, "x-api-secret-key": secretKey } = incoming.headers;
    const open =
      route === "GET /emulator/health" || (apiKey === DEMO_API_KEY && secretKey === DEMO_SECRET_KEY);
    const [status, response] = open
      ? (answers[route] ?? usual[route] ?? [404, { error: "There is nothing.", hint: "Look elsewhere." }])
      : [401, { error: "The keys are missing, or not good.", hint: "Send others." }];
    outgoing.writeHead(status, { "content-type": "application/json" });
    outgoing.end(
      response === undefined ? undefined : typeof response === "string" ? response : JSON.stringify(response),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      const why = code === "EADDRINUSE" ? "the port is in use" : code;
      reject(new Error(`Cannot listen on ${host}, port ${port}: ${why}`));
    });
    server.listen(port, host, resolve);
  });
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: `${origin}/v1`,
    apiKey: DEMO_API_KEY,
    secretKey: DEMO_SECRET_KEY,
    engine: "redis 7.0.15 (/usr/bin/redis-server)",
    asked,
    answers,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
