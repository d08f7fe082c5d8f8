import { createHash } from "node:crypto";

/**
 * One JSON object on one line, with a checksum of its last member, in a fixed order:
 * `{"format":1,"seq":7,"sum":"0123456789abcdef","entry":{…}}`.
 */
export interface Sealed {
  format: number;
  /** Lines are counted through all journals. A snapshot has the number of the last line that is in it. */
  seq: number;
  /** The JSON of the last member. */
  json: string;
}

/** The name under which the content stands. */
export type SealedName = "entry" | "state";

/** Raised when what is written changes its meaning. */
export const FORMAT = 1;

/** Writes a line, without the line feed. */
export function encodeLine(name: SealedName, seq: number, json: string): string {
  return `{"format":${FORMAT},"seq":${seq},"sum":"${sumOf(seq, json)}","${name}":${json}}`;
}

const HEADS: Readonly<Record<SealedName, RegExp>> = {
  entry: /^\{"format":(\d{1,6}),"seq":(\d{1,15}),"sum":"([0-9a-f]{16})","entry":/,
  state: /^\{"format":(\d{1,6}),"seq":(\d{1,15}),"sum":"([0-9a-f]{16})","state":/,
};

/** Reads a line; `undefined` when it is not whole, or not what was written. */
export function decodeLine(name: SealedName, line: string): Sealed | undefined {
  const head = HEADS[name].exec(line);
  if (head === null || !line.endsWith("}")) return undefined;
  const [whole, format, seq, sum] = head;
  const json = line.slice(whole.length, -1);
  return sumOf(Number(seq), json) === sum ? { format: Number(format), seq: Number(seq), json } : undefined;
}

function sumOf(seq: number, json: string): string {
  return createHash("sha256").update(`${seq}:`).update(json).digest("hex").slice(0, 16);
}
