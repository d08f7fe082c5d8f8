import { loadPage, type PageFile } from "./page-files.js";

/** Where the files of the page are. The page itself is at `/`. */
const FOLDER = "/dashboard/";

/**
 * What the page may do: load its own files and talk to its own origin. Nothing inline, nothing from elsewhere, no
 * frames, and no way to make markup from text, which `trusted-types 'none'` takes away from its scripts for good.
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
  // Asked again each time, and answered with 304: an emulator that was updated has a page that was updated.
  "cache-control": "no-cache",
};

/**
 * Answers for the page at `/` and its files in `/dashboard/`.
 *
 * It gives away nothing but the page: what the page shows it asks for with keys of its own.
 *
 * @returns `undefined` for every other path, which is somebody else's.
 */
export function dashboard(request: Request): Response | undefined {
  const { pathname } = new URL(request.url);
  if (pathname !== "/" && !pathname.startsWith(FOLDER)) return undefined;
  const file = loadPage().get(pathname === "/" ? "index.html" : pathname.slice(FOLDER.length));
  // The page has one address only.
  if (file === undefined || pathname === `${FOLDER}index.html`) {
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

function response({ method, headers }: Request, { content, type, etag }: PageFile): Response {
  const all = { ...HEADERS, etag };
  if (isCurrent(headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers: all });
  return new Response(method === "HEAD" ? null : content, {
    headers: { ...all, "content-type": type, "content-length": String(content.byteLength) },
  });
}

/** Whether the other side has this very content already. */
function isCurrent(known: string | null, etag: string): boolean {
  if (known === null) return false;
  return known.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag);
}
