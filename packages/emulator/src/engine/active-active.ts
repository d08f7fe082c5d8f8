import type { Database } from "./database.js";
import { EngineError } from "./errors.js";
import { parseInfo } from "./info.js";
import { stopReplication, waitUntilSynced } from "./replica.js";
import { ReplicationLink } from "./replication-link.js";
import type { StreamPosition } from "./replication-stream.js";
import type { Server } from "./server.js";

const JOIN_TIMEOUT_MS = 10_000;
const POLL_INTERVAL_MS = 250;

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
    // No peer has data, but new writes are still replicated.
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
