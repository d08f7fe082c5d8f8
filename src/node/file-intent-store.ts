import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ConfigError } from "../core/errors.js";
import type { Intent, IntentStore, InvalidIntent } from "../core/intents.js";

/** What is written in each file, so that a later release can tell. */
const FORMAT = "redis-cloud-sdk intent 1";

const SUFFIX = ".json";
/** Intents name resources and accounts: nobody else's business. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** How often a folder is looked at anew that changes while it is being read. */
const MAX_SCANS = 10;

/**
 * Keeps intents in a folder, one file each. Many processes may share the folder.
 *
 * A file is written beside its name, flushed to the disk and renamed: it is there in full or not at all, also after a
 * power cut. Only its owner can read it. Files that cannot be read as intents are listed as broken and left alone.
 *
 * @example
 * ```ts
 * import { RedisCloud } from "redis-cloud-sdk";
 * import { FileIntents } from "redis-cloud-sdk/node";
 *
 * const cloud = new RedisCloud({ intents: new FileIntents("./redis-cloud-intents") });
 * ```
 */
export class FileIntentStore implements IntentStore {
  readonly #folder: string;
  #written = 0;

  /**
   * @param folder - Made with the first intent, when it is not there.
   * @throws ConfigError when it is not a path.
   */
  constructor(folder: string) {
    if (typeof folder !== "string" || folder === "" || folder.includes("\0"))
      throw new ConfigError(
        `The folder for intents must be a path, not ${JSON.stringify(folder) ?? typeof folder}.`,
      );
    this.#folder = folder;
  }

  async put(intent: Intent): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: FOLDER_MODE });
    // Two writers of one intent must not share a file half written.
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
    for (let scan = 1; ; scan += 1) {
      const names = await readdir(this.#folder).catch(noneIfMissing);
      const files = names.filter((name) => name.endsWith(SUFFIX) && !name.startsWith(".")).sort();
      const intents = await Promise.all(files.map((name) => this.#read(name)));
      // One that has gone since may have been replaced under another name, which was not there before.
      if (scan === MAX_SCANS || !intents.includes(undefined))
        return intents.flatMap((intent) => intent ?? []);
    }
  }

  #path(id: string): string {
    return join(this.#folder, toFileName(id));
  }

  async #read(name: string): Promise<Intent | InvalidIntent | undefined> {
    const id = parseFileName(name);
    const invalid = (reason: string) => ({ id, reason: `${join(this.#folder, name)}: ${reason}` });
    try {
      if (toFileName(id) !== name) return invalid("its name is none of an intent's.");
      const { format, ...intent } = JSON.parse(await readFile(join(this.#folder, name), "utf8")) as Intent & {
        format?: string;
      };
      if (format !== FORMAT) return invalid(`it is not in the format "${FORMAT}".`);
      if (intent.id !== id) return invalid(`it holds the intent ${JSON.stringify(intent.id)}.`);
      return intent;
    } catch (error) {
      // Another process has just removed it.
      if ((error as { code?: unknown }).code === "ENOENT") return undefined;
      return invalid(error instanceof SyntaxError ? "it is not JSON." : String(error));
    }
  }
}

/** Ids of tasks are the service's: whatever they hold, the file stays in the folder. */
function toFileName(id: string): string {
  const name = encodeURIComponent(id).replace(/[.!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  if (name === "" || name.length > 200)
    throw new Error(`An intent cannot be filed as ${JSON.stringify(id)}.`);
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

/** Makes the renaming itself last. Not every platform can open a folder; those that cannot write it at once. */
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
