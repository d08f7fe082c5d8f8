import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { ROOT } from "../../scripts/run-script.js";
import { run } from "./command.js";
import { CACHE, npmInstall } from "./tools.js";

const ADAPTERS = join(ROOT, "examples/adapters");
const PROGRAMS = fileURLToPath(new URL("project", import.meta.url));

/** Folders in which the tarball is installed. */
export interface Projects {
  /** The package alone. */
  plain: string;
  /** With its optional peer dependency and the Node types. */
  withPeer: string;
  /** With the emulator and the fleet package, from their tarballs, and a client of Redis. */
  withCompanions: string;
  /** With the desired state, Pulumi and Alchemy, and the adapters of the examples. */
  withAdapters: string;
}

/** Files allowed in a tarball: the SDK's also contains the guide, the emulator's the page, the operator's manifests. */
const SHIPPED = new RegExp(
  `^(${[
    /dist\/[\w/-]+\.(js|d\.ts)/,
    /dist\/src\/dashboard\/page\/[\w-]+\.(html|css|svg)/,
    /docs\/(guide|recipes)\/[\w-]+\.md/,
    /docs\/[\w-]+\.svg/,
    /skills\/[\w-]+\/SKILL\.md/,
    /llms\.txt/,
    /config\/[\w-]+\/[\w-]+\.yaml/,
    /package\.json/,
    /(README|CHANGELOG|SECURITY)\.md/,
    /LICENSE/,
  ]
    .map(({ source }) => source)
    .join("|")})$`,
);

interface Packed {
  filename: string;
  shasum: string;
  files: { path: string }[];
}

/** Builds and packs the packages, and installs the tarballs where no file of the repository is within reach. */
export async function pack(): Promise<Projects> {
  mkdirSync(CACHE, { recursive: true });
  for (const folder of ["dist", "packages/emulator/dist", "packages/fleet/dist"])
    rmSync(join(ROOT, folder), { recursive: true, force: true });
  await npm("run", "build");
  const everything = ["--json", "--pack-destination", CACHE, "--workspaces"];
  const packages = JSON.parse(await npm("pack", ...everything)) as Packed[];
  for (const { filename, files } of packages) {
    const paths = files.map(({ path }) => path);
    const strange = paths.filter((path) => !SHIPPED.test(path));
    if (strange.length > 0) throw new Error(`${filename} holds ${strange.join(", ")}.`);
    const missing = ["LICENSE", "README.md"].filter((path) => !paths.includes(path));
    if (missing.length > 0) throw new Error(`${filename} has no ${missing.join(" and no ")}.`);
  }
  const sdk = packages.filter(({ filename }) => filename.startsWith("redis-cloud-sdk-"));
  const [plain, withPeer, withCompanions, withAdapters] = await Promise.all([
    project("plain", sdk),
    project("with-peer", sdk, ["@opentelemetry/api@1.9.0", "@types/node@20"]),
    project("with-companions", packages, ["redis@6.3.0", "@types/node@20"]),
    project("with-adapters", packages, ["@pulumi/pulumi@3.220.0", "alchemy@0.94.0", "@types/node@24"]),
  ]);
  copyAdapters(join(withAdapters, "adapters"));
  return { plain, withPeer, withCompanions, withAdapters };
}

async function project(name: string, packages: readonly Packed[], more: readonly string[] = []) {
  const folder = join(CACHE, name);
  const specs = [...packages.map(({ filename }) => join(CACHE, filename)), ...more];
  const marker = join(folder, "installed");
  const installed = [...packages.map(({ shasum }) => shasum), ...specs].join(" ");
  if (!existsSync(marker) || readFileSync(marker, "utf8") !== installed) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
    await npmInstall(folder, specs);
    writeFileSync(marker, installed);
  }
  cpSync(PROGRAMS, folder, { recursive: true });
  return folder;
}

/** Copies the adapters for compilers, and as JavaScript: Node does not run TypeScript below `node_modules`. */
function copyAdapters(folder: string): void {
  cpSync(ADAPTERS, folder, { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    const { code } = transformSync(readFileSync(join(folder, file), "utf8"), {
      loader: "ts",
      target: "node20",
    });
    writeFileSync(join(folder, file.replace(/ts$/, "js")), code);
  }
}

async function npm(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await run("npm", ["--silent", ...args], ROOT);
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed: ${stdout}${stderr}`);
  return stdout;
}
