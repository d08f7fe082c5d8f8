import { readFileSync, rmSync, statSync } from "node:fs";
import { makeFolder } from "../file-system.js";
import { decodeLine, FORMAT } from "./checksum.js";
import { DiskStorage, type StorageOptions } from "./disk-storage.js";
import { toStorageError } from "./files.js";
import { getJournalPath, getSnapshotPath, listGenerations } from "./folder.js";
import { createCorruptionError, type JournalLine, readJournal } from "./journal.js";
import { lockFolder } from "./lock.js";
import { type Entry, type Storage, StorageError } from "./storage.js";

/** A restored or new state, and its storage. */
export interface OpenedStorage<State, E extends Entry> {
  state: State;
  storage: Storage<State, E>;
  /** Time of the last replayed entry; `undefined` if there was none. */
  lastAt: number | undefined;
  /** Number of replayed entries. */
  replayedCount: number;
  /** Bytes of an incomplete last line, which was never acknowledged and has been dropped. */
  tornBytes: number;
}

/**
 * Opens a data folder: acquires its lock, reads the newest snapshot and replays the journals.
 *
 * @throws {@link StorageError} if another emulator uses the folder, or if a file is damaged. Names file and line and
 *   leaves the folder unchanged.
 */
export function openStorage<State, E extends Entry>(
  options: StorageOptions<State, E>,
): OpenedStorage<State, E> {
  const { dir } = options;
  try {
    makeFolder(dir);
  } catch (error) {
    throw toStorageError(`Cannot create the folder ${dir}`, error);
  }
  const unlock = acquireLock(dir);
  try {
    return recover(options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function acquireLock(dir: string): () => void {
  try {
    return lockFolder(dir);
  } catch (error) {
    throw error instanceof StorageError ? error : toStorageError(`Cannot use the folder ${dir}`, error);
  }
}

function recover<State, E extends Entry>(
  options: StorageOptions<State, E>,
  unlock: () => void,
): OpenedStorage<State, E> {
  const { dir, createInitial, replay } = options;
  const { snapshots, journals, drafts } = listGenerations(dir);
  const generation = snapshots.at(-1);
  if (generation === undefined) {
    // An empty journal is left by a process that exited before it wrote its first snapshot.
    if (journals.some((number) => statSync(getJournalPath(dir, number)).size > 0)) {
      throw new StorageError(
        `${dir} contains journals but no snapshot. Restore the snapshot, or choose another folder.`,
      );
    }
    const state = createInitial();
    const storage = new DiskStorage<State, E>(options, unlock);
    storage.startGeneration(state, 1, 0);
    return { state, storage, lastAt: undefined, replayedCount: 0, tornBytes: 0 };
  }
  const snapshot = readSnapshot<State>(getSnapshotPath(dir, generation));
  let { seq } = snapshot;
  const numbers = journals.filter((number) => number >= generation);
  // An empty journal at the end belongs to a snapshot that was not completed.
  const lastWritten = numbers.filter((number) => statSync(getJournalPath(dir, number)).size > 0).at(-1);
  const readJournals = numbers.map((number) => {
    const path = getJournalPath(dir, number);
    const journal = readJournal<E>(path, seq, number === lastWritten);
    seq += journal.lines.length;
    return { path, number, ...journal };
  });
  const cursor = new ReplayCursor<E>(readJournals);
  const state = cursor.replay((entries) => replay(snapshot.state, entries));
  checkRestored(options, state, getSnapshotPath(dir, generation));
  // The folder is consistent: delete incomplete files.
  for (const draft of drafts) rmSync(draft, { force: true });
  // Continue the journal with the torn line: later, empty journals are created again when they are needed.
  const newest = readJournals.find(({ number }) => number === lastWritten) ?? readJournals.at(-1);
  const storage = new DiskStorage<State, E>(options, unlock);
  storage.resume({
    generation: newest?.number ?? generation,
    seq,
    lines: cursor.count,
    length: newest?.length ?? 0,
    snapshotBytes: snapshot.bytes,
  });
  return {
    state,
    storage,
    lastAt: cursor.lastAt,
    replayedCount: cursor.count,
    tornBytes: readJournals.reduce((sum, { tornBytes }) => sum + tornBytes, 0),
  };
}

function checkRestored<State, E extends Entry>(
  { check, dir }: StorageOptions<State, E>,
  state: State,
  snapshot: string,
): void {
  try {
    check?.(state);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StorageError(
      `${snapshot} cannot be used: ${reason} Nothing was changed. Move it and the journals from its number on away to ` +
        `continue with the previous snapshot in ${dir}, or move the folder away to start with an empty state.`,
      { cause: error },
    );
  }
}

function readSnapshot<State>(path: string): { state: State; seq: number; bytes: number } {
  const text = readFileSync(path, "utf8");
  const line = decodeLine("state", text.trimEnd());
  if (line === undefined) {
    throw new StorageError(
      `${path} is damaged. Nothing was changed. Move the file away to restore the state from the previous snapshot ` +
        "and the journals. If there is no previous snapshot, restore the file from a backup.",
    );
  }
  if (line.format > FORMAT) {
    throw new StorageError(
      `${path} was written by a newer version of the emulator. Use that version, or another folder.`,
    );
  }
  return { state: JSON.parse(line.json) as State, seq: line.seq, bytes: text.length };
}

/** Tracks the line that is being replayed, to name it in errors. */
class ReplayCursor<E extends Entry> {
  readonly #journals: readonly { path: string; lines: JournalLine<E>[] }[];
  #position = { path: "", line: 0 };
  count = 0;
  lastAt: number | undefined;

  constructor(journals: readonly { path: string; lines: JournalLine<E>[] }[]) {
    this.#journals = journals;
  }

  replay<State>(replay: (entries: Iterable<E>) => State): State {
    try {
      return replay(this.#entries());
    } catch (error) {
      const { path, line } = this.#position;
      const reason = error instanceof Error ? error.message : String(error);
      throw new StorageError(createCorruptionError(path, line, `cannot be replayed (${reason})`).message, {
        cause: error,
      });
    }
  }

  *#entries(): Generator<E> {
    for (const { path, lines } of this.#journals) {
      for (const { entry, line } of lines) {
        this.#position = { path, line };
        this.count += 1;
        this.lastAt = entry.t;
        yield entry;
      }
    }
  }
}
