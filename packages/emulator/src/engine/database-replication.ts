import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { backUp } from "./backup.js";
import { type RedisSettings, toSettings } from "./config.js";
import type { DesiredDatabase } from "./desired-state.js";
import { isRejection, toMessage } from "./errors.js";
import { hasSynced, parseSource, type ReplicationSource, replicaOf, stopReplication } from "./replica.js";
import type { Server } from "./server.js";

/** The parts of a database that its replication depends on. */
export interface ReplicationDeps {
  readonly primary: Server;
  readonly replica: Server;
  /** The primary as a replication source. `undefined` while it is down. */
  getSource(): ReplicationSource | undefined;
  getTlsSettings(tls: DesiredDatabase["tls"]): Promise<RedisSettings>;
}

/** Replication of one database: the external source that its primary follows, and its own replica. */
export class DatabaseReplication {
  readonly #deps: ReplicationDeps;
  /** Address that the primary was last configured to follow; `null` if that is unknown. */
  #sourceAddress: string | undefined | null;
  /** Source and TLS options that the replica was last configured with. */
  #replicaConfig: string | undefined;
  #warnings: readonly string[] = [];

  constructor(deps: ReplicationDeps) {
    this.#deps = deps;
  }

  get warnings(): readonly string[] {
    return this.#warnings;
  }

  /** Configures the source again on the next {@link apply}. */
  resetSource(): void {
    this.#sourceAddress = undefined;
  }

  /** Configures the replica again on the next {@link apply}. */
  resetReplica(): void {
    this.#replicaConfig = undefined;
  }

  async apply(desired: DesiredDatabase): Promise<void> {
    await Promise.all([this.#applySource(desired), this.#applyReplica(desired)]);
  }

  /**
   * Restores the data of a crashed primary from its replica, which may have newer data than the disk.
   *
   * @returns Whether the replica had data.
   */
  async seedPrimary(): Promise<boolean> {
    const { primary, replica } = this.#deps;
    if (replica.pid === undefined || !(await hasSynced(replica))) return false;
    await stopReplication(replica);
    await replaceStoredData(replica, primary);
    return true;
  }

  async #applySource({ replicaOf: [address, ...more], tls }: DesiredDatabase): Promise<void> {
    const { primary, getTlsSettings } = this.#deps;
    this.#warnings =
      more.length > 0 ? [`Redis can replicate from one source only: ${more.length} more are ignored.`] : [];
    if (address === this.#sourceAddress) return;
    this.#sourceAddress = null;
    if (address === undefined) {
      // A cluster neither replicates nor accepts the command.
      if (!primary.isCluster) await stopReplication(primary);
    } else {
      try {
        await replicaOf(primary, parseSource(address), await getTlsSettings(tls));
      } catch (error) {
        if (!isRejection(error)) throw error;
        this.#warnings = [...this.#warnings, toMessage(error)];
      }
    }
    this.#sourceAddress = address;
  }

  async #applyReplica(desired: DesiredDatabase): Promise<void> {
    const { replica, getSource, getTlsSettings } = this.#deps;
    if (!desired.replication) {
      if (replica.pid === undefined) return;
      await replica.stop(false);
      await rm(replica.folder, { recursive: true, force: true });
      this.#replicaConfig = undefined;
      return;
    }
    // A replica needs no persistence: when it exits, its primary still has all data.
    const settings: RedisSettings = { ...toSettings(desired), appendonly: "no", save: "" };
    if (replica.pid === undefined) {
      await replica.start(settings);
      this.#replicaConfig = undefined;
    } else await replica.set(settings);
    const source = getSource();
    const config = JSON.stringify([source, desired.tls]);
    if (source === undefined || config === this.#replicaConfig) return;
    this.#replicaConfig = undefined;
    await replicaOf(replica, source, await getTlsSettings(desired.tls));
    this.#replicaConfig = config;
  }
}

/** Replaces the data that a stopped server will load with that of a running one. */
export async function replaceStoredData(from: Server, to: Server): Promise<void> {
  await mkdir(to.folder, { recursive: true, mode: 0o700 });
  await backUp(from.login(), join(to.folder, "dump.rdb"));
  await rm(join(to.folder, "appendonlydir"), { recursive: true, force: true });
}
