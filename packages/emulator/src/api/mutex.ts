/** Runs asynchronous work one piece at a time, in the order of the calls. */
export class Mutex {
  #last: Promise<void> = Promise.resolve();

  /** Runs `work` after all earlier work has finished. Later work waits for it. */
  async runExclusive<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    try {
      await before;
      return await work();
    } finally {
      release();
    }
  }
}
