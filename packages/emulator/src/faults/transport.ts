/** What happens to the connection that an answer would travel on. */
export type Transport =
  /** It is reset before the first byte. */
  | "reset"
  /** It ends when half of the body is through. */
  | "reset-mid-body";

/** An answer that does not arrive, or not whole. What it holds is what would have arrived. */
export class FaultedResponse extends Response {
  readonly transport: Transport;

  constructor(response: Response | undefined, transport: Transport) {
    const { status = 500, headers = new Headers() } = response ?? {};
    super(response?.body ?? null, { status, headers });
    this.transport = transport;
  }
}

/**
 * The answer as a caller in the same process gets it: without a connection, a reset is a rejected promise, and a
 * connection that ends early is a body that fails. Both look as they do from Node's own fetch.
 *
 * @throws TypeError `fetch failed`, whose cause has the code ECONNRESET.
 */
export async function withoutConnection(response: Response): Promise<Response> {
  if (!(response instanceof FaultedResponse)) return response;
  const whole = new Uint8Array(await response.arrayBuffer());
  if (response.transport === "reset" || whole.length === 0) {
    throw new TypeError("fetch failed", { cause: resetError("read ECONNRESET") });
  }
  const half = whole.slice(0, Math.ceil(whole.length / 2));
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) controller.error(new TypeError("terminated", { cause: resetError("other side closed") }));
      else controller.enqueue(half);
      sent = true;
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}

function resetError(message: string): Error {
  return Object.assign(new Error(message), { code: "ECONNRESET" });
}
