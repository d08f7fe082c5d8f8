import { join } from "node:path";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { openStorage } from "../../src/storage/disk.js";
import type { StorageOptions } from "../../src/storage/disk-storage.js";

/** A state that contains all added numbers, in order. */
export interface Numbers {
  seen: number[];
}

export interface Added {
  t: number;
  add: number;
}

/** Returns the path of a new folder, which is deleted after the test. */
export function folder(): string {
  return join(emptyFolder(), "data");
}

/** Opens a storage of numbers. */
export function open(dir: string, options: Partial<StorageOptions<Numbers, Added>> = {}) {
  const opened = openStorage<Numbers, Added>({
    dir,
    createInitial: () => ({ seen: [] }),
    replay: (state, entries) => {
      for (const { add } of entries) state.seen.push(add);
      return state;
    },
    ...options,
  });
  const { state, storage } = opened;
  return {
    ...opened,
    /** Stores a change and then applies it, as the emulator does for a request. */
    add: (value: number) => {
      storage.append({ t: 1_000 + value, add: value }, state);
      state.seen.push(value);
    },
    close: () => storage.close(state),
  };
}

export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
