import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseProxy, type OnConfigSet } from "./database-proxy.js";
import type { DesiredDatabase, Endpoint } from "./desired-state.js";
import { allowCidrs, allowsLoopback, denyAll, type IpPredicate } from "./ip-filter.js";
import { findFreePort, LOOPBACK } from "./ports.js";
import type { Server } from "./server.js";
import type { TlsIdentity } from "./tls.js";

/** Addresses of an engine's databases. */
export interface DatabaseNetwork {
  /** Address to listen on. Default: loopback. */
  readonly host?: string | undefined;
  /** Host name or address at which clients connect. Default: `host`. */
  readonly advertisedHost?: string | undefined;
}

/** Ports of an engine's databases. Databases of different subscriptions may prefer the same port. */
export class PortRegistry {
  readonly #owners = new Map<number, string>();
  /** Address that the public ports are opened on. */
  readonly host: string;
  readonly advertisedHost: string;

  constructor({ host = LOOPBACK, advertisedHost = host }: DatabaseNetwork = {}) {
    this.host = host;
    this.advertisedHost = advertisedHost;
  }

  /** Whether other machines can connect. */
  get isPublic(): boolean {
    return this.host !== LOOPBACK;
  }

  /** Claims a port. @returns Whether the port belongs to the database. */
  claim(port: number, key: string): boolean {
    const owner = this.#owners.get(port);
    if (port === 0) return false;
    if (owner === undefined) this.#owners.set(port, key);
    return owner === undefined || owner === key;
  }

  release(key: string): void {
    for (const [port, owner] of this.#owners) {
      if (owner === key) this.#owners.delete(port);
    }
  }
}

/** The part of the desired state that concerns the listener. */
export type ListenerConfig = Pick<
  DesiredDatabase,
  "key" | "preferredPort" | "tls" | "sourceIps" | "isPaused" | "connectsDirectly"
>;

const LISTEN_ERROR = "Unable to listen";
/** Another process may use a port that was found to be free. */
const MAX_ATTEMPTS = 5;
const RETRY_DELAY_MS = 20;

/**
 * Public port of a database. A {@link DatabaseProxy} listens on it, or the server itself if that is desired and possible.
 * Switching keeps the port, the data and the connections of allowed clients.
 */
export class DatabaseListener {
  readonly #ports: PortRegistry;
  readonly #onConfigSet: OnConfigSet;
  #public: { port: number; preferred: number } | undefined;
  /** Last public port that was listened on. */
  #lastPort: number | undefined;
  #privatePort: number | undefined;
  #proxy: DatabaseProxy | undefined;
  /** Closed proxies that still have connections. */
  #retiredProxies: DatabaseProxy[] = [];
  #tls: boolean | undefined;
  /** Whether clients that connected under previous settings must be disconnected. */
  #mustDisconnect = false;

  constructor(ports: PortRegistry, onConfigSet: OnConfigSet) {
    this.#ports = ports;
    this.#onConfigSet = onConfigSet;
  }

  /** Whether the server itself listens on the public port. It does so on loopback only, and has no IP filter. */
  isDirect({ connectsDirectly = false, isPaused, sourceIps }: ListenerConfig): boolean {
    return connectsDirectly && !isPaused && !this.#ports.isPublic && allowsLoopback(sourceIps);
  }

