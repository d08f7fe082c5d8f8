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
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isJournalled } from "../../src/storage/is-journaled.js";
import type { Write } from "../../src/storage/journal.js";
import { MemoryStorage, StorageError } from "../../src/storage/storage.js";
import { folder, open, upTo } from "./counting.js";

/** A copy of a folder as a kill would leave it: without its lock, which this process still holds. */
function killed(dir: string): string {
  const copy = `${dir}-copy`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(dir, copy, { recursive: true });
  rmSync(join(copy, "lock"));
  return copy;
}

function journalOf(dir: string): string {
  const name = readdirSync(dir)
    .filter((one) => one.startsWith("journal"))
    .sort()
    .at(-1);
  return join(dir, name ?? "");
}

/** The bytes of every file, to see that nothing was touched. */
function bytesOf(dir: string): Record<string, string> {
  return Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), "latin1")]));
}

describe("what is kept", () => {
  test("everything is there after a stop, and after a kill", () => {
    const dir = folder();
    const first = open(dir);
    upTo(10).forEach(first.add);
    expect(open(killed(dir))).toMatchObject({ state: { seen: upTo(10) }, replayed: 10, lastAt: 1_009 });
    first.close();
    const second = open(dir);
    expect(second).toMatchObject({ state: { seen: upTo(10) }, replayed: 0 });
    second.close();
  });

  test.each([1, 2, 3, 7])("with a snapshot every %i lines, after each line", (snapshotEvery) => {
    const dir = folder();
    const first = open(dir, { snapshotEvery });
    for (const value of upTo(60)) {
      first.add(value);
      const after = open(killed(dir));
      expect(after.state.seen).toEqual(upTo(value + 1));
      after.close();
    }
    // Snapshots were made, and only the latest two generations are left.
    expect(readdirSync(dir).filter((name) => name.startsWith("snapshot")).length).toBe(2);
    expect(existsSync(join(dir, "snapshot-1.json"))).toBe(false);
    first.close();
  });

  test("a state that was put in place of another is kept, and nothing of the other comes back", () => {
    const dir = folder();
    const first = open(dir);
    first.add(1);
    first.storage.replace({ seen: [70] });
    expect(open(killed(dir)).state).toEqual({ seen: [70] });
    const [snapshot = "", ...others] = readdirSync(dir).filter((name) => name.startsWith("snapshot"));
    expect(others).toEqual([]);
    first.storage.append({ t: 1, add: 71 }, { seen: [70] });
    const copy = killed(dir);
    expect(open(copy).state).toEqual({ seen: [70, 71] });
    rmSync(join(copy, "lock"));
    rmSync(join(copy, snapshot));
    expect(() => open(copy)).toThrow(/journals but no snapshot/);
  });

  test("only the owner can read it: it holds passwords", () => {
    const dir = folder();
    open(dir).add(1);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(dir)) expect(statSync(join(dir, name)).mode & 0o777, name).toBe(0o600);
  });

  test("each line is JSON that other programs can read", () => {
    const dir = folder();
    open(dir).add(7);
    expect(JSON.parse(readFileSync(journalOf(dir), "utf8"))).toMatchObject({
      format: 1,
      seq: 1,
      entry: { t: 1_007, add: 7 },
    });
  });

  test("line feeds and half characters in a body do no harm", () => {
    const dir = folder();
    const { storage, state } = open(dir);
    storage.append({ t: 1, add: 1, text: "a\nb\u2028\ud800ö" } as never, state);
    const texts: unknown[] = [];
    open(killed(dir), {
      replay: (found, entries) => {
        for (const entry of entries) texts.push((entry as unknown as { text: string }).text);
        return found;
      },
    });
    expect(texts).toEqual(["a\nb\u2028\ud800ö"]);
  });

  test("the state that memory keeps ends with it", () => {
    const storage = new MemoryStorage<object, { t: number }>();
    expect(() => {
      storage.append({ t: 1 }, {});
      storage.replace({});
      storage.close({});
    }).not.toThrow();
  });
});

