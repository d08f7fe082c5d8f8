import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isJournaled } from "../../src/storage/is-journaled.js";
import type { Write } from "../../src/storage/journal.js";
import { MemoryStorage, StorageError } from "../../src/storage/storage.js";
import { folder, open, upTo } from "./counting.js";

/** Copies a folder as a kill would leave it, but without its lock, which this process still holds. */
function copyAsKilled(dir: string): string {
  const copy = `${dir}-copy`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(dir, copy, { recursive: true });
  rmSync(join(copy, "lock"));
  return copy;
}

function getJournalPath(dir: string): string {
  const name = readdirSync(dir)
    .filter((one) => one.startsWith("journal"))
    .sort()
    .at(-1);
  return join(dir, name ?? "");
}

/** Reads all files of a folder, to check that nothing was changed. */
function readFiles(dir: string): Record<string, string> {
  return Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), "latin1")]));
}

describe("stored state", () => {
  test("all changes are restored after a stop and after a kill", () => {
    const dir = folder();
    const first = open(dir);
    upTo(10).forEach(first.add);
    expect(open(copyAsKilled(dir))).toMatchObject({
      state: { seen: upTo(10) },
      replayedCount: 10,
      lastAt: 1_009,
    });
    first.close();
    const second = open(dir);
    expect(second).toMatchObject({ state: { seen: upTo(10) }, replayedCount: 0 });
    second.close();
  });

  test.each([1, 2, 3, 7])(
    "with a snapshot every %i lines, all changes are restored after each line",
    (snapshotEvery) => {
      const dir = folder();
      const first = open(dir, { snapshotEvery });
      for (const value of upTo(60)) {
        first.add(value);
        const after = open(copyAsKilled(dir));
        expect(after.state.seen).toEqual(upTo(value + 1));
        after.close();
      }
      // Snapshots were written, and only the latest two generations are left.
      expect(readdirSync(dir).filter((name) => name.startsWith("snapshot")).length).toBe(2);
      expect(existsSync(join(dir, "snapshot-1.json"))).toBe(false);
      first.close();
    },
  );

  test("a replaced state is restored without changes of the previous one", () => {
    const dir = folder();
    const first = open(dir);
    first.add(1);
    first.storage.replace({ seen: [70] });
    expect(open(copyAsKilled(dir)).state).toEqual({ seen: [70] });
    const snapshots = readdirSync(dir).filter((name) => name.startsWith("snapshot"));
    expect(snapshots).toEqual(["snapshot-1.json", "snapshot-2.json"]);
    first.storage.append({ t: 1, add: 71 }, { seen: [70] });
    const copy = copyAsKilled(dir);
    expect(open(copy).state).toEqual({ seen: [70, 71] });
    rmSync(join(copy, "lock"));
    rmSync(join(copy, "snapshot-2.json"));
    expect(() => open(copy)).toThrow(/journal-2\.jsonl, line 1, has the number/);
    rmSync(join(copy, "journal-2.jsonl"));
    expect(open(copy).state).toEqual({ seen: [1] });
  });

  test("folder and files are readable by their owner only", () => {
    const dir = folder();
    open(dir).add(1);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    const names = readdirSync(dir);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(statSync(join(dir, name)).mode & 0o777, name).toBe(0o600);
  });

  test("each line of a journal is JSON", () => {
    const dir = folder();
    open(dir).add(7);
    expect(JSON.parse(readFileSync(getJournalPath(dir), "utf8"))).toMatchObject({
      format: 1,
      seq: 1,
      entry: { t: 1_007, add: 7 },
    });
  });

  test("line feeds and unpaired surrogates in an entry are restored", () => {
    const dir = folder();
    const { storage, state } = open(dir);
    storage.append({ t: 1, add: 1, text: "a\nb\u2028\ud800ö" } as never, state);
    const texts: unknown[] = [];
    open(copyAsKilled(dir), {
      replay: (found, entries) => {
        for (const entry of entries) texts.push((entry as unknown as { text: string }).text);
        return found;
      },
    });
    expect(texts).toEqual(["a\nb\u2028\ud800ö"]);
  });

  test("MemoryStorage accepts all calls", () => {
    const storage = new MemoryStorage<object, { t: number }>();
    expect(() => {
      storage.append({ t: 1 }, {});
      storage.replace({});
      storage.close({});
    }).not.toThrow();
  });
});

