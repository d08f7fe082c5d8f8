/** A journaled change. The storage only reads its time. */
export interface Entry {
  /** Milliseconds since the epoch, on the emulator's clock. */
  t: number;
}

/** Persistence of the state. */
export interface Storage<State, E extends Entry> {
  /**
   * Stores a change. Must be called before the state is changed: if it throws, the change must not be applied.
   *
   * @param state State before the change, with all earlier entries applied.
   * @throws {@link StorageError} if the entry cannot be written, for example on a full disk. Later calls retry.
   */
  append(entry: E, state: State): void;
  /**
   * Stores a state that replaces the previous one, such as an import or a reset. Must be called before it takes effect.
   *
   * @throws {@link StorageError} if it cannot be written. The previous state is kept.
   */
  replace(state: State): void;
  /** Releases the folder without a last snapshot. */
  release(): void;
  /** Writes a last snapshot and releases the folder. */
  close(state: State): void;
}

/** The state cannot be written or read. The message contains the remedy. */
export class StorageError extends Error {
  override readonly name = "StorageError";
}

/** Message for clients, without the names of files. */
export const UNSTORED_CHANGE = "The change was not applied because the emulator cannot store it.";

/** Storage without persistence: the state is lost when the process exits. */
export class MemoryStorage<State, E extends Entry> implements Storage<State, E> {
  append(_entry: E, _state: State): void {
    // Nothing to store.
  }

  replace(_state: State): void {
    // Nothing to store.
  }

  release(): void {
    // Nothing to release.
  }

  close(_state: State): void {
    // Nothing to release.
  }
}
