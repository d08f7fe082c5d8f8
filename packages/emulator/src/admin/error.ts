import { TextResponse } from "../http/text-response.js";

/** Error response of the admin API, sent as `{error, hint}`. */
export class AdminError extends Error {
  override readonly name = "AdminError";
  readonly status: number;
  /** Advice to fix the request. */
  readonly hint: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, error: string, hint: string, headers: Readonly<Record<string, string>> = {}) {
    super(error);
    this.status = status;
    this.hint = hint;
    this.headers = headers;
  }
}

/** Creates a JSON response of the admin API, which must not be cached. */
export function adminJson(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new TextResponse(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  });
}
