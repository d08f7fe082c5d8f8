import type { Credentials } from "../credentials.js";
import type { Next } from "../pipeline.js";
import type { Transport } from "../transport.js";

/**
 * Adds the keys. Innermost, so that no other middleware can see or log them.
 *
 * The common headers are built once and frozen, so that nothing can modify them.
 *
 * @param emptyHeaders - Headers known to be empty; requests that carry them need no copy.
 */
export function authMiddleware({ apiKey, secretKey }: Credentials, userAgent: string, emptyHeaders: Headers) {
  const fixed = {
    "x-api-key": apiKey,
    "x-api-secret-key": secretKey,
    // The service requires it on every request, even without a body.
    "content-type": "application/json",
    // The gateway rejects some default user agents with an HTML page. Browsers keep their own.
    "user-agent": userAgent,
  };
  const common = Object.freeze({ ...fixed, accept: "application/json" });
  return (next: Transport): Next =>
    (request) => {
      if (request.headers === emptyHeaders) return next(request, common);
      return next(request, { accept: common.accept, ...Object.fromEntries(request.headers), ...fixed });
    };
}
