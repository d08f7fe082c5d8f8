import { closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { decodeLine, encodeLine, FORMAT } from "./checksum.js";
import { FILE_MODE, toStorageError } from "./files.js";
import { type Entry, StorageError } from "./storage.js";

/** Writes bytes at a position of a file and returns their number. Tests use it to emulate a full disk. */
export type Write = (file: number, bytes: Buffer, offset: number, length: number, position: number) => number;

/** An entry and its position. */
export interface JournalLine<E extends Entry> {
  entry: E;
  seq: number;
  /** Line number, starting at 1. */
  line: number;
}

/** Contents of a journal file. */
export interface JournalContents<E extends Entry> {
  lines: JournalLine<E>[];
  /** Bytes of complete lines. */
  length: number;
  /** Bytes of an incomplete last line, which was never acknowledged. */
  tornBytes: number;
}

const LINE_FEED = 0x0a;

/**
 * Reads a journal.
 *
 * @param isNewest Whether it is the newest journal, whose last line may be incomplete.
 * @throws {@link StorageError} naming file and line of a damaged line.
 */
export function readJournal<E extends Entry>(
  path: string,
  previousSeq: number,
  isNewest: boolean,
): JournalContents<E> {
  const bytes = readFileSync(path);
  const length = bytes.lastIndexOf(LINE_FEED) + 1;
  const tornBytes = bytes.length - length;
  const texts = length === 0 ? [] : bytes.toString("utf8", 0, length - 1).split("\n");
  const lines = texts.map((text, index): JournalLine<E> => {
    const seq = previousSeq + index + 1;
    const decoded = decodeLine("entry", text);
    const line = index + 1;
    if (decoded === undefined) throw createCorruptionError(path, line, "is damaged");
    if (decoded.format > FORMAT) throw createCorruptionError(path, line, "was written by a newer emulator");
    if (decoded.seq !== seq)
      throw createCorruptionError(path, line, `has the number ${decoded.seq} in place of ${seq}`);
    return { entry: JSON.parse(decoded.json) as E, seq, line };
  });
  if (tornBytes > 0 && !isNewest) throw createCorruptionError(path, lines.length + 1, "ends too early");
  return { lines, length, tornBytes };
}

/** Creates the error for a damaged line. Damage is reported and never repaired automatically. */
export function createCorruptionError(path: string, line: number, reason: string): StorageError {
  return new StorageError(
    `${path}, line ${line}, ${reason}. Nothing was changed. Restore the file from a backup, or move the folder away ` +
      "to start with an empty state.",
  );
}

/** A journal opened for writing. */
export class Journal<E extends Entry> {
  readonly path: string;
  readonly #file: number;
  readonly #write: Write;
  readonly #isDurable: boolean;
  #length: number;
  #isBroken = false;

  /**
   * @param length Bytes to keep. The rest is an incomplete line, which is cut off.
   * @param isDurable Whether to flush each line to disk, so that it survives a power failure.
   */
  constructor(
    path: string,
    length: number,
    { isDurable, write = writeSync }: { isDurable: boolean; write?: Write },
  ) {
    this.path = path;
    this.#write = write;
    this.#isDurable = isDurable;
    this.#length = length;
    this.#file = openSync(path, length === 0 ? "w" : "r+", FILE_MODE);
    ftruncateSync(this.#file, length);
  }

  /** Bytes written. */
  get length(): number {
    return this.#length;
  }

  /** @throws {@link StorageError} if the line cannot be written. It is then not even partly in the journal. */
  append(seq: number, entry: E): void {
    if (this.#isBroken) {
      throw new StorageError(
        `${this.path} could not be truncated to its last complete line. The emulator is read-only now: restart it.`,
      );
    }
    const bytes = Buffer.from(`${encodeLine("entry", seq, JSON.stringify(entry))}\n`);
    try {
      this.#writeAll(bytes);
      if (this.#isDurable) fdatasyncSync(this.#file);
      this.#length += bytes.length;
    } catch (error) {
      this.#truncate();
      throw toStorageError(`The change was not applied because it cannot be written to ${this.path}`, error);
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  #writeAll(bytes: Buffer): void {
    for (let written = 0; written < bytes.length; ) {
      const count = this.#write(this.#file, bytes, written, bytes.length - written, this.#length + written);
      if (count === 0) throw new Error("no bytes were written");
      written += count;
    }
  }

  /** Truncating needs no space, so it works on a full disk too. */
  #truncate(): void {
    try {
      ftruncateSync(this.#file, this.#length);
    } catch {
      this.#isBroken = true;
    }
  }
}
