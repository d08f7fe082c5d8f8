import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { EngineError, messageOf } from "../errors.js";

const run = promisify(execFile);

/** A server that was fetched, and where its libraries are. */
export interface Downloaded {
  readonly path: string;
  readonly libraryPath: string;
}

/** The package with the server in it: `redis-server` itself holds nothing but a link and a service. */
const PACKAGE = "redis-tools";
/** The system's own must be used, or nothing fits together. */
const NEVER = new Set(["libc6", "libgcc-s1", "libstdc++6"]);
const LIMIT_MS = 60_000;

/** Where fetched servers are kept: `$XDG_CACHE_HOME` or `~/.cache`. */
export function defaultCacheFolder(environment: NodeJS.ProcessEnv): string {
  return join(environment["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "redis-cloud-emulator");
}

/** ID, ID_LIKE and VERSION_ID of the system: `debian 12`. Empty where there is no such file. */
export async function distribution(file = "/etc/os-release"): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return ["ID", "ID_LIKE", "VERSION_ID"]
    .map((name) => new RegExp(`^${name}="?([^"\n]*)"?$`, "m").exec(text)?.[1] ?? "")
    .filter((value) => value !== "")
    .join(" ");
}

/** The server that was fetched earlier. */
export async function cached(cache: string, system: string): Promise<Downloaded | undefined> {
  const folder = folderOf(cache, system);
  const found = { path: join(folder, "redis-server"), libraryPath: await libraries(folder) };
  return access(found.path).then(
    () => found,
    () => undefined,
  );
}

/**
 * Fetches the distribution's own server without being root: packages are downloaded and unpacked, not installed.
 *
 * @throws EngineError saying which step failed.
 */
export async function download(cache: string, system: string): Promise<Downloaded> {
  const folder = folderOf(cache, system);
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, "draft-"));
  try {
    const packages = [PACKAGE, ...(await dependencies())];
    await run("apt-get", ["download", "-q", ...packages], { cwd: draft, timeout: LIMIT_MS });
    for (const file of (await readdir(draft)).filter((name) => name.endsWith(".deb"))) {
      await run("dpkg", ["-x", join(draft, file), draft], { timeout: LIMIT_MS });
      await rm(join(draft, file));
    }
    // One program that is the server when it is called so. The package calls it by its other name.
    await symlink("usr/bin/redis-check-rdb", join(draft, "redis-server"));
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } catch (error) {
    throw new EngineError(`Fetching ${PACKAGE} with apt-get: ${lastLine(messageOf(error))}`);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return { path: join(folder, "redis-server"), libraryPath: await libraries(folder) };
}

/** What the server is linked with, under the names that this release gives it (libssl3, libssl3t64, …). */
async function dependencies(): Promise<string[]> {
  const { stdout } = await run("apt-cache", ["depends", PACKAGE], { timeout: LIMIT_MS });
  return [...stdout.matchAll(/^\s*\|?Depends: (lib[a-z0-9.+-]+)$/gm)]
    .map(([, name = ""]) => name)
    .filter((name) => !NEVER.has(name));
}

/** Each architecture has a folder of its own in there, whose name only the packages know. */
async function libraries(folder: string): Promise<string> {
  const places = await Promise.all(
    ["usr/lib", "lib"].map(async (place) => {
      const names = await readdir(join(folder, place)).catch(() => []);
      return names
        .filter((name) => name.endsWith("-gnu") || name.endsWith("-gnueabihf"))
        .map((name) => join(folder, place, name));
    }),
  );
  return places.flat().join(":");
}

/** A cache may be shared by machines, and outlives an upgrade of the system. */
function folderOf(cache: string, system: string): string {
  return join(cache, `redis-${system.replace(/[^a-z0-9.]+/gi, "-")}-${process.arch}`);
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? text;
}
