import { setTimeout as sleep } from "node:timers/promises";
import { ControlConnection } from "./control.js";
import type { Database } from "./database.js";
import { EngineError } from "./errors.js";
import { parseInfo } from "./info.js";
import { stopReplication, waitUntilSynced } from "./replica.js";
import { type ReplicatedCommand, ReplicationStream, type StreamPosition } from "./replication-stream.js";
import type { Server } from "./server.js";

/** Channel whose message marks the rest of the transaction as replicated from another region. */
const LOOP_MARKER = "__redis-cloud-emulator:region__";
const RETRY_DELAY_MS = 50;
const READY_TIMEOUT_MS = 5_000;
const JOIN_TIMEOUT_MS = 10_000;
const POLL_INTERVAL_MS = 250;
/** Commands of the replication protocol, which do not change data. */
const PROTOCOL_COMMANDS = new Set(["SELECT", "PING", "REPLCONF"]);

/**
 * Replicates changes between the regions of Active-Active databases.
 *
 * Each region is a separate server that accepts reads and writes, and each change is replicated to the others within
 * milliseconds. Unlike the real service, which merges conflicting changes by rules for each type, each region
 * applies changes in order of arrival. Counters, sets and hashes with different fields converge; two simultaneous
 * SETs of one key may not. Delay and network partitions are not emulated.
 *
 * Changes are read as a replica reads them: scripts arrive as their effects, and expiry and eviction arrive as
 * deletions, which the real service replicates too.
 */
export class RegionReplicator {
  readonly #links = new Map<string, ReplicationLink>();

