import type { Redis } from "ioredis";
import { RegionReplicator } from "./active-active.js";
import { ClientConnections, type CommandOptions, type ConnectOptions } from "./client-connections.js";
import type { Argument, Reply } from "./control.js";
import { Database, type EngineProcess } from "./database.js";
import type { DesiredDatabase, Endpoint } from "./desired-state.js";
import type { Engine } from "./engine.js";
import { EngineError, messageOf } from "./errors.js";
import type { ImportSource } from "./import.js";
import type { DatabaseStats, SlowLogEntry } from "./info.js";
import { disposeRuntime, type EngineRuntime } from "./runtime.js";

/** More at once would only wait for the processor. */
const CONCURRENCY = 16;
/** Nobody waits for a replica; everybody waits for the primaries that are started at the same time. */
const LINKS_AT_ONCE = 4;
const MAX_DATABASES = 500;

/** The databases of an engine: starts what is new, changes what differs, ends what is gone. */
export class Supervisor implements Engine {
  readonly kind = "redis";
  readonly #runtime: EngineRuntime;
  readonly #most: number;
  readonly #databases = new Map<string, Database>();
  /** What each database was last told, as text. */
  readonly #desired = new Map<string, string>();
  readonly #refused = new Map<string, string>();
  readonly #regions = new RegionReplicator();
  readonly #tenants: ClientConnections;
  #runExclusive: Promise<void> = Promise.resolve();
  #links: Promise<unknown> = Promise.resolve();
  #stopped: Promise<void> | undefined;

  constructor(runtime: EngineRuntime, most = MAX_DATABASES) {
    this.#runtime = runtime;
    this.#most = most;
    this.#tenants = new ClientConnections(runtime.internalPassword);
  }

  get version(): string {
    return this.#runtime.executable.version;
  }

  get executable(): string {
    return this.#runtime.executable.path;
  }

  reconcile(desired: readonly DesiredDatabase[]): Promise<void> {
    this.#runExclusive = this.#runExclusive.then(() =>
      this.#stopped === undefined ? this.#reconcile(desired) : undefined,
    );
    return this.#runExclusive;
  }

  async settled(): Promise<void> {
    await this.#runExclusive;
    await this.#links;
  }

  endpoint(key: string): Endpoint | undefined {
    return this.#databases.get(key)?.endpoint();
  }

  problem(key: string): string | undefined {
    const database = this.#databases.get(key);
    if (database !== undefined) return database.problem();
    return this.#refused.get(key) ?? "No process runs for this database.";
  }

  processes(): readonly EngineProcess[] {
    return [...this.#databases.values()].flatMap((database) => database.processes());
  }

  async info(key: string): Promise<DatabaseStats | undefined> {
    return this.#running(key)?.info();
  }

  async slowLog(key: string): Promise<readonly SlowLogEntry[]> {
    return (await this.#running(key)?.slowLog()) ?? [];
  }

  async flush(key: string): Promise<void> {
    await this.#needed(key).flush();
  }

  async backup(key: string, target: string): Promise<void> {
    await this.#needed(key).backup(target);
  }

  async import(key: string, source: ImportSource): Promise<void> {
    const database = this.#needed(key);
    await database.import(source);
    await this.#regions.spread(database, this.#databases);
  }

  async command(key: string, argv: readonly Argument[], options?: CommandOptions): Promise<Reply> {
    return this.#tenants.command(this.#needed(key), argv, options);
  }

  connect(key: string, options?: ConnectOptions): Redis {
    return this.#tenants.connect(this.#needed(key), options);
  }

  certificate(): string {
    return this.#runtime.authority.certificate;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  async #reconcile(desired: readonly DesiredDatabase[]): Promise<void> {
    const keys = new Set(desired.map(({ key }) => key));
    const gone = [...this.#databases.values()].filter(({ key }) => !keys.has(key));
    await Promise.all(gone.map((database) => this.#remove(database)));
    this.#refused.clear();
    const changed = desired.flatMap((one) => {
      const told = JSON.stringify(one);
      if (this.#desired.get(one.key) === told) return [];
      const database = this.#databases.get(one.key) ?? this.#create(one);
      if (database === undefined) return [];
      this.#desired.set(one.key, told);
      return [{ database, one }];
    });
    if (changed.length === 0 && gone.length === 0) return;
    await eachOf(changed, CONCURRENCY, ({ database, one }) => database.reconcile(one));
    const links = eachOf(changed, LINKS_AT_ONCE, ({ database }) => database.link());
    this.#links = Promise.all([this.#links, links]);
    // Awaited: what is written in one region from now on must reach the others.
    await this.#regions.arrange(this.#databases);
  }

  #create(desired: DesiredDatabase): Database | undefined {
    const { key } = desired;
    try {
      if (this.#databases.size >= this.#most) {
        throw new EngineError(`${this.#most} databases have a process already; no more are started.`);
      }
      const database = new Database(desired, this.#runtime, (region, server, crashed) =>
        this.#regions.join(region, server, crashed, this.#databases),
      );
      this.#databases.set(key, database);
      return database;
    } catch (error) {
      this.#refused.set(key, messageOf(error));
      return undefined;
    }
  }

  async #remove(database: Database): Promise<void> {
    const { key } = database;
    this.#databases.delete(key);
    this.#desired.delete(key);
    this.#tenants.close(key);
    await database.close(true);
  }

  async #stop(): Promise<void> {
    await this.#runExclusive;
    this.#regions.close();
    this.#tenants.close();
    const ends = await Promise.allSettled([...this.#databases.values()].map((one) => one.close(false)));
    this.#databases.clear();
    await disposeRuntime(this.#runtime);
    const lost = ends.flatMap((end) => (end.status === "rejected" ? [messageOf(end.reason)] : []));
    if (lost.length > 0) throw new EngineError(lost.join("\n"));
  }

  #running(key: string): Database | undefined {
    const database = this.#databases.get(key);
    return database?.server.pid === undefined ? undefined : database;
  }

  #needed(key: string): Database {
    const database = this.#running(key);
    if (database !== undefined) return database;
    throw new EngineError(`Database ${key} is not running. ${this.problem(key) ?? ""}`.trim());
  }
}

/** Does something with each, so many at a time, in order. */
async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