describe("damaged files", () => {
  test("a torn last line of any length is dropped, and the journal continues", () => {
    const dir = folder();
    const first = open(dir);
    upTo(3).forEach(first.add);
    const length = statSync(getJournalPath(dir)).size;
    const line = readFileSync(getJournalPath(dir), "utf8").trimEnd().split("\n").at(-1)?.length ?? 0;
    for (let cut = 1; cut <= line; cut += 1) {
      const copy = copyAsKilled(dir);
      truncateSync(getJournalPath(copy), length - cut);
      const after = open(copy);
      expect(after).toMatchObject({ state: { seen: [0, 1] }, tornBytes: line + 1 - cut });
      after.add(9);
      expect(open(copyAsKilled(copy)).state.seen).toEqual([0, 1, 9]);
    }
  });

  test.each([
    ["a changed digit", (line: string) => line.replace('"add":1', '"add":7')],
    ["a lost character", (line: string) => line.slice(0, -1)],
    ["an empty line", () => ""],
    ["a line of zeros", (line: string) => "\0".repeat(line.length)],
    ["other JSON", () => '{"t":1,"add":1}'],
  ])("%s in the middle of a journal is an error with file and line, and no file is changed", (_, damage) => {
    const dir = folder();
    const first = open(dir);
    upTo(3).forEach(first.add);
    const copy = copyAsKilled(dir);
    const path = getJournalPath(copy);
    const lines = readFileSync(path, "utf8").split("\n");
    lines[1] = damage(lines[1] ?? "");
    writeFileSync(path, lines.join("\n"));
    const before = readFiles(copy);
    expect(() => open(copy)).toThrow(`${path}, line 2, is damaged. Nothing was changed.`);
    expect(readFiles(copy)).toEqual(before);
  });

  test("missing and duplicate lines are detected", () => {
    const dir = folder();
    const first = open(dir);
    upTo(3).forEach(first.add);
    const lines = readFileSync(getJournalPath(dir), "utf8").split("\n");
    for (const wrong of [
      [lines[0], lines[2]],
      [lines[0], lines[1], lines[1], lines[2]],
    ]) {
      const copy = copyAsKilled(dir);
      writeFileSync(getJournalPath(copy), `${wrong.join("\n")}\n`);
      expect(() => open(copy)).toThrow(/journal-1\.jsonl, line [23], has the number/);
    }
  });

  test("a damaged snapshot is an error, and without it the previous snapshot restores the same state", () => {
    const dir = folder();
    const first = open(dir, { snapshotEvery: 4 });
    upTo(60).forEach(first.add);
    const copy = copyAsKilled(dir);
    const newest = readdirSync(copy)
      .filter((name) => name.startsWith("snapshot"))
      .map((name) => Number(/\d+/.exec(name)?.[0]))
      .sort((a, b) => b - a)[0];
    const path = join(copy, `snapshot-${newest}.json`);
    writeFileSync(path, readFileSync(path, "utf8").replace("1,2,3", "1,2,4"));
    const before = readFiles(copy);
    expect(() => open(copy)).toThrow(`${path} is damaged`);
    expect(readFiles(copy)).toEqual(before);
    renameSync(path, join(copy, "broken.json"));
    expect(open(copy).state.seen).toEqual(upTo(60));
  });

  test("a file of a newer emulator is rejected", () => {
    const dir = folder();
    open(dir).close();
    const name = readdirSync(dir).find((one) => one.startsWith("snapshot-2")) ?? "";
    const path = join(dir, name);
    writeFileSync(path, readFileSync(path, "utf8").replace('"format":1', '"format":2'));
    expect(() => open(dir)).toThrow(/newer version of the emulator/);
  });

  test("an entry that cannot be replayed is named, and the folder is unlocked", () => {
    const dir = folder();
    const first = open(dir);
    upTo(3).forEach(first.add);
    const copy = copyAsKilled(dir);
    const fail = () =>
      open(copy, {
        replay: (state, entries) => {
          for (const { add } of entries) if (add === 1) throw new Error("no such thing");
          return state;
        },
      });
    expect(fail).toThrow(/journal-1\.jsonl, line 2, cannot be replayed \(no such thing\)/);
    expect(open(copy).state.seen).toEqual([0, 1, 2]);
  });

  test("a folder without a complete first snapshot and without changes opens with a new state", () => {
    const dir = folder();
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, "journal-1.jsonl"), "");
    writeFileSync(join(dir, "snapshot-1.json.tmp"), '{"format":1');
    expect(open(dir).state.seen).toEqual([]);
  });

  test("an incomplete snapshot is ignored, also after a torn line", () => {
    const dir = folder();
    const first = open(dir);
    upTo(3).forEach(first.add);
    const copy = copyAsKilled(dir);
    writeFileSync(join(copy, "journal-2.jsonl"), "");
    writeFileSync(join(copy, "snapshot-2.json.tmp"), '{"format":1,"seq":3');
    appendFileSync(join(copy, "journal-1.jsonl"), '{"format":1,"se');
    const second = open(copy);
    expect(second.state.seen).toEqual([0, 1, 2]);
    second.add(3);
    expect(existsSync(join(copy, "snapshot-2.json.tmp"))).toBe(false);
    const third = open(copyAsKilled(copy));
    expect(third.state.seen).toEqual([0, 1, 2, 3]);
    third.close();
  });
});

