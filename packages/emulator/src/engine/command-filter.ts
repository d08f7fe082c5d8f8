import { limitClientCommand } from "./client-command.js";
import { limitConfigCommand } from "./config-command.js";

const [ASTERISK, DOLLAR, MINUS, ZERO, NINE, CR, LF] = [0x2a, 0x24, 0x2d, 0x30, 0x39, 0x0d, 0x0a];
const [LETTER_C, LOWER_CASE_BIT] = [0x63, 0x20];
/** Commands that are limited. All have the same length. */
const NAMES = ["config", "client"];
const NAME_LENGTH = 6;
/** Maximum digits of a length. Redis accepts no longer ones. */
const MAX_DIGITS = 10;
/** Maximum length of a line without a length prefix, as in Redis, and of a command that is held back. */
const MAX_HELD_BYTES = 64 * 1024;
const MAX_ARGUMENTS = 1_024;

const INCOMPLETE = -1;
const INVALID = -2;

/**
 * Follows the commands that a client sends, and limits `CONFIG` and `CLIENT KILL` to what the service supports.
 *
 * Parses only the lengths, and the names of the few commands of that length. All other bytes pass unchanged. Framing is
 * stricter than that of Redis: after the first bytes that it cannot interpret, all further ones are dropped, so that it
 * never disagrees with Redis about the start of a command.
 */
export class CommandFilter {
  readonly #serverAddress: string;
  readonly #onConfigSet: (parameters: readonly string[]) => void;
  /** Start of a command whose end has not arrived. */
  #held: Buffer = Buffer.alloc(0);
  /** Arguments of the current command that are still to come. */
  #argumentsLeft = 0;
  /** Bytes of the current argument that are still to come, with its line end. */
  #bytesLeft = 0;
  /** Number of the length that was read last. */
  #length = 0;
  #isBroken = false;

  /**
   * @param serverAddress Address that the commands are sent to.
   * @param onConfigSet Called with the parameters of a command that is about to be sent.
   */
  constructor(serverAddress: string, onConfigSet: (parameters: readonly string[]) => void) {
    this.#serverAddress = serverAddress;
    this.#onConfigSet = onConfigSet;
  }

  /** Whether the client has sent an invalid command. It must be disconnected once the server has replied. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Returns the part of the next bytes that the server may receive. */
  push(chunk: Buffer): readonly Buffer[] {
    if (this.#isBroken) return [];
    const data = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    const parts: Buffer[] = [];
    let passed = 0;
    let at = 0;
    while (at < data.length) {
      if (this.#bytesLeft > 0) {
        const count = Math.min(this.#bytesLeft, data.length - at);
        this.#bytesLeft -= count;
        at += count;
        continue;
      }
      let end: number;
      if (this.#argumentsLeft > 0) end = this.#readArgumentHeader(data, at);
      else {
        const start = at;
        end = this.#readCommand(data, at, (replacement, after) => {
          parts.push(data.subarray(passed, start), encode(replacement));
          passed = after;
        });
      }
      if (end === INCOMPLETE && data.length - at > MAX_HELD_BYTES) end = INVALID;
      if (end === INVALID) {
        this.#isBroken = true;
        // Redis replies with an error to the first bytes, and closes the connection.
        parts.push(data.subarray(passed, Math.min(at + MAX_DIGITS, data.length)));
        return parts;
      }
      if (end === INCOMPLETE) break;
      at = end;
    }
    // The held bytes are copied: a small part must not keep a large chunk in memory.
    this.#held = at < data.length ? Buffer.from(data.subarray(at)) : data.subarray(0, 0);
    if (passed === 0 && at === data.length) return [data];
    parts.push(data.subarray(passed, at));
    return parts;
  }

  #readArgumentHeader(data: Buffer, at: number): number {
    const end = this.#readLength(data, at, DOLLAR);
    if (end < 0) return end;
    this.#argumentsLeft -= 1;
    this.#bytesLeft = this.#length + 2;
    return end;
  }

