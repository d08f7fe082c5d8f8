import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { decodeLine, encodeLine, FORMAT } from "./checksum.js";
import { FOLDER_MODE, failureOf, writeFileAtomic } from "./files.js";
import { journalPath, listGenerations, snapshotPath } from "./folder.js";
import { corrupt, Journal, type JournalLine, readJournal, type Write } from "./journal.js";
import { lockFolder } from "./lock.js";
import { type Entry, type Storage, StorageError } from "./storage.js";

/** Options of {@link openStorage}. */
export interface StorageOptions<State, E extends Entry> {
  /** The folder. It is made if it is not there, readable for its owner only. */
  dir: string;
  /** The state of a folder in which there is nothing yet. */
  fresh(): State;
  /**
   * Carries out what was journalled after the snapshot, in its order, each entry at its own time, and returns the
   * state that results. The same state and entries must give the same state.
   */
  replay(state: State, entries: Iterable<E>): State;
  /** Lines after which a snapshot is due, once they outweigh the last one. Default: 1000. */
  snapshotEvery?: number;
  /**
   * What an answered request survives. `"kill"` (default): the end of the process at any moment. `"power"`: also
   * the end of the machine, at the price of one flush of the disk for each change.
   */
  durability?: "kill" | "power";
  /** Told of what does not stop the emulator, such as a snapshot that has to wait until the disk has space. */
  onProblem?(error: unknown): void;
  /** How bytes are written. For tests. */
  write?: Write;
}

/** A state that was found, or begun, and where it is kept from now on. */
export interface Opened<State, E extends Entry> {
  state: State;
  storage: Storage<State, E>;
  /** Time of the last entry that was carried out; `undefined` when there was none. */
  lastAt: number | undefined;
  /** Entries that were carried out. */
  replayed: number;
  /** Bytes of a last line that was never finished and never acknowledged, and was dropped. */
  torn: number;
}

/**
 * Opens a data folder: takes its lock, reads the newest snapshot and carries out what the journals add to it.
 *
 * @throws {@link StorageFailure} when another emulator works there, or when a file is damaged: file and line are
 *   named, and nothing in the folder has been changed.
 */
