import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the page, as it is sent. */
export interface PageFile {
  content: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
}

/** What is sent, and as what. A file of another kind in the folder is not part of the page. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

let page: ReadonlyMap<string, PageFile> | undefined;

/**
 * The files of the page by their names. They are read once, when the page is asked for first.
 *
 * A name is looked up among these and never becomes a path, so no request can reach another file.
 *
 * @throws Error when the package was built without them.
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
