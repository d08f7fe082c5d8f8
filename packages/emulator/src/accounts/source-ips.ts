import { BlockList, isIP } from "node:net";

/** Everybody. The service writes it so although it means IPv6 too. */
export const ANYWHERE = "0.0.0.0/0";

/** An IPv4 address that arrives over an IPv6 socket is written `::ffff:1.2.3.4`; it is the IPv4 address. */
export function plainAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  // A link-local address may carry the name of its interface.
  return (mapped?.[1] ?? address).replace(/%.*$/, "");
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  const plain = plainAddress(address);
  return plain === "::1" || plain === "0:0:0:0:0:0:0:1" || (isIP(plain) === 4 && plain.startsWith("127."));
}

/** Whether a text is an address, or a range of them in CIDR notation. */
export function isSourceIp(text: unknown): text is string {
  return typeof text === "string" && parse(text) !== undefined;
}

/** The addresses that a key may be used from. */
export class SourceList {
  readonly #everybody: boolean;
  readonly #list = new BlockList();

  /** Entries that are neither an address nor a range admit nobody. */
  constructor(ranges: readonly string[]) {
    this.#everybody = ranges.includes(ANYWHERE);
    for (const range of ranges) {
      const parsed = parse(range);
      if (parsed !== undefined) this.#list.addSubnet(parsed.address, parsed.prefix, parsed.tier);
    }
  }

  /** Whether an address is on the list. */
  admits(address: string): boolean {
    if (this.#everybody) return true;
    const plain = plainAddress(address);
    const tier = isIP(plain);
    return tier !== 0 && this.#list.check(plain, tier === 4 ? "ipv4" : "ipv6");
  }
}

function parse(text: string): { address: string; prefix: number; tier: "ipv4" | "ipv6" } | undefined {
  const [address = "", prefix, ...rest] = text.split("/");
  const version = isIP(address);
  const bits = version === 4 ? 32 : 128;
  if (version === 0 || rest.length > 0 || address.includes("%")) return undefined;
  if (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits)) return undefined;
  return {
    address,
    prefix: prefix === undefined ? bits : Number(prefix),
    tier: version === 4 ? "ipv4" : "ipv6",
  };
}
