import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type AclRulesByUser, CONTROL_USER, findRejectedRules } from "./acl.js";
import { AclUsers } from "./acl-users.js";
import { type RedisSettings, renderBootConfig } from "./config.js";
import { type Argument, ControlConnection, type Login, type Reply } from "./control.js";
import { EngineError, toMessage } from "./errors.js";
import { parseInfo } from "./info.js";
import type { Launcher } from "./launcher.js";
import { RedisProcess } from "./process.js";

/** Resources shared by all servers of an engine. */
export interface ServerRuntime {
  readonly launcher: Launcher;
  readonly controlPassword: string;
}

const POLL_INTERVAL_MS = 10;
const LAST_SLOT = 16_383;
const EXIT_TIMEOUT_MS = 1_000;
/** Maximum time between the end of a save and the exit of the process. */
const SAVE_TIMEOUT_MS = 10_000;
/** Maximum time to wait for the reply to a setting. A script may keep the server busy for longer. */
const SETTING_TIMEOUT_MS = 8_000;
/** Value of a setting whose last change may or may not have been executed. */
const UNKNOWN = "?";

/** A redis-server and its current settings, so that only differences are sent. */
export class Server {
  readonly folder: string;
  readonly control: ControlConnection;
  readonly #runtime: ServerRuntime;
  readonly #socket: string;
  readonly #onCrash: (reason: string) => void;
  readonly #users = new AclUsers((name, ...args) => this.#configure(name, ...args));
  #process: RedisProcess | undefined;
  #settings: RedisSettings = {};
  #isStopping = false;

