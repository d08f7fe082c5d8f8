import { BlockList, connect, createServer, type Server as NetServer, type Socket } from "node:net";
import { LOOPBACK } from "./ports.js";

/** Whether an address may connect. */
export type IpPredicate = (address: string) => boolean;

/**
 * Creates a predicate from a CIDR list.
 *
 * Invalid entries match no address. An address without a prefix length matches one host.
 */
export function allowCidrs(cidrs: readonly string[]): IpPredicate {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [address = "", length] = cidr.trim().split("/");
    const family = address.includes(":") ? "ipv6" : "ipv4";
    try {
      list.addSubnet(address, length === undefined ? (family === "ipv6" ? 128 : 32) : Number(length), family);
    } catch {
      // An invalid entry matches no address.
    }
  }
  return (address) => {
    const plain = address.replace(/^::ffff:/, "");
    return list.check(plain, plain.includes(":") ? "ipv6" : "ipv4");
  };
}

/** Whether a list allows the whole loopback network. */
export function allowsLoopback(cidrs: readonly string[]): boolean {
  return cidrs.some((cidr) => {
    const [, length = "32"] = cidr.split("/");
    return Number(length) <= 8 && allowCidrs([cidr])(LOOPBACK);
  });
}

/** Allows no address. */
export const denyAll: IpPredicate = () => false;

/**
 * A TCP proxy that forwards connections from allowed addresses.
 *
 * Used while a database restricts source addresses, because Redis has no IP filter, and if other machines can connect.
 * Other connections are closed immediately, as by a firewall that rejects.
 */
export class IpFilterProxy {
  readonly #server: NetServer;
  readonly #connections = new Map<Socket, string>();
  #isAllowed: IpPredicate = denyAll;
  #targetPort = 0;

  private constructor() {
    this.#server = createServer({ noDelay: true, pauseOnConnect: true }, (client) =>
      this.#handleConnection(client),
    );
  }

  /** @throws Error with code EADDRINUSE if the port is taken. */
  static async open(port: number, host: string = LOOPBACK): Promise<IpFilterProxy> {
    const proxy = new IpFilterProxy();
    await new Promise<void>((resolve, reject) => {
      proxy.#server.once("error", reject);
      proxy.#server.listen(port, host, resolve);
    });
    proxy.#server.unref();
    return proxy;
  }

  /** Whether connections are open. */
  get hasConnections(): boolean {
    return this.#connections.size > 0;
  }

  /** Sets the allowed addresses and the target. Closes connections that are no longer allowed. */
  configure(isAllowed: IpPredicate, targetPort: number): void {
    this.#isAllowed = isAllowed;
    this.#targetPort = targetPort;
    for (const [client, address] of this.#connections) {
      if (!isAllowed(address)) client.destroy();
    }
  }

  /** Stops listening. Open connections are kept while {@link configure} allows them. */
  close(): void {
    // Frees the port immediately. The callback would wait for the last connection to close.
    this.#server.close();
  }

  #handleConnection(client: Socket): void {
    const address = client.remoteAddress ?? "";
    client.on("error", () => client.destroy());
    if (!this.#isAllowed(address)) {
      client.destroy();
      return;
    }
    const upstream = connect({ port: this.#targetPort, host: LOOPBACK, noDelay: true });
    this.#connections.set(client, address);
    client.once("close", () => {
      this.#connections.delete(client);
      upstream.destroy();
    });
    upstream.on("error", () => client.destroy());
    upstream.once("close", () => client.destroy());
    client.pipe(upstream).pipe(client);
  }
}
