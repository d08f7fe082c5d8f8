import { isIP } from "node:net";

/** Completes the sentence “… must be …”. */
export const HOST_NAME_RULE = "a host name or an IP address, without a scheme, a port or a path";

/** Whether a value is a host name or an IP address. */
export function isHostName(value: unknown): value is string {
  if (typeof value !== "string" || value.length > 253) return false;
  if (isIP(value) !== 0) return true;
  // A name that ends in a number would be read as an address.
  return (
    value.split(".").every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label)) &&
    !/(^|\.)\d+$/.test(value)
  );
}
