import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { makeFolder } from "../file-system.js";
import { EngineError } from "./errors.js";

/** Schemes of the service's storage types, and `file:` for a local folder. */
const SCHEMES = new Set(["file", "ftp", "ftps", "sftp", "s3", "gs", "abs", "http", "https"]);
const MAX_NAME_BYTES = 255;

/**
 * Maps the storage locations of backups and imports to folders below one root.
 *
 * | location | folder |
 * |---|---|
 * | `s3://bucket/nightly` | `ROOT/s3/bucket/nightly` |
 * | `gs://bucket/nightly` | `ROOT/gs/bucket/nightly` |
 * | `abs://:key@account/container/nightly` | `ROOT/abs/account/container/nightly` |
 * | `ftp://user:password@host/nightly` | `ROOT/ftp/host/nightly` |
 * | `file:///nightly`, `file:nightly` | `ROOT/file/nightly` |
 *
 * User names and keys in front of an `@` are dropped. Files outside of the root are never read or written: `..` in any
 * encoding is rejected, and so are symbolic links that lead out of the root.
 */
export class StorageLocations {
  readonly root: string;

  constructor(root: string) {
    this.root = resolve(root);
  }

  /** Returns the locations of an account, which other accounts cannot reach: `accounts` is not a scheme. */
  ofAccount(id: number): StorageLocations {
    return new StorageLocations(join(this.root, "accounts", String(id)));
  }

  /**
   * Returns the file for a backup to a location, and creates its folder.
   *
   * @param name File name without a folder.
   * @throws EngineError if the location is invalid or leads out of the root.
   */
  async backupFile(location: string, name: string): Promise<string> {
    const folder = join(this.root, ...parseLocation(location));
    const file = join(folder, checkName(name));
    makeFolder(this.root);
    // Checked first, because creating folders follows symbolic links too.
    await this.#assertInside(folder);
    makeFolder(folder);
    await this.#assertInside(file);
    return file;
  }

  /**
   * Returns the file of an import location. For a folder, this is its newest `.rdb` file.
   *
   * @throws EngineError if there is no file, or the location leads out of the root.
   */
  async importFile(location: string): Promise<string> {
    const path = join(this.root, ...parseLocation(location));
    makeFolder(this.root);
    await this.#assertInside(path);
    const entry = await stat(path).catch(() => undefined);
    if (entry?.isFile()) return path;
    const newest = entry?.isDirectory() ? await findNewestFile(path) : undefined;
    if (newest === undefined) {
      throw new EngineError(
        `No RDB file found at ${path}, the local path of the import location.`,
        "download-error",
      );
    }
    await this.#assertInside(newest);
    return newest;
  }

  async #assertInside(path: string): Promise<void> {
    const root = await realpath(this.root);
    const real = await realpathOfExisting(path);
    if (real !== root && !real.startsWith(root + sep)) {
      throw new EngineError("The location is outside of the backup folder.", "wrong-file-path");
    }
  }
}

function parseLocation(location: string): string[] {
  const [, scheme = "", rest] = /^([a-z0-9]+):(.*)$/is.exec(location) ?? [];
  const kind = scheme.toLowerCase();
  if (rest === undefined || !SCHEMES.has(kind)) {
    throw new EngineError(
      `The location must start with one of ${[...SCHEMES].map((one) => `${one}:`).join(" ")}`,
      "wrong-file-path",
    );
  }
  const [authority = "", ...path] = rest.startsWith("//")
    ? rest.slice(2).split("/")
    : ["", ...rest.split("/")];
  const host = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d+$/, "");
  if (kind !== "file" && host === "")
    throw new EngineError("The location must contain a bucket or host.", "wrong-file-path");
  // The query string is a signature or a version, not part of the name.
  const names = [
    host,
    ...path
      .join("/")
      .replace(/[?#].*$/s, "")
      .split("/"),
  ].filter((name) => name !== "");
  return [kind, ...names.map(checkName)];
}

/** Decodes and validates one path segment. */
function checkName(name: string): string {
  let decoded = name;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    // A literal percent sign.
  }
  const isInvalid =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are rejected
    /[\u0000-\u001f\u007f/\\]/.test(decoded) ||
    /^\.{1,2}$/.test(decoded.trim()) ||
    decoded === "" ||
    Buffer.byteLength(decoded) > MAX_NAME_BYTES;
  if (isInvalid)
    throw new EngineError(
      `Each part of the location must be a valid file name of at most ${MAX_NAME_BYTES} bytes: not empty, not dots, without slashes or control characters.`,
      "wrong-file-path",
    );
  return decoded;
}

/** Resolves the symbolic links of the existing part of a path. */
async function realpathOfExisting(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A dangling link has no real path, but writing to it would create a file elsewhere.
    if (code !== "ENOENT" || (await isLink(path))) {
      throw new EngineError("The location is outside of the backup folder.", "wrong-file-path");
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

async function findNewestFile(folder: string): Promise<string | undefined> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".rdb"));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, at: (await stat(path)).mtimeMs };
    }),
  );
  return files.sort((one, other) => other.at - one.at)[0]?.path;
}
