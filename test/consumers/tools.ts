import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/run-script.js";
import { run } from "./command.js";
import { Missing } from "./outcome.js";

/** Cache of downloads, so only the first run is slow. */
export const CACHE = join(ROOT, "node_modules/.cache/consumers");
export const TOOLS_FOLDER = join(CACHE, "tools");

const PLATFORM = `${process.platform}-${process.arch}`;

/** Packages that bring a binary for one platform; the ones they belong to would fetch or link it when installed. */
const BINARIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  deno: {
    "linux-x64": "@deno/linux-x64-glibc/deno",
    "linux-arm64": "@deno/linux-arm64-glibc/deno",
    "darwin-x64": "@deno/darwin-x64/deno",
    "darwin-arm64": "@deno/darwin-arm64/deno",
  },
  bun: {
    "linux-x64": "@oven/bun-linux-x64/bin/bun",
    "linux-arm64": "@oven/bun-linux-aarch64/bin/bun",
    "darwin-x64": "@oven/bun-darwin-x64/bin/bun",
    "darwin-arm64": "@oven/bun-darwin-aarch64/bin/bun",
  },
  workerd: {
    "linux-x64": "@cloudflare/workerd-linux-64/bin/workerd",
    "linux-arm64": "@cloudflare/workerd-linux-arm64/bin/workerd",
    "darwin-x64": "@cloudflare/workerd-darwin-64/bin/workerd",
    "darwin-arm64": "@cloudflare/workerd-darwin-arm64/bin/workerd",
  },
};

/** Exact versions, so that a run can be repeated. */
const TOOLS = {
  "node-20": `node-${PLATFORM}@20.20.2`,
  "node-22": `node-${PLATFORM}@22.23.3`,
  "node-24": `node-${PLATFORM}@24.21.0`,
  bun: "bun@1.4.5",
  deno: "deno@2.9.6",
  workerd: "workerd@1.20261117.1",
  "typescript-5.5": "typescript@5.5.4",
  "typescript-5.9": "typescript@5.9.3",
  "typescript-6.0": "typescript@6.0.3",
  "typescript-7.0": "typescript@7.0.2",
} as const;

export type Tool = keyof typeof TOOLS;

/** Pending downloads: a tool that several consumers need concurrently is downloaded once. */
const asked = new Map<Tool, Promise<string>>();

/**
 * Returns the path of a tool, and downloads it if necessary.
 *
 * @throws {@link Missing} if it is unavailable for this platform or cannot be downloaded.
 */
export function tool(name: Tool): Promise<string> {
  const found = asked.get(name) ?? obtain(name);
  asked.set(name, found);
  return found;
}

async function obtain(name: Tool): Promise<string> {
  const spec = TOOLS[name];
  const folder = join(TOOLS_FOLDER, spec.replaceAll("/", "-"));
  if (!existsSync(join(folder, "installed"))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    await npmInstall(folder, [spec]);
    writeFileSync(join(folder, "installed"), "");
  }
  const path = join(folder, "node_modules", pathOf(name));
  if (!existsSync(path)) throw new Missing(`${spec} has nothing for ${PLATFORM}`);
  return path;
}

/** Without install scripts: what they would fetch or link is in the packages. */
export async function npmInstall(folder: string, specs: readonly string[]): Promise<void> {
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  const { status, stderr } = await run("npm", ["install", ...options, ...specs], folder);
  if (status !== 0) throw new Missing(`npm install ${specs.join(" ")} failed: ${stderr.slice(-500)}`);
}

function pathOf(name: Tool): string {
  if (name.startsWith("node-")) return `node-${PLATFORM}/bin/node`;
  if (name.startsWith("typescript-")) return "typescript/bin/tsc";
  return BINARIES[name]?.[PLATFORM] ?? `${name}-for-${PLATFORM}`;
}
