import type { ServerResponse } from "node:http";
import { TextResponse } from "../http/text-response.js";
import { FaultedResponse } from "./transport.js";

/** Sends a response with Node's HTTP server, or applies its connection fault. */
export async function transmit(response: Response, serverResponse: ServerResponse): Promise<void> {
  if (response instanceof FaultedResponse && response.connectionFault === "reset") {
    await response.body?.cancel();
    serverResponse.socket?.resetAndDestroy();
    return;
  }
  serverResponse.statusCode = response.status;
  for (const [name, value] of response.headers) serverResponse.setHeader(name, value);
  if (isStream(response)) return pipeStream(response.body, serverResponse);
  if (response instanceof FaultedResponse)
    sendHalf(Buffer.from(await response.arrayBuffer()), serverResponse);
  // Node sends a string in one write with the headers, but a buffer in a second one.
  else if (response instanceof TextResponse) serverResponse.end(response.content);
  else serverResponse.end(Buffer.from(await response.arrayBuffer()));
}

function isStream(response: Response): response is Response & { body: ReadableStream<Uint8Array> } {
  return (
    (response.headers.get("content-type") ?? "").startsWith("text/event-stream") && response.body !== null
  );
}

/** Sends half of the body with its full `content-length`. Closes instead of resetting, so that the half arrives. */
function sendHalf(body: Buffer, serverResponse: ServerResponse): void {
  if (body.length === 0) {
    serverResponse.socket?.resetAndDestroy();
    return;
  }
  serverResponse.setHeader("content-length", body.length);
  serverResponse.write(body.subarray(0, Math.ceil(body.length / 2)), () => serverResponse.socket?.destroy());
}

/**
 * Pipes a stream with back-pressure. A failing stream closes the connection, and a closed connection cancels the
 * stream.
 */
async function pipeStream(body: ReadableStream<Uint8Array>, serverResponse: ServerResponse): Promise<void> {
  const reader = body.getReader();
  const closed = new Promise<void>((resolve) => {
    if (serverResponse.destroyed) resolve();
    else serverResponse.once("close", resolve);
  });
  // The stream may fail while it is not being read because of back-pressure.
  reader.closed.catch(() => serverResponse.destroy());
  void closed.then(() => reader.cancel().catch(() => undefined));
  serverResponse.flushHeaders();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (serverResponse.destroyed) return;
      if (!serverResponse.write(value)) {
        const drained = new Promise<void>((resolve) => serverResponse.once("drain", resolve));
        await Promise.race([drained, closed]);
      }
    }
    serverResponse.end();
  } catch {
    serverResponse.destroy();
  }
}
