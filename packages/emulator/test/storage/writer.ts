import { writeSync } from "node:fs";
import { openStorage } from "../../src/storage/disk.js";

/**
 * A program that is killed: it keeps numbers, one after the other, and says each on its standard output as soon as
 * it is kept. Arguments: the folder, and lines between two snapshots.
 */
const [dir = "", snapshotEvery = "5"] = process.argv.slice(2);

interface Numbers {
  seen: number[];
}

const { state, storage } = openStorage<Numbers, { t: number; add: number }>({
  dir,
  fresh: () => ({ seen: [] }),
  replay: (found, entries) => {
    for (const { add } of entries) found.seen.push(add);
    return found;
  },
  snapshotEvery: Number(snapshotEvery),
});

// The program ends by its own only when nobody kills it.
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
