import { rm } from "node:fs/promises";
import { join } from "node:path";
import { CONTROL_USER, toAclAccess } from "./acl.js";
import { backUp } from "./backup.js";
import { ClientSettings } from "./client-settings.js";
import { replaceClusterData } from "./cluster-import.js";
import { type RedisSettings, toAnnouncedSettings, toClusterSettings, toSettings } from "./config.js";
import { DatabaseReplication } from "./database-replication.js";
import type { DesiredDatabase, Endpoint } from "./desired-state.js";
import { type ImportSource, importData, persistData } from "./import.js";
import { type DatabaseStats, RateSampler, readSlowLog, type SlowLogEntry } from "./info.js";
import { JobQueue } from "./job-queue.js";
import { DatabaseListener } from "./listener.js";
import { findFreePort } from "./ports.js";
import { type ReplicationSource, replicaOf } from "./replica.js";
import { RestartBackoff } from "./restart-backoff.js";
import { createSocketPath, type EngineRuntime, getDataFolder } from "./runtime.js";
import { Server } from "./server.js";

/** Called with a server that was just started, before clients can reach it. */
export type OnServerStarted = (database: Database, server: Server, hasCrashed: boolean) => Promise<void>;

/** A process of a database. */
export interface EngineProcess {
  readonly key: string;
  readonly role: "primary" | "replica";
  readonly pid: number;
}

/**
 * One database: its process, listener and replica.
 *
 * Runs one job at a time, in order, and restarts automatically when a process exits.
 */
