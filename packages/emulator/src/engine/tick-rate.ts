import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "./database.js";

/** Poll interval for databases with clients; longer where polls are expensive, as with much memory. */
const INTERVAL_MS = 200;
const MAX_INTERVAL_MS = 500;

/** Maximum share of the time that polls may take. */
const MAX_SHARE = 0.02;

/** Number of polls without clients before a server ticks slowly again: at least 5 s. */
const IDLE_POLLS = 25;

/** Number of polls after the change during which the server is woken up: its next slow tick may be a second away. */
const WAKING_POLLS = 6;

/** Ticks per second. Blocked clients time out, and keys expire, at a tick. */
const RATES = { busy: "10", idle: "1" } as const;

/** Connections over IPv4, the only protocol that servers listen on. */
const TABLE = "/proc/net/tcp";
/** `sl: local_address:port rem_address:port st …` in hexadecimal digits; the state 01 is an established connection. */
const ESTABLISHED = /:([\dA-F]{4}) [\dA-F]+:[\dA-F]{4} 01 /g;

interface Server {
  pid: number;
  rate: keyof typeof RATES;
  /** Polls since the change of the rate, and since the last client. */
  polls: number;
  idlePolls: number;
}

/**
 * Lets servers tick ten times a second, as Redis does, while they have clients, and once a second otherwise: hundreds of
 * idle processes would take a core.
 */
export class TickRate {
  readonly #servers = new Map<string, Server>();
  readonly #listDatabases: () => Iterable<Database>;
  readonly #hasInternalClients: (key: string) => boolean;
  #isStopped = false;

  /**
   * @param listDatabases Databases that may run.
   * @param hasInternalClients Whether a database has clients that do not use its port.
   */
  constructor(listDatabases: () => Iterable<Database>, hasInternalClients: (key: string) => boolean) {
    this.#listDatabases = listDatabases;
    this.#hasInternalClients = hasInternalClients;
    void this.#run();
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #run(): Promise<void> {
    let elapsedMs = 0;
    while (!this.#isStopped) {
      const pauseMs = Math.min(Math.max(INTERVAL_MS, elapsedMs / MAX_SHARE), MAX_INTERVAL_MS);
      await sleep(pauseMs, undefined, { ref: false });
      const databases = [...this.#listDatabases()];
      const startedMs = performance.now();
      if (databases.length > 0) await this.#adjustAll(databases);
      elapsedMs = performance.now() - startedMs;
    }
  }

  async #adjustAll(databases: readonly Database[]): Promise<void> {
    const ports = await readConnectedPorts();
    if (this.#isStopped) return;
    for (const database of databases) {
      // Regions tick fast: they send snapshots to several peers in turn, and notice the end of one at a tick.
      const isBusy =
        ports === undefined ||
        database.hasPeers() ||
        this.#hasInternalClients(database.key) ||
        database.listPorts().some((port) => ports.has(port));
      this.#adjust(database, isBusy);
    }
    if (this.#servers.size > databases.length) this.#forget(new Set(databases.map(({ key }) => key)));
  }

  #adjust({ key, server: redis }: Database, isBusy: boolean): void {
    const { pid } = redis;
    if (pid === undefined) return;
    const known = this.#servers.get(key);
    const server = known?.pid === pid ? known : { pid, rate: "idle" as const, polls: 0, idlePolls: 0 };
    this.#servers.set(key, server);
    server.polls += 1;
    server.idlePolls = isBusy ? 0 : server.idlePolls + 1;
    const rate = isBusy || (server.rate === "busy" && server.idlePolls < IDLE_POLLS) ? "busy" : "idle";
    const isChanged = rate !== server.rate;
    if (isChanged) Object.assign(server, { rate, polls: 0 });
    if (!isChanged && (rate === "idle" || server.polls > WAKING_POLLS)) return;
    const sent = isChanged ? redis.run("CONFIG", "SET", "hz", RATES[rate]) : redis.run("PING");
    // A server that does not reply now is set again at the next poll.
    sent.catch(() => this.#servers.delete(key));
  }

  #forget(present: ReadonlySet<string>): void {
    for (const key of this.#servers.keys()) if (!present.has(key)) this.#servers.delete(key);
  }
}

/** Reads the local ports with an established connection; `undefined` on systems that do not list them. */
async function readConnectedPorts(): Promise<ReadonlySet<number> | undefined> {
  try {
    const connections = (await readFile(TABLE, "latin1")).matchAll(ESTABLISHED);
    return new Set([...connections].map(([, port = ""]) => Number.parseInt(port, 16)));
  } catch {
    return undefined;
  }
}
