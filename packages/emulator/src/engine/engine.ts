import type { Redis } from "ioredis";
import type { CommandOptions, ConnectOptions } from "./client-connections.js";
import type { Argument, Reply } from "./control.js";
import type { EngineProcess } from "./database.js";
import type { DesiredDatabase, Endpoint } from "./desired-state.js";
import type { ImportSource } from "./import.js";
import type { DatabaseStats, SlowLogEntry } from "./info.js";

/** The part of the emulator with side effects: real processes behind the databases of the state. */
export interface Engine extends AsyncDisposable {
  readonly kind: "redis" | "none";
  /** Version of the server, `7.0.15`. */
  readonly version: string | undefined;
  /** Path of the server. */
  readonly executable: string | undefined;
  /**
   * Brings the processes in line with what is wanted.
   *
   * Resolves when each wanted database accepts connections or its failure is known, see {@link problem}; replicas
   * may still be catching up, see {@link settled}. Calls are carried out in order, and one that changes nothing
   * costs a comparison. Never rejects for one database's sake.
   */
  reconcile(desired: readonly DesiredDatabase[]): Promise<void>;
  /** Resolves when replicas and followers of the last call were set up, too. */
  settled(): Promise<void>;
  /** Where clients connect. `undefined`: they cannot, see {@link problem}. */
  endpoint(key: string): Endpoint | undefined;
  /** Why not; or, with an endpoint, what else is not as it was wished (an ACL rule that the server refuses, …). */
  problem(key: string): string | undefined;
  /** The running processes. */
  processes(): readonly EngineProcess[];
  /** `undefined`: nothing is running. */
  info(key: string): Promise<DatabaseStats | undefined>;
  /** The slowest commands, newest first. Empty when nothing is running. */
  slowLog(key: string): Promise<readonly SlowLogEntry[]>;
  /** Deletes all keys. @throws EngineError when nothing is running. */
  flush(key: string): Promise<void>;
  /**
   * Writes an RDB file.
   *
   * @param target Absolute path in a folder that exists, from `Locations.backupFile`.
   * @throws EngineError when nothing is running, Error of the file system.
   */
  backup(key: string, target: string): Promise<void>;
  /**
   * Replaces the data by that of a source. Clients stay connected; while it is loaded they can read only.
   *
   * @throws EngineError saying why not. The data is as before then, unless a redis source broke off half-way.
   */
  import(key: string, source: ImportSource): Promise<void>;
  /**
   * Runs one command and answers in the shapes of RESP2, on a connection shared with others.
   *
   * @throws ReplyError with the server's words when it refuses, EngineError when nothing is running.
   */
  command(key: string, argv: readonly Argument[], options?: CommandOptions): Promise<Reply>;
  /**
   * A connection of one's own, for transactions and subscriptions. Call `disconnect()` in the end.
   *
   * @throws EngineError when nothing is running.
   */
  connect(key: string, options?: ConnectOptions): Redis;
  /** PEM of the authority that signs the certificates of all databases. Empty without an engine. */
  certificate(): string;
  /**
   * Ends all processes. With a data folder, everything is saved first, whatever a database's persistence.
   *
   * @throws EngineError naming what could not be saved.
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
