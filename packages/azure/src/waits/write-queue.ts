/** Runs the writes of each key one after the other, each until it has finished. */
export class WriteQueue {
  readonly #tails = new Map<string, Promise<void>>();

  /**
   * Starts a write once the previous one has finished.
   *
   * @param untilEnded - Resolves or rejects when a started write has finished. Called whether or not the caller waits.
   */
  run<T>(key: string, start: () => Promise<T>, untilEnded: (started: T) => Promise<unknown>): Promise<T> {
    const started = (this.#tails.get(key) ?? Promise.resolve()).then(start);
    const tail = started.then(untilEnded).then(
      () => undefined,
      () => undefined,
    );
    this.#tails.set(key, tail);
    void tail.then(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    });
    return started;
  }
}
