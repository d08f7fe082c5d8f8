import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "../../scripts/script.js";
import { run } from "./command.js";
import { CACHE, npmInstall } from "./tools.js";

const PROGRAMS = fileURLToPath(new URL("project", import.meta.url));

/** Folders in which the tarball is installed. */
export interface Projects {
  /** The package alone. */
  plain: string;
  /** With its optional peer, and the types of Node. */
  withPeer: string;
}

/** What may be in the tarball. */
const SHIPPED =
  /^(dist\/(src|generated)\/[\w/-]+\.(js|d\.ts)|package\.json|(README|CHANGELOG|SECURITY)\.md|LICENSE)$/;

interface Packed {
  filename: string;
  shasum: string;
  files: { path: string }[];
}

/** Builds and packs the SDK, and installs the tarball where no file of the repository is within reach. */
export async function pack(): Promise<Projects> {
  mkdirSync(CACHE, { recursive: true });
  rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  await npm("run", "build");
  const [packed] = JSON.parse(await npm("pack", "--json", "--pack-destination", CACHE)) as [Packed];
  const strange = packed.files.filter(({ path }) => !SHIPPED.test(path));
  if (strange.length > 0) throw new Error(`The tarball holds ${strange.map(({ path }) => path).join(", ")}.`);
  const tarball = join(CACHE, packed.filename);
  const [plain, withPeer] = await Promise.all([
    project("plain", packed.shasum, [tarball]),
    project("with-peer", packed.shasum, [tarball, "@opentelemetry/api@1.9.0", "@types/node@20"]),
  ]);
  return { plain, withPeer };
}

async function project(name: string, shasum: string, specs: string[]): Promise<string> {
  const folder = join(CACHE, name);
  const marker = join(folder, "installed");
  const installed = `${shasum} ${specs.join(" ")}`;
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

async function npm(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await run("npm", ["--silent", ...args], ROOT);
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed: ${stdout}${stderr}`);
  return stdout;
}
