import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../../generated/schema.js";
import type { Answer } from "./answer.js";
import type { Send } from "./pipeline.js";

/** openapi-fetch behind the same layers: every route of the contract, typed, without waits or listings. */
export type RawClient = Client<paths>;

/** The escape hatch: openapi-fetch as its own documentation describes it, middleware included. */
export function rawClient(baseUrl: string, send: Send): RawClient {
  return createClient<paths>({
    baseUrl,
    fetch: async (request) => {
      const { url, method, headers, signal } = request;
      const body = method === "GET" ? "" : await request.text();
      const route = `${method} ${new URL(url).pathname.replace(/^\/v1(?=\/)/, "")}`;
      return asResponse(
        await send({ url, method, headers, signal, body: body || undefined, call: { route }, attempt: 1 }),
      );
    },
  });
}

async function asResponse(answer: Answer): Promise<Response> {
  if (answer instanceof Response) return answer;
  const { status, statusText, headers } = answer;
  const body = await answer.arrayBuffer();
  return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
}
