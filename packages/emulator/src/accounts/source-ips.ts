import { BlockList, isIP } from "node:net";

/** Range that allows all addresses, including IPv6, as the service writes it. */
export const ANY_SOURCE = "0.0.0.0/0";

/** Converts an IPv4-mapped IPv6 address (`::ffff:1.2.3.4`) to IPv4 and removes zone IDs. */
export function normalizeAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  // Link-local addresses may have a zone ID.
  return (mapped?.[1] ?? address).replace(/%.*$/, "");
}

/** Whether an address is a loopback address. */
export function isLoopback(address: string): boolean {
  const plain = normalizeAddress(address);
  return plain === "::1" || plain === "0:0:0:0:0:0:0:1" || (isIP(plain) === 4 && plain.startsWith("127."));
}

/** Whether a value is an IP address or a CIDR range. */
export function isSourceIp(text: unknown): text is string {
  return typeof text === "string" && parseRange(text) !== undefined;
}

/** IP addresses that a secret key may be used from. */
export class SourceList {
  readonly #allowsAll: boolean;
  readonly #list = new BlockList();

  /** Invalid entries match no address. */
  constructor(ranges: readonly string[]) {
    this.#allowsAll = ranges.includes(ANY_SOURCE);
    for (const range of ranges) {
      const parsed = parseRange(range);
      if (parsed !== undefined) this.#list.addSubnet(parsed.address, parsed.prefix, parsed.family);
    }
  }

  /** Whether the list contains an address. */
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