export class Database {
  readonly key: string;
  readonly #runtime: EngineRuntime;
  readonly #onServerStarted: OnServerStarted;
  readonly #folder: string;
  readonly #listener: DatabaseListener;
  readonly #clientSettings: ClientSettings;
  readonly #primary: Server;
  readonly #replica: Server;
  readonly #replication: DatabaseReplication;
  readonly #rateSampler = new RateSampler();
  readonly #backoff = new RestartBackoff();
  readonly #jobs: JobQueue;
  #desired: DesiredDatabase;
  #error: string | undefined;
  #warnings: readonly string[] = [];
  #rejectedRules: ReadonlyMap<string, string> = new Map();
  #hasCrashed = false;
  /** Whether the folder has a dump that the next start must load, in place of the append-only file. */
  #isSeeded = false;
  #restartTimer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(desired: DesiredDatabase, runtime: EngineRuntime, onServerStarted: OnServerStarted) {
    this.key = desired.key;
    this.#desired = desired;
    this.#runtime = runtime;
    this.#onServerStarted = onServerStarted;
    this.#folder = getDataFolder(runtime, desired.key);
    this.#listener = new DatabaseListener(runtime.ports, (names) => this.#clientSettings.record(names));
    // Claimed here and not on start: of two databases that prefer a port, the one created first gets it.
    runtime.ports.claim(desired.preferredPort, desired.key);
    const createServer = (role: string, onCrash: (reason: string) => void, hasClients = false) =>
      new Server(runtime, join(this.#folder, role), createSocketPath(runtime), onCrash, { hasClients });
    this.#primary = createServer("primary", (reason) => this.#onPrimaryCrash(reason), true);
    this.#clientSettings = new ClientSettings(this.#folder, this.#primary);
    this.#replica = createServer("replica", () => this.#onReplicaCrash());
    this.#replication = new DatabaseReplication({
      primary: this.#primary,
      replica: this.#replica,
      getSource: () => this.replicationSource(),
      getTlsSettings: (tls) => runtime.authority.createSettings(tls),
    });
    this.#jobs = new JobQueue({
      apply: { settings: () => this.#applyDesired(), links: () => this.#applyLinks() },
      isUp: () => this.#isUp,
      onError: (reason) => this.#recordError(reason),
    });
  }

  get desired(): DesiredDatabase {
    return this.#desired;
  }

  /** The primary, which serves clients. */
  get server(): Server {
    return this.#primary;
  }

  get replica(): Server {
    return this.#replica;
  }

  endpoint(): Endpoint | undefined {
    return this.#isUp && !this.#desired.isPaused ? this.#listener.endpoint() : undefined;
  }

  /**
   * Address and login with which another server of this engine replicates this one.
   *
   * `undefined` while the database restarts: two regions that restart together would wait for each other.
   */
  replicationSource(): ReplicationSource | undefined {
    const endpoint = this.#isUp ? this.#listener.privateEndpoint() : undefined;
    return endpoint && { ...endpoint, username: CONTROL_USER, password: this.#runtime.controlPassword };
  }

  get #isUp(): boolean {
    return this.#error === undefined && this.#primary.pid !== undefined;
  }

  /** Returns the error that prevents connections, or a warning. */
  error(): string | undefined {
    const messages = [
      ...(this.#error === undefined ? [] : [this.#error]),
      ...(this.#desired.isPaused ? ["Traffic is paused."] : []),
      ...this.#jobs.pendingReasons.map((reason) => `Not applied yet: ${reason}`),
      ...this.#warnings,
      ...this.#replication.warnings,
    ];
    return messages.length === 0 ? undefined : messages.join("\n");
  }

  /** Whether the server has not confirmed all settings yet. They are sent until it does. */
  isPending(): boolean {
    return this.#jobs.pendingReasons.length > 0;
  }

  /** ACL rules that the server rejects, and its reasons. */
  get rejectedRules(): ReadonlyMap<string, string> {
    return this.#rejectedRules;
  }

  /** Whether other regions of the database replicate its data. */
  hasPeers(): boolean {
    return this.#desired.peers.length > 0;
  }

  /** Ports on which the server listens. */
  listPorts(): number[] {
    return ["port", "tls-port"]
      .map((name) => Number(this.#primary.setting(name) ?? 0))
      .filter((port) => port > 0);
  }

  processes(): EngineProcess[] {
    const { key } = this;
    return [
      { role: "primary", pid: this.#primary.pid } as const,
      { role: "replica", pid: this.#replica.pid } as const,
    ].flatMap(({ role, pid }) => (pid === undefined ? [] : [{ key, role, pid }]));
  }

  /** Applies the desired state. Resolves once clients can connect or {@link error} is set. Never rejects. */
  reconcile(desired: DesiredDatabase): Promise<void> {
    this.#desired = desired;
    return this.#jobs.apply("settings");
  }

  /** Configures replication. Resolves without waiting for the initial synchronization. Never rejects. */
  reconcileLinks(): Promise<void> {
    return this.#jobs.apply("links");
  }

  async info(): Promise<DatabaseStats> {
    const { replication, peers } = this.#desired;
    // Only with all sections does INFO count the commands of replicas.
    const sections = replication || peers.length > 0 ? ["all"] : [];
    return this.#rateSampler.read(String(await this.#primary.run("INFO", ...sections)));
  }

  async slowLog(): Promise<SlowLogEntry[]> {
    return readSlowLog(await this.#primary.run("SLOWLOG", "GET", 128));
  }

  async flush(): Promise<void> {
    await this.#primary.run("FLUSHALL", "ASYNC");
  }

  backup(target: string): Promise<void> {
    return this.#jobs.run(async () => {
      const { maxclients } = toSettings(this.#desired);
      // Clients may use all connections.
      await this.#primary.set({ maxclients: String(Number(maxclients) + 1) });
      try {
        await backUp(this.#primary.login(), target);
      } finally {
        await this.#primary.set(toSettings(this.#desired));
      }
    });
  }

  import(source: ImportSource): Promise<void> {
    return this.#jobs.run(async () => {
      const { folder } = this.#runtime;
      const paths = { folder, socket: createSocketPath(this.#runtime) };
      if (this.#primary.isCluster) {
        await this.#importByRestart(source);
        return;
      }
      await importData(this.#primary, source, this.#runtime, paths, await this.#tlsSettings());
      // The import replaced the replication source.
      this.#replication.resetSource();
      await this.#applyLinks();
    });
  }

  /** Makes the primary a replica of another server, with the certificates of this database. */
  async replicateFrom(source: ReplicationSource): Promise<void> {
    await replicaOf(this.#primary, source, await this.#tlsSettings());
  }

  /** Stops the processes. @param remove Whether to delete the data too. */
  async close(remove: boolean): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#restartTimer);
    await this.#jobs.close();
    if (!remove) await this.#clientSettings.flush();
    this.#listener.close();
    this.#runtime.ports.release(this.key);
    const [primaryStop] = await Promise.allSettled([
      this.#primary.stop(this.#runtime.isPersistent && !remove),
      this.#replica.stop(false),
    ]);
    if (remove) await rm(this.#folder, { recursive: true, force: true });
    if (primaryStop.status === "rejected") throw primaryStop.reason;
  }

  async #applyDesired(): Promise<void> {
    const desired = this.#desired;
    const server = this.#primary;
    if (server.pid !== undefined && server.isCluster !== (desired.cluster === true)) {
      this.#listener.pause();
      await server.stop(true);
    }
    const mustStart = server.pid === undefined;
    if (mustStart) await this.#start();
    const { users, errors } = toAclAccess(desired, this.#runtime.internalPassword);
    await server.set(toSettings(desired));
    if (mustStart) await this.#clientSettings.apply(toSettings(desired));
    const userErrors = await server.setUsers(users);
    this.#warnings = [...errors, ...userErrors];
    const rules = this.#warnings.length === 0 ? [] : desired.users.map((user) => user.rules);
    this.#rejectedRules = await server.findRejectedRules(rules);
    if (desired.tls !== undefined && this.#listener.isDirect(desired)) {
      await server.enableTls(await this.#tlsSettings(), this.#runtime.executable.path);
    }
    if (mustStart) {
      await this.#onServerStarted(this, server, this.#hasCrashed);
      this.#hasCrashed = false;
    }
    const identity = desired.tls && this.#runtime.authority.createIdentity(desired.tls);
    await this.#listener.configure(server, desired, identity);
    const endpoint = this.#listener.endpoint();
    if (server.isCluster && endpoint !== undefined) await server.set(toAnnouncedSettings(endpoint));
    this.#error = undefined;
  }

  /** Clients are disconnected. */
  async #importByRestart(source: ImportSource): Promise<void> {
    await replaceClusterData({
      source,
      primary: this.#primary,
      runtime: this.#runtime,
      tlsSettings: await this.#tlsSettings(),
      onStop: () => this.#listener.pause(),
    });
    this.#isSeeded = true;
    await this.#applyDesired();
    await persistData(this.#primary);
    await this.#applyLinks();
  }

  async #start(): Promise<void> {
    const server = this.#primary;
    const boot = this.#desired.cluster === true ? toClusterSettings(await findFreePort()) : {};
    const settings = { ...toSettings(this.#desired), ...boot };
    this.#replication.resetSource();
    this.#replication.resetReplica();
    // An append-only file that is flushed at every write has all acknowledged writes; the replica may lack the last.
    const mayBeBehind = this.#hasCrashed && this.#desired.persistence !== "aof-every-write";
    const isSeeded =
      this.#isSeeded || (mayBeBehind && (await this.#replication.seedPrimary().catch(() => false)));
    this.#isSeeded = false;
    await server.start(isSeeded ? { ...settings, appendonly: "no" } : settings);
    this.#backoff.recordStart();
    // Without persistence a later crash must not restore an old dump.
    if (this.#desired.persistence === "none") await server.deleteDump();
  }

  async #applyLinks(): Promise<void> {
    if (this.#error === undefined) await this.#replication.apply(this.#desired);
  }

  #tlsSettings(): Promise<RedisSettings> {
    return this.#runtime.authority.createSettings(this.#desired.tls);
  }

  #onPrimaryCrash(reason: string): void {
    if (this.#closed) return;
    this.#hasCrashed = true;
    this.#listener.pause();
    this.#recordError(reason);
  }

  #onReplicaCrash(): void {
    if (this.#closed) return;
    this.#replication.resetReplica();
    this.#restart();
  }

  #recordError(reason: string): void {
    if (this.#closed) return;
    this.#error = reason;
    this.#restart();
  }

  /** One restart covers both processes: they may have been killed together. */
  #restart(): void {
    clearTimeout(this.#restartTimer);
    this.#restartTimer = setTimeout(async () => {
      if (this.#error !== undefined) await this.reconcile(this.#desired);
      await this.reconcileLinks();
    }, this.#backoff.nextDelayMs()).unref();
  }
}
