/**
 * Creates the response of a service in this process: JSON of a declared length, as servers send it. Clients read a body
 * of unknown length in pieces, which takes several times as long.
 */
export function createJsonResponse(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Response {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const length = String(Buffer.byteLength(text));
  return new Response(text, {
    status,
    headers: { "content-type": "application/json", "content-length": length, ...headers },
  });
}
