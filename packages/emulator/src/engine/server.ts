import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type AclRulesByUser, CONTROL_USER } from "./acl.js";
import { bootConfig, type RedisSettings } from "./config.js";
import { type Argument, ControlConnection, type Login, type Reply } from "./control.js";
import { EngineError, messageOf } from "./errors.js";
import type { Launcher } from "./launcher.js";
import { RedisProcess } from "./process.js";

/** What all servers of an engine have in common. */
export interface ServerRuntime {
  readonly launcher: Launcher;
  readonly controlPassword: string;
}

const LOADING_LOOK_MS = 10;
const LAST_WORDS_LIMIT_MS = 1_000;
/** From the last byte saved to the end of the process. */
const SAVE_LIMIT_MS = 10_000;
const USERS_ALWAYS_THERE = new Set(["default"]);

/** One redis-server and what was set in it, so that only what differs is sent. */
export class Server {
  readonly folder: string;
  readonly control: ControlConnection;
  readonly #runtime: ServerRuntime;
  readonly #socket: string;
  readonly #onCrash: (how: string) => void;
  #process: RedisProcess | undefined;
  #settings: RedisSettings = {};
  #users: AclRulesByUser = new Map();
  #refusals = new Map<string, string>();
  #stopping = false;

  /** @param onCrash Called when the process ends without having been asked to, once it had been ready. */
  constructor(runtime: ServerRuntime, folder: string, socket: string, onCrash: (how: string) => void) {
    this.#runtime = runtime;
    this.folder = folder;
    this.#socket = socket;
    this.#onCrash = onCrash;
    this.control = new ControlConnection(this.login());
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** How the emulator logs in, and with a user's name, how a tenant does. */
  login(username: string = CONTROL_USER, password: string = this.#runtime.controlPassword): Login {
    return { path: this.#socket, username, password };
  }

  /**
   * Starts the process and resolves when it has loaded its data.
   *
   * @throws EngineError with the last words of the process when it ended instead.
   */
  async start(settings: RedisSettings): Promise<void> {
    const { launcher, controlPassword } = this.#runtime;
    this.control.close();
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // What a killed process left behind would refuse the new one.
    await rm(this.#socket, { force: true });
    const config = bootConfig({ folder: this.folder, socket: this.#socket, controlPassword, settings });
    const process = new RedisProcess(launcher, config);
    this.#process = process;
    this.#settings = settings;
    this.#users = new Map();
    this.#refusals = new Map();
    this.#stopping = false;
    try {
      await process.ready(this.#socket);
      await this.#loaded();
    } catch (error) {
      await process.kill();
      throw error;
    }
    process.exited.then((how) => {
      this.control.close();
      if (!this.#stopping && this.#process === process) this.#onCrash(how);
    });
  }

  run(name: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.control.run(name, ...args);
  }

  /** Changes settings of the running process, those that differ, in one step. */
  async set(settings: RedisSettings): Promise<void> {
    const changed = Object.entries(settings).filter(([name, value]) => this.#settings[name] !== value);
    if (changed.length === 0) return;
    await this.run("CONFIG", "SET", ...changed.flat());
    this.#settings = { ...this.#settings, ...settings };
  }

  /** The value that a setting was last given. */
  setting(name: string): string | undefined {
    return this.#settings[name];
  }

  /**
   * Makes these the users. Connections stay; those of a user who is gone are closed by the server.
   *
   * A user whose rule the server refuses is removed rather than left with what it may no longer do.
   *
   * @returns Why users were refused.
   */
  async enableCommands(users: AclRulesByUser): Promise<readonly string[]> {
    const before = this.#users;
    const gone = [...before.keys()].filter((name) => !users.has(name));
    const changed = [...users].filter(([name, rules]) => !same(before.get(name), rules));
    await Promise.all([
      ...gone.map((name) => this.#forbid(name)),
      ...changed.map(async ([name, rules]) => {
        this.#refusals.delete(name);
        try {
          await this.run("ACL", "SETUSER", name, ...rules);
        } catch (error) {
          await this.#forbid(name);
          this.#refusals.set(name, `ACL user ${name}: ${messageOf(error)}`);
        }
      }),
    ]);
    this.#users = users;
    return [...this.#refusals.values()];
  }

  /**
   * Ends the process.
   *
   * @param save Write everything to the disk first, whatever the persistence of the database.
   * @throws EngineError when that is not possible. The process is gone all the same.
   */
  async stop(save: boolean): Promise<void> {
    this.#stopping = true;
    const { pid } = this;
    const process = this.#process;
    this.#process = undefined;
    if (process === undefined || pid === undefined) return;
    let unsaved: string | undefined;
    if (save) {
      await this.run("SHUTDOWN", "SAVE", "NOW").catch((error: Error) => {
        // A server that obeys closes the connection instead of answering.
        if (error.name === "ReplyError") unsaved = error.message;
      });
    }
    this.control.close();
    if (save && unsaved === undefined)
      await Promise.race([process.gone(), sleep(SAVE_LIMIT_MS, undefined, { ref: false })]);
    await process.kill();
    await rm(this.#socket, { force: true });
    if (unsaved !== undefined) {
      throw new EngineError(`The data in ${this.folder} could not be saved: ${unsaved}`);
    }
  }

  /** Removes the dump of an earlier life, which would come back in place of nothing. */
  async deleteDump(): Promise<void> {
    await rm(join(this.folder, "dump.rdb"), { force: true });
  }

  async #forbid(name: string): Promise<void> {
    this.#refusals.delete(name);
    if (USERS_ALWAYS_THERE.has(name)) return;
    await this.run("ACL", "DELUSER", name);
  }

  async #loaded(): Promise<void> {
    for (;;) {
      try {
        await this.run("PING");
        return;
      } catch (error) {
        if (messageOf(error).startsWith("LOADING")) {
          await sleep(LOADING_LOOK_MS);
          continue;
        }
        // Cut off rather than refused: it is about to end, and its last words say why.
        const over = await Promise.race([this.#process?.exited, sleep(LAST_WORDS_LIMIT_MS)]);
        throw typeof over === "string" ? new EngineError(over) : error;
      }
    }
  }
}

function same(some: readonly string[] | undefined, others: readonly string[]): boolean {
  return some !== undefined && some.length === others.length && some.every((one, at) => one === others[at]);
}
