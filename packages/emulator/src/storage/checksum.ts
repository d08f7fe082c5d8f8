import { createHash } from "node:crypto";

/**
 * One JSON object per line, with its members in a fixed order and a checksum of the last one:
 * `{"format":1,"seq":7,"sum":"0123456789abcdef","entry":{…}}`.
 */
export interface ChecksummedLine {
  format: number;
  /** Line number across all journals. A snapshot has the number of the last line that it contains. */
  seq: number;
  /** The JSON of the last member. */
  json: string;
}

/** Name of the last member. */
export type LineKind = "entry" | "state";

/** Increased when the meaning of the stored data changes. */
export const FORMAT = 1;

/** Writes a line, without the line feed. */
export function encodeLine(kind: LineKind, seq: number, json: string): string {
  return `{"format":${FORMAT},"seq":${seq},"sum":"${computeChecksum(seq, json)}","${kind}":${json}}`;
}

const LINE_PREFIXES: Readonly<Record<LineKind, RegExp>> = {
  entry: /^\{"format":(\d{1,6}),"seq":(\d{1,15}),"sum":"([0-9a-f]{16})","entry":/,
  state: /^\{"format":(\d{1,6}),"seq":(\d{1,15}),"sum":"([0-9a-f]{16})","state":/,
};

/** Reads a line; `undefined` if it is incomplete or its checksum is wrong. */
export function decodeLine(kind: LineKind, line: string): ChecksummedLine | undefined {
  const match = LINE_PREFIXES[kind].exec(line);
  if (match === null || !line.endsWith("}")) return undefined;
  const [prefix, format, seq, sum] = match;
  const json = line.slice(prefix.length, -1);
  return computeChecksum(Number(seq), json) === sum
    ? { format: Number(format), seq: Number(seq), json }
    : undefined;
}

function computeChecksum(seq: number, json: string): string {
  return createHash("sha256").update(`${seq}:`).update(json).digest("hex").slice(0, 16);
}
