import type { IncomingRequest } from "../http/incoming-request.js";
import type { PageData } from "./page-data.js";
import { PAGE, type PageFile, readPage } from "./page-files.js";

/** Path prefix of the dashboard's files. The page itself is at `/`. */
const FOLDER = "/dashboard/";

/**
 * Content security policy: the page may load its own files and connect to its own origin. No inline code, no other
 * origins, no frames; `trusted-types 'none'` prevents scripts from creating markup from strings.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  // Revalidated on each use, so that an updated emulator serves an updated page.
  "cache-control": "no-cache",
};

/** Serves the dashboard. Returns `undefined` for paths that are not its own. */
export type Dashboard = (request: IncomingRequest) => Response | undefined;

/**
 * Creates the server of the page at `/` and of its files in `/dashboard/`. They are read once, on first use.
 *
 * The files contain no account data; the page requests that with the user's keys.
 *
 * @param getData Called once, when the page is read.
 */
export function createDashboard(getData: () => PageData): Dashboard {
  let files: ReadonlyMap<string, PageFile> | undefined;
  return (request) => {
    const name = findName(request);
    if (name === undefined) return undefined;
    files ??= readPage(getData());
    return serveFile(request, files.get(name));
  };
}

/** Returns the name of the requested file; `undefined` for paths that are not the dashboard's. */
function findName(request: IncomingRequest): string | undefined {
  const { pathname } = new URL(request.url);
  if (pathname === "/") return PAGE;
  if (!pathname.startsWith(FOLDER)) return undefined;
  const name = pathname.slice(FOLDER.length);
  // The page is served at `/` only.
  return name === PAGE ? "" : name;
}

function serveFile(request: IncomingRequest, file: PageFile | undefined): Response {
  if (file === undefined) {
    return new Response("Not found\n", {
      status: 404,
      headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8" },
    });
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return new Response(null, { status: 405, headers: { ...HEADERS, allow: "GET, HEAD" } });
  }
  return response(request, file);
}

function response({ method, headers }: IncomingRequest, { content, type, etag }: PageFile): Response {
  const all = { ...HEADERS, etag };
  if (isCurrent(headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers: all });
  return new Response(method === "HEAD" ? null : content, {
    headers: { ...all, "content-type": type, "content-length": String(content.byteLength) },
  });
}

/** Whether the client already has the current content. */
function isCurrent(known: string | null, etag: string): boolean {
  if (known === null) return false;
  return known.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag);
}
