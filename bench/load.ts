import { connect } from "node:net";

/** Result of a load test. */
export interface Load {
  /** Responses per second. */
  rate: number;
  /** Responses with a status other than 200. */
  wrong: number;
}

/** Load: number of connections, and duration or number of requests. */
export interface Amount {
  connections?: number;
  ms?: number;
  requests?: number;
}

/**
 * Requests a URL repeatedly over keep-alive connections.
 *
 * Uses sockets, because Node's HTTP client is slower than the measured servers and would be the bottleneck.
 *
 * @throws Error if a response has no length.
 */
export async function read(
  url: string,
  headers: Readonly<Record<string, string>>,
  { connections = 10, ms = Number.POSITIVE_INFINITY, requests = Number.POSITIVE_INFINITY }: Amount,
): Promise<Load> {
  const { hostname, port, host, pathname, search } = new URL(url);
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = `GET ${pathname}${search} HTTP/1.1\r\n${lines.join("")}\r\n`;
  const started = performance.now();
  let requested = 0;
  let wrong = 0;
  const worker = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, ask);
      let heard = "";
      function ask(): void {
        if (requested >= requests || performance.now() - started >= ms) {
          socket.end(() => resolve());
          return;
        }
        requested += 1;
        socket.write(request);
      }
      socket.once("error", reject);
      // latin1: one character per byte, so lengths are correct.
      socket.setEncoding("latin1").on("data", (text: string) => {
        heard += text;
        const head = heard.indexOf("\r\n\r\n");
        if (head < 0) return;
        const length = /\r\ncontent-length: (\d+)/i.exec(heard.slice(0, head))?.[1];
        if (length === undefined) return reject(new Error(`${url} sent a response without a length`));
        if (heard.length < head + 4 + Number(length)) return;
        if (!heard.startsWith("HTTP/1.1 200 ")) wrong += 1;
        heard = "";
        ask();
      });
    });
  await Promise.all(Array.from({ length: connections }, worker));
  return { rate: (requested / (performance.now() - started)) * 1_000, wrong };
}
