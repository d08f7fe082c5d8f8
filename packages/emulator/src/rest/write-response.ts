import type { ServerResponse } from "node:http";

/**
 * Writes a response to a caller of `node:http` part by part, as fast as it reads. When the caller leaves, the
 * body is cancelled: an event stream ends so.
 */
export async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  const reader = response.body?.getReader();
  if (reader === undefined) {
    outgoing.end();
    return;
  }
  const onClose = () => {
    reader.cancel().catch(() => undefined);
  };
  outgoing.once("close", onClose);
  if (outgoing.destroyed) onClose();
  // The caller of an event stream learns at once that it listens, not with the first message.
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) outgoing.flushHeaders();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (!outgoing.write(part.value)) await drained(outgoing);
    }
    outgoing.end();
  } finally {
    outgoing.off("close", onClose);
  }
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      outgoing.off("drain", done).off("close", done);
      resolve();
    };
    outgoing.once("drain", done).once("close", done);
  });
}
