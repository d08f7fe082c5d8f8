import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { accessOf, CONTROL_USER } from "./acl.js";
import { backUp } from "./backup.js";
import { type Settings, settingsOf } from "./config.js";
import { Door } from "./door.js";
import { dataFolderOf, type House, newSocket } from "./house.js";
import { type ImportSource, importInto } from "./import.js";
import { type DatabaseInfo, Gauge, readSlowLog, type SlowLogEntry } from "./info.js";
import { EngineError, messageOf } from "./problems.js";
import { follow, readSource, type Source, unfollow, wasSynced } from "./replica.js";
import { Server } from "./server.js";
import type { Endpoint, WantedDatabase } from "./wanted.js";

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
const LONGEST_DELAY_MS = 5_000;
/** Who ran for so long did not fail at start. */
const STEADY_MS = 10_000;

/**
 * One database: its process, its door, its replica. Does one thing at a time, in order, and comes back by itself
 * when a process ends.
 */
export class Database {
  readonly key: string;
  readonly #house: House;
  readonly #beforeOpen: BeforeOpen;
  readonly #folder: string;
  readonly #door: Door;
  readonly #primary: Server;
  readonly #replica: Server;
  readonly #gauge = new Gauge();
  #wanted: WantedDatabase;
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

  constructor(wanted: WantedDatabase, house: House, beforeOpen: BeforeOpen) {
    this.key = wanted.key;
    this.#wanted = wanted;
    this.#house = house;
    this.#beforeOpen = beforeOpen;
    this.#folder = dataFolderOf(house, wanted.key);
    this.#door = new Door(house.book);
    // Now, and not when it starts: of two that want a port, the one that is named first has it.
    house.book.claim(wanted.preferredPort, wanted.key);
    const server = (role: string, onCrash: (how: string) => void) =>
      new Server(house, join(this.#folder, role), newSocket(house), onCrash);
    this.#primary = server("primary", (how) => this.#onPrimaryCrash(how));
    this.#replica = server("replica", () => this.#onReplicaCrash());
  }

  get wanted(): WantedDatabase {
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
  source(): Source | undefined {
    const up = this.#failure === undefined && this.#primary.pid !== undefined;
    const inner = up ? this.#door.inner() : undefined;
    return inner && { ...inner, username: CONTROL_USER, password: this.#house.controlPassword };
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
  converge(wanted: WantedDatabase): Promise<void> {
    this.#wanted = wanted;
    return this.#soon(() => this.#arrange());
  }

  /** Sets up who follows whom. Resolves when everybody was told. Never rejects. */
  link(): Promise<void> {
    return this.#soon(() => this.#arrangeLinks());
  }

  async info(): Promise<DatabaseInfo> {
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
      const { runtime } = this.#house;
      const places = { workshop: runtime, socket: newSocket(this.#house) };
      await importInto(this.#primary, source, this.#house, places, await this.#trust());
      // It followed somebody else for the moment.
      this.#source = undefined;
      await this.#arrangeLinks();
    });
  }

  /** Makes its server follow another one, with the certificates of this database. */
  async follow(source: Source): Promise<void> {
    await follow(this.#primary, source, await this.#trust());
  }

  /** Ends the processes. @param remove The database was deleted: its data goes too. */
  async close(remove: boolean): Promise<void> {
    this.#over = true;
    clearTimeout(this.#retry);
    await this.#queue;
    this.#door.close();
    this.#house.book.release(this.key);
    const [kept] = await Promise.allSettled([
      this.#primary.stop(this.#house.persistent && !remove),
      this.#replica.stop(false),
    ]);
    if (remove) await rm(this.#folder, { recursive: true, force: true });
    if (kept.status === "rejected") throw kept.reason;
  }

  /** Waits for its turn. What goes wrong is kept as the problem. */
  #soon(job: () => Promise<void>): Promise<void> {
    return this.#next(async () => {
      if (!this.#over) await job();
    }).catch((problem: unknown) => this.#failed(messageOf(problem)));
  }

  #next<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(job);
    this.#queue = result.catch(() => {});
    return result;
  }

  async #arrange(): Promise<void> {
    const wanted = this.#wanted;
    const server = this.#primary;
    const started = server.pid === undefined;
    if (started) await this.#start();
    const { users, problems } = accessOf(wanted, this.#house.internalPassword);
    await server.set(settingsOf(wanted));
    const refused = await server.permit(users);
    this.#warnings = [...problems, ...refused];
    if (wanted.tls !== undefined) await this.#setUpTls();
    if (started) {
      await this.#beforeOpen(this, server, this.#crashed);
      this.#crashed = false;
    }
    await this.#door.arrange(server, wanted);
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
    if (this.#wanted.persistence === "none") await server.forgetDump();
  }

  /** The replica outlived its primary, and may know more than what was on the disk. */
  async #seed(): Promise<boolean> {
    const replica = this.#replica;
    if (replica.pid === undefined || !(await wasSynced(replica))) return false;
    await unfollow(replica);
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
    if (address === undefined) await unfollow(this.#primary);
    else {
      try {
        await follow(this.#primary, readSource(address), await this.#trust());
      } catch (problem) {
        this.#linkWarnings = [...this.#linkWarnings, messageOf(problem)];
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
    const settings: Settings = { ...settingsOf(this.#wanted), appendonly: "no", save: "" };
    if (replica.pid === undefined) {
      await replica.start(settings);
      this.#replicaFollows = undefined;
    } else await replica.set(settings);
    const source = this.source();
    const follows = JSON.stringify([source, this.#wanted.tls]);
    if (source === undefined || follows === this.#replicaFollows) return;
    await follow(replica, source, await this.#trust());
    this.#replicaFollows = follows;
  }

  #trust(): Promise<Settings> {
    return this.#house.authority.settings(this.#wanted.tls);
  }

  async #setUpTls(): Promise<void> {
    const settings = await this.#trust();
    await this.#primary.set(settings).catch((problem: unknown) => {
      const { path } = this.#house.executable;
      if (!/unknown|unsupported/i.test(messageOf(problem))) throw problem;
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
    this.#again();
  }

  #failed(why: string): void {
    if (this.#over) return;
    this.#failure = why;
    this.#again();
  }

  /** Once for whatever has ended: both processes may have been killed together. */
  #again(): void {
    if (performance.now() - this.#startedAt > STEADY_MS) this.#failures = 0;
    const delay = this.#failures === 0 ? 0 : Math.min(FIRST_DELAY_MS * 2 ** this.#failures, LONGEST_DELAY_MS);
    this.#failures += 1;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(async () => {
      if (this.#failure !== undefined) await this.#soon(() => this.#arrange());
      await this.link();
    }, delay).unref();
  }
}
