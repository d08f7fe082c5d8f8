import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../../generated/schema.js";
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
  if (response instanceof Response) return response;
  const { status, statusText, headers } = response;
  const body = await response.arrayBuffer();
  if (status < 200 || status > 599) {
    throw new ApiError({ route, status, text: "the status is not an HTTP status" });
  }
  return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
}
