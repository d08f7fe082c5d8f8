import type { ServerResponse } from "node:http";
import { FaultedResponse } from "./transport.js";

/** Puts an answer on the wire of Node's server, or does to the connection what the answer says. */
export async function transmit(response: Response, outgoing: ServerResponse): Promise<void> {
  if (response instanceof FaultedResponse && response.transport === "reset") {
    await response.body?.cancel();
    outgoing.socket?.resetAndDestroy();
    return;
  }
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  if (isStream(response)) return stream(response.body, outgoing);
  if (response instanceof FaultedResponse) breakOff(Buffer.from(await response.arrayBuffer()), outgoing);
  // Node sends a text together with the head of the answer, and bytes after it.
  else if (isJson(response)) outgoing.end(await response.text());
  else outgoing.end(Buffer.from(await response.arrayBuffer()));
}

function isJson({ headers }: Response): boolean {
  return headers.get("content-type") === "application/json";
}

function isStream(response: Response): response is Response & { body: ReadableStream<Uint8Array> } {
  return (
    response.body !== null && (response.headers.get("content-type") ?? "").startsWith("text/event-stream")
  );
}

/** The length promises the whole body. A closed connection, and not a reset one, lets the first half arrive. */
function breakOff(body: Buffer, outgoing: ServerResponse): void {
  if (body.length === 0) {
    outgoing.socket?.resetAndDestroy();
    return;
  }
  outgoing.setHeader("content-length", body.length);
  outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), () => outgoing.socket?.destroy());
}

/**
 * Passes on what comes, as fast as the other side takes it. A stream that gives up on a slow reader ends the
 * connection, and a connection that ends cancels the stream.
 */
async function stream(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader();
  const gone = new Promise<void>((resolve) => {
    if (outgoing.destroyed) resolve();
    else outgoing.once("close", resolve);
  });
  // The stream may fail while nobody reads it, because the other side takes nothing.
  reader.closed.catch(() => outgoing.destroy());
  void gone.then(() => reader.cancel().catch(() => undefined));
  outgoing.flushHeaders();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (outgoing.destroyed) return;
      if (!outgoing.write(value)) {
        const drained = new Promise<void>((resolve) => outgoing.once("drain", resolve));
        await Promise.race([drained, gone]);
      }
    }
    outgoing.end();
  } catch {
    outgoing.destroy();
  }
}
