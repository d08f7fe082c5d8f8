import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

/** Maximum text of a page, in characters: what a reader can scan and a search result can point into. */
const MAX_PAGE_LENGTH = 60_000;

/** Searches that must find a page. */
const SEARCHES = ["create database", "rotate password", "startEmulator", "RedisRateLimiter"];

/** Finds pages of a rendered site that are too long, and searches that find no page. */
export async function findSiteProblems(site: string): Promise<string[]> {
  const files = await readdir(site, { recursive: true });
  const pages = files.filter((file) => file.endsWith(".html"));
  const tooLong = await Promise.all(
    pages.map(async (page) => {
      const { length } = toText(await readFile(join(site, page), "utf8"));
      return length > MAX_PAGE_LENGTH
        ? [`${page}: must have at most ${MAX_PAGE_LENGTH} characters of text (got ${length}).`]
        : [];
    }),
  );
  const terms = await readSearchTerms(site);
  const notFound = SEARCHES.flatMap((search) =>
    search
      .toLowerCase()
      .split(" ")
      // A stem, such as "rotat" of "rotating", is a prefix of the word.
      .filter(
        (word) => !terms.some((term) => term.length > 3 && (word.startsWith(term) || term.startsWith(word))),
      )
      .map((word) => `The search for "${search}" must find a page (none contains "${word}").`),
  );
  return [...tooLong.flat(), ...notFound];
}

/** Returns the text of the page itself, without its navigation. */
function toText(html: string): string {
  const [, content = html] = /<div class="col-content">([\s\S]*?)<div class="col-sidebar">/.exec(html) ?? [];
  return content.replace(/<[^>]+>/g, "");
}

async function readSearchTerms(site: string): Promise<string[]> {
  const script = await readFile(join(site, "assets/search.js"), "utf8");
  const [, data = ""] = /"([^"]+)"/.exec(script) ?? [];
  const { index } = JSON.parse(inflateSync(Buffer.from(data, "base64")).toString("utf8")) as {
    index: { invertedIndex: [string, unknown][] };
  };
  return index.invertedIndex.map(([term]) => term);
}
