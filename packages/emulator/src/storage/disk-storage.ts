import { existsSync, rmSync } from "node:fs";
import { encodeLine } from "./checksum.js";
import { toStorageError, writeFileAtomic } from "./files.js";
import { getJournalPath, getSnapshotPath, listGenerations } from "./folder.js";
import { Journal, type Write } from "./journal.js";
import { type Entry, type Storage, StorageError } from "./storage.js";

/** Options of `openStorage`. */
export interface StorageOptions<State, E extends Entry> {
  /** Data folder. Created if missing, readable by its owner only. */
  dir: string;
  /** Creates the state of an empty folder. */
  createInitial(): State;
  /**
   * Applies the entries after the snapshot in order, each at its own time, and returns the resulting state. Must be
   * deterministic.
   */
  replay(state: State, entries: Iterable<E>): State;
  /** Checks a restored state. @throws Error if it cannot be used. */
  check?(state: State): void;
  /** Number of lines after which a snapshot is written, once they are larger than the last one. Default: 1000. */
  snapshotEvery?: number;
  /**
   * Durability of acknowledged changes. `"kill"` (default): they survive a kill of the process at any time.
   * `"power"`: also a power failure, at the cost of one disk flush per change.
   */
  durability?: "kill" | "power";
  /** Called with errors that do not stop the emulator, such as a snapshot that fails on a full disk. */
  onError?(error: unknown): void;
  /** Writes bytes. For tests. */
  write?: Write;
}

const DEFAULT_SNAPSHOT_EVERY = 1_000;

/** Stores the state as a snapshot and a journal of later changes. */
export class DiskStorage<State, E extends Entry> implements Storage<State, E> {
  readonly #options: StorageOptions<State, E>;
  readonly #unlock: () => void;
  #journal: Journal<E> | undefined;
  #generation = 0;
  /** Sequence number of the last line. */
  #seq = 0;
  /** Number of lines since the last snapshot. */
  #lines = 0;
  #snapshotBytes = 0;
  /** Error that makes the storage read-only. */
  #failed: string | undefined;

  constructor(options: StorageOptions<State, E>, unlock: () => void) {
    this.#options = options;
    this.#unlock = unlock;
  }

  /**
   * Starts a generation. Creates its journal first: an empty journal without a snapshot extends the previous
   * generation, but a snapshot without its journal would hide changes that are still written to the previous one.
   */
  startGeneration(state: State, generation: number, seq: number): void {
    const { dir } = this.#options;
    const path = getSnapshotPath(dir, generation);
    let journal: Journal<E> | undefined;
    try {
      journal = this.#createJournal(generation, 0);
      const text = encodeLine("state", seq, JSON.stringify(state));
      writeFileAtomic(path, `${text}\n`);
      this.#snapshotBytes = text.length;
    } catch (error) {
      journal?.close();
      this.#discardGeneration(path, getJournalPath(dir, generation));
      throw toStorageError(`Cannot write the state to ${path}`, error);
    }
    this.#rotate(journal, generation);
    this.#seq = seq;
    this.#lines = 0;
  }

  /** Continues the journal of an earlier process. */
  resume(at: {
    generation: number;
    seq: number;
    lines: number;
    length: number;
    snapshotBytes: number;
  }): void {
    try {
      this.#rotate(this.#createJournal(at.generation, at.length), at.generation);
    } catch (error) {
      throw toStorageError(`Cannot write to ${getJournalPath(this.#options.dir, at.generation)}`, error);
    }
    this.#seq = at.seq;
    this.#lines = at.lines;
    this.#snapshotBytes = at.snapshotBytes;
  }

  append(entry: E, state: State): void {
    const journal = this.#requireJournal();
    const { snapshotEvery = DEFAULT_SNAPSHOT_EVERY, onError } = this.#options;
    // A large state is written less often, so that the cost of snapshots stays proportional to the changes.
    if (this.#lines >= snapshotEvery && journal.length >= this.#snapshotBytes) {
      try {
        this.#snapshot(state);
      } catch (error) {
        // The journal has all changes. Retry after the same number of lines.
        this.#lines = 0;
        onError?.(error);
      }
    }
    this.#requireJournal().append(this.#seq + 1, entry);
    this.#seq += 1;
    this.#lines += 1;
  }

  replace(state: State): void {
    this.#requireJournal();
    // The gap in the sequence numbers keeps later lines from being applied to the previous state.
    this.startGeneration(state, this.#generation + 1, this.#seq + 1);
    // The replaced generation remains, in case the new state is not the intended one.
    this.#deleteGenerationsBefore(this.#generation - 1);
  }

  #snapshot(state: State): void {
    this.startGeneration(state, this.#generation + 1, this.#seq);
    this.#deleteGenerationsBefore(this.#generation - 1);
  }

  close(state: State): void {
    if (this.#journal === undefined) return;
    try {
      this.#requireJournal();
      this.#snapshot(state);
    } catch (error) {
      this.#options.onError?.(error);
    } finally {
      this.release();
    }
  }

  release(): void {
    if (this.#journal === undefined) return;
    this.#journal.close();
    this.#journal = undefined;
    this.#unlock();
  }

  #requireJournal(): Journal<E> {
    if (this.#failed !== undefined) throw new StorageError(this.#failed);
    if (this.#journal === undefined) throw new StorageError(`${this.#options.dir} is closed.`);
    return this.#journal;
  }

  #createJournal(generation: number, length: number): Journal<E> {
    const { dir, durability = "kill", write } = this.#options;
    return new Journal<E>(getJournalPath(dir, generation), length, {
      isDurable: durability === "power",
      ...(write === undefined ? {} : { write }),
    });
  }

  #rotate(journal: Journal<E>, generation: number): void {
    this.#journal?.close();
    this.#journal = journal;
    this.#generation = generation;
  }

  /** Deletes a failed generation. If its snapshot remained, later lines in the old journal would be lost. */
  #discardGeneration(snapshot: string, journal: string): void {
    try {
      rmSync(snapshot, { force: true });
      rmSync(journal, { force: true });
    } catch {
      if (!existsSync(snapshot)) return;
      this.#failed = `${snapshot} could neither be completed nor deleted. The emulator is read-only now: restart it.`;
    }
  }

  /** Deletes old generations. A file that cannot be deleted does no harm. */
  #deleteGenerationsBefore(oldest: number): void {
    const { dir, onError } = this.#options;
    try {
      const { snapshots, journals } = listGenerations(dir);
      for (const number of snapshots) if (number < oldest) rmSync(getSnapshotPath(dir, number));
      for (const number of journals) if (number < oldest) rmSync(getJournalPath(dir, number));
    } catch (error) {
      onError?.(error);
    }
  }
}
