import { connect } from "node:net";

/** What a server did under load. */
export interface Load {
  /** Answers a second. */
  rate: number;
  /** Answers that were not 200. */
  wrong: number;
}

/** How much is asked: from how many connections, and for how long, or how often. */
export interface Amount {
  connections?: number;
  ms?: number;
  requests?: number;
}

/**
 * Reads an address again and again, from connections that are kept open.
 *
 * Written on sockets, as Node's HTTP client costs more than the servers that are measured, and would be the limit.
 *
 * @throws Error when an answer has no length.
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
  let asked = 0;
  let wrong = 0;
  const worker = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, ask);
      let heard = "";
      function ask(): void {
        if (asked >= requests || performance.now() - started >= ms) {
          socket.end(() => resolve());
          return;
        }
        asked += 1;
        socket.write(request);
      }
      socket.once("error", reject);
      // One character a byte, so that lengths are right.
      socket.setEncoding("latin1").on("data", (text: string) => {
        heard += text;
        const head = heard.indexOf("\r\n\r\n");
        if (head < 0) return;
        const length = /\r\ncontent-length: (\d+)/i.exec(heard.slice(0, head))?.[1];
        if (length === undefined) return reject(new Error(`${url} answers without a length`));
        if (heard.length < head + 4 + Number(length)) return;
        if (!heard.startsWith("HTTP/1.1 200 ")) wrong += 1;
        heard = "";
        ask();
      });
    });
  await Promise.all(Array.from({ length: connections }, worker));
  return { rate: (asked / (performance.now() - started)) * 1_000, wrong };
}
