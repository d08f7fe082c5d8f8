import { connect, type Socket } from "node:net";

/** What came over a connection until it was closed. */
export interface Heard {
  /** Status codes of the answers, in order. */
  statuses: number[];
  text: string;
}

/**
 * Sends bytes as they are, and listens until the other side closes.
 *
 * @param parts What is sent, one part after the other.
 */
export function say(url: string, ...parts: readonly string[]): Promise<Heard> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket: Socket = connect(Number(port), hostname);
    let text = "";
    socket.setEncoding("latin1");
    socket.on("data", (chunk: string) => {
      text += chunk;
    });
    // A reset is a way to close, too: what was heard before it counts.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve({ text, statuses: statusesOf(text) }));
    for (const part of parts) socket.write(part, "latin1");
  });
}

function statusesOf(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
