import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Registry } from "prom-client";

/** Responses of the operator's own server. */
export interface ProbeOptions {
  port: number;
  host?: string | undefined;
  /** Reason for which it is not ready; `undefined` if it is ready. */
  findObstacle: () => string | undefined;
  /** Reason for which only a restart helps; `undefined` if it is healthy. */
  findFailure: () => string | undefined;
  registry: Registry;
}

/** Serves `/healthz`, `/readyz` and `/metrics`. @returns Its port and how to stop it. */
export async function startProbes({
  port,
  host = "0.0.0.0",
  findObstacle,
  findFailure,
  registry,
}: ProbeOptions) {
  const server = createServer(async (request, response) => {
    const send = (status: number, text: string, type = "text/plain; charset=utf-8") =>
      response.writeHead(status, { "content-type": type }).end(text);
    const probe = (problem: string | undefined) =>
      problem === undefined ? send(200, "ok\n") : send(503, `${problem}\n`);
    const path = (request.url ?? "").split("?")[0];
    if (path === "/healthz") return probe(findFailure());
    if (path === "/readyz") return probe(findFailure() ?? findObstacle());
    if (path === "/metrics") return send(200, await registry.metrics(), registry.contentType);
    return send(404, "not found\n");
  });
  server.listen(port, host);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
