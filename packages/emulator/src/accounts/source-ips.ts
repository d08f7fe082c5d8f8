import { BlockList, isIP } from "node:net";

/** Everybody. The service writes it so although it means IPv6 too. */
export const ANY_SOURCE = "0.0.0.0/0";

/** An IPv4 address that arrives over an IPv6 socket is written `::ffff:1.2.3.4`; it is the IPv4 address. */
export function normalizeAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  // A link-local address may carry the name of its interface.
  return (mapped?.[1] ?? address).replace(/%.*$/, "");
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  const plain = normalizeAddress(address);
  return plain === "::1" || plain === "0:0:0:0:0:0:0:1" || (isIP(plain) === 4 && plain.startsWith("127."));
}

/** Whether a text is an address, or a range of them in CIDR notation. */
export function isSourceIp(text: unknown): text is string {
  return typeof text === "string" && parseRange(text) !== undefined;
}

/** The addresses that a key may be used from. */
export class SourceList {
  readonly #allowsAll: boolean;
  readonly #list = new BlockList();

  /** Entries that are neither an address nor a range admit nobody. */
  constructor(ranges: readonly string[]) {
    this.#allowsAll = ranges.includes(ANY_SOURCE);
    for (const range of ranges) {
      const parsed = parseRange(range);
      if (parsed !== undefined) this.#list.addSubnet(parsed.address, parsed.prefix, parsed.family);
    }
  }

  /** Whether an address is on the list. */
  includes(address: string): boolean {
    if (this.#allowsAll) return true;
    const plain = normalizeAddress(address);
    const family = isIP(plain);
    return family !== 0 && this.#list.check(plain, family === 4 ? "ipv4" : "ipv6");
  }
}

function parseRange(text: string): { address: string; prefix: number; family: "ipv4" | "ipv6" } | undefined {
  const [address = "", prefix, ...rest] = text.split("/");
  const version = isIP(address);
  const bits = version === 4 ? 32 : 128;
  if (version === 0 || rest.length > 0 || address.includes("%")) return undefined;
  if (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits)) return undefined;
  return {
    address,
    prefix: prefix === undefined ? bits : Number(prefix),
    family: version === 4 ? "ipv4" : "ipv6",
  };
}
