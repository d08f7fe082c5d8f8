import { setTimeout as sleep } from "node:timers/promises";
import { ControlConnection } from "./control.js";
import type { Database } from "./database.js";
import { type ReplicatedCommand, ReplicationStream, type StreamPosition } from "./replication-stream.js";

/** Channel whose message marks the rest of the transaction as replicated from another region. */
const LOOP_MARKER = "__redis-cloud-emulator:region__";
const RETRY_DELAY_MS = 50;
const READY_TIMEOUT_MS = 5_000;
/** Commands of the replication protocol, which do not change data. */
const PROTOCOL_COMMANDS = new Set(["SELECT", "PING", "REPLCONF"]);

/** Replicates the changes of one region to another. */
export class ReplicationLink {
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
    for await (const changes of stream.readChanges()) await this.#apply(changes, stream.start.id);
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