  /** Reads a command up to its first argument, or a limited one to its end. */
  #readCommand(data: Buffer, at: number, replace: (argv: readonly string[], end: number) => void): number {
    if (data[at] !== ASTERISK) return this.#readInline(data, at, replace);
    const afterCount = this.#readLength(data, at, ASTERISK);
    if (afterCount < 0) return afterCount;
    const count = this.#length;
    if (count === 0) return afterCount;
    const name = this.#readLength(data, afterCount, DOLLAR);
    if (name < 0) return name;
    if (this.#length === NAME_LENGTH) {
      if (data.length < name + NAME_LENGTH) return INCOMPLETE;
      if (isLimited(data, name)) return this.#readLimited(data, afterCount, count, replace);
    }
    this.#argumentsLeft = count - 1;
    this.#bytesLeft = this.#length + 2;
    return name;
  }

  #readLimited(
    data: Buffer,
    at: number,
    count: number,
    replace: (argv: readonly string[], end: number) => void,
  ): number {
    if (count > MAX_ARGUMENTS) return INVALID;
    const words: string[] = [];
    let end = at;
    for (let index = 0; index < count; index += 1) {
      const start = this.#readLength(data, end, DOLLAR);
      if (start < 0) return start;
      end = start + this.#length + 2;
      if (end > data.length) return this.#length > MAX_HELD_BYTES ? INVALID : INCOMPLETE;
      words.push(data.toString("latin1", start, end - 2));
    }
    const argv = this.#limit(words);
    if (argv !== undefined) replace(argv, end);
    return end;
  }

  /** Returns the command that takes the place of a client's, if any. */
  #limit([name = "", ...words]: readonly string[]): readonly string[] | undefined {
    if (name.toLowerCase() === "client") return limitClientCommand(words, this.#serverAddress);
    const { argv, parameters } = limitConfigCommand(words);
    if (parameters.length > 0) this.#onConfigSet(parameters);
    return argv;
  }

  /** Reads an inline command, as typed by a person. */
  #readInline(data: Buffer, at: number, replace: (argv: readonly string[], end: number) => void): number {
    const newline = data.indexOf(LF, at);
    if (newline < 0) return data.includes(0, at) ? INVALID : INCOMPLETE;
    const line = data.toString("latin1", at, newline);
    // Redis looks for the line end in a string that ends with a zero byte.
    if (line.includes("\0") || line.length > MAX_HELD_BYTES) return INVALID;
    const end = newline + 1;
    const [first = ""] = line.split(/[ \t\v\f\r]+/).filter((word) => word !== "");
    // Redis removes quotes, and decodes escapes within them.
    if (/["']/.test(first)) return INVALID;
    if (!NAMES.includes(first.toLowerCase())) return end;
    const words = splitLine(line);
    if (words === undefined) return INVALID;
    replace(this.#limit(words) ?? words, end);
    return end;
  }

  /** Reads `*1\r\n` or `$1\r\n`. @returns Its end, `INCOMPLETE` or `INVALID`. */
  #readLength(data: Buffer, at: number, type: number): number {
    if (at >= data.length) return INCOMPLETE;
    if (data[at] !== type) return INVALID;
    const isNegative = type === ASTERISK && data[at + 1] === MINUS;
    const first = isNegative ? at + 2 : at + 1;
    let length = 0;
    let end = first;
    for (; end < data.length && end - first <= MAX_DIGITS; end += 1) {
      const byte = data[end] ?? 0;
      if (byte < ZERO || byte > NINE) break;
      length = length * 10 + byte - ZERO;
    }
    const hasLeadingZero = data[first] === ZERO && (end > first + 1 || isNegative);
    if (hasLeadingZero || end - first > MAX_DIGITS) return INVALID;
    if (end >= data.length) return INCOMPLETE;
    if (end === first || data[end] !== CR) return INVALID;
    if (end + 1 >= data.length) return INCOMPLETE;
    if (data[end + 1] !== LF) return INVALID;
    this.#length = isNegative ? 0 : length;
    return end + 2;
  }
}

function isLimited(data: Buffer, at: number): boolean {
  // Most names of this length start with another letter, which is cheap to check.
  if (((data[at] ?? 0) | LOWER_CASE_BIT) !== LETTER_C) return false;
  return NAMES.includes(data.toString("latin1", at, at + NAME_LENGTH).toLowerCase());
}

/** Splits a line into words, which may be quoted. `undefined`: it contains escapes, or quotes within words. */
function splitLine(line: string): string[] | undefined {
  const words: string[] = [];
  const rest = line.replace(
    /(?<=^|\s)(?:"([^"\\]*)"|'([^'\\]*)'|([^\s"']+))(?=\s|$)/g,
    (_, ...found: string[]) => {
      words.push(found[0] ?? found[1] ?? found[2] ?? "");
      return "";
    },
  );
  return rest.trim() === "" ? words : undefined;
}

function encode(argv: readonly string[]): Buffer {
  const parts = argv.map((word) => `$${word.length}\r\n${word}\r\n`);
  return Buffer.from(`*${argv.length}\r\n${parts.join("")}`, "latin1");
}
