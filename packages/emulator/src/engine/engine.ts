import type { Redis } from "ioredis";
import type { CommandOptions, ConnectOptions } from "./client-connections.js";
import type { Argument, Reply } from "./control.js";
import type { EngineProcess } from "./database.js";
import type { DesiredDatabase, Endpoint } from "./desired-state.js";
import type { ImportSource } from "./import.js";
import type { DatabaseStats, SlowLogEntry } from "./info.js";
import type { ServerIdentity } from "./tls.js";

/** Real Redis processes behind the emulated databases. */
export interface Engine extends AsyncDisposable {
  readonly kind: "redis" | "none";
  /** Version of the server, `7.0.15`. */
  readonly version: string | undefined;
  /** Path of the server. */
  readonly executable: string | undefined;
  /**
   * Reconciles the processes with the desired databases.
   *
   * Resolves once each database accepts connections with its settings, {@link isPending} or its {@link error} is set;
   * replicas may still be synchronizing, see {@link waitUntilSettled}. Calls run in order; a call without changes costs one comparison. An error of one
   * database does not reject the call.
   */
  reconcile(desired: readonly DesiredDatabase[]): Promise<void>;
  /** Resolves once the replicas of the last {@link reconcile} call are configured. */
  waitUntilSettled(): Promise<void>;
  /** Address at which clients connect. `undefined`: they cannot, see {@link error}. */
  endpoint(key: string): Endpoint | undefined;
  /** Reason for a missing endpoint, or warnings about a running database (a rejected ACL rule, …). */
  error(key: string): string | undefined;
  /** Whether a running database does not have all desired settings yet. They are sent until its server confirms them. */
  isPending(key: string): boolean;
  /** ACL rules, in Redis ACL syntax, that a server rejects, and its reasons. Users with such a rule are switched off. */
  rejectedRules(): ReadonlyMap<string, string>;
  /** Running processes. */
  processes(): readonly EngineProcess[];
  /** `undefined`: the database is not running. */
  info(key: string): Promise<DatabaseStats | undefined>;
  /** Slow log entries, newest first. Empty if the database is not running. */
  slowLog(key: string): Promise<readonly SlowLogEntry[]>;
  /** Modules that the server has: `RedisJSON`. `undefined` without an engine. */
  modules(): Promise<readonly string[] | undefined>;
  /** Deletes all keys. @throws EngineError if the database is not running. */
  flush(key: string): Promise<void>;
  /**
   * Writes an RDB file.
   *
   * @param target Absolute path in an existing folder, from `StorageLocations.backupFile`.
   * @throws EngineError if the database is not running, Error of the file system.
   */
  backup(key: string, target: string): Promise<void>;
  /**
   * Replaces the data with that of a source. Clients stay connected and can only read during the import.
   *
   * @throws EngineError with the reason. The data is unchanged, unless a Redis source disconnected half-way.
   */
  import(key: string, source: ImportSource): Promise<void>;
  /**
   * Runs one command on a shared connection and returns its reply in the shapes of RESP2.
   *
   * @throws ReplyError if the server rejects the command, EngineError if the database is not running.
   */
  command(key: string, argv: readonly Argument[], options?: CommandOptions): Promise<Reply>;
  /**
   * Opens a dedicated connection, for transactions and subscriptions. The caller must call `disconnect()`.
   *
   * @throws EngineError if the database is not running.
   */
  connect(key: string, options?: ConnectOptions): Redis;
  /** PEM certificate of the authority that signs the server certificates. Empty without an engine. */
  certificate(): string;
  /** Certificate and key of the servers on this machine. `undefined` without an engine. */
  identity(): ServerIdentity | undefined;
  /**
   * Stops all processes. With a data folder, saves all data first, regardless of each database's persistence.
   *
   * @throws EngineError naming the data that could not be saved.
   */
  stop(): Promise<void>;
}

export type { CommandOptions, ConnectOptions } from "./client-connections.js";
export { MEMORY_SCALE } from "./config.js";
export type { Argument, Reply } from "./control.js";
export type { EngineProcess } from "./database.js";
export type { DesiredDatabase, Endpoint } from "./desired-state.js";
export { EngineError } from "./errors.js";
export type { ImportSource } from "./import.js";
export type { DatabaseStats, SlowLogEntry } from "./info.js";
export { StorageLocations } from "./locations.js";