  /**
   * @param onCrash Called when the process exits unexpectedly after it was ready.
   * @param hasClients Whether clients may use all connections. The emulator then keeps its own.
   */
  constructor(
    runtime: ServerRuntime,
    folder: string,
    socket: string,
    onCrash: (reason: string) => void,
    { hasClients = false }: { hasClients?: boolean } = {},
  ) {
    this.#runtime = runtime;
    this.folder = folder;
    this.#socket = socket;
    this.#onCrash = onCrash;
    this.control = new ControlConnection(this.login(), { staysOpen: hasClients });
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Returns the login of the emulator, or of the given user. */
  login(username: string = CONTROL_USER, password: string = this.#runtime.controlPassword): Login {
    return { path: this.#socket, username, password };
  }

  /**
   * Starts the process and resolves once it has loaded its data.
   *
   * @throws EngineError with the end of its output if it exits first.
   */
  async start(settings: RedisSettings): Promise<void> {
    const { launcher, controlPassword } = this.#runtime;
    this.control.close();
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // The socket of a killed process would block the new one.
    await rm(this.#socket, { force: true });
    const config = renderBootConfig({ folder: this.folder, socket: this.#socket, controlPassword, settings });
    const process = new RedisProcess(launcher, config);
    this.#process = process;
    this.#settings = settings;
    this.#users.reset();
    this.#isStopping = false;
    try {
      await process.waitUntilReady(this.#socket);
      await this.#waitUntilLoaded();
      if (this.isCluster) await this.#formCluster();
    } catch (error) {
      await process.kill();
      throw error;
    }
    process.exited.then((reason) => {
      this.control.close();
      if (!this.#isStopping && this.#process === process) this.#onCrash(reason);
    });
  }

  /** Whether the process runs as a cluster. */
  get isCluster(): boolean {
    return this.#settings["cluster-enabled"] === "yes";
  }

  run(name: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.control.run(name, ...args);
  }

  /** Changes the settings that differ, in one step. */
  async set(settings: RedisSettings): Promise<void> {
    const changed = Object.entries(settings).filter(([name, value]) => this.#settings[name] !== value);
    if (changed.length === 0) return;
    this.#settings = { ...this.#settings, ...Object.fromEntries(changed.map(([name]) => [name, UNKNOWN])) };
    await this.#configure("CONFIG", "SET", ...changed.flat());
    this.#settings = { ...this.#settings, ...Object.fromEntries(changed) };
  }

  /** Returns the last value of a setting; `?` if its last change may or may not have been executed. */
  setting(name: string): string | undefined {
    return this.#settings[name];
  }

  /** Replaces the ACL users. @returns Errors of rejected users. */
  setUsers(users: AclRulesByUser): Promise<readonly string[]> {
    return this.#users.set(users);
  }

  /** Finds the rules that the server rejects, and its reasons. */
  async findRejectedRules(rules: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    return findRejectedRules(rules, async (name, tokens) => {
      await this.#configure("ACL", "SETUSER", name, ...tokens);
      await this.#configure("ACL", "DELUSER", name);
    });
  }

  /**
   * Stops the process.
   *
   * @param save Whether to save all data first, regardless of the database's persistence.
   * @throws EngineError if the data cannot be saved. The process is stopped nevertheless.
   */
  async stop(save: boolean): Promise<void> {
    this.#isStopping = true;
    const { pid } = this;
    const process = this.#process;
    this.#process = undefined;
    if (process === undefined || pid === undefined) return;
    let saveError: string | undefined;
    if (save) {
      await this.run("SHUTDOWN", "SAVE", "NOW").catch((error: Error) => {
        // On success the server closes the connection without a reply.
        if (error.name === "ReplyError") saveError = error.message;
      });
    }
    this.control.close();
    if (save && saveError === undefined)
      await Promise.race([process.waitForExit(), sleep(SAVE_TIMEOUT_MS, undefined, { ref: false })]);
    await process.kill();
    await rm(this.#socket, { force: true });
    if (saveError !== undefined) {
      throw new EngineError(`The data in ${this.folder} could not be saved: ${saveError}`);
    }
  }

  /** Deletes an old dump, which the next start would load. */
  async deleteDump(): Promise<void> {
    await rm(join(this.folder, "dump.rdb"), { force: true });
  }

  /** Sets up TLS. @param executable Path of the server, for the error message. */
  async enableTls(settings: RedisSettings, executable: string): Promise<void> {
    await this.set(settings).catch((error: unknown) => {
      if (!/unknown|unsupported/i.test(toMessage(error))) throw error;
      throw new EngineError(
        `${executable} was built without TLS. Use a redis-server with TLS support, or disable TLS.`,
      );
    });
  }

  /**
   * Assigns all slots to a new cluster, and resolves once it accepts commands.
   *
   * A server that starts with data has already assigned itself the slots of its keys.
   */
  async #formCluster(): Promise<void> {
    const missing = listMissingSlots(await this.run("CLUSTER", "SLOTS"));
    if (missing.length > 0) await this.run("CLUSTER", "ADDSLOTSRANGE", ...missing);
    while (parseInfo(String(await this.run("CLUSTER", "INFO")))["cluster_state"] !== "ok")
      await sleep(POLL_INTERVAL_MS);
    await this.run("CONFIG", "SET", "hz", "1");
  }

  /**
   * Runs a command that changes a setting.
   *
   * After a timeout the command stays queued on its connection, so that a later one cannot overtake it.
   */
  async #configure(name: string, ...args: readonly Argument[]): Promise<void> {
    const timeout = new AbortController();
    const expired = sleep(SETTING_TIMEOUT_MS, undefined, { ref: false, signal: timeout.signal }).then(() => {
      throw new Error(`redis-server did not reply to ${name} within ${SETTING_TIMEOUT_MS / 1000} s.`);
    });
    // Also rejects when it is canceled below.
    expired.catch(() => undefined);
    try {
      await Promise.race([this.run(name, ...args), expired]);
    } finally {
      timeout.abort();
    }
  }

  async #waitUntilLoaded(): Promise<void> {
    for (;;) {
      try {
        await this.run("PING");
        return;
      } catch (error) {
        if (toMessage(error).startsWith("LOADING")) {
          await sleep(POLL_INTERVAL_MS);
          continue;
        }
        // The connection was lost: the process is about to exit, and its output contains the reason.
        const exitReason = await Promise.race([this.#process?.exited, sleep(EXIT_TIMEOUT_MS)]);
        throw typeof exitReason === "string" ? new EngineError(exitReason) : error;
      }
    }
  }
}

/** Returns the first and last slots of the ranges that are missing in a reply of `CLUSTER SLOTS`. */
function listMissingSlots(reply: Reply): number[] {
  const ranges = (reply as [first: number, last: number][]).sort(([some], [other]) => some - other);
  const missing: number[] = [];
  let next = 0;
  for (const [first, last] of [...ranges, [LAST_SLOT + 1, LAST_SLOT + 1] as const]) {
    if (first > next) missing.push(next, first - 1);
    next = last + 1;
  }
  return missing;
}