describe("what was damaged", () => {
  test("a torn last line is dropped at every length, and the journal goes on", () => {
    const dir = folder();
    const first = open(dir);
    upTo(3).forEach(first.add);
    const length = statSync(journalOf(dir)).size;
    const line = readFileSync(journalOf(dir), "utf8").trimEnd().split("\n").at(-1)?.length ?? 0;
    for (let cut = 1; cut <= line; cut += 1) {
      const copy = killed(dir);
      truncateSync(journalOf(copy), length - cut);
      const after = open(copy);
      expect(after).toMatchObject({ state: { seen: [0, 1] }, torn: line + 1 - cut });
      after.add(9);
      expect(open(killed(copy)).state.seen).toEqual([0, 1, 9]);
    }
  });

  test.each([
    ["a changed digit", (line: string) => line.replace('"add":1', '"add":7')],
    ["a lost character", (line: string) => line.slice(0, -1)],
    ["an empty line", () => ""],
    ["a line of zeros", (line: string) => "\0".repeat(line.length)],
    ["other JSON", () => '{"t":1,"add":1}'],
  ])("%s in the middle is an error with file and line, and nothing is touched", (_, damage) => {
    const dir = folder();
    const first = open(dir);
    upTo(3).forEach(first.add);
    const copy = killed(dir);
    const path = journalOf(copy);
    const lines = readFileSync(path, "utf8").split("\n");
    lines[1] = damage(lines[1] ?? "");
    writeFileSync(path, lines.join("\n"));
    const before = bytesOf(copy);
    expect(() => open(copy)).toThrow(`${path}, line 2, is damaged. Nothing was changed.`);
    expect(bytesOf(copy)).toEqual(before);
  });

  test("a line that is missing, or there twice, is found", () => {
    const dir = folder();
    const first = open(dir);
    upTo(3).forEach(first.add);
    const lines = readFileSync(journalOf(dir), "utf8").split("\n");
    for (const wrong of [
      [lines[0], lines[2]],
      [lines[0], lines[1], lines[1], lines[2]],
    ]) {
      const copy = killed(dir);
      writeFileSync(journalOf(copy), `${wrong.join("\n")}\n`);
      expect(() => open(copy)).toThrow(/journal-1\.jsonl, line [23], has the number/);
    }
  });

  test("a damaged snapshot is an error; moved away, the one before it gives the same state", () => {
    const dir = folder();
    const first = open(dir, { snapshotEvery: 4 });
    upTo(60).forEach(first.add);
    const copy = killed(dir);
    const newest = readdirSync(copy)
      .filter((name) => name.startsWith("snapshot"))
      .map((name) => Number(/\d+/.exec(name)?.[0]))
      .sort((a, b) => b - a)[0];
    const path = join(copy, `snapshot-${newest}.json`);
    writeFileSync(path, readFileSync(path, "utf8").replace("1,2,3", "1,2,4"));
    const before = bytesOf(copy);
    expect(() => open(copy)).toThrow(`${path} is damaged`);
    expect(bytesOf(copy)).toEqual(before);
    renameSync(path, join(copy, "broken.json"));
    expect(open(copy).state.seen).toEqual(upTo(60));
  });

  test("what a newer emulator wrote is not guessed at", () => {
    const dir = folder();
    open(dir).close();
    const name = readdirSync(dir).find((one) => one.startsWith("snapshot-2")) ?? "";
    const path = join(dir, name);
    writeFileSync(path, readFileSync(path, "utf8").replace('"format":1', '"format":2'));
    expect(() => open(dir)).toThrow(/newer emulator/);
  });

  test("an entry that cannot be carried out again is named, and the folder is free again", () => {
    const dir = folder();
    const first = open(dir);
    upTo(3).forEach(first.add);
    const copy = killed(dir);
    const fail = () =>
      open(copy, {
        replay: (state, entries) => {
          for (const { add } of entries) if (add === 1) throw new Error("no such thing");
          return state;
        },
      });
    expect(fail).toThrow(/journal-1\.jsonl, line 2, cannot be carried out again \(no such thing\)/);
    expect(open(copy).state.seen).toEqual([0, 1, 2]);
  });

  test("a start that was killed before its first snapshot begins anew, as nothing was kept", () => {
    const dir = folder();
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, "journal-1.jsonl"), "");
    writeFileSync(join(dir, "snapshot-1.json.tmp"), '{"format":1');
    expect(open(dir).state.seen).toEqual([]);
  });

  test("a snapshot that was killed half way does no harm, also behind a torn line", () => {
    const dir = folder();
    const first = open(dir);
    upTo(3).forEach(first.add);
    const copy = killed(dir);
    writeFileSync(join(copy, "journal-2.jsonl"), "");
    writeFileSync(join(copy, "snapshot-2.json.tmp"), '{"format":1,"seq":3');
    appendFileSync(join(copy, "journal-1.jsonl"), '{"format":1,"se');
    const second = open(copy);
    expect(second.state.seen).toEqual([0, 1, 2]);
    second.add(3);
    expect(existsSync(join(copy, "snapshot-2.json.tmp"))).toBe(false);
    const third = open(killed(copy));
    expect(third.state.seen).toEqual([0, 1, 2, 3]);
    third.close();
  });
});