export function openStorage<State, E extends Entry>(options: StorageOptions<State, E>): Opened<State, E> {
  const { dir } = options;
  try {
    mkdirSync(dir, { recursive: true, mode: FOLDER_MODE });
  } catch (error) {
    throw failureOf(`The folder ${dir} cannot be made`, error);
  }
  const unlock = lock(dir);
  try {
    return recover(options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function lock(dir: string): () => void {
  try {
    return lockFolder(dir);
  } catch (error) {
    throw error instanceof StorageError ? error : failureOf(`The folder ${dir} cannot be used`, error);
  }
}

function recover<State, E extends Entry>(
  options: StorageOptions<State, E>,
  unlock: () => void,
): Opened<State, E> {
  const { dir, fresh, replay } = options;
  const { snapshots, journals, drafts } = listGenerations(dir);
  const generation = snapshots.at(-1);
  if (generation === undefined) {
    // An empty journal was made by a process that ended before its first snapshot was written.
    if (journals.some((number) => statSync(journalPath(dir, number)).size > 0)) {
      throw new StorageError(`${dir} holds journals but no snapshot. Put it back, or choose another folder.`);
    }
    const state = fresh();
    const storage = new DiskStorage<State, E>(options, unlock);
    storage.begin(state, 1, 0);
    return { state, storage, lastAt: undefined, replayed: 0, torn: 0 };
  }
  const snapshot = readSnapshot<State>(snapshotPath(dir, generation));
  let { seq } = snapshot;
  const numbers = journals.filter((number) => number >= generation);
  // An empty journal at the end belongs to a snapshot that was not finished.
  const written = numbers.filter((number) => statSync(journalPath(dir, number)).size > 0).at(-1);
  const found = numbers.map((number) => {
    const path = journalPath(dir, number);
    const journal = readJournal<E>(path, seq, number === written);
    seq += journal.lines.length;
    return { path, number, ...journal };
  });
  const walk = new ReplayCursor<E>(found);
  const state = walk.through((entries) => replay(snapshot.state, entries));
  // From here on the folder is known to be whole. What is half written goes.
  for (const draft of drafts) rmSync(draft, { force: true });
  // Never behind a torn line: the empty journals after it are made anew when their turn comes.
  const newest = found.find(({ number }) => number === written) ?? found.at(-1);
  const storage = new DiskStorage<State, E>(options, unlock);
  storage.resume({
    generation: newest?.number ?? generation,
    seq,
    lines: walk.count,
    length: newest?.length ?? 0,
    snapshotBytes: snapshot.bytes,
  });
  return {
    state,
    storage,
    lastAt: walk.lastAt,
    replayed: walk.count,
    torn: found.reduce((sum, { torn }) => sum + torn, 0),
  };
}

function readSnapshot<State>(path: string): { state: State; seq: number; bytes: number } {
  const text = readFileSync(path, "utf8");
  const sealed = decodeLine("state", text.trimEnd());
  if (sealed === undefined) {
    throw new StorageError(
      `${path} is damaged. Nothing was changed. Move that file away: the snapshot before it and the journals ` +
        "give the same state. Without one, put it back from a copy.",
    );
  }
  if (sealed.format > FORMAT) {
    throw new StorageError(`${path} was written by a newer emulator. Use that one, or another folder.`);
  }
  return { state: JSON.parse(sealed.json) as State, seq: sealed.seq, bytes: text.length };
}

/** Remembers which line is being carried out, to name it when that fails. */
class ReplayCursor<E extends Entry> {
  readonly #journals: readonly { path: string; lines: JournalLine<E>[] }[];
  #at = { path: "", line: 0 };
  count = 0;
  lastAt: number | undefined;

  constructor(journals: readonly { path: string; lines: JournalLine<E>[] }[]) {
    this.#journals = journals;
  }

  through<State>(replay: (entries: Iterable<E>) => State): State {
    try {
      return replay(this.#entries());
    } catch (error) {
      const { path, line } = this.#at;
      const why = error instanceof Error ? error.message : String(error);
      throw new StorageError(corrupt(path, line, `cannot be carried out again (${why})`).message, {
        cause: error,
      });
    }
  }

  *#entries(): Generator<E> {
    for (const { path, lines } of this.#journals) {
      for (const { entry, line } of lines) {
        this.#at = { path, line };
        this.count += 1;
        this.lastAt = entry.t;
        yield entry;
      }
    }
  }
}

const DEFAULT_SNAPSHOT_EVERY = 1_000;

/** A journal that is written line by line, and a snapshot now and then. */
class DiskStorage<State, E extends Entry> implements Storage<State, E> {
  readonly #options: StorageOptions<State, E>;
  readonly #unlock: () => void;
  #journal: Journal<E> | undefined;
  #generation = 0;
  /** Number of the last line. */
  #seq = 0;
  /** Lines since the last snapshot. */
  #lines = 0;
  #snapshotBytes = 0;
  /** Why nothing can be kept any more. */
  #failed: string | undefined;

  constructor(options: StorageOptions<State, E>, unlock: () => void) {
    this.#options = options;
    this.#unlock = unlock;
  }

  /**
   * Starts a generation. Its journal comes first: without a snapshot of the same number it is an empty end of the
   * generation before, but a snapshot without its journal would hide what is still written to the old one.
   */
  begin(state: State, generation: number, seq: number): void {
    const { dir } = this.#options;
    const path = snapshotPath(dir, generation);
    let journal: Journal<E> | undefined;
    try {
      journal = this.#newJournal(generation, 0);
      const text = encodeLine("state", seq, JSON.stringify(state));
      writeFileAtomic(path, `${text}\n`);
      this.#snapshotBytes = text.length;
    } catch (error) {
      journal?.close();
      this.#giveUp(path, journalPath(dir, generation));
      throw failureOf(`The state cannot be written to ${path}`, error);
    }
    this.#rotate(journal, generation);
    this.#seq = seq;
    this.#lines = 0;
  }

  /** Goes on where an earlier process ended. */
  resume(at: {
    generation: number;
    seq: number;
    lines: number;
    length: number;
    snapshotBytes: number;
  }): void {
    try {
      this.#rotate(this.#newJournal(at.generation, at.length), at.generation);
    } catch (error) {
      throw failureOf(`${journalPath(this.#options.dir, at.generation)} cannot be written`, error);
    }
    this.#seq = at.seq;
    this.#lines = at.lines;
    this.#snapshotBytes = at.snapshotBytes;
  }

  append(entry: E, state: State): void {
    const journal = this.#open();
    const { snapshotEvery = DEFAULT_SNAPSHOT_EVERY, onProblem: onError } = this.#options;
    // A large state is written less often, so that the time for snapshots stays in proportion to the changes.
    if (this.#lines >= snapshotEvery && journal.length >= this.#snapshotBytes) {
      try {
        this.#snapshot(state);
      } catch (error) {
        // The journal has everything. The next attempt comes after as many lines again.
        this.#lines = 0;
        onError?.(error);
      }
    }
    this.#open().append(this.#seq + 1, entry);
    this.#seq += 1;
    this.#lines += 1;
  }

  replace(state: State): void {
    this.#open();
    // The gap in the numbers keeps the lines to come from being added to a state that they do not belong to.
    this.begin(state, this.#generation + 1, this.#seq + 1);
    this.#forgetBefore(this.#generation);
  }

  #snapshot(state: State): void {
    this.begin(state, this.#generation + 1, this.#seq);
    this.#forgetBefore(this.#generation - 1);
  }

  close(state: State): void {
    if (this.#journal === undefined) return;
    try {
      this.#open();
      this.#snapshot(state);
    } catch (error) {
      this.#options.onProblem?.(error);
    } finally {
      this.#journal.close();
      this.#journal = undefined;
      this.#unlock();
    }
  }

  #open(): Journal<E> {
    if (this.#failed !== undefined) throw new StorageError(this.#failed);
    if (this.#journal === undefined) throw new StorageError(`${this.#options.dir} is closed.`);
    return this.#journal;
  }

  #newJournal(generation: number, length: number): Journal<E> {
    const { dir, durability = "kill", write } = this.#options;
    return new Journal<E>(journalPath(dir, generation), length, {
      durable: durability === "power",
      ...(write === undefined ? {} : { write }),
    });
  }

  #rotate(journal: Journal<E>, generation: number): void {
    this.#journal?.close();
    this.#journal = journal;
    this.#generation = generation;
  }

  /** Removes a generation that did not come about. If its snapshot stays, lines in the old journal would be lost. */
  #giveUp(snapshot: string, journal: string): void {
    try {
      rmSync(snapshot, { force: true });
      rmSync(journal, { force: true });
    } catch {
      if (!existsSync(snapshot)) return;
      this.#failed = `${snapshot} could neither be finished nor removed. The emulator only reads now: restart it.`;
    }
  }

  /** The generation before the newest stays. What cannot be removed does no harm. */
  #forgetBefore(oldest: number): void {
    const { dir, onProblem: onError } = this.#options;
    try {
      const { snapshots, journals } = listGenerations(dir);
      for (const number of snapshots) if (number < oldest) rmSync(snapshotPath(dir, number));
      for (const number of journals) if (number < oldest) rmSync(journalPath(dir, number));
    } catch (error) {
      onError?.(error);
    }
  }
}
