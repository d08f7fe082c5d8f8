import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { accessOf, CONTROL_USER } from "./acl.js";
import { backUp } from "./backup.js";
import { type RedisSettings, settingsOf } from "./config.js";
import type { DesiredDatabase, Endpoint } from "./desired-state.js";
import { EngineError, messageOf } from "./errors.js";
import { type ImportSource, importInto } from "./import.js";
import { type DatabaseStats, RateSampler, readSlowLog, type SlowLogEntry } from "./info.js";
import { DatabaseListener } from "./listener.js";
import { type ReplicationSource, readSource, replicaOf, stopReplication, wasSynced } from "./replica.js";
import { dataFolderOf, type EngineRuntime, newSocket } from "./runtime.js";
import { Server } from "./server.js";

/** Called with a server that was just started, before clients can reach it. */
export type BeforeOpen = (database: Database, server: Server, crashed: boolean) => Promise<void>;

/** A process of a database. */
export interface EngineProcess {
  readonly key: string;
  readonly role: "primary" | "replica";
  readonly pid: number;
}

/** Again at once; then twice as long each time, but never long. */
const FIRST_DELAY_MS = 50;
const MAX_DELAY_MS = 5_000;
/** Who ran for so long did not fail at start. */
const STEADY_MS = 10_000;

/**
 * One database: its process, its door, its replica. Does one thing at a time, in order, and comes back by itself
 * when a process ends.
 */
export class Database {
  readonly key: string;
  readonly #runtime: EngineRuntime;
  readonly #beforeOpen: BeforeOpen;
  readonly #folder: string;
  readonly #door: DatabaseListener;
  readonly #primary: Server;
  readonly #replica: Server;
  readonly #gauge = new RateSampler();
  #wanted: DesiredDatabase;
  #queue: Promise<unknown> = Promise.resolve();
  /** Whom the servers follow, as far as they were told. */
  #source: string | undefined;
  #replicaFollows: string | undefined;
  #failure: string | undefined;
  #warnings: readonly string[] = [];
  #linkWarnings: readonly string[] = [];
  #crashed = false;
  #failures = 0;
  #startedAt = 0;
  #retry: NodeJS.Timeout | undefined;
  #over = false;

