import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { PagedList } from "../../src/core/paged-list.js";

/** Pages of two out of 1…`total`, with a trace of what was read. */
function numbers(total: number) {
  const trace: string[] = [];
  const listing = new PagedList<number>(async (offset, limit) => {
    trace.push(`read ${offset}`);
    return Array.from(
      { length: Math.max(Math.min(limit, total - offset), 0) },
      (_, index) => offset + index + 1,
    );
  }, 2);
  return { listing, trace };
}

describe("a paged list", () => {
  test("reads a page only after the previous one is consumed", async () => {
    const { listing, trace } = numbers(5);
    expect(trace).toEqual([]);
    for await (const number of listing) trace.push(`item ${number}`);
    expect(trace).toEqual(["read 0", "item 1", "item 2", "read 2", "item 3", "item 4", "read 4", "item 5"]);
  });

  test("stops reading when the loop is left", async () => {
    const { listing, trace } = numbers(100);
    for await (const number of listing) if (number === 3) break;
    expect(trace).toEqual(["read 0", "read 2"]);
  });

  test("find() reads no further than needed", async () => {
    const { listing, trace } = numbers(5);
    expect(await listing.find((number) => number === 2)).toBe(2);
    expect(trace).toEqual(["read 0"]);
    expect(await listing.find((number) => number > 5)).toBeUndefined();
    expect(trace).toEqual(["read 0", "read 0", "read 2", "read 4"]);
  });

  test("starts at the first page for every iteration, and iterations are independent", async () => {
    const { listing } = numbers(3);
    const [first, second] = [listing[Symbol.asyncIterator](), listing[Symbol.asyncIterator]()];
    expect([await first.next(), await first.next(), await second.next()].map(({ value }) => value)).toEqual([
      1, 2, 1,
    ]);
    expect(await listing.all()).toEqual([1, 2, 3]);
    expect(await listing.all()).toEqual([1, 2, 3]);
  });

  test("yields pages as received, without empty ones", async () => {
    const pages: (readonly number[])[] = [];
    for await (const page of numbers(4).listing.pages()) pages.push(page);
    expect(pages).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(await numbers(0).listing.all()).toEqual([]);
  });

  test("reads an unpaged list once", async () => {
    let reads = 0;
    const listing = new PagedList<number>(async () => {
      reads += 1;
      return [1, 2, 3];
    }, 0);
    expect(await listing.all()).toEqual([1, 2, 3]);
    expect(reads).toBe(1);
  });

  test("collects a very long list completely", async () => {
    const listing = new PagedList<number>(async () => new Array<number>(300_000).fill(7), 0);
    expect(await listing.all()).toHaveLength(300_000);
  });

  test("throws the error of a read, and can be iterated again", async () => {
    let broken = true;
    const listing = new PagedList<number>(async (offset) => {
      if (broken) throw new Error("lost");
      return offset === 0 ? [1] : undefined;
    }, 1);
    await expect(listing.all()).rejects.toThrow("lost");
    broken = false;
    expect(await listing.all()).toEqual([1]);
  });

  test("a paged list that ignores the offset ends with the items of its first page", async () => {
    expect(await new PagedList<number>(async () => [1, 2], 2).all()).toEqual([1, 2]);
  });

  test("a paged list whose first item changes while the others repeat rejects", async () => {
    let reads = 0;
    const listing = new PagedList<number>(
      async () => {
        reads += 1;
        return [reads, -1, -2];
      },
      3,
      "GET /things",
    );
    await expect(listing.all()).rejects.toThrow("GET /things returned 200: the list repeats its items");
    expect(reads).toBe(2);
  });

  test("a paged list whose items all change rejects after 1,000 pages", async () => {
    let reads = 0;
    const listing = new PagedList<number>(async () => {
      reads += 1;
      return [reads];
    }, 1);
    await expect(listing.all()).rejects.toThrow("the list has more than 1000 pages");
    expect(reads).toBe(1001);
  });

  test("with an item that is nested too deep to compare rejects with an error of the SDK", async () => {
    const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
    await expect(new PagedList<unknown>(async () => [deep], 1).all()).rejects.toMatchObject({ kind: "api" });
  });

  // Long enough to be compiled: compiled code lets go of other things than interpreted code does.
  test("holds only the current page in memory", async () => {
    setFlagsFromString("--expose_gc");
    const collect = runInNewContext("gc") as () => void;
    const pages: WeakRef<readonly object[]>[] = [];
    const listing = new PagedList<{ id: number }>(async (offset) => {
      if (offset === 40_000) return [];
      const page = Array.from({ length: 100 }, (_, index) => ({ id: offset + index }));
      pages.push(new WeakRef(page));
      return page;
    }, 100);
    const held = async () => {
      // A reference that was looked at is kept to the end of the turn.
      await new Promise(setImmediate);
      collect();
      return pages.filter((page) => page.deref() !== undefined).length;
    };
    const counts: number[] = [];
    for await (const { id } of listing) if (id % 10_000 === 9_950) counts.push(await held());
    expect(counts).toEqual([1, 1, 1, 1]);
    expect(pages).toHaveLength(400);
    expect(await held()).toBe(0);
  });
});

test("items that are added at the start of a list while it is read do not end it with an error", async () => {
  const page = Array.from({ length: 100 }, (_, id) => ({ id }));
  const list = new PagedList(async (offset) => (offset === 0 ? page : page.slice(-1)), 100);
  expect(await list.all()).toEqual(page);
});
