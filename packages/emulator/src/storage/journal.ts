import { closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { decodeLine, encodeLine, FORMAT } from "./checksum.js";
import { FILE_MODE, failureOf } from "./files.js";
import { type Entry, StorageError } from "./storage.js";

/** Writes bytes at a place of a file, and returns how many it took. Replaced in tests by a disk that is full. */
export type Write = (file: number, bytes: Buffer, offset: number, length: number, position: number) => number;

/** An entry and where it stands. */
export interface JournalLine<E extends Entry> {
  entry: E;
  seq: number;
  /** From 1. */
  line: number;
}

/** A journal as it was found. */
export interface FoundJournal<E extends Entry> {
  lines: JournalLine<E>[];
  /** Bytes of whole lines. */
  length: number;
  /** Bytes of a last line that was never finished, so nobody was told that it was kept. */
  torn: number;
}

const LINE_FEED = 0x0a;

/**
 * Reads a journal.
 *
 * @param last Whether it is the newest one: only there may the last line be torn.
 * @throws {@link StorageFailure} naming file and line when a line is not what was written.
 */
export function readJournal<E extends Entry>(path: string, from: number, last: boolean): FoundJournal<E> {
  const bytes = readFileSync(path);
  const length = bytes.lastIndexOf(LINE_FEED) + 1;
  const torn = bytes.length - length;
  const texts = length === 0 ? [] : bytes.toString("utf8", 0, length - 1).split("\n");
  const lines = texts.map((text, index): JournalLine<E> => {
    const seq = from + index + 1;
    const sealed = decodeLine("entry", text);
    const line = index + 1;
    if (sealed === undefined) throw corrupt(path, line, "is damaged");
    if (sealed.format > FORMAT) throw corrupt(path, line, "was written by a newer emulator");
    if (sealed.seq !== seq) throw corrupt(path, line, `has the number ${sealed.seq} in place of ${seq}`);
    return { entry: JSON.parse(sealed.json) as E, seq, line };
  });
  if (torn > 0 && !last) throw corrupt(path, lines.length + 1, "ends too early");
  return { lines, length, torn };
}

/** What is wrong with a line, for a person. Nothing is repaired by guessing, and nothing is deleted. */
export function corrupt(path: string, line: number, what: string): StorageError {
  return new StorageError(
    `${path}, line ${line}, ${what}. Nothing was changed. Put the file back from a copy, or move the folder away ` +
      "to begin anew.",
  );
}

/** The journal that is being written. */
export class Journal<E extends Entry> {
  readonly path: string;
  readonly #file: number;
  readonly #write: Write;
  readonly #durable: boolean;
  #length: number;
  #broken = false;

  /**
   * @param length Bytes to keep. What is behind them is a torn line, and is cut off.
   * @param durable Whether each line is flushed to the disk, which survives a loss of power.
   */
  constructor(
    path: string,
    length: number,
    { durable, write = writeSync }: { durable: boolean; write?: Write },
  ) {
    this.path = path;
    this.#write = write;
    this.#durable = durable;
    this.#length = length;
    this.#file = openSync(path, length === 0 ? "w" : "r+", FILE_MODE);
    ftruncateSync(this.#file, length);
  }

  /** Bytes written. */
  get length(): number {
    return this.#length;
  }

  /** @throws {@link StorageFailure}; the line is then not in the journal, not even in part. */
  append(seq: number, entry: E): void {
    if (this.#broken) {
      throw new StorageError(
        `${this.path} could not be brought back to its last whole line. The emulator only reads now: restart it.`,
      );
    }
    const bytes = Buffer.from(`${encodeLine("entry", seq, JSON.stringify(entry))}\n`);
    try {
      this.#writeAll(bytes);
      if (this.#durable) fdatasyncSync(this.#file);
      this.#length += bytes.length;
    } catch (error) {
      this.#cut();
      throw failureOf(`The change was not made, because it cannot be written to ${this.path}`, error);
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  #writeAll(bytes: Buffer): void {
    for (let done = 0; done < bytes.length; ) {
      const taken = this.#write(this.#file, bytes, done, bytes.length - done, this.#length + done);
      if (taken === 0) throw new Error("nothing could be written");
      done += taken;
    }
  }

  /** Cutting needs no space, so it works on a full disk too. */
  #cut(): void {
    try {
      ftruncateSync(this.#file, this.#length);
    } catch {
      this.#broken = true;
    }
  }
}
