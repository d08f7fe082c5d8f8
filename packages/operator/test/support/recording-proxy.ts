import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy in front of the emulator that records when it forwards a change. */
export interface RecordingProxy extends AsyncDisposable {
  readonly url: string;
  /** Times of the changes, in milliseconds. */
  readonly writes: number[];
}

/** Starts a proxy, so that the changes of each replica are counted separately. */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const { hostname, port, pathname } = new URL(target);
  const writes: number[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method = "GET", url: path = "/", headers } = incoming;
    if (method !== "GET") writes.push(performance.now());
    const forwarded = request(
      { hostname, port, method, path, headers: { ...headers, host: `${hostname}:${port}` } },
      (response) => {
        outgoing.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(outgoing);
      },
    );
    forwarded.on("error", () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    writes,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
