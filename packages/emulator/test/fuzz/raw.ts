import { connect, type Socket } from "node:net";

/** Data received over a connection until it was closed. */
export interface Transcript {
  /** Status codes of the responses, in order. */
  statuses: number[];
  text: string;
}

/**
 * Sends raw bytes, and reads until the server closes the connection.
 *
 * @param parts Data to send, in order.
 */
export function sendBytes(url: string, ...parts: readonly string[]): Promise<Transcript> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket: Socket = connect(Number(port), hostname);
    let text = "";
    socket.setEncoding("latin1");
    socket.on("data", (chunk: string) => {
      text += chunk;
    });
    // A reset also closes the connection: keep the data received before it.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve({ text, statuses: parseStatuses(text) }));
    for (const part of parts) socket.write(part, "latin1");
  });
}

function parseStatuses(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
