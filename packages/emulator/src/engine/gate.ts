import { BlockList, connect, createServer, type Server as NetServer, type Socket } from "node:net";
import { LOOPBACK } from "./ports.js";

/** Who may come in. */
export type Admits = (address: string) => boolean;

/**
 * A CIDR list as a question.
 *
 * What is no CIDR admits nobody. An address without a length is one host.
 */
export function admitting(cidrs: readonly string[]): Admits {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [address = "", length] = cidr.trim().split("/");
    const family = address.includes(":") ? "ipv6" : "ipv4";
    try {
      list.addSubnet(address, length === undefined ? (family === "ipv6" ? 128 : 32) : Number(length), family);
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
    return Number(length) <= 8 && admitting([cidr])(LOOPBACK);
  });
}

/** Everybody on this machine, or nobody. */
export const nobody: Admits = () => false;

/**
 * A listener that looks at who comes and passes on those who may.
 *
 * Stands in front of a database only while somebody is to be kept out: Redis itself knows no lists of addresses.
 * Others are cut off without a word, as by a firewall that rejects.
 */
export class Gate {
  readonly #server: NetServer;
  readonly #guests = new Map<Socket, string>();
  #admits: Admits = nobody;
  #inner = 0;

  private constructor() {
    this.#server = createServer({ noDelay: true, pauseOnConnect: true }, (guest) => this.#receive(guest));
  }

  /** @throws Error with code EADDRINUSE when the port is taken. */
  static async open(port: number): Promise<Gate> {
    const gate = new Gate();
    await new Promise<void>((resolve, reject) => {
      gate.#server.once("error", reject);
      gate.#server.listen(port, LOOPBACK, resolve);
    });
    gate.#server.unref();
    return gate;
  }

  /** Whether somebody is inside. */
  get occupied(): boolean {
    return this.#guests.size > 0;
  }

  /** Who may pass, and where to. Those inside who no longer may are cut off. */
  admit(admits: Admits, innerPort: number): void {
    this.#admits = admits;
    this.#inner = innerPort;
    for (const [guest, address] of this.#guests) {
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
    this.#guests.set(guest, address);
    guest.once("close", () => {
      this.#guests.delete(guest);
      inside.destroy();
    });
    inside.on("error", () => guest.destroy());
    inside.once("close", () => guest.destroy());
    guest.pipe(inside).pipe(guest);
  }
}
