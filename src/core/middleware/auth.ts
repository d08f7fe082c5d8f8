import type { Credentials } from "../credentials.js";
import type { Next } from "../pipeline.js";
import type { Transport } from "../transport.js";

/**
 * Adds the keys. Innermost, so that no layer above can see, log or retry with them.
 *
 * What every request carries is made once and cannot be changed, whoever gets to see it.
 * `none`: headers that are known to be empty.
 */
export function authMiddleware({ apiKey, secretKey }: Credentials, userAgent: string, emptyHeaders: Headers) {
  const fixed = {
    "x-api-key": apiKey,
    "x-api-secret-key": secretKey,
    // The service wants it on every request, those without a body included.
    "content-type": "application/json",
    // The edge turns away some stock agents with an HTML page. Browsers keep their own.
    "user-agent": userAgent,
  };
  const common = Object.freeze({ ...fixed, accept: "application/json" });
  return (next: Transport): Next =>
    (request) => {
      if (request.headers === emptyHeaders) return next(request, common);
      return next(request, { accept: common.accept, ...Object.fromEntries(request.headers), ...fixed });
    };
}
