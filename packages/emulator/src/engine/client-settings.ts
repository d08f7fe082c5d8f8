import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { RedisSettings } from "./config.js";
import { isRejection } from "./errors.js";
import type { Server } from "./server.js";

const FILE_NAME = "client-settings.json";
const FLUSH_TIMEOUT_MS = 1_000;

/**
 * Settings that clients have changed with `CONFIG SET`. They outlive the process, as with the service, whose clients
 * cannot edit a configuration file.
 */
export class ClientSettings {
  readonly #folder: string;
  readonly #server: Server;
  readonly #names = new Set<string>();
  #values: RedisSettings | undefined;
  #reading: Promise<void> | undefined;
  #mustReadAgain = false;

  constructor(folder: string, server: Server) {
    this.#folder = folder;
    this.#server = server;
  }

  /** Applies the settings to a process that has just started. @param except Settings that the API determines. */
  async apply(except: RedisSettings): Promise<void> {
    this.#values ??= await readSettings(join(this.#folder, FILE_NAME));
    for (const [name, value] of Object.entries(this.#values)) {
      this.#names.add(name);
      if (name in except) continue;
      try {
        await this.#server.run("CONFIG", "SET", name, value);
      } catch (error) {
        // Another version of Redis may not have the setting.
        if (!isRejection(error)) throw error;
      }
    }
  }

  /** Reads settings that clients may have changed, and stores those that have. Never rejects. */
  async record(names: readonly string[] = []): Promise<void> {
    for (const name of names) this.#names.add(name);
    if (this.#names.size === 0) return;
    this.#mustReadAgain = true;
    this.#reading ??= this.#readUntilCurrent().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  /** Resolves once the settings are stored, or if the server does not reply, as during a long script. */
  async flush(): Promise<void> {
    await Promise.race([this.#reading, sleep(FLUSH_TIMEOUT_MS, undefined, { ref: false })]);
  }

  async #readUntilCurrent(): Promise<void> {
    while (this.#mustReadAgain) {
      this.#mustReadAgain = false;
      // Without a reply, the settings are those that were read before.
      await this.#read().catch(() => undefined);
    }
  }

  async #read(): Promise<void> {
    const reply = (await this.#server.run("CONFIG", "GET", ...this.#names)) as string[];
    const pairs = reply.flatMap((name, at) => (at % 2 === 0 ? [[name, reply[at + 1] ?? ""] as const] : []));
    const values = Object.fromEntries(pairs.filter(([name]) => this.#names.has(name)));
    if (JSON.stringify(values) === JSON.stringify(this.#values)) return;
    this.#values = values;
    const file = join(this.#folder, FILE_NAME);
    await writeFile(`${file}.tmp`, JSON.stringify(values), { mode: 0o600 });
    await rename(`${file}.tmp`, file);
  }
}

async function readSettings(file: string): Promise<RedisSettings> {
  try {
    const stored: unknown = JSON.parse(await readFile(file, "utf8"));
    const entries = Object.entries(stored ?? {});
    return Object.fromEntries(
      entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    );
  } catch {
    // Missing, or damaged: the defaults apply.
    return {};
  }
}
