import type { Redis } from "ioredis";
import { RegionReplicator } from "./active-active.js";
import { ClientConnections, type CommandOptions, type ConnectOptions } from "./client-connections.js";
import type { Argument, Reply } from "./control.js";
import { Database, type EngineProcess } from "./database.js";
import type { DesiredDatabase, Endpoint } from "./desired-state.js";
import type { Engine } from "./engine.js";
import { EngineError, toMessage } from "./errors.js";
import type { ImportSource } from "./import.js";
import type { DatabaseStats, SlowLogEntry } from "./info.js";
import { findModules } from "./modules.js";
import { disposeRuntime, type EngineRuntime } from "./runtime.js";
import { TickRate } from "./tick-rate.js";
import type { ServerIdentity } from "./tls.js";

/** Maximum number of databases reconciled concurrently. More would only compete for the CPU. */
const CONCURRENCY = 16;
/** Lower than {@link CONCURRENCY}: callers wait for primaries, but not for replicas. */
const LINK_CONCURRENCY = 4;
const MAX_DATABASES = 500;

/** Runs the databases of an engine: starts new ones, applies changes and stops removed ones. */
export class Supervisor implements Engine {
  readonly kind = "redis";
  readonly #runtime: EngineRuntime;
  readonly #maxDatabases: number;
  readonly #databases = new Map<string, Database>();
  /** Last desired state of each database, as JSON. */
  readonly #desired = new Map<string, string>();
  readonly #createErrors = new Map<string, string>();
  readonly #regions = new RegionReplicator();
  readonly #clients: ClientConnections;
  readonly #tickRate: TickRate;
  #queue: Promise<void> = Promise.resolve();
  #links: Promise<unknown> = Promise.resolve();
  #modules: Promise<readonly string[]> | undefined;
  #stopped: Promise<void> | undefined;

  constructor(runtime: EngineRuntime, maxDatabases = MAX_DATABASES) {
    this.#runtime = runtime;
    this.#maxDatabases = maxDatabases;
    this.#clients = new ClientConnections(runtime.internalPassword);
    this.#tickRate = new TickRate(
      () => this.#databases.values(),
      (key) => this.#clients.has(key),
    );
  }

  get version(): string {
    return this.#runtime.executable.version;
  }

  get executable(): string {
    return this.#runtime.executable.path;
  }

  reconcile(desired: readonly DesiredDatabase[]): Promise<void> {
    const result = this.#queue.then(() =>
      this.#stopped === undefined ? this.#reconcile(desired) : undefined,
    );
    // An error concerns this call alone: the next one may have a state that can be applied.
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async waitUntilSettled(): Promise<void> {
    await this.#queue;
    await this.#links;
  }

  endpoint(key: string): Endpoint | undefined {
    return this.#databases.get(key)?.endpoint();
  }

  error(key: string): string | undefined {
    const database = this.#databases.get(key);
    if (database !== undefined) return database.error();
    return this.#createErrors.get(key) ?? "No process is running for this database.";
  }

  isPending(key: string): boolean {
    const database = this.#databases.get(key);
    return database !== undefined && (database.isPending() || this.#regions.isPending(database));
  }

  rejectedRules(): ReadonlyMap<string, string> {
    return new Map([...this.#databases.values()].flatMap(({ rejectedRules }) => [...rejectedRules]));
  }

  processes(): readonly EngineProcess[] {
    return [...this.#databases.values()].flatMap((database) => database.processes());
  }

  async info(key: string): Promise<DatabaseStats | undefined> {
    return this.#findRunning(key)?.info();
  }

  async slowLog(key: string): Promise<readonly SlowLogEntry[]> {
    return (await this.#findRunning(key)?.slowLog()) ?? [];
  }

  modules(): Promise<readonly string[]> {
    this.#modules ??= findModules(this.#runtime);
    return this.#modules;
  }

  async flush(key: string): Promise<void> {
    await this.#requireRunning(key).flush();
  }

  async backup(key: string, target: string): Promise<void> {
    await this.#requireRunning(key).backup(target);
  }

  async import(key: string, source: ImportSource): Promise<void> {
    const database = this.#requireRunning(key);
    await database.import(source);
    await this.#regions.copyToPeers(database, this.#databases);
  }

  async command(key: string, argv: readonly Argument[], options?: CommandOptions): Promise<Reply> {
    return this.#clients.command(this.#requireRunning(key), argv, options);
  }

  connect(key: string, options?: ConnectOptions): Redis {
    return this.#clients.connect(this.#requireRunning(key), options);
  }

  certificate(): string {
    return this.#runtime.authority.certificate;
  }

  identity(): ServerIdentity {
    return this.#runtime.authority.identity;
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
    const removed = [...this.#databases.values()].filter(({ key }) => !keys.has(key));
    await Promise.all(removed.map((database) => this.#remove(database)));
    this.#createErrors.clear();
    const changed = desired.flatMap((one) => {
      const serialized = JSON.stringify(one);
      if (this.#desired.get(one.key) === serialized) return [];
      const database = this.#databases.get(one.key) ?? this.#create(one);
      if (database === undefined) return [];
      this.#desired.set(one.key, serialized);
      return [{ database, one }];
    });
    if (changed.length === 0 && removed.length === 0) return;
    await forEachConcurrently(changed, CONCURRENCY, ({ database, one }) => database.reconcile(one));
    const links = forEachConcurrently(changed, LINK_CONCURRENCY, ({ database }) => database.reconcileLinks());
    this.#links = Promise.all([this.#links, links]);
    // Awaited, so that all later writes are replicated to the other regions.
    await this.#regions.reconcile(this.#databases);
  }

  #create(desired: DesiredDatabase): Database | undefined {
    const { key } = desired;
    try {
      if (this.#databases.size >= this.#maxDatabases) {
        throw new EngineError(`The limit of ${this.#maxDatabases} running databases is reached.`);
      }
      const database = new Database(desired, this.#runtime, (region, server, crashed) =>
        this.#regions.join(region, server, crashed, this.#databases),
      );
      this.#databases.set(key, database);
      return database;
    } catch (error) {
      this.#createErrors.set(key, toMessage(error));
      return undefined;
    }
  }

  async #remove(database: Database): Promise<void> {
    const { key } = database;
    this.#databases.delete(key);
    this.#desired.delete(key);
    this.#clients.close(key);
    await database.close(true);
  }

  async #stop(): Promise<void> {
    await this.#queue;
    this.#tickRate.stop();
    this.#regions.close();
    this.#clients.close();
    const results = await Promise.allSettled([...this.#databases.values()].map((one) => one.close(false)));
    this.#databases.clear();
    await disposeRuntime(this.#runtime);
    const errors = results.flatMap((end) => (end.status === "rejected" ? [toMessage(end.reason)] : []));
    if (errors.length > 0) throw new EngineError(errors.join("\n"));
  }

  #findRunning(key: string): Database | undefined {
    const database = this.#databases.get(key);
    return database?.server.pid === undefined ? undefined : database;
  }

  #requireRunning(key: string): Database {
    const database = this.#findRunning(key);
    if (database !== undefined) return database;
    throw new EngineError(`Database ${key} is not running. ${this.error(key) ?? ""}`.trim());
  }
}

/** Processes items in order, with limited concurrency. */
async function forEachConcurrently<T>(
  items: readonly T[],
  concurrency: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
}