  /** Links each database with each of its peers. Resolves once all links replicate. */
  async reconcile(databases: ReadonlyMap<string, Database>): Promise<void> {
    const desired = new Set<string>();
    for (const from of databases.values()) {
      for (const peer of from.desired.peers) {
        const to = databases.get(peer);
        if (to === undefined || to === from) continue;
        const name = `${from.key} > ${to.key}`;
        desired.add(name);
        const link = this.#links.get(name);
        if (link?.from !== from || link.to !== to) this.#replace(new ReplicationLink(from, to));
      }
    }
    for (const [name, link] of this.#links) {
      if (desired.has(name)) continue;
      link.close();
      this.#links.delete(name);
    }
    await Promise.all([...this.#links.values()].map((link) => link.waitUntilReady()));
  }

  /** Whether changes of a region are not replicated to all of its peers yet. */
  isPending(region: Database): boolean {
    return [...this.#links.values()].some(({ from, isReady }) => from === region && !isReady);
  }

  /**
   * Copies the data of a peer to a region that was added or restarted.
   *
   * A crashed region has lost changes that were not yet on its disk; its peers have all changes that it replicated.
   */
  async join(
    region: Database,
    server: Server,
    crashed: boolean,
    databases: ReadonlyMap<string, Database>,
  ): Promise<void> {
    const peers = region.desired.peers.flatMap((key) => databases.get(key) ?? []);
    if (peers.length === 0) return;
    if (!crashed && Number(await server.run("DBSIZE")) > 0) return;
    for (const peer of peers) {
      if (peer.replicationSource() === undefined) continue;
      if (!crashed && Number(await peer.server.run("DBSIZE")) === 0) continue;
      await this.#copyData(region, server, peer);
      return;
    }
    // No peer has data. Replicate new writes nevertheless.
    if (crashed) await this.#restartLinks(region);
  }

  /** Copies the data of a database to its peers after an import, which links do not replicate. */
  async copyToPeers(from: Database, databases: ReadonlyMap<string, Database>): Promise<void> {
    const peers = from.desired.peers.flatMap((key) => databases.get(key) ?? []);
    await Promise.all(peers.map((peer) => this.#copyData(peer, peer.server, from)));
  }

  close(): void {
    for (const link of this.#links.values()) link.close();
    this.#links.clear();
  }

  async #copyData(region: Database, server: Server, peer: Database): Promise<void> {
    try {
      await this.#syncFrom(region, server, peer);
    } finally {
      await stopReplication(server);
    }
    // The server remembers the ID and offset of its last source. The links resume there, so that no write is lost.
    const { master_replid, master_replid2, second_repl_offset } = parseInfo(
      String(await server.run("INFO", "replication")),
    ) as { master_replid?: string; master_replid2?: string; second_repl_offset?: string };
    const offset = Number(second_repl_offset) - 1;
    this.#replace(new ReplicationLink(peer, region, { id: master_replid2 ?? "", offset }));
    await this.#restartLinks(region, { id: master_replid ?? "", offset });
  }

  /** Replicates until all data is copied. The peer's port may change in the meantime. */
  async #syncFrom(region: Database, server: Server, peer: Database): Promise<void> {
    const deadline = performance.now() + JOIN_TIMEOUT_MS;
    for (let lastSource = ""; ; ) {
      const source = peer.replicationSource();
      if (source === undefined) throw new EngineError(`Region ${peer.key} is no longer running.`);
      if (JSON.stringify(source) !== lastSource) await region.replicateFrom(source);
      lastSource = JSON.stringify(source);
      try {
        await waitUntilSynced(server, POLL_INTERVAL_MS);
        return;
      } catch (error) {
        if (performance.now() > deadline) throw error;
      }
    }
  }

  /** Restarts the outgoing links of a region after its server or its data was replaced. */
  async #restartLinks(region: Database, position?: StreamPosition): Promise<void> {
    const links = [...this.#links.values()].filter(({ from }) => from === region);
    await Promise.all(
      links.map(({ to }) => this.#replace(new ReplicationLink(region, to, position)).waitUntilReady()),
    );
  }

  #replace(link: ReplicationLink): ReplicationLink {
    const name = `${link.from.key} > ${link.to.key}`;
    this.#links.get(name)?.close();
    this.#links.set(name, link);
    return link;
  }
}

/** Replicates the changes of one region to another. */
class ReplicationLink {
  readonly from: Database;
  readonly to: Database;
  readonly #target: ControlConnection;
  #position: StreamPosition | undefined;
  #stream: ReplicationStream | undefined;
  #pendingTransaction: ReplicatedCommand[] | undefined;
  #closed = false;
  #isReady = false;
  #resolveReady = () => {};
  readonly #whenReady: Promise<void>;

  constructor(from: Database, to: Database, position?: StreamPosition) {
    this.from = from;
    this.to = to;
    this.#position = position;
    this.#target = new ControlConnection(to.server.login());
    this.#whenReady = new Promise((resolve) => {
      this.#resolveReady = resolve;
    });
    void this.#run();
  }

  /** Whether the link has replicated since it was created. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Resolves once the link replicates, or after a timeout. */
  async waitUntilReady(): Promise<void> {
    const abortController = new AbortController();
    const timeout = sleep(READY_TIMEOUT_MS, undefined, { signal: abortController.signal, ref: false }).catch(
      () => {},
    );
    await Promise.race([this.#whenReady, timeout]);
    abortController.abort();
  }

  close(): void {
    this.#closed = true;
    this.#stream?.close();
    this.#target.close();
    this.#markReady();
  }

  #markReady(): void {
    this.#isReady = true;
    this.#resolveReady();
  }

  async #run(): Promise<void> {
    while (!this.#closed) {
      try {
        await this.#forwardChanges();
      } catch {
        // The source is down, or is a replica itself at the moment.
      }
      this.#stream?.close();
      this.#pendingTransaction = undefined;
      if (!this.#closed) await sleep(RETRY_DELAY_MS, undefined, { ref: false });
    }
  }

  async #forwardChanges(): Promise<void> {
    const stream = await ReplicationStream.open(this.from.server.login(), this.#position);
    this.#stream = stream;
    if (stream.startsWithSnapshot) for await (const _ of stream.snapshot());
    this.#position = stream.start;
    this.#markReady();
    for await (const changes of stream.changes()) await this.#apply(changes, stream.start.id);
  }

  async #apply(changes: readonly ReplicatedCommand[], id: string): Promise<void> {
    const units = changes.flatMap((change) => this.#collectTransaction(change) ?? []);
    const localUnits = units.filter(({ commands }) => commands.length > 0 && !isMarked(commands));
    if (localUnits.length > 0) await this.#sendUnits(localUnits.map(({ commands }) => commands));
    const last = units.at(-1);
    if (last !== undefined) this.#position = { id, offset: last.end };
  }

  /** Groups commands: a transaction counts as one change and may span several reads. */
  #collectTransaction(
    change: ReplicatedCommand,
  ): { commands: (readonly Buffer[])[]; end: number } | undefined {
    const name = change.argv[0]?.toString().toUpperCase() ?? "";
    if (name === "MULTI") {
      this.#pendingTransaction = [];
      return undefined;
    }
    if (name === "EXEC") {
      const commands = this.#pendingTransaction?.map(({ argv }) => argv) ?? [];
      this.#pendingTransaction = undefined;
      return { commands, end: change.end };
    }
    if (PROTOCOL_COMMANDS.has(name)) return undefined;
    if (this.#pendingTransaction === undefined) return { commands: [change.argv], end: change.end };
    this.#pendingTransaction.push(change);
    return undefined;
  }

  /** Sends all changes in one transaction; if the target rejects it, each change in its own. */
  async #sendUnits(units: readonly (readonly (readonly Buffer[])[])[]): Promise<void> {
    while (!this.#closed) {
      try {
        await this.#sendTransaction(units.flat());
        return;
      } catch (error) {
        if ((error as Error).name === "ReplyError") {
          if (units.length === 1) return;
          for (const unit of units) await this.#sendUnits([unit]);
          return;
        }
        // The target region is down: retry.
        await sleep(RETRY_DELAY_MS, undefined, { ref: false });
      }
    }
  }

  async #sendTransaction(commands: readonly (readonly Buffer[])[]): Promise<void> {
    const replies = [
      this.#target.run("MULTI"),
      this.#target.run("PUBLISH", LOOP_MARKER, this.from.key),
      ...commands.map(([name = Buffer.alloc(0), ...args]) => this.#target.run(name.toString(), ...args)),
      this.#target.run("EXEC"),
    ];
    const settled = await Promise.allSettled(replies);
    const exec = settled.at(-1);
    if (exec?.status === "rejected") throw exec.reason;
  }
}

function isMarked([first]: readonly (readonly Buffer[])[]): boolean {
  return first?.[0]?.toString().toUpperCase() === "PUBLISH" && first[1]?.toString() === LOOP_MARKER;
}
