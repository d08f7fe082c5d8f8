/** An error that is returned as `{error}`. */
export class RedisHttpError extends Error {
  override readonly name = "RedisHttpError";

  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