describe("a full disk", () => {
  /** A disk with so many bytes left; a write that does not fit is done in part, as by the real one. */
  function disk(free: { bytes: number }): Write {
    return (file, bytes, offset, length, position) => {
      const taken = Math.min(length, free.bytes);
      if (taken === 0) throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
      free.bytes -= taken;
      return writeSync(file, bytes, offset, taken, position);
    };
  }

  test("refuses the change in clear words, leaves nothing of it, and goes on when there is space", () => {
    const dir = folder();
    const free = { bytes: 10_000 };
    const storage = open(dir, { write: disk(free) });
    upTo(3).forEach(storage.add);
    free.bytes = 20;
    expect(() => storage.add(3)).toThrow(StorageError);
    expect(() => storage.add(3)).toThrow(/change was not made.*journal-1\.jsonl: the disk is full\./);
    expect(storage.state.seen).toEqual([0, 1, 2]);
    const after = open(killed(dir));
    expect(after).toMatchObject({ state: { seen: [0, 1, 2] }, torn: 0 });
    free.bytes = 10_000;
    storage.add(4);
    expect(open(killed(dir)).state.seen).toEqual([0, 1, 2, 4]);
  });

  test("a snapshot that does not fit waits, and the journal goes on", () => {
    const dir = folder();
    const problems: unknown[] = [];
    const storage = open(dir, { snapshotEvery: 2, onProblem: (error) => problems.push(error) });
    upTo(2).forEach(storage.add);
    // A folder in the place of the draft: no snapshot can be written.
    mkdirSync(join(dir, "snapshot-2.json.tmp"));
    upTo(5).forEach((value) => {
      storage.add(value + 2);
    });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ message: expect.stringContaining("snapshot-2.json") });
    rmSync(join(dir, "snapshot-2.json.tmp"), { recursive: true, force: true });
    expect(open(killed(dir)).state.seen).toEqual(upTo(7));
    storage.close();
    expect(open(dir).state.seen).toEqual(upTo(7));
  });
});

describe("which requests are kept", () => {
  test.each([
    ["POST /subscriptions", true],
    ["DELETE /subscriptions/{subscriptionId}", true],
    ["GET /subscriptions/{subscriptionId}/peerings", true],
    ["GET /subscriptions/{subscriptionId}", false],
    ["GET /tasks/{taskId}", false],
  ] as const)("%s: %s", (route, kept) => {
    expect(isJournalled(route)).toBe(kept);
  });
});

describe("the lock", () => {
  test("keeps a second emulator out and names the first; after it is closed, another may", () => {
    const dir = folder();
    const first = open(dir);
    expect(() => open(dir)).toThrow(`used by another emulator, process ${process.pid}`);
    first.add(1);
    first.close();
    const second = open(dir);
    expect(second.state.seen).toEqual([1]);
    second.close();
    expect(existsSync(join(dir, "lock"))).toBe(false);
    expect(() => second.add(2)).toThrow(/is closed/);
  });

  test.each([
    ["a process that is gone", { pid: 2 ** 30, born: "1", host: hostname() }],
    ["an earlier process of the same number", { pid: process.pid, born: "1", host: hostname() }],
  ])("of %s is taken over", (_, holder) => {
    const dir = folder();
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, "lock"), JSON.stringify(holder));
    open(dir).add(1);
    expect(JSON.parse(readFileSync(join(dir, "lock"), "utf8"))).toMatchObject({ pid: process.pid });
    expect(readdirSync(dir).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test.each([
    [
      "of another machine",
      JSON.stringify({ pid: 1, born: "1", host: "elsewhere" }),
      /process 1 on elsewhere/,
    ],
    ["that cannot be read", "??", /cannot be read/],
  ])("%s is respected", (_, text, message) => {
    const dir = folder();
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, "lock"), text);
    expect(() => open(dir)).toThrow(message);
    expect(readFileSync(join(dir, "lock"), "utf8")).toBe(text);
  });

  test("a folder that cannot be made is a clear error", () => {
    const dir = folder();
    writeFileSync(dir, "a file");
    expect(() => open(dir)).toThrow(`The folder ${dir} cannot be made`);
  });
});
