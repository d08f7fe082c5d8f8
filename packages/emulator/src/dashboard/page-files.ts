import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** File of the dashboard, ready to be sent. */
export interface PageFile {
  content: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
}

/** Content types by extension. Files with other extensions are not served. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

let page: ReadonlyMap<string, PageFile> | undefined;

/**
 * Returns the dashboard's files by name. They are read once, on first use.
 *
 * Names are looked up in this map and never used as paths, so no request can access other files.
 *
 * @throws Error if the package was built without the files.
 */
export function loadPage(): ReadonlyMap<string, PageFile> {
  page ??= readPage(fileURLToPath(new URL("./page/", import.meta.url)));
  return page;
}

function readPage(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const name of readdirSync(folder)) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const content = new Uint8Array(readFileSync(`${folder}${name}`));
    const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
    files.set(name, { content, type, etag });
  }
  return files;
}
