import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  integrity?: string;
  resolved?: string;
  link?: boolean;
  inBundle?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

interface Manifest {
  dependencies: Record<string, string>;
  scripts: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional?: boolean }>;
}

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));
const { packages } = read("package-lock.json") as { packages: Record<string, Locked> };
const manifest = read("package.json") as Manifest;
const installed = Object.entries(packages).filter(([path]) => path.includes("node_modules/"));

/** Returns the findings for a locked package. */
function findings([path, { integrity = "", resolved, link, inBundle }]: [string, Locked]): string[] {
  // The SDK is a separate workspace at the root.
  const own = path === "node_modules/redis-cloud-sdk" && resolved === "";
  if (link === true) return own || resolved?.startsWith("packages/") ? [] : [`${path} links to ${resolved}`];
  const found: string[] = [];
  if (inBundle !== true && !/^sha512-[\w+/]{86}==$/.test(integrity)) found.push(`${path} has no integrity`);
  // Packages come from the configured registry only.
  if (resolved !== undefined) found.push(`${path} comes from ${resolved}`);
  return found;
}

/** Returns the direct and transitive dependencies that are installed with the SDK. */
function shipped(names: readonly string[]): string[] {
  return names.flatMap((name) => [
    name,
    ...shipped(Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})),
  ]);
}

test("every locked package has an integrity and comes from the registry", () => {
  expect(installed.length).toBeGreaterThan(200);
  expect(installed.flatMap(findings)).toEqual([]);
});

test.each<[string, Locked]>([
  ["has no integrity", {}],
  ["has no integrity", { integrity: "sha1-AAAA" }],
  ["comes from", { integrity: `sha512-${"A".repeat(86)}==`, resolved: "git+ssh://host.example/a.git" }],
  ["links to", { link: true, resolved: "../elsewhere" }],
])("reports a finding for a package that %s", (doubt, locked) => {
  expect(findings(["node_modules/a", locked])).toEqual([expect.stringContaining(doubt)]);
});

test("installing the SDK adds two packages and runs no scripts", () => {
  const names = shipped(Object.keys(manifest.dependencies));
  expect(names).toEqual(["openapi-fetch", "openapi-typescript-helpers"]);
  for (const name of names) expect(packages[`node_modules/${name}`]).not.toHaveProperty("hasInstallScript");
  const hooks = /^(pre|post)?(install|prepare|pack|publish)$|^prepublishOnly$/;
  expect(Object.keys(manifest.scripts).filter((name) => hooks.test(name))).toEqual([]);
});

test("all peer dependencies are optional", () => {
  const optional = ([name]: [string, unknown]) => manifest.peerDependenciesMeta[name]?.optional === true;
  expect(Object.entries(manifest.peerDependencies).filter((peer) => !optional(peer))).toEqual([]);
});
