import { BlockList, connect, createServer, type Server as NetServer, type Socket } from "node:net";
import { LOOPBACK } from "./ports.js";

/** Who may come in. */
export type IpPredicate = (address: string) => boolean;

/**
 * A CIDR list as a question.
 *
 * What is no CIDR admits nobody. An address without a length is one host.
 */
export function allowCidrs(cidrs: readonly string[]): IpPredicate {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [address = "", length] = cidr.trim().split("/");
    const tier = address.includes(":") ? "ipv6" : "ipv4";
    try {
      list.addSubnet(address, length === undefined ? (tier === "ipv6" ? 128 : 32) : Number(length), tier);
    } catch {
      // Not a network.
    }
  }
  return (address) => {
    const plain = address.replace(/^::ffff:/, "");
    return list.check(plain, plain.includes(":") ? "ipv6" : "ipv4");
  };
}

/** Whether a list lets in everybody who can reach the loopback interface at all. */
export function admitsLoopback(cidrs: readonly string[]): boolean {
  return cidrs.some((cidr) => {
    const [, length = "32"] = cidr.split("/");
    return Number(length) <= 8 && allowCidrs([cidr])(LOOPBACK);
  });
}

/** Everybody on this machine, or nobody. */
export const denyAll: IpPredicate = () => false;

/**
 * A listener that looks at who comes and passes on those who may.
 *
 * Stands in front of a database only while somebody is to be kept out: Redis itself knows no lists of addresses.
 * Others are cut off without a word, as by a firewall that rejects.
 */
export class IpFilterProxy {
  readonly #server: NetServer;
  readonly #connections = new Map<Socket, string>();
  #admits: IpPredicate = denyAll;
  #inner = 0;

  private constructor() {
    this.#server = createServer({ noDelay: true, pauseOnConnect: true }, (guest) => this.#receive(guest));
  }

  /** @throws Error with code EADDRINUSE when the port is taken. */
  static async open(port: number): Promise<IpFilterProxy> {
    const authenticator = new IpFilterProxy();
    await new Promise<void>((resolve, reject) => {
      authenticator.#server.once("error", reject);
      authenticator.#server.listen(port, LOOPBACK, resolve);
    });
    authenticator.#server.unref();
    return authenticator;
  }

  /** Whether somebody is inside. */
  get occupied(): boolean {
    return this.#connections.size > 0;
  }

  /** Who may pass, and where to. Those inside who no longer may are cut off. */
  admit(admits: IpPredicate, innerPort: number): void {
    this.#admits = admits;
    this.#inner = innerPort;
    for (const [guest, address] of this.#connections) {
      if (!admits(address)) guest.destroy();
    }
  }

  /** Stops listening. Those inside stay until they may no longer, see {@link admit}. */
  close(): void {
    // The port is free at once. The callback would wait for the last guest.
    this.#server.close();
  }

  #receive(guest: Socket): void {
    const address = guest.remoteAddress ?? "";
    guest.on("error", () => guest.destroy());
    if (!this.#admits(address)) {
      guest.destroy();
      return;
    }
    const inside = connect({ port: this.#inner, host: LOOPBACK, noDelay: true });
    this.#connections.set(guest, address);
    guest.once("close", () => {
      this.#connections.delete(guest);
      inside.destroy();
    });
    inside.on("error", () => guest.destroy());
    inside.once("close", () => guest.destroy());
    guest.pipe(inside).pipe(guest);
  }
}