describe("a full disk", () => {
  /** A disk with limited free space. A write that does not fit is partial, as on a real disk. */
  function disk(free: { bytes: number }): Write {
    return (file, bytes, offset, length, position) => {
      const count = Math.min(length, free.bytes);
      if (count === 0) throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
      free.bytes -= count;
      return writeSync(file, bytes, offset, count, position);
    };
  }

  test("a change that does not fit is rejected and not stored, and later changes work once there is space", () => {
    const dir = folder();
    const free = { bytes: 10_000 };
    const storage = open(dir, { write: disk(free) });
    upTo(3).forEach(storage.add);
    free.bytes = 20;
    expect(() => storage.add(3)).toThrow(StorageError);
    expect(() => storage.add(3)).toThrow(/change was not applied.*journal-1\.jsonl: the disk is full\./);
    expect(storage.state.seen).toEqual([0, 1, 2]);
    const after = open(copyAsKilled(dir));
    expect(after).toMatchObject({ state: { seen: [0, 1, 2] }, tornBytes: 0 });
    free.bytes = 10_000;
    storage.add(4);
    expect(open(copyAsKilled(dir)).state.seen).toEqual([0, 1, 2, 4]);
  });

  test("a snapshot that cannot be written is reported and retried, and the journal continues", () => {
    const dir = folder();
    const errors: unknown[] = [];
    const storage = open(dir, { snapshotEvery: 2, onError: (error) => errors.push(error) });
    upTo(2).forEach(storage.add);
    // A folder with the name of the draft keeps snapshots from being written.
    mkdirSync(join(dir, "snapshot-2.json.tmp"));
    upTo(5).forEach((value) => {
      storage.add(value + 2);
    });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]).toMatchObject({ message: expect.stringContaining("snapshot-2.json") });
    rmSync(join(dir, "snapshot-2.json.tmp"), { recursive: true, force: true });
    expect(open(copyAsKilled(dir)).state.seen).toEqual(upTo(7));
    storage.close();
    expect(open(dir).state.seen).toEqual(upTo(7));
  });
});

describe("isJournaled", () => {
  test.each([
    ["POST /subscriptions", true],
    ["DELETE /subscriptions/{subscriptionId}", true],
    ["GET /subscriptions/{subscriptionId}/peerings", true],
    ["GET /subscriptions/{subscriptionId}", false],
    ["GET /tasks/{taskId}", false],
  ] as const)("of %s is %s", (route, kept) => {
    expect(isJournaled(route)).toBe(kept);
  });
});
