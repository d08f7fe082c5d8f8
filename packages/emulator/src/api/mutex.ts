/** Lets one after the other through, in the order in which they came. */
export class Mutex {
  #last: Promise<void> = Promise.resolve();

  /** Does something when everybody who came before is through, and lets nobody pass until it is done. */
  async runExclusive<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#last;
    let leave: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      leave = resolve;
    });
    try {
      await before;
      return await work();
    } finally {
      leave();
    }
  }
}
