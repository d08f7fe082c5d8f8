/** Why the admin API does not do what it is asked. Sent as `{error, hint}`. */
export class AdminError extends Error {
  override readonly name = "AdminError";
  readonly status: number;
  /** What to do about it. */
  readonly hint: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, error: string, hint: string, headers: Readonly<Record<string, string>> = {}) {
    super(error);
    this.status = status;
    this.hint = hint;
    this.headers = headers;
  }
}

/** An answer of the admin API. Never kept by a cache: it is different at each look. */
export function adminJson(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  });
}
