import { setTimeout as sleep } from "node:timers/promises";
import type { DesiredDatabase, Endpoint } from "./desired-state.js";
import { admitsLoopback, allowCidrs, denyAll, IpFilterProxy, type IpPredicate } from "./ip-filter-proxy.js";
import { freePort, LOOPBACK } from "./ports.js";
import type { Server } from "./server.js";

/** Ports of an engine's databases: two of them may want the same one, being in different subscriptions. */
export class PortRegistry {
  readonly #holders = new Map<number, string>();

  /** Whether the port is this database's now. */
  claim(port: number, key: string): boolean {
    const holder = this.#holders.get(port);
    if (port === 0) return false;
    if (holder === undefined) this.#holders.set(port, key);
    return holder === undefined || holder === key;
  }

  release(key: string): void {
    for (const [port, holder] of this.#holders) {
      if (holder === key) this.#holders.delete(port);
    }
  }
}

/** What of a database concerns its door. */
export type ListenerConfig = Pick<DesiredDatabase, "key" | "preferredPort" | "tls" | "sourceIps" | "paused">;

const NO_LISTENER = "Unable to listen";
const LISTENERS = ["port", "tls-port"] as const;
/** Ports that were free a moment ago may be taken. */
const ATTEMPTS = 5;
const TIMEOUT_MS = 20;

/**
 * The public port of a database: the server itself listens on it, or a {@link IpFilterProxy} does while somebody is to be
 * kept out. Switching keeps the port, the data, and the connections of those who may stay.
 */
export class DatabaseListener {
  readonly #book: PortRegistry;
  #public: { port: number; preferred: number } | undefined;
  /** The public port that it last listened on. */
  #held: number | undefined;
  #inner: number | undefined;
  #gate: IpFilterProxy | undefined;
  /** Gates that are no more, with those who came through them and stayed. */
  #former: IpFilterProxy[] = [];
  #tls: boolean | undefined;

  constructor(book: PortRegistry) {
    this.#book = book;
  }

  /** Where clients connect. */
  endpoint(): Endpoint | undefined {
    if (this.#public === undefined) return undefined;
    return { host: LOOPBACK, port: this.#public.port, tls: this.#tls === true };
  }

  /** Where the server itself listens, for servers that follow it. Whoever is kept out, they are not. */
  inner(): Endpoint | undefined {
    const open = this.endpoint();
    return open === undefined ? undefined : { ...open, port: this.#inner ?? open.port };
  }

  /** Opens or changes the door. TLS must have been set up in the server before. */
  async arrange(server: Server, plan: ListenerConfig): Promise<void> {
    const { sourceIps, paused } = plan;
    const tls = plan.tls !== undefined;
    const turned = this.#tls !== undefined && this.#tls !== tls;
    this.#tls = tls;
    const [listener, other] = tls ? (["tls-port", "port"] as const) : (["port", "tls-port"] as const);
    // Whoever came in without TLS must come again, and the other way round.
    if (turned) this.#retire();
    if (turned) this.#setIpFilter(denyAll);
    // Not set where it was never on: a server without TLS does not know the name.
    if ((server.setting(other) ?? "0") !== "0") await server.set({ [other]: "0" });
    if (this.#public?.preferred !== plan.preferredPort) await this.#move(plan);
    if (paused || !admitsLoopback(sourceIps)) await this.#guard(server, listener, plan);
    else await this.#open(server, listener, plan);
    if (turned) await this.#sendAway(server);
  }

  /** The server is gone for the moment. The gate stays, and lets nobody in. */
  pause(): void {
    this.#gate?.admit(denyAll, 0);
  }

  close(): void {
    this.#retire();
    this.#setIpFilter(denyAll);
    this.#public = undefined;
    this.#inner = undefined;
  }

  async #open(server: Server, listener: (typeof LISTENERS)[number], plan: ListenerConfig): Promise<void> {
    this.#retire();
    this.#inner = undefined;
    await this.#onFreePort(plan, async (port) => {
      await server.set({ [listener]: String(port) });
    });
  }

  async #guard(server: Server, listener: (typeof LISTENERS)[number], plan: ListenerConfig): Promise<void> {
    const admits = plan.paused ? denyAll : allowCidrs(plan.sourceIps);
    if (this.#gate === undefined || server.setting(listener) !== String(this.#inner)) {
      await attempts(async () => {
        const port = await freePort();
        await server.set({ [listener]: String(port) });
        this.#inner = port;
      });
    }
    if (this.#gate === undefined) {
      await this.#onFreePort(plan, async (port) => {
        this.#gate = await IpFilterProxy.open(port);
      });
      // Those who came in before the gate was there.
      if (!admits(LOOPBACK)) await this.#sendAway(server);
    }
    this.#gate?.admit(admits, this.#inner ?? 0);
    this.#setIpFilter(admits);
  }

  /** The gate goes; its guests stay. */
  #retire(): void {
    if (this.#gate === undefined) return;
    this.#gate.close();
    this.#former.push(this.#gate);
    this.#gate = undefined;
  }

  #setIpFilter(admits: IpPredicate): void {
    for (const authenticator of this.#former) authenticator.admit(admits, 0);
    this.#former = this.#former.filter((authenticator) => authenticator.occupied);
  }

  /** Listens on the public port, or on another one when that is taken. */
  async #onFreePort(plan: ListenerConfig, listen: (port: number) => Promise<void>): Promise<void> {
    await attempts(async () => {
      const { port } = this.#public ?? (await this.#move(plan));
      try {
        // A port that was its own comes free at once: a killed server's last child may hold it for a moment.
        await (this.#held === port ? attempts(() => listen(port), TIMEOUT_MS) : listen(port));
        this.#held = port;
      } catch (error) {
        if (isTaken(error)) await this.#move(plan, port);
        throw error;
      }
    });
  }

  async #move({ preferredPort: preferred, key }: ListenerConfig, taken?: number) {
    this.#book.release(key);
    const desired = taken !== preferred && this.#book.claim(preferred, key);
    let port = preferred;
    if (!desired) {
      do port = await freePort();
      while (!this.#book.claim(port, key));
    }
    this.#retire();
    this.#public = { port, preferred };
    return this.#public;
  }

  async #sendAway(server: Server): Promise<void> {
    const address = `${LOOPBACK}:${this.#public?.port}`;
    for (const type of ["normal", "pubsub"]) {
      await server.run("CLIENT", "KILL", "LADDR", address, "TYPE", type);
    }
  }
}

async function attempts(attempt: () => Promise<void>, pauseMs = 0): Promise<void> {
  for (let left = ATTEMPTS; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isTaken(error)) throw error;
      if (left === 0) throw error;
      if (pauseMs > 0) await sleep(pauseMs);
    }
  }
}

function isTaken(error: unknown): boolean {
  const { code, message = "" } = error as { code?: string; message?: string };
  return code === "EADDRINUSE" || code === "EACCES" || message.includes(NO_LISTENER);
}
