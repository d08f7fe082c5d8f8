import { execFile } from "node:child_process";
import { access, mkdtemp, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { getHomeFolder, makeFolder } from "../../file-system.js";
import { EngineError, toMessage } from "../errors.js";

const run = promisify(execFile);

/** A downloaded server and its library folders. */
export interface DownloadedServer {
  readonly path: string;
  readonly libraryPath: string;
}

/** Package that contains the server: `redis-server` contains only a link and a service unit. */
const PACKAGE = "redis-tools";
/** Libraries that must match the system and are therefore not downloaded. */
const SYSTEM_LIBRARIES = new Set(["libc6", "libgcc-s1", "libstdc++6"]);
const TIMEOUT_MS = 60_000;

/** Returns the default cache folder, below `$XDG_CACHE_HOME` or `~/.cache`. */
export function getDefaultCacheFolder(environment: NodeJS.ProcessEnv): string {
  return join(
    environment["XDG_CACHE_HOME"] || join(getHomeFolder(environment), ".cache"),
    "redis-cloud-emulator",
  );
}

/** Reads ID, ID_LIKE and VERSION_ID of the system: `debian 12`. Empty if the file does not exist. */
export async function readDistribution(file = "/etc/os-release"): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return ["ID", "ID_LIKE", "VERSION_ID"]
    .map((name) => new RegExp(`^${name}="?([^"\n]*)"?$`, "m").exec(text)?.[1] ?? "")
    .filter((value) => value !== "")
    .join(" ");
}

/** Finds a server that was downloaded earlier. */
export async function findCached(cache: string, system: string): Promise<DownloadedServer | undefined> {
  const folder = getCacheFolder(cache, system);
  const server = { path: join(folder, "redis-server"), libraryPath: await findLibraries(folder) };
  return access(server.path).then(
    () => server,
    () => undefined,
  );
}

/**
 * Downloads the distribution's server without root: packages are unpacked, not installed.
 *
 * @throws EngineError naming the failed step.
 */
export async function download(cache: string, system: string): Promise<DownloadedServer> {
  const folder = getCacheFolder(cache, system);
  makeFolder(cache);
  const draft = await mkdtemp(join(cache, "draft-"));
  try {
    const packages = [PACKAGE, ...(await listDependencies())];
    await run("apt-get", ["download", "-q", ...packages], { cwd: draft, timeout: TIMEOUT_MS });
    for (const file of (await readdir(draft)).filter((name) => name.endsWith(".deb"))) {
      await run("dpkg", ["-x", join(draft, file), draft], { timeout: TIMEOUT_MS });
      await rm(join(draft, file));
    }
    // The same binary acts as the server if it is called `redis-server`.
    await symlink("usr/bin/redis-check-rdb", join(draft, "redis-server"));
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } catch (error) {
    throw new EngineError(`Cannot download ${PACKAGE} with apt-get: ${getLastLine(toMessage(error))}`);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return { path: join(folder, "redis-server"), libraryPath: await findLibraries(folder) };
}

/** Lists the library packages of the server, whose names depend on the release (libssl3, libssl3t64, …). */
async function listDependencies(): Promise<string[]> {
  const { stdout } = await run("apt-cache", ["depends", PACKAGE], { timeout: TIMEOUT_MS });
  return [...stdout.matchAll(/^\s*\|?Depends: (lib[a-z0-9.+-]+)$/gm)]
    .map(([, name = ""]) => name)
    .filter((name) => !SYSTEM_LIBRARIES.has(name));
}

/** Finds the library folders, whose names depend on the architecture. */
async function findLibraries(folder: string): Promise<string> {
  const folders = await Promise.all(
    ["usr/lib", "lib"].map(async (prefix) => {
      const names = await readdir(join(folder, prefix)).catch(() => []);
      return names
        .filter((name) => name.endsWith("-gnu") || name.endsWith("-gnueabihf"))
        .map((name) => join(folder, prefix, name));
    }),
  );
  return folders.flat().join(":");
}

/** Returns a folder per system and architecture: machines may share a cache, and it outlives a system upgrade. */
function getCacheFolder(cache: string, system: string): string {
  return join(cache, `redis-${system.replace(/[^a-z0-9.]+/gi, "-")}-${process.arch}`);
}

function getLastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? text;
}
