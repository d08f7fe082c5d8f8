import { request } from "node:https";
import { Readable } from "node:stream";
import type { Instances } from "./instances.js";

/** Statuses of responses that must not have a body. */
const NO_BODY = [204, 304];

/** Creates a `fetch` that trusts the authorities of the emulators which this user has started. */
export function createTrustingFetch(plain: typeof fetch, instances: Instances): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input));
    const ca = url.protocol === "https:" ? await instances.readCertificate(url.origin) : undefined;
    return ca === undefined ? plain(input, init) : fetchOverTls(url, ca, init);
  };
}

function fetchOverTls(
  url: URL,
  ca: string,
  { method = "GET", headers, body, signal }: RequestInit = {},
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const options = {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      ca,
      // The authority signs for one emulator only, whose certificate may have an advertised name.
      checkServerIdentity: () => undefined,
      ...(signal == null ? {} : { signal }),
    };
    const sent = request(url, options, (received) => {
      const { statusCode: status = 500 } = received;
      const content = NO_BODY.includes(status) ? null : (Readable.toWeb(received) as ReadableStream);
      resolve(new Response(content, { status }));
    });
    sent.on("error", reject);
    sent.end(body ?? undefined);
  });
}
