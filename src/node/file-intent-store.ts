import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ConfigError } from "../core/errors.js";
import type { Intent, IntentStore, InvalidIntent } from "../core/intents.js";

/** Format marker in each file, so that later releases can detect the format. */
const FORMAT = "redis-cloud-sdk intent 1";

const SUFFIX = ".json";
/** Intents contain names of resources: only the owner may read them. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/**
 * Stores intents in a folder, one file each. Several processes may share the folder.
 *
 * Files are written under a temporary name, flushed to disk and renamed, so that a file is complete or absent, even
 * after a power failure. Only the owner can read them. Files that are not valid intents are listed as invalid and kept.
 *
 * @example
 * ```ts
 * import { RedisCloud } from "redis-cloud-sdk";
 * import { FileIntentStore } from "redis-cloud-sdk/node";
 *
 * const cloud = new RedisCloud({ intents: new FileIntentStore("./redis-cloud-intents") });
 * ```
 */
export class FileIntentStore implements IntentStore {
  readonly #folder: string;
  #written = 0;

  /**
   * @param folder - Path of the folder. Created with the first intent if it does not exist.
   * @throws ConfigError if it is not a path.
   */
  constructor(folder: string) {
    if (typeof folder !== "string" || folder === "" || folder.includes("\0"))
      throw new ConfigError(`folder must be a path (got ${JSON.stringify(folder) ?? typeof folder}).`);
    this.#folder = folder;
  }

  async put(intent: Intent): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: FOLDER_MODE });
    // Two writers of one intent must not share a temporary file.
    const draft = join(this.#folder, `.${toFileName(intent.id)}.${crypto.randomUUID()}-${++this.#written}`);
    try {
      await writeAndSync(draft, `${JSON.stringify({ format: FORMAT, ...intent }, undefined, 2)}\n`);
      await rename(draft, this.#path(intent.id));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await syncFolder(this.#folder);
  }

  async delete(id: string): Promise<void> {
    await rm(this.#path(id), { force: true });
  }

  async list(): Promise<(Intent | InvalidIntent)[]> {
    const read = new Map<string, Intent | InvalidIntent | undefined>();
    for (;;) {
      const names = await readdir(this.#folder).catch(noneIfMissing);
      const added = names.filter((name) => name.endsWith(SUFFIX) && !name.startsWith(".") && !read.has(name));
      for (const name of added) read.set(name, undefined);
      await Promise.all(added.map(async (name) => read.set(name, await this.#read(name))));
      // A file that has disappeared may have been replaced by one with another name, written before: look for it.
      if (added.every((name) => read.get(name) !== undefined)) break;
    }
    return [...read.keys()].sort().flatMap((name) => read.get(name) ?? []);
  }

  #path(id: string): string {
    return join(this.#folder, toFileName(id));
  }

  async #read(name: string): Promise<Intent | InvalidIntent | undefined> {
    const id = parseFileName(name);
    const invalid = (reason: string) => ({ id, reason: `${join(this.#folder, name)}: ${reason}` });
    try {
      if (toFileName(id) !== name) return invalid("unexpected file name.");
      const { format, ...intent } = JSON.parse(await readFile(join(this.#folder, name), "utf8")) as Intent & {
        format?: string;
      };
      if (format !== FORMAT) return invalid(`format must be "${FORMAT}".`);
      if (intent.id !== id) return invalid(`it contains the intent ${JSON.stringify(intent.id)}.`);
      return intent;
    } catch (error) {
      // Another process has removed it in the meantime.
      if ((error as { code?: unknown }).code === "ENOENT") return undefined;
      return invalid(error instanceof SyntaxError ? "it is not JSON." : String(error));
    }
  }
}

/** Returns the file name of an intent. Escapes ids, because those of tasks come from the service. */
function toFileName(id: string): string {
  const name = encodeURIComponent(id).replace(/[.!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  if (name === "" || name.length > 200)
    throw new Error(`id must be a valid file name of at most 200 characters (got ${JSON.stringify(id)}).`);
  return `${name}${SUFFIX}`;
}

function parseFileName(name: string): string {
  const encoded = name.slice(0, -SUFFIX.length);
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

async function writeAndSync(path: string, text: string): Promise<void> {
  const file = await open(path, "wx", FILE_MODE);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename durable. Platforms that cannot open a folder write renames synchronously. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  try {
    await folder?.sync();
  } catch (error) {
    if (!["EPERM", "EINVAL", "EISDIR"].includes((error as { code?: string }).code ?? "")) throw error;
  } finally {
    await folder?.close();
  }
}

function noneIfMissing(error: { code?: unknown }): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}
