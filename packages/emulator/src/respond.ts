import { STATUS_CODES } from "node:http";
import type { HttpError } from "redis-cloud-sdk/models";
import type { HttpFailure } from "./failures.js";
import { springTime } from "./views/time.js";

/** An answer with a JSON body. */
export function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

/** An answer without a body. */
export function empty(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers });
}

/** A file to save under its name. */
export function file(
  name: string,
  content: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(content, {
    status: 200,
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${name}"`,
      ...headers,
    },
  });
}

/** A refusal in the form of Spring Boot's default error body, in which `message` is often missing. */
export function refusal(
  failure: HttpFailure,
  path: string,
  now: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const all = { ...headers, ...failure.headers };
  if (failure.empty) return empty(failure.status, all);
  const body: HttpError = {
    timestamp: springTime(now),
    status: failure.status,
    error: STATUS_CODES[failure.status] ?? "Error",
    ...(failure.detail === undefined ? {} : { message: failure.detail }),
    path,
  };
  return json(failure.status, body, all);
}
