import { BlockList } from "node:net";
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
