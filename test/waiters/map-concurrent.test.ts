import { getEventListeners } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { type MapResult, mapConcurrent } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";

/** A sequence that counts how far it was read, and whether it was closed. */
function source(length: number) {
  const state = { taken: 0, closed: false };
  async function* items() {
    try {
      for (let n = 0; n < length; n += 1) {
        state.taken += 1;
        yield n;
      }
    } finally {
      state.closed = true;
    }
  }
  return { state, items: items() };
}

/** Work that ends when a test says so. */
function workshop() {
  const open = new Map<number, (error?: Error) => void>();
  let most = 0;
  const work = (item: number) =>
    new Promise<string>((resolve, reject) => {
      open.set(item, (error) => {
        open.delete(item);
        if (error === undefined) resolve(`done ${item}`);
        else reject(error);
      });
      most = Math.max(most, open.size);
    });
  return { open, work, most: () => most };
}

async function all<Item, Value>(results: AsyncIterable<MapResult<Item, Value>>) {
  const found: MapResult<Item, Value>[] = [];
  for await (const result of results) found.push(result);
  return found;
}

describe("mapConcurrent", () => {
  test("mapConcurrent processes at most `concurrency` items and reads no further ahead", async () => {
    const { state, items } = source(10);
    const { open, work, most } = workshop();
    const results = mapConcurrent(items, work, { concurrency: 3 });
    expect(state.taken).toBe(0);
    const first = results.next();
    await turn();
    expect([...open.keys()]).toEqual([0, 1, 2]);
    expect(state.taken).toBe(3);
    open.get(1)?.();
    expect((await first).value).toEqual({ index: 1, item: 1, status: "fulfilled", value: "done 1" });
    // The slot of a result is occupied until the caller requests the next result.
    await turn();
    expect(state.taken).toBe(3);
    const second = results.next();
    await turn();
    expect([...open.keys()]).toEqual([0, 2, 3]);
    open.get(3)?.();
    expect((await second).value).toMatchObject({ item: 3 });
    const rest = all(results);
    while (open.size > 0) {
      for (const end of open.values()) end();
      await turn();
    }
    expect((await rest).map(({ item }) => item).sort()).toEqual([0, 2, 4, 5, 6, 7, 8, 9]);
    expect(most()).toBe(3);
    expect(state).toEqual({ taken: 10, closed: true });
  });

  test("applies back-pressure when results are not consumed", async () => {
    const { state, items } = source(100);
    const results = mapConcurrent(items, (item) => item, { concurrency: 4 });
    await results.next();
    for (let n = 0; n < 20; n += 1) await turn();
    expect(state.taken).toBeLessThanOrEqual(4);
    await results.return();
    expect(state.closed).toBe(true);
  });

  test("an error becomes the result of its item, and the other items continue", async () => {
    const failing = (item: number) => {
      if (item === 1) throw new Error("immediate");
      return item === 2 ? Promise.reject(new Error("later")) : item * 10;
    };
    const results = await all(mapConcurrent([0, 1, 2, 3], failing, { concurrency: 1 }));
    expect(results).toEqual([
      { index: 0, item: 0, status: "fulfilled", value: 0 },
      { index: 1, item: 1, status: "rejected", reason: new Error("immediate") },
      { index: 2, item: 2, status: "rejected", reason: new Error("later") },
      { index: 3, item: 3, status: "fulfilled", value: 30 },
    ]);
  });

  test("aborting mapConcurrent starts no further items, finishes those in flight and throws the reason", async () => {
    const { state, items } = source(10);
    const caller = new AbortController();
    const started: number[] = [];
    const heedful = (item: number, { signal }: { signal: AbortSignal }) => {
      started.push(item);
      return new Promise<void>((_, reject) => {
        signal.addEventListener("abort", () => reject(new Error(`token of ${item}`)), { once: true });
      });
    };
    const results = mapConcurrent(items, heedful, { concurrency: 2, signal: caller.signal });
    const found: unknown[] = [];
    const walk = (async () => {
      for await (const result of results) found.push(result.status === "rejected" && result.reason.message);
    })();
    await turn();
    caller.abort(new Error("enough"));
    await expect(walk).rejects.toThrow("enough");
    expect(started).toEqual([0, 1]);
    expect(found).toEqual(["token of 0", "token of 1"]);
    expect(state.closed).toBe(true);
    expect(getEventListeners(caller.signal, "abort")).toEqual([]);
  });

  test("aborting mapConcurrent while it reads its sequence does not wait for the read", async () => {
    const caller = new AbortController();
    const never: AsyncIterable<number> = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }),
    };
    const walk = all(mapConcurrent(never, (item) => item, { signal: caller.signal }));
    await turn();
    caller.abort(new Error("enough"));
    await expect(walk).rejects.toThrow("enough");
  });

  test("leaving the loop aborts the items in flight", async () => {
    const { state, items } = source(10);
    let aborted = 0;
    const work = (item: number, { signal }: { signal: AbortSignal }) => {
      if (item === 0) return "first";
      return new Promise<string>(() => signal.addEventListener("abort", () => (aborted += 1)));
    };
    for await (const { item } of mapConcurrent(items, work, { concurrency: 3 })) {
      expect(item).toBe(0);
      break;
    }
    expect(aborted).toBe(2);
    expect(state).toEqual({ taken: 3, closed: true });
  });

  test("throws the error of its sequence after the results of the items in flight", async () => {
    async function* breaking() {
      yield 1;
      yield 2;
      throw new Error("the list broke");
    }
    const found: number[] = [];
    const walk = async () => {
      for await (const { item } of mapConcurrent(breaking(), async (item) => item)) found.push(item);
    };
    await expect(walk()).rejects.toThrow("the list broke");
    expect(found.sort()).toEqual([1, 2]);
  });

  test.each([0, -1, 1.5, Number.NaN, "3"])("rejects a concurrency of %s immediately", (concurrency) => {
    expect(() => mapConcurrent([], () => 0, { concurrency: concurrency as number })).toThrow(
      /concurrency must be a positive integer/,
    );
  });

  test("rejects items that are not iterable and a mapper that is not a function", () => {
    expect(() => mapConcurrent(5 as unknown as number[], () => 0)).toThrow("items must be iterable (got 5)");
    expect(() => mapConcurrent([], "work" as never)).toThrow('mapper must be a function (got "work")');
  });
});

describe("onProgress", () => {
  const mapper = (item: number) => (item === 1 ? Promise.reject(new Error("odd")) : Promise.resolve(item));

  test("onProgress is called before each result, with the counts so far", async () => {
    const steps: string[] = [];
    const results = mapConcurrent([0, 1, 2], mapper, {
      concurrency: 1,
      onProgress: ({ done, failed, started }) => steps.push(`${done} ${failed} of ${started}`),
    });
    for await (const { index } of results) steps.push(`result ${index}`);
    expect(steps).toEqual(["1 0 of 1", "result 0", "1 1 of 2", "result 1", "2 1 of 3", "result 2"]);
  });

  test("onProgress that throws ends the loop with its error", async () => {
    const onProgress = () => {
      throw new Error("listener");
    };
    await expect(all(mapConcurrent([0, 1, 2], mapper, { onProgress }))).rejects.toThrow("listener");
  });

  test("of another type is rejected before anything is read", () => {
    const { items, state } = source(3);
    expect(() => mapConcurrent(items, mapper, { onProgress: 5 as never })).toThrow(
      "onProgress must be a function (got 5)",
    );
    expect(state.taken).toBe(0);
  });
});