  /** Address at which clients connect. */
  endpoint(): Endpoint | undefined {
    if (this.#public === undefined) return undefined;
    return { host: this.#ports.advertisedHost, port: this.#public.port, tls: this.#tls === true };
  }

  /** The server's own port, used by replicas; not subject to the IP filter. */
  privateEndpoint(): Endpoint | undefined {
    const publicEndpoint = this.endpoint();
    if (publicEndpoint === undefined || this.#privatePort === undefined)
      return publicEndpoint && { ...publicEndpoint, host: LOOPBACK };
    return { host: LOOPBACK, port: this.#privatePort, tls: false };
  }

  /**
   * Opens or reconfigures the port. A server that listens itself must already have TLS enabled.
   *
   * @param identity Certificates, if the database has TLS.
   */
  async configure(server: Server, config: ListenerConfig, identity: TlsIdentity | undefined): Promise<void> {
    const isDirect = this.isDirect(config);
    const tls = config.tls !== undefined;
    const tlsChanged = this.#tls !== undefined && this.#tls !== tls;
    this.#tls = tls;
    // Kept until it is done: an earlier call may have failed in between.
    this.#mustDisconnect ||= tlsChanged;
    const [setting, otherSetting] =
      tls && isDirect ? (["tls-port", "port"] as const) : (["port", "tls-port"] as const);
    // Clients must reconnect when TLS is enabled or disabled.
    if (tlsChanged) this.#retireProxy();
    if (tlsChanged) this.#setIpFilter(denyAll);
    // Set only if the port was open: a server without TLS rejects the name.
    if ((server.setting(otherSetting) ?? "0") !== "0") await server.set({ [otherSetting]: "0" });
    if (this.#public?.preferred !== config.preferredPort) await this.#choosePort(config);
    if (isDirect) await this.#openDirect(server, setting, config);
    else await this.#openFiltered(server, config, identity);
    if (this.#mustDisconnect) await this.#disconnectClients(server);
    this.#mustDisconnect = false;
  }

  /** Rejects all clients while the server is down. The proxy keeps listening. */
  pause(): void {
    this.#proxy?.configure({ isAllowed: denyAll, targetPort: 0 });
  }

  close(): void {
    this.#retireProxy();
    this.#setIpFilter(denyAll);
    this.#public = undefined;
    this.#privatePort = undefined;
  }

  async #openDirect(server: Server, setting: "port" | "tls-port", config: ListenerConfig): Promise<void> {
    this.#retireProxy();
    this.#privatePort = undefined;
    await this.#listenPublicly(config, async (port) => {
      await server.set({ [setting]: String(port) });
    });
  }

  async #openFiltered(
    server: Server,
    config: ListenerConfig,
    identity: TlsIdentity | undefined,
  ): Promise<void> {
    const isAllowed = config.isPaused ? denyAll : allowCidrs(config.sourceIps);
    if (this.#proxy === undefined || server.setting("port") !== String(this.#privatePort)) {
      await retryWhileTaken(async () => {
        const port = await findFreePort();
        await server.set({ port: String(port) });
        this.#privatePort = port;
      });
    }
    if (this.#proxy === undefined) {
      await this.#listenPublicly(config, async (port) => {
        this.#proxy = await DatabaseProxy.open(port, this.#ports.host, this.#onConfigSet);
      });
      // Disconnect clients that connected before the filter was installed.
      this.#mustDisconnect ||= !isAllowed(LOOPBACK);
    }
    this.#proxy?.configure({ isAllowed, targetPort: this.#privatePort ?? 0, tls: identity });
    this.#setIpFilter(isAllowed);
  }

  /** Stops the proxy from listening; open connections are kept. */
  #retireProxy(): void {
    if (this.#proxy === undefined) return;
    this.#proxy.close();
    this.#retiredProxies.push(this.#proxy);
    this.#proxy = undefined;
  }

  #setIpFilter(isAllowed: IpPredicate): void {
    for (const proxy of this.#retiredProxies) proxy.configure({ isAllowed, targetPort: 0 });
    this.#retiredProxies = this.#retiredProxies.filter((proxy) => proxy.hasConnections);
  }

  /** Listens on the public port, or on another one if it is in use. */
  async #listenPublicly(config: ListenerConfig, listen: (port: number) => Promise<void>): Promise<void> {
    await retryWhileTaken(async () => {
      const { port } = this.#public ?? (await this.#choosePort(config));
      try {
        // Retry its own last port: a child of the killed server may hold it for a moment.
        await (this.#lastPort === port ? retryWhileTaken(() => listen(port), RETRY_DELAY_MS) : listen(port));
        this.#lastPort = port;
      } catch (error) {
        if (isTaken(error)) await this.#choosePort(config, port);
        throw error;
      }
    });
  }

  async #choosePort({ preferredPort: preferred, key }: ListenerConfig, taken?: number) {
    this.#ports.release(key);
    const isPreferred = taken !== preferred && this.#ports.claim(preferred, key);
    let port = preferred;
    if (!isPreferred) {
      do port = await findFreePort();
      while (!this.#ports.claim(port, key));
    }
    this.#retireProxy();
    this.#public = { port, preferred };
    return this.#public;
  }

  async #disconnectClients(server: Server): Promise<void> {
    const address = `${LOOPBACK}:${this.#public?.port}`;
    for (const type of ["normal", "pubsub"]) {
      await server.run("CLIENT", "KILL", "LADDR", address, "TYPE", type);
    }
  }
}

async function retryWhileTaken(attempt: () => Promise<void>, pauseMs = 0): Promise<void> {
  for (let left = MAX_ATTEMPTS; ; left -= 1) {
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
  return code === "EADDRINUSE" || code === "EACCES" || message.includes(LISTEN_ERROR);
}
