import { describe, expect, test } from "vitest";
import { formatHtml } from "../../scripts/coverage/html.js";
import { coverageOf, method, whole } from "./inputs.js";

const html = formatHtml(coverageOf(whole()));
const count = (pattern: RegExp) => [...html.matchAll(pattern)].length;

describe("the page is self-contained", () => {
  test("loads nothing over the network", () => {
    expect(html).not.toMatch(/(src|href)="(?!#)/);
    expect(html).not.toMatch(/@import|url\(|https?:/);
  });

  test("escapes text", () => {
    expect(html).toContain("One &#60;member&#62; &#38; more.");
    const evil = coverageOf(
      whole({ facade: [method("<img src=x>", "GET /users"), method("tasks.list", "GET /tasks")] }),
    );
    expect(formatHtml(evil)).not.toContain("<img");
  });

  test("shows static tables without filters if scripts are disabled", () => {
    expect(count(/<form [^>]*hidden>/g)).toBe(2);
    expect(count(/<tr role="row" data-category/g)).toBe(4);
  });
});

describe("the page is accessible", () => {
  test("the page has landmarks, headings, a language and a skip link", () => {
    for (const part of [
      '<html lang="en">',
      "<header",
      "<nav aria-label=",
      '<main id="main"',
      "<footer",
      'href="#main"',
      "<title>",
    ])
      expect(html).toContain(part);
    expect(count(/<h1>/g)).toBe(1);
    expect(count(/<section aria-labelledby="([\w-]+)"/g)).toBe(5);
    for (const [, id] of html.matchAll(/aria-labelledby="([\w-]+)"/g))
      expect(html).toContain(`<h2 id="${id}">`);
    for (const [, id] of html.matchAll(/href="#([\w-]+)"/g)) expect(html).toContain(`id="${id}"`);
  });

  test("the page has tables with captions, scopes, and roles on narrow screens", () => {
    expect(count(/<table role="table"><caption>[^<]+<\/caption>/g)).toBe(3);
    expect(count(/<th /g)).toBe(count(/<th role="(?:columnheader|rowheader)" scope="(?:col|row)"/g));
    expect(count(/<td /g)).toBe(count(/<td role="cell" [^>]*data-label="[^"]+"/g));
  });

  test("the page has a label for every control, and announces the number of results", () => {
    expect(count(/<(input|select) /g)).toBe(count(/<label>[^<]+<(input|select) /g));
    expect(count(/role="status" aria-live="polite"/g)).toBe(2);
  });

  test("bars and ticks are accompanied by text", () => {
    expect(count(/<svg /g)).toBe(count(/<svg class="bar"[^>]*aria-hidden="true"/g));
    expect(html).toContain("2 of 2, 100 %");
    expect(html).toContain('<span aria-hidden="true">✓</span> yes');
    expect(html).toContain("npm run verify:live has not been run with the keys of an account");
  });
});

describe("the page adapts", () => {
  test("the page has a viewport and supports both color schemes", () => {
    expect(html).toContain('name="viewport" content="width=device-width, initial-scale=1"');
    expect(html).toContain("prefers-color-scheme: dark");
    expect(html).toContain("max-width: 52rem");
  });
});
