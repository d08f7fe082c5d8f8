import { setTimeout as sleep } from "node:timers/promises";
import { ControlConnection } from "./control.js";
import type { Database } from "./database.js";
import { EngineError } from "./errors.js";
import { fields } from "./info.js";
import { stopReplication, waitUntilSynced } from "./replica.js";
import { type Change, type Position, ReplicationStream } from "./replication-stream.js";
import type { Server } from "./server.js";

/** Channel on which a link announces that what follows in the transaction came from another region. */
const LOOP_MARKER = "__redis-cloud-emulator:region__";
const TRY_AGAIN_MS = 50;
const READY_LIMIT_MS = 5_000;
const JOIN_LIMIT_MS = 10_000;
const POLL_INTERVAL_MS = 250;
/** Belong to the stream and not to the data. */
const STREAM_ONLY = new Set(["SELECT", "PING", "REPLCONF"]);

/**
 * The regions of Active-Active databases.
 *
 * Each region is a server of its own that takes reads and writes, and each change of one is carried over to the
 * others within milliseconds. What open Redis cannot do is to merge: the real service resolves two changes to one
 * key at one time by rules for each type. Here both are applied in each region in the order in which they arrive
 * there. Counters, sets and hashes of different fields come out the same everywhere; two simultaneous SETs of one
 * key may not. There is no delay, and no partition.
 *
 * Changes are read from each server as a replica reads them, so scripts arrive as what they did, and expiry and
 * eviction arrive as deletions, which the real service sends to the other regions too.
 */
export class RegionReplicator {
  readonly #links = new Map<string, ReplicationLink>();

