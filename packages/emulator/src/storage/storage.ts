/** What is journalled: a time, and what happened then. The storage looks at nothing else of it. */
export interface Entry {
  /** Milliseconds since the epoch, on the emulator's clock. */
  t: number;
}

/** Where the state outlives the process, or does not. */
export interface Storage<State, E extends Entry> {
  /**
   * Keeps what is about to happen. To be called before the state is changed: when it throws, nothing may happen,
   * and there is nothing to take back.
   *
   * @param state The state before the change, in which everything appended earlier has happened.
   * @throws {@link StorageFailure} when it cannot be kept, for example on a full disk. The next call tries anew.
   */
  append(entry: E, state: State): void;
  /**
   * Keeps a state that did not come from the one before: an import, a reset. To be called before it takes effect.
   *
   * @throws {@link StorageFailure} when it cannot be kept. What was kept before is unharmed.
   */
  replace(state: State): void;
  /** Keeps the state a last time and gives the folder free. */
  close(state: State): void;
}

/** Why something cannot be kept, or what was kept cannot be read. Says what to do. */
export class StorageError extends Error {
  override readonly name = "StorageFailure";
}

/** A state that ends with its process. */
export class MemoryStorage<State, E extends Entry> implements Storage<State, E> {
  append(_entry: E, _state: State): void {
    // Nothing outlives the process, so there is nothing to keep.
  }

  replace(_state: State): void {
    // As above.
  }

  close(_state: State): void {
    // As above.
  }
}
