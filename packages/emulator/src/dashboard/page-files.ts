import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { insertPageData, type PageData } from "./page-data.js";

/** File of the dashboard, ready to be sent. */
export interface PageFile {
  content: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
}

/** File that is served at `/`. */
export const PAGE = "index.html";

/** Content types by extension. Files with other extensions are not served. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * Reads the dashboard's files, by name, and writes the data into the page.
 *
 * Names are looked up in this map and never used as paths, so no request can access other files.
 *
 * @throws Error if the package was built without the files.
 */
export function readPage(data: PageData): ReadonlyMap<string, PageFile> {
  const folder = fileURLToPath(new URL("./page/", import.meta.url));
  const files = new Map<string, PageFile>();
  for (const name of readdirSync(folder)) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const file = readFileSync(`${folder}${name}`);
    const isPage = name === PAGE;
    const content = new Uint8Array(isPage ? Buffer.from(insertPageData(file.toString(), data)) : file);
    const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
    files.set(name, { content, type, etag });
  }
  return files;
}
