import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compile } from "../../../../test/support/compile.js";
import { scopedFolder } from "../../../../test/support/temp-folder.js";
import { collectPageData } from "../../src/app/page-data.js";
import { createDashboard } from "../../src/dashboard/index.js";
import { insertPageData } from "../../src/dashboard/page-data.js";
import { readPage } from "../../src/dashboard/page-files.js";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";

const pageData = collectPageData();
const files = readPage(pageData);
const serveDashboard = createDashboard(() => pageData);

const ask = (path: string, init?: RequestInit) =>
  serveDashboard(new Request(`http://127.0.0.1:8080${path}`, init));

const fileNames = () => [...files.keys()];

/** The text of a file; fails for an unknown one. */
function textOf(name: string): string {
  const file = files.get(name);
  if (file === undefined) throw new Error(`${name} is not a file of the page`);
  return new TextDecoder().decode(file.content);
}

describe("dashboard files", () => {
  test("the page is served at / with a policy that allows its own files only", async () => {
    const page = ask("/");
    expect(page?.status).toBe(200);
    expect(page?.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const policy = page?.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain("unsafe");
    expect(await page?.text()).toContain("<!doctype html>");
  });

  test.each([
    ["/dashboard/main.js", "text/javascript; charset=utf-8"],
    ["/dashboard/tokens.css", "text/css; charset=utf-8"],
    ["/dashboard/icon.svg", "image/svg+xml"],
  ])("%s is served as %s", (path, type) => {
    const file = ask(path);
    expect(file?.status).toBe(200);
    expect(file?.headers.get("content-type")).toBe(type);
    expect(file?.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("every file that the page references is served", () => {
    const names = textOf("index.html").matchAll(/(?:src|href)="(\/[^"]*)"/g);
    const scripts = [...files.keys()].filter((name) => name.endsWith(".js"));
    const imported = scripts.flatMap((name) =>
      [...textOf(name).matchAll(/from "\.\/([^"]+)"/g)].map((found) => `/dashboard/${found[1]}`),
    );
    const paths = [...[...names].map((found) => found[1] ?? ""), ...imported];
    expect(paths).toEqual(
      expect.arrayContaining(["/dashboard/main.js", "/dashboard/tokens.css", "/dashboard/api.js"]),
    );
    expect(paths.filter((path) => ask(path)?.status !== 200)).toEqual([]);
  });

  test("an unchanged file is answered with 304", async () => {
    const etag = ask("/")?.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const revalidated = ask("/", { headers: { "if-none-match": `"old", W/${etag}` } });
    expect(revalidated?.status).toBe(304);
    expect(await revalidated?.text()).toBe("");
    expect(ask("/", { headers: { "if-none-match": '"old"' } })?.status).toBe(200);
  });

  test("HEAD returns the headers without a body", async () => {
    const head = ask("/", { method: "HEAD" });
    expect(head?.status).toBe(200);
    expect(head?.headers.get("content-length")).toBe(String(files.get("index.html")?.content.byteLength));
    expect(await head?.text()).toBe("");
  });

  test("other methods are rejected with 405", () => {
    const rejected = ask("/", { method: "POST", body: "x" });
    expect(rejected?.status).toBe(405);
    expect(rejected?.headers.get("allow")).toBe("GET, HEAD");
  });

  test.each([
    "/dashboard/",
    "/dashboard/nothing.js",
    "/dashboard/index.html",
    "/dashboard/..%2findex.ts",
    "/dashboard/%2e%2e/page-files.ts",
    "/dashboard/__proto__",
    "/dashboard//etc/passwd",
  ])("%s is not found", (path) => {
    expect(ask(path)?.status ?? 404).toBe(404);
  });

  test.each(["/v1/subscriptions", "/emulator/health", "/index.html", "/dashboard"])(
    "%s is not handled by the dashboard",
    (path) => {
      expect(ask(path)).toBeUndefined();
    },
  );

  test("no script creates markup from strings", () => {
    const forbidden = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|srcdoc/;
    expect(fileNames()).toContain("main.js");
    expect(fileNames().filter((name) => forbidden.test(textOf(name)))).toEqual([]);
    // The check itself detects a violation.
    expect(forbidden.test("element.innerHTML = name")).toBe(true);
  });

  test("no file loads resources from other origins", () => {
    const external = /https?:\/\/|@import|url\(/;
    // The namespace of SVG, the audience of a token, and a value of a form are not loaded.
    const names =
      /http:\/\/www\.w3\.org\/2000\/svg|https:\/\/management\.azure\.com\/\.default|https:\/\/\d{12}\.signin/g;
    const withoutNamespace = (text: string) => text.replaceAll(names, "");
    expect(fileNames()).toEqual(expect.arrayContaining(["index.html", "main.js", "tokens.css", "icon.svg"]));
    expect(fileNames().filter((name) => external.test(withoutNamespace(textOf(name))))).toEqual([]);
    // The check itself detects a violation.
    expect(external.test('<script src="https://cdn.example/x.js">')).toBe(true);
  });

  test("the page contains the data of the emulator, of which its scripts repeat no list", async () => {
    const page = await ask("/")?.text();
    const [, json = ""] =
      /<script type="application\/json" id="page-data">([^<]*)<\/script>/.exec(page ?? "") ?? [];
    expect(JSON.parse(json)).toEqual(pageData);
    const lists = [
      pageData.eventTypes,
      pageData.keyRoles,
      pageData.dataPersistence,
      pageData.dataEvictionPolicy,
      pageData.faultRoutes,
      pageData.regions.map(({ name }) => name),
      pageData.azure.clientProtocol,
      pageData.azure.clusteringPolicy,
      pageData.azure.evictionPolicy,
    ];
    const scripts = fileNames().filter((name) => name.endsWith(".js"));
    const repeats = (list: readonly string[]) =>
      scripts.filter((name) => list.every((value) => textOf(name).includes(`"${value}"`)));
    expect(lists.map((list) => list.length).filter((length) => length < 2)).toEqual([]);
    expect(lists.flatMap(repeats)).toEqual([]);
  });

  test("the demo keys of the page match the emulator's, and only the sign-in form contains them", () => {
    const containing = (key: string) => fileNames().filter((name) => textOf(name).includes(key));
    expect(containing(DEMO_API_KEY)).toEqual(["sign-in.js"]);
    expect(containing(DEMO_SECRET_KEY)).toEqual(["sign-in.js"]);
  });

  test("data with markup does not end the element of the data", () => {
    const hostile = { ...pageData, keyRoles: ["</script><script>alert(1)</script>", "<!--", "$&"] };
    const page = insertPageData(textOf("index.html").replace(/(id="page-data">)[^<]*/, "$1"), hostile);
    const [, json = ""] = /id="page-data">([^<]*)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(json)).toEqual(hostile);
  });

  test("a page without an element for the data is rejected", () => {
    expect(() => insertPageData("<!doctype html>", pageData)).toThrow(
      /lacks <script type="application\/json"/,
    );
  });

  test("the scripts pass type checking with their JSDoc types", async () => {
    const page = fileURLToPath(new URL("../../src/dashboard/page/", import.meta.url));
    const scripts = fileNames().filter((name) => name.endsWith(".js"));
    using folder = scopedFolder();
    // The check itself detects a violation.
    const wrong = join(folder.path, "wrong.js");
    writeFileSync(wrong, "export const wrong = /** @type {HTMLElement} */ (document.body).nothing;\n");
    const errors = await compile(folder.path, {
      compilerOptions: {
        allowJs: true,
        checkJs: true,
        strict: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        noPropertyAccessFromIndexSignature: true,
        noImplicitReturns: true,
        noUnusedLocals: true,
        target: "es2022",
        module: "es2022",
        moduleResolution: "bundler",
        lib: ["es2023", "dom", "dom.iterable"],
        types: [],
      },
      files: [...scripts.map((name) => `${page}${name}`), wrong],
    });
    expect(errors).toEqual([
      { file: "wrong.js", line: 1, message: "Property 'nothing' does not exist on type 'HTMLElement'." },
    ]);
  });
});
