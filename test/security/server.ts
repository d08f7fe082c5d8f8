import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { RedisCloud, type RedisCloudOptions } from "redis-cloud-sdk";
import { onTestFinished } from "vitest";

export const KEYS = { apiKey: "A-account-key-of-a-test", secretKey: "S-user-key-of-a-test" };

/** A real server on this machine that ends with the test; gives its origin. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  // A client on a busy machine may take its time to unpack; closing the connection meanwhile is not what is tested.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function clientOf(origin: string, options: RedisCloudOptions = {}): RedisCloud {
  return new RedisCloud({ ...KEYS, baseUrl: `${origin}/v1`, retries: 0, ...options });
}
