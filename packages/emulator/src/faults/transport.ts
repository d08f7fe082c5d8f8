/** Fault of the connection that a response is sent on. */
export type ConnectionFault =
  /** Reset before the first byte. */
  | "reset"
  /** Closed after half of the body. */
  | "reset-mid-body";

/** A response that does not arrive completely. Contains the response without the fault. */
export class FaultedResponse extends Response {
  readonly connectionFault: ConnectionFault;

  constructor(response: Response | undefined, connectionFault: ConnectionFault) {
    const { status = 500, headers = new Headers() } = response ?? {};
    super(response?.body ?? null, { status, headers });
    this.connectionFault = connectionFault;
  }
}

/**
 * Emulates connection faults for in-process callers, as Node's `fetch` reports them: a reset rejects, and a connection
 * that closes early is a body that fails.
 *
 * @throws TypeError `fetch failed` with a cause of code ECONNRESET.
 */
export async function simulateConnection(response: Response): Promise<Response> {
  if (!(response instanceof FaultedResponse)) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.connectionFault === "reset" || bytes.length === 0) {
    throw new TypeError("fetch failed", { cause: resetError("read ECONNRESET") });
  }
  const half = bytes.slice(0, Math.ceil(bytes.length / 2));
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) controller.error(new TypeError("terminated", { cause: resetError("other side closed") }));
      else controller.enqueue(half);
      isSent = true;
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}

function resetError(message: string): Error {
  return Object.assign(new Error(message), { code: "ECONNRESET" });
}
