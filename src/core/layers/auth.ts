import type { Layer } from "../pipeline.js";

/** What identifies a caller. Never enumerable on anything, never in a message. */
export interface Credentials {
  apiKey: string;
  secretKey: string;
}

/** Adds the keys. Innermost, so that no layer above can see, log or retry with them. */
export function authLayer(credentials: Credentials, userAgent: string): Layer {
  return (next) => (request) => {
    const headers = new Headers(request.headers);
    headers.set("x-api-key", credentials.apiKey);
    headers.set("x-api-secret-key", credentials.secretKey);
    if (!headers.has("accept")) headers.set("accept", "application/json");
    // The service wants it on every request, those without a body included.
    headers.set("content-type", "application/json");
    // The edge turns away some stock agents with an HTML page. Browsers keep their own.
    headers.set("user-agent", userAgent);
    return next({ ...request, headers });
  };
}
