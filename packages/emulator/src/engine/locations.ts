import { lstat, mkdir, readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { EngineError } from "./errors.js";

/** The service's storage, and `file:` for a folder of one's own. */
const SCHEMES = new Set(["file", "ftp", "ftps", "sftp", "s3", "gs", "abs", "http", "https"]);
const MAX_NAME = 255;

/**
 * Where backups go, and imports come from: each location of the service is a folder below one root.
 *
 * | location | folder |
 * |---|---|
 * | `s3://bucket/nightly` | `ROOT/s3/bucket/nightly` |
 * | `gs://bucket/nightly` | `ROOT/gs/bucket/nightly` |
 * | `abs://:key@account/container/nightly` | `ROOT/abs/account/container/nightly` |
 * | `ftp://user:password@host/nightly` | `ROOT/ftp/host/nightly` |
 * | `file:///nightly`, `file:nightly` | `ROOT/file/nightly` |
 *
 * Names and keys in front of an `@` are dropped. Nothing outside of the root is ever written or read: `..`, however
 * it is written, is refused, and so is a link that leads out.
 */
export class StorageLocations {
  readonly root: string;

  constructor(root: string) {
    this.root = resolve(root);
  }

  /**
   * The file that a backup to a location is written to. Its folder exists then.
   *
   * @param name Name of the file, without a folder.
   * @throws EngineError when the location is not one, or leads out of the root.
   */
  async backupFile(location: string, name: string): Promise<string> {
    const folder = join(this.root, ...placeOf(location));
    const file = join(folder, checked(name));
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    // Before anything is made: making folders would follow a link, too.
    await this.#inside(folder);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await this.#inside(file);
    return file;
  }

  /**
   * The file that a location of an import names. Of a folder, it is the newest `.rdb` file in it.
   *
   * @throws EngineError when there is none, or the location leads out of the root.
   */
  async importFile(location: string): Promise<string> {
    const path = join(this.root, ...placeOf(location));
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    await this.#inside(path);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile()) return path;
    const newest = found?.isDirectory() ? await newestFile(path) : undefined;
    if (newest === undefined) {
      throw new EngineError(
        `There is nothing to import at ${path}, where the emulator keeps that location.`,
        "download-error",
      );
    }
    await this.#inside(newest);
    return newest;
  }

  async #inside(path: string): Promise<void> {
    const root = await realpath(this.root);
    const real = await realpathOfExisting(path);
    if (real !== root && !real.startsWith(root + sep)) {
      throw new EngineError("The location leads out of the folder for backups.", "wrong-file-path");
    }
  }
}

function placeOf(location: string): string[] {
  const [, scheme = "", rest] = /^([a-z0-9]+):(.*)$/is.exec(location) ?? [];
  const kind = scheme.toLowerCase();
  if (rest === undefined || !SCHEMES.has(kind)) {
    throw new EngineError(
      `A location begins with one of ${[...SCHEMES].map((one) => `${one}:`).join(" ")}`,
      "wrong-file-path",
    );
  }
  const [authority = "", ...path] = rest.startsWith("//")
    ? rest.slice(2).split("/")
    : ["", ...rest.split("/")];
  const host = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d+$/, "");
  if (kind !== "file" && host === "")
    throw new EngineError("The location names no bucket or host.", "wrong-file-path");
  // What follows a question mark is a signature or a version, not a name.
  const names = [
    host,
    ...path
      .join("/")
      .replace(/[?#].*$/s, "")
      .split("/"),
  ].filter((name) => name !== "");
  return [kind, ...names.map(checked)];
}

/** One name on the way. Decoded, because that is what it stands for; then looked at. */
function checked(name: string): string {
  let plain = name;
  try {
    plain = decodeURIComponent(name);
  } catch {
    // A percent sign that means itself.
  }
  const bad =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u001f\u007f/\\]/.test(plain) ||
    /^\.{1,2}$/.test(plain.trim()) ||
    plain === "" ||
    Buffer.byteLength(plain) > MAX_NAME;
  if (bad)
    throw new EngineError(
      "The location has a part that no file can be named: empty, dots, or control characters.",
      "wrong-file-path",
    );
  return plain;
}

/** Where a path really leads, as far as it exists. What does not exist yet cannot be a link. */
async function realpathOfExisting(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A link to nowhere exists and has no real path: writing to it would make a file elsewhere.
    if (code !== "ENOENT" || (await isLink(path))) {
      throw new EngineError("The location leads out of the folder for backups.", "wrong-file-path");
    }
    return realpathOfExisting(dirname(path));
  }
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  );
}

async function newestFile(folder: string): Promise<string | undefined> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".rdb"));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, at: (await stat(path)).mtimeMs };
    }),
  );
  return files.sort((one, other) => other.at - one.at)[0]?.path;
}
