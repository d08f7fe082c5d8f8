/** The parts that the emulator reads of a request: any `Request` in this process, or the one that a server has received. */
export type IncomingRequest = Pick<Request, "method" | "url" | "headers" | "body" | "text" | "signal">;

const { signal: NEVER_ABORTED } = new AbortController();

const readNothing = async (): Promise<string> => "";

/**
 * Creates a request without a body that cannot be canceled, as most are. A `Request` would cost as much as the response:
 * it always creates a controller and a signal.
 */
export function createBodilessRequest(
  method: string,
  { href: url }: URL,
  headers: Headers = new Headers(),
): IncomingRequest {
  return { method, url, headers, body: null, text: readNothing, signal: NEVER_ABORTED };
}
