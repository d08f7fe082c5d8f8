import { createHash } from "node:crypto";

/** Returns the object id of a key's service principal: the name with which it logs in to databases. */
export function toObjectId(accountId: number, keyName: string): string {
  const hash = createHash("sha256").update(`${accountId}/${keyName}`).digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
