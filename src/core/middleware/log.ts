import type { Clock } from "../clock.js";
import { getErrorMessage } from "../error-text.js";
import type { Logger } from "../log.js";
import type { Middleware } from "../pipeline.js";
import { readRemaining } from "../rate-limit-headers.js";
import { getRequestId } from "../response.js";

/** Logs every attempt and its outcome. Runs inside retry, to see each attempt, and outside auth, to see no key. */
export function logMiddleware(log: Logger, clock: Clock): Middleware {
  return (next) => async (request) => {
    const { route } = request.context;
    const { attempt } = request;
    const { pathname, search } = new URL(request.url);
    log({ type: "request", route, path: pathname + search, attempt });
    const start = clock.now();
    try {
      const response = await next(request);
      log({
        type: "response",
        route,
        attempt,
        status: response.status,
        durationMs: clock.now() - start,
        requestId: getRequestId(response),
        quotaRemaining: readRemaining(response.headers),
      });
      return response;
    } catch (error) {
      const message = getErrorMessage(error);
      log({ type: "request-failed", route, attempt, durationMs: clock.now() - start, message });
      throw error;
    }
  };
}
