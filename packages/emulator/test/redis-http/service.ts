import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Redis as Upstash } from "@upstash/redis";
import { expect } from "vitest";
import { transmit } from "../../src/faults/transmit.js";
import { Connections } from "../../src/redis-http/connections.js";
import { defaultRestLimits, type RestLimits } from "../../src/redis-http/limits.js";
import { redisOverHttp } from "../../src/redis-http/redis-over-http.js";
import { createTokens, issueToken } from "../../src/redis-http/tokens.js";
import type { RestToken, TokenAccess } from "../../src/state/access-records.js";
import { startRedis, type TestRedis } from "./redis-server.js";

export const DATABASE = "51000001";

/** HTTP server for Redis over HTTP, backed by a real Redis server. */
export interface TestService {
  redis: TestRedis;
  connections: Connections;
  records: Record<string, RestToken>;
  tokens: Record<TokenAccess, string>;
  url: string;
  /** Calls the handler directly, without a network. */
  handle(path: string, init?: RequestInit & { token?: string }): Promise<Response>;
  /** Sends a request over the network, with the token for full access. */
  call(path: string, init?: RequestInit): Promise<Response>;
  upstash(access?: TokenAccess): Upstash;
  stop(): Promise<void>;
}

export async function startService(
  limited: Partial<RestLimits> = {},
  how: "connect" | "connectAgain" = "connect",
): Promise<TestService> {
  const redis = await startRedis();
  const limits = { ...defaultRestLimits, ...limited };
  const connections = new Connections(redis[how], limits);
  const full = issueToken(DATABASE, "full", 1);
  const readOnly = issueToken(DATABASE, "read-only", 1);
  const records = { [full.record.digest]: full.record, [readOnly.record.digest]: readOnly.record };
  const dependencies = { connections, tokens: createTokens(() => [records]), limits, now: () => 42 };
  const tokens = { full: full.token, "read-only": readOnly.token };

  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const left = new AbortController();
    outgoing.once("close", () => left.abort());
    const { method = "GET", url: path = "/", headers } = incoming;
    const request = new Request(`http://127.0.0.1${path}`, {
      method,
      headers: headers as Record<string, string>,
      signal: left.signal,
      ...(method === "GET" || method === "HEAD" ? {} : { body: Buffer.concat(chunks) }),
    });
    await transmit(await redisOverHttp(request, dependencies), outgoing);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/redis/${DATABASE}`;

  return {
    redis,
    connections,
    records,
    tokens,
    url,
    handle: (path, { token = tokens.full, headers, ...init } = {}) =>
      redisOverHttp(
        new Request(`http://emulator/redis/${DATABASE}${path}`, {
          ...init,
          headers: { authorization: `Bearer ${token}`, ...(headers as Record<string, string>) },
        }),
        dependencies,
      ),
    call: (path, init = {}) =>
      fetch(`${url}${path}`, {
        ...init,
        headers: { authorization: `Bearer ${tokens.full}`, ...(init.headers as Record<string, string>) },
      }),
    upstash: (access = "full") => new Upstash({ url, token: tokens[access], enableTelemetry: false }),
    stop: async () => {
      connections.close();
      server.closeAllConnections();
      server.close();
      await redis.stop();
    },
  };
}

/** Options of a POST request with a JSON body. */
export function post(value: unknown): RequestInit {
  return { method: "POST", body: JSON.stringify(value) };
}

/** Returns the status and the JSON body of a response. */
export async function readJson(response: Promise<Response>): Promise<[number, unknown]> {
  const { status, headers, body } = await response.then(async (got) => ({
    status: got.status,
    headers: got.headers,
    body: await got.json(),
  }));
  expect(headers.get("content-type")).toBe("application/json");
  return [status, body];
}