  constructor(desired: DesiredDatabase, runtime: EngineRuntime, beforeOpen: BeforeOpen) {
    this.key = desired.key;
    this.#wanted = desired;
    this.#runtime = runtime;
    this.#beforeOpen = beforeOpen;
    this.#folder = dataFolderOf(runtime, desired.key);
    this.#door = new DatabaseListener(runtime.book);
    // Now, and not when it starts: of two that want a port, the one that is named first has it.
    runtime.book.claim(desired.preferredPort, desired.key);
    const server = (role: string, onCrash: (how: string) => void) =>
      new Server(runtime, join(this.#folder, role), newSocket(runtime), onCrash);
    this.#primary = server("primary", (how) => this.#onPrimaryCrash(how));
    this.#replica = server("replica", () => this.#onReplicaCrash());
  }

  get wanted(): DesiredDatabase {
    return this.#wanted;
  }

  /** The process that clients speak to. */
  get server(): Server {
    return this.#primary;
  }

  get replica(): Server {
    return this.#replica;
  }

  endpoint(): Endpoint | undefined {
    const up = this.#failure === undefined && this.#primary.pid !== undefined;
    return up && !this.#wanted.paused ? this.#door.endpoint() : undefined;
  }

  /**
   * How another server of this engine follows this one.
   *
   * Nobody may while it is coming back: two regions that come back at once would wait for each other.
   */
  source(): ReplicationSource | undefined {
    const up = this.#failure === undefined && this.#primary.pid !== undefined;
    const inner = up ? this.#door.inner() : undefined;
    return inner && { ...inner, username: CONTROL_USER, password: this.#runtime.controlPassword };
  }

  problem(): string | undefined {
    const { paused } = this.#wanted;
    const all = [
      ...(this.#failure === undefined ? [] : [this.#failure]),
      ...(paused ? ["Traffic is paused."] : []),
      ...this.#warnings,
      ...this.#linkWarnings,
    ];
    return all.length === 0 ? undefined : all.join("\n");
  }

  processes(): EngineProcess[] {
    const { key } = this;
    return [
      { role: "primary", pid: this.#primary.pid } as const,
      { role: "replica", pid: this.#replica.pid } as const,
    ].flatMap(({ role, pid }) => (pid === undefined ? [] : [{ key, role, pid }]));
  }

  /** Makes the database so. Resolves when clients can connect, or when it is known why not. Never rejects. */
  reconcile(desired: DesiredDatabase): Promise<void> {
    this.#wanted = desired;
    return this.#enqueue(() => this.#arrange());
  }

  /** Sets up who follows whom. Resolves when everybody was told. Never rejects. */
  link(): Promise<void> {
    return this.#enqueue(() => this.#arrangeLinks());
  }

  async info(): Promise<DatabaseStats> {
    return this.#gauge.read(String(await this.#primary.run("INFO")));
  }

  async slowLog(): Promise<SlowLogEntry[]> {
    return readSlowLog(await this.#primary.run("SLOWLOG", "GET", 128));
  }

  async flush(): Promise<void> {
    await this.#primary.run("FLUSHALL", "ASYNC");
  }

  backup(target: string): Promise<void> {
    return this.#next(() => backUp(this.#primary.login(), target));
  }

  import(source: ImportSource): Promise<void> {
    return this.#next(async () => {
      const { runtime } = this.#runtime;
      const places = { workshop: runtime, socket: newSocket(this.#runtime) };
      await importInto(this.#primary, source, this.#runtime, places, await this.#trust());
      // It followed somebody else for the moment.
      this.#source = undefined;
      await this.#arrangeLinks();
    });
  }

  /** Makes its server follow another one, with the certificates of this database. */
  async follow(source: ReplicationSource): Promise<void> {
    await replicaOf(this.#primary, source, await this.#trust());
  }

  /** Ends the processes. @param remove The database was deleted: its data goes too. */
  async close(remove: boolean): Promise<void> {
    this.#over = true;
    clearTimeout(this.#retry);
    await this.#queue;
    this.#door.close();
    this.#runtime.book.release(this.key);
    const [kept] = await Promise.allSettled([
      this.#primary.stop(this.#runtime.persistent && !remove),
      this.#replica.stop(false),
    ]);
    if (remove) await rm(this.#folder, { recursive: true, force: true });
    if (kept.status === "rejected") throw kept.reason;
  }

  /** Waits for its turn. What goes wrong is kept as the problem. */
  #enqueue(job: () => Promise<void>): Promise<void> {
    return this.#next(async () => {
      if (!this.#over) await job();
    }).catch((error: unknown) => this.#failed(messageOf(error)));
  }

  #next<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(job);
    this.#queue = result.catch(() => {});
    return result;
  }

  async #arrange(): Promise<void> {
    const desired = this.#wanted;
    const server = this.#primary;
    const started = server.pid === undefined;
    if (started) await this.#start();
    const { users, problems } = accessOf(desired, this.#runtime.internalPassword);
    await server.set(settingsOf(desired));
    const refused = await server.enableCommands(users);
    this.#warnings = [...problems, ...refused];
    if (desired.tls !== undefined) await this.#setUpTls();
    if (started) {
      await this.#beforeOpen(this, server, this.#crashed);
      this.#crashed = false;
    }
    await this.#door.arrange(server, desired);
    this.#failure = undefined;
  }

  async #start(): Promise<void> {
    const server = this.#primary;
    const settings = settingsOf(this.#wanted);
    this.#source = undefined;
    this.#replicaFollows = undefined;
    const seeded = this.#crashed && (await this.#seed().catch(() => false));
    await server.start(seeded ? { ...settings, appendonly: "no" } : settings);
    this.#startedAt = performance.now();
    // Nothing is kept, so nothing may come back: not after a crash, when it would be of an earlier time.
    if (this.#wanted.persistence === "none") await server.deleteDump();
  }

  /** The replica outlived its primary, and may know more than what was on the disk. */
  async #seed(): Promise<boolean> {
    const replica = this.#replica;
    if (replica.pid === undefined || !(await wasSynced(replica))) return false;
    await stopReplication(replica);
    const { folder } = this.#primary;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await backUp(replica.login(), join(folder, "dump.rdb"));
    await rm(join(folder, "appendonlydir"), { recursive: true, force: true });
    return true;
  }

  async #arrangeLinks(): Promise<void> {
    if (this.#failure !== undefined) return;
    await Promise.all([this.#arrangeSource(), this.#arrangeReplica()]);
  }

  /** What it follows by the user's wish. */
  async #arrangeSource(): Promise<void> {
    const [address, ...more] = this.#wanted.replicaOf;
    this.#linkWarnings =
      more.length > 0 ? [`Open Redis follows one source: ${more.length} more are not followed.`] : [];
    if (address === this.#source) return;
    if (address === undefined) await stopReplication(this.#primary);
    else {
      try {
        await replicaOf(this.#primary, readSource(address), await this.#trust());
      } catch (error) {
        this.#linkWarnings = [...this.#linkWarnings, messageOf(error)];
      }
    }
    this.#source = address;
  }

  async #arrangeReplica(): Promise<void> {
    const replica = this.#replica;
    if (!this.#wanted.replication) {
      if (replica.pid === undefined) return;
      await replica.stop(false);
      await rm(replica.folder, { recursive: true, force: true });
      this.#replicaFollows = undefined;
      return;
    }
    // It keeps nothing on the disk: when it ends, its primary still has everything.
    const settings: RedisSettings = { ...settingsOf(this.#wanted), appendonly: "no", save: "" };
    if (replica.pid === undefined) {
      await replica.start(settings);
      this.#replicaFollows = undefined;
    } else await replica.set(settings);
    const source = this.source();
    const follows = JSON.stringify([source, this.#wanted.tls]);
    if (source === undefined || follows === this.#replicaFollows) return;
    await replicaOf(replica, source, await this.#trust());
    this.#replicaFollows = follows;
  }

  #trust(): Promise<RedisSettings> {
    return this.#runtime.authority.settings(this.#wanted.tls);
  }

  async #setUpTls(): Promise<void> {
    const settings = await this.#trust();
    await this.#primary.set(settings).catch((error: unknown) => {
      const { path } = this.#runtime.executable;
      if (!/unknown|unsupported/i.test(messageOf(error))) throw error;
      throw new EngineError(`${path} was built without TLS. Name one with TLS, or switch TLS off.`);
    });
  }

  #onPrimaryCrash(how: string): void {
    if (this.#over) return;
    this.#crashed = true;
    this.#door.pause();
    this.#failed(how);
  }

  #onReplicaCrash(): void {
    if (this.#over) return;
    this.#replicaFollows = undefined;
    this.#restart();
  }

  #failed(why: string): void {
    if (this.#over) return;
    this.#failure = why;
    this.#restart();
  }

  /** Once for whatever has ended: both processes may have been killed together. */
  #restart(): void {
    if (performance.now() - this.#startedAt > STEADY_MS) this.#failures = 0;
    const delay = this.#failures === 0 ? 0 : Math.min(FIRST_DELAY_MS * 2 ** this.#failures, MAX_DELAY_MS);
    this.#failures += 1;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(async () => {
      if (this.#failure !== undefined) await this.#enqueue(() => this.#arrange());
      await this.link();
    }, delay).unref();
  }
}
