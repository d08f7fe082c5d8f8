import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../docs/documents.js";

/** npm packs these whatever `files` says. */
const ALWAYS_PACKED = ["README.md", "LICENSE", "package.json"];

const packages = [".", ...readdirSync(join(ROOT, "packages")).map((name) => `packages/${name}`)];

interface Manifest {
  name: string;
  private?: boolean;
  files: string[];
  keywords: string[];
  homepage: string;
  bugs: string;
  repository: { url: string; directory?: string };
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
}

/** Returns the targets of the links and images of a Markdown file, without those within the page. */
function listTargets(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8").replace(/^```[\s\S]*?^```/gm, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target.split("#")[0] as string)
    .filter((target) => target !== "");
}

/** Whether the entries of `files` include a path. */
function isPacked(path: string, files: readonly string[]): boolean {
  return [...ALWAYS_PACKED, ...files].some((entry) =>
    entry.includes("*")
      ? dirname(entry) === dirname(path) && path.endsWith(entry.slice(entry.lastIndexOf("*") + 1))
      : path === entry || path.startsWith(`${entry}/`),
  );
}

test.each(packages)("the links of the README of %s are absolute or lead to packed files", (folder) => {
  const { files } = readManifest(folder);
  const targets = listTargets(join(folder, "README.md"));
  const isAbsolute = (target: string) => target.startsWith("https://");
  const broken = targets.filter(
    (target) => !isAbsolute(target) && !(existsSync(join(ROOT, folder, target)) && isPacked(target, files)),
  );
  expect(broken).toEqual([]);
  // Absolute links into this repository name files that exist.
  const { repository } = readManifest(".");
  const address = repository.url.replace(/^git\+|\.git$/g, "");
  const missing = targets
    .filter((target) => target.startsWith(`${address}/blob/`) || target.startsWith(`${address}/tree/`))
    .map((target) => target.slice(address.length).split("/").slice(3).join("/"))
    .filter((path) => !existsSync(join(ROOT, path)));
  expect(missing).toEqual([]);
});

test.each(packages)("%s can be published, and names its repository, issues and keywords", (folder) => {
  const manifest = readManifest(folder);
  const { repository } = readManifest(".");
  expect(manifest.private).toBeUndefined();
  expect(manifest.repository.url).toBe(repository.url);
  expect(manifest.repository.directory).toBe(folder === "." ? undefined : folder);
  expect(manifest.homepage).toMatch(/#readme$/);
  expect(manifest.bugs).toMatch(/\/issues$/);
  expect(manifest.keywords.length).toBeGreaterThan(2);
});

test("llms.txt lists the skill and every page of the guide by links that exist", () => {
  const targets = listTargets("llms.txt");
  expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  const pages = readdirSync(join(ROOT, "docs/guide"))
    .filter((name) => name !== "README.md")
    .map((name) => `docs/guide/${name}`);
  expect(targets).toEqual(expect.arrayContaining(["skills/redis-cloud-sdk/SKILL.md", ...pages]));
});

test("the guide's index and the reference site list every page of the guide", () => {
  const index = listTargets("docs/guide/README.md");
  const site = readFileSync(join(ROOT, "typedoc.json"), "utf8");
  const pages = readdirSync(join(ROOT, "docs/guide")).filter((name) => name !== "README.md");
  expect(pages.filter((name) => !index.includes(name))).toEqual([]);
  expect(pages.filter((name) => !site.includes(relative(ROOT, join(ROOT, "docs/guide", name))))).toEqual([]);
});