  /** Links each database with each of its peers. Resolves when all links carry changes. */
  async arrange(databases: ReadonlyMap<string, Database>): Promise<void> {
    const desired = new Set<string>();
    for (const from of databases.values()) {
      for (const peer of from.wanted.peers) {
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
    await Promise.all([...this.#links.values()].map((link) => link.ready()));
  }

  /**
   * Gives a region that was just added, or that comes back, what the others have.
   *
   * One that comes back has lost what was not on its disk yet, and the others have all that it had passed on.
   */
  async join(
    region: Database,
    server: Server,
    crashed: boolean,
    databases: ReadonlyMap<string, Database>,
  ): Promise<void> {
    const peers = region.wanted.peers.flatMap((key) => databases.get(key) ?? []);
    if (peers.length === 0) return;
    if (!crashed && Number(await server.run("DBSIZE")) > 0) return;
    for (const peer of peers) {
      if (peer.source() === undefined) continue;
      if (!crashed && Number(await peer.server.run("DBSIZE")) === 0) continue;
      await this.#copy(region, server, peer);
      return;
    }
    // Nobody to learn from. What clients write from now on is carried, though.
    if (crashed) await this.#relink(region);
  }

  /** Gives the others what this one has: it was imported into, which is no change that a link could carry. */
  async spread(from: Database, databases: ReadonlyMap<string, Database>): Promise<void> {
    const peers = from.wanted.peers.flatMap((key) => databases.get(key) ?? []);
    await Promise.all(peers.map((peer) => this.#copy(peer, peer.server, from)));
  }

  close(): void {
    for (const link of this.#links.values()) link.close();
    this.#links.clear();
  }

  async #copy(region: Database, server: Server, peer: Database): Promise<void> {
    try {
      await this.#followed(region, server, peer);
    } finally {
      await stopReplication(server);
    }
    // The server remembers whom it followed and how far it was when it let go: there the links go on, so nothing
    // that is written meanwhile is left out.
    const { master_replid, master_replid2, second_repl_offset } = fields(
      String(await server.run("INFO", "replication")),
    ) as { master_replid?: string; master_replid2?: string; second_repl_offset?: string };
    const offset = Number(second_repl_offset) - 1;
    this.#replace(new ReplicationLink(peer, region, { id: master_replid2 ?? "", offset }));
    await this.#relink(region, { id: master_replid ?? "", offset });
  }

  /** Follows until it has everything. The peer may be changing its door meanwhile. */
  async #followed(region: Database, server: Server, peer: Database): Promise<void> {
    const giveUpAt = performance.now() + JOIN_LIMIT_MS;
    for (let told = ""; ; ) {
      const source = peer.source();
      if (source === undefined) throw new EngineError(`Region ${peer.key} went away.`);
      if (JSON.stringify(source) !== told) await region.follow(source);
      told = JSON.stringify(source);
      try {
        await waitUntilSynced(server, POLL_INTERVAL_MS);
        return;
      } catch (error) {
        if (performance.now() > giveUpAt) throw error;
      }
    }
  }

  /** Begins anew what a region sends: its server is another one, or has other data. */
  async #relink(region: Database, position?: Position): Promise<void> {
    const links = [...this.#links.values()].filter(({ from }) => from === region);
    await Promise.all(
      links.map(({ to }) => this.#replace(new ReplicationLink(region, to, position)).ready()),
    );
  }

  #replace(link: ReplicationLink): ReplicationLink {
    const name = `${link.from.key} > ${link.to.key}`;
    this.#links.get(name)?.close();
    this.#links.set(name, link);
    return link;
  }
}

/** Carries the changes of one region over to another. */
class ReplicationLink {
  readonly from: Database;
  readonly to: Database;
  readonly #target: ControlConnection;
  #position: Position | undefined;
  #stream: ReplicationStream | undefined;
  #open: Change[] | undefined;
  #closed = false;
  #ready = () => {};
  readonly #whenReady: Promise<void>;

  constructor(from: Database, to: Database, position?: Position) {
    this.from = from;
    this.to = to;
    this.#position = position;
    this.#target = new ControlConnection(to.server.login());
    this.#whenReady = new Promise((resolve) => {
      this.#ready = resolve;
    });
    void this.#run();
  }

  /** Resolves when changes are carried, or when that seems not to come about. */
  async ready(): Promise<void> {
    const limit = new AbortController();
    const late = sleep(READY_LIMIT_MS, undefined, { signal: limit.signal, ref: false }).catch(() => {});
    await Promise.race([this.#whenReady, late]);
    limit.abort();
  }

  close(): void {
    this.#closed = true;
    this.#stream?.close();
    this.#target.close();
    this.#ready();
  }

  async #run(): Promise<void> {
    while (!this.#closed) {
      try {
        await this.#carry();
      } catch {
        // The source is away, or follows somebody for the moment.
      }
      this.#stream?.close();
      this.#open = undefined;
      if (!this.#closed) await sleep(TRY_AGAIN_MS, undefined, { ref: false });
    }
  }

  async #carry(): Promise<void> {
    const stream = await ReplicationStream.open(this.from.server.login(), this.#position);
    this.#stream = stream;
    if (stream.whole) for await (const _ of stream.snapshot());
    this.#position = stream.start;
    this.#ready();
    for await (const changes of stream.changes()) await this.#apply(changes, stream.start.id);
  }

  async #apply(changes: readonly Change[], id: string): Promise<void> {
    const units = changes.flatMap((change) => this.#unit(change) ?? []);
    const own = units.filter(({ commands }) => commands.length > 0 && !isMarked(commands));
    if (own.length > 0) await this.#send(own.map(({ commands }) => commands));
    const last = units.at(-1);
    if (last !== undefined) this.#position = { id, offset: last.end };
  }

  /** A transaction is one change, and it may come in pieces. */
  #unit(change: Change): { commands: (readonly Buffer[])[]; end: number } | undefined {
    const name = change.argv[0]?.toString().toUpperCase() ?? "";
    if (name === "MULTI") {
      this.#open = [];
      return undefined;
    }
    if (name === "EXEC") {
      const commands = this.#open?.map(({ argv }) => argv) ?? [];
      this.#open = undefined;
      return { commands, end: change.end };
    }
    if (STREAM_ONLY.has(name)) return undefined;
    if (this.#open === undefined) return { commands: [change.argv], end: change.end };
    this.#open.push(change);
    return undefined;
  }

  /** All in one transaction; where one of them is refused, each in its own. */
  async #send(units: readonly (readonly (readonly Buffer[])[])[]): Promise<void> {
    while (!this.#closed) {
      try {
        await this.#transaction(units.flat());
        return;
      } catch (error) {
        if ((error as Error).name === "ReplyError") {
          if (units.length === 1) return;
          for (const unit of units) await this.#send([unit]);
          return;
        }
        // The region is away. It is waited for.
        await sleep(TRY_AGAIN_MS, undefined, { ref: false });
      }
    }
  }

  async #transaction(commands: readonly (readonly Buffer[])[]): Promise<void> {
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
