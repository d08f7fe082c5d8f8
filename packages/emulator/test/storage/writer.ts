import { writeSync } from "node:fs";
import { openStorage } from "../../src/storage/disk.js";

/**
 * A program to be killed: it stores numbers one by one, and prints each one once it is stored. Arguments: the folder,
 * and the number of lines between snapshots.
 */
const [dir = "", snapshotEvery = "5"] = process.argv.slice(2);

interface Numbers {
  seen: number[];
}

const { state, storage } = openStorage<Numbers, { t: number; add: number }>({
  dir,
  createInitial: () => ({ seen: [] }),
  replay: (found, entries) => {
    for (const { add } of entries) found.seen.push(add);
    return found;
  },
  snapshotEvery: Number(snapshotEvery),
});

// Limited, so that the program exits even if it is not killed.
for (let round = 0; round < 200_000; round += 1) {
  const add = state.seen.length;
  try {
    storage.append({ t: add, add }, state);
  } catch (error) {
    writeSync(2, `${error instanceof Error ? error.message : error}\n`);
    process.exit(3);
  }
  state.seen.push(add);
  writeSync(1, `${add}\n`);
}
