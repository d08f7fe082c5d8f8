import type { Client } from "openapi-fetch";
import type { paths } from "../../generated/schema.js";
import { createClient } from "./bodies.js";
import { ApiError } from "./errors.js";
import type { Next } from "./pipeline.js";
import type { HttpResponse } from "./response.js";

/** openapi-fetch client that uses the SDK's middleware: every route of the contract, typed, without waits or paged lists. */
export type RawClient = Client<paths>;

/** Creates the openapi-fetch client. It works as its documentation describes, including its own middleware. */
export function openapiFetchClient(baseUrl: string, send: Next): RawClient {
  return createClient<paths>({
    baseUrl,
    fetch: async (request) => {
      const { url, method, headers, signal } = request;
      const body = method === "GET" ? "" : await request.text();
      const route = `${method} ${new URL(url).pathname.replace(/^\/v1(?=\/)/, "")}`;
      return toResponse(
        route,
        await send({ url, method, headers, signal, body: body || undefined, context: { route }, attempt: 1 }),
      );
    },
  });
}

async function toResponse(route: string, response: HttpResponse): Promise<Response> {
  const { status, statusText, ok } = response;
  if (status < 200 || status > 599) {
    throw new ApiError({ route, status, text: "the status is not an HTTP status" });
  }
  if (response instanceof Response && ok) return response;
  const body = await response.arrayBuffer();
  const headers = new Headers(response.headers);
  if (ok || body.byteLength > 0)
    return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
  // Without a body, openapi-fetch returns an empty `error`, which reads like a success. Some statuses allow none.
  headers.delete("content-length");
  const error = status === 304 ? null : JSON.stringify({ status, error: statusText });
  return new Response(error, { status, statusText, headers });
}
