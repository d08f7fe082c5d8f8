import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, connect, type Server } from "node:net";
import { RedisCloud } from "redis-cloud-sdk";
import { type Dispatcher, EnvHttpProxyAgent, fetch, ProxyAgent } from "undici";
import { expect, onTestFinished, test, vi } from "vitest";
import { issueCertificate } from "../../packages/emulator/src/engine/certificates.js";

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A service with TLS, and a proxy on this machine that HTTPS_PROXY names. */
async function start() {
  const { certificate, key } = issueCertificate({
    commonName: "localhost",
    days: 1,
    dnsNames: ["localhost"],
  });
  const pem = key.export({ type: "pkcs8", format: "pem" });
  const service = createHttpsServer({ cert: certificate, key: pem }, (_, response) => {
    response.end('{"subscriptions":[{"id":7}]}');
  });
  const tunnels: string[] = [];
  const proxy = createHttpServer().on("connect", ({ url = "" }, client) => {
    tunnels.push(url);
    const upstream = connect(Number(url.split(":")[1]), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) socket.on("error", () => undefined);
  });
  const port = await listen(service);
  const uri = `http://127.0.0.1:${await listen(proxy)}`;
  for (const name of ["HTTPS_PROXY", "https_proxy"]) vi.stubEnv(name, uri);
  onTestFinished(() => void vi.unstubAllEnvs());
  return { host: `localhost:${port}`, ca: certificate, uri, tunnels };
}

async function list(host: string, dispatcher: Dispatcher) {
  onTestFinished(() => dispatcher.close());
  const cloud = new RedisCloud({
    apiKey: "account-key",
    secretKey: "user-key",
    baseUrl: `https://${host}/v1`,
    fetch: (url, init) => fetch(url, { ...init, dispatcher }),
  });
  return cloud.subscriptions.list().all();
}

test.each(["ProxyAgent", "EnvHttpProxyAgent"])("the client calls through the proxy of %s", async (kind) => {
  const { host, ca, uri, tunnels } = await start();
  const requestTls = { ca };
  vi.stubEnv("NO_PROXY", "");
  vi.stubEnv("no_proxy", "");
  const dispatcher =
    kind === "ProxyAgent" ? new ProxyAgent({ uri, requestTls }) : new EnvHttpProxyAgent({ requestTls });
  expect(await list(host, dispatcher)).toEqual([{ id: 7 }]);
  expect(tunnels).toEqual([host]);
});

test("a host in NO_PROXY is called without the proxy of EnvHttpProxyAgent", async () => {
  const { host, ca, tunnels } = await start();
  vi.stubEnv("NO_PROXY", "localhost");
  vi.stubEnv("no_proxy", "localhost");
  expect(await list(host, new EnvHttpProxyAgent({ connect: { ca } }))).toEqual([{ id: 7 }]);
  expect(tunnels).toEqual([]);
});
