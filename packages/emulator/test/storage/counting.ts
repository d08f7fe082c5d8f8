import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStorage, type StorageOptions } from "../../src/storage/disk.js";

/** A state that remembers, in order, everything that happened. */
export interface Numbers {
  seen: number[];
}

export interface Added {
  t: number;
  add: number;
}

/** A new folder, which goes away after the test. */
export function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), "emulator-storage-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return join(dir, "data");
}

/** Opens a folder of numbers. */
export function open(dir: string, options: Partial<StorageOptions<Numbers, Added>> = {}) {
  const opened = openStorage<Numbers, Added>({
    dir,
    fresh: () => ({ seen: [] }),
    replay: (state, entries) => {
      for (const { add } of entries) state.seen.push(add);
      return state;
    },
    ...options,
  });
  const { state, storage } = opened;
  return {
    ...opened,
    /** What the emulator does for a request: keep it, then do it. */
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
