import { onAbort, throwIfAborted } from "../core/abort.js";
import { assertObject, assertOptionalFunction, invalidValue } from "../core/path-params.js";

/** Options of {@link mapConcurrent}. */
export interface MapOptions {
  /** Maximum number of items processed concurrently. Default: 10. */
  concurrency?: number | undefined;
  /** Stops starting items when aborted; running mappers receive the abort through their signal. */
  signal?: AbortSignal | undefined;
  /** Called before each result is yielded. An error that it throws ends the loop. */
  onProgress?: ((progress: MapProgress) => void) | undefined;
}

/** Progress of a map. */
export interface MapProgress {
  /** Number of items whose mapper resolved. */
  done: number;
  /** Number of items whose mapper rejected. */
  failed: number;
  /** Number of items read from the sequence so far. */
  started: number;
}

/** Context of the mapper call for one item. */
export interface MapContext {
  /** Position of the item in the sequence, starting at 0. */
  index: number;
  /** Aborted by the caller's signal and when the loop is left. Pass it on to calls and waits. */
  signal: AbortSignal;
}

/** Result of one item. */
export type MapResult<Item, Value> = {
  /** Position of the item in the sequence, starting at 0. */
  index: number;
  /** The item itself. */
  item: Item;
} & PromiseSettledResult<Value>;

/**
 * Maps the items of a sequence with limited concurrency, and yields the results as they become available.
 *
 * A failed item yields a rejected result. The sequence is not read ahead: the next item is requested when a slot is
 * free, and a slot becomes free when its result has been consumed. Leaving the loop aborts the running mappers. An
 * error of the sequence and the signal's reason are thrown after the results of the running mappers.
 *
 * @throws `ConfigError` if `concurrency` is not a positive integer; any error that `onProgress` throws.
 *
 * @example
 * ```ts
 * const rename = (database: Database) =>
 *   cloud.databases.update({ subscriptionId, databaseId: database.databaseId }, { name: `eu-${database.name}` }).wait();
 * for await (const result of mapConcurrent(cloud.databases.list(subscriptionId), rename, { concurrency: 3 })) {
 *   if (result.status === "rejected") console.error(result.item.name, result.reason);
 * }
 * ```
 */
export function mapConcurrent<Item, Value>(
  items: AsyncIterable<Item> | Iterable<Item>,
  mapper: (item: Item, context: MapContext) => PromiseLike<Value> | Value,
  options?: MapOptions,
): AsyncGenerator<MapResult<Item, Value>, void, undefined> {
  const { concurrency = 10, signal, onProgress } = assertObject(options);
  if (!Number.isSafeInteger(concurrency) || concurrency < 1)
    throw invalidValue("concurrency", "be a positive integer", concurrency);
  assertOptionalFunction("mapper", mapper ?? null);
  assertOptionalFunction("onProgress", onProgress);
  return run(getIterator(items), mapper, concurrency, signal, onProgress);
}

async function* run<Item, Value>(
  source: AsyncIterator<Item> | Iterator<Item>,
  mapper: (item: Item, context: MapContext) => PromiseLike<Value> | Value,
  concurrency: number,
  callerSignal: AbortSignal | undefined,
  onProgress: MapOptions["onProgress"],
): AsyncGenerator<MapResult<Item, Value>, void, undefined> {
  const stop = new AbortController();
  const results: MapResult<Item, Value>[] = [];
  /** Items read from the sequence whose results have not been consumed. */
  let inFlight = 0;
  let count = 0;
  const counts = { done: 0, failed: 0 };
  let reading = false;
  let isExhausted = false;
  let sourceFailure: { error: unknown } | undefined;
  let wake: () => void = () => undefined;
  const stopListening = onAbort(callerSignal, () => {
    stop.abort(callerSignal?.reason);
    wake();
  });

  const start = async (item: Item, index: number) => {
    try {
      const value = await mapper(item, { index, signal: stop.signal });
      results.push({ index, item, status: "fulfilled", value });
    } catch (reason) {
      results.push({ index, item, status: "rejected", reason });
    }
    wake();
  };
  const read = async () => {
    if (reading || isExhausted || stop.signal.aborted || inFlight >= concurrency) return;
    reading = true;
    try {
      const next = await source.next();
      if (next.done) isExhausted = true;
      // An item that arrives after the loop was left is dropped.
      else if (!stop.signal.aborted) {
        inFlight += 1;
        void start(next.value, count++);
      }
    } catch (error) {
      isExhausted = true;
      sourceFailure = { error };
    }
    reading = false;
    void read();
    wake();
  };

  try {
    for (;;) {
      void read();
      const result = results.shift();
      if (result !== undefined) {
        counts[result.status === "fulfilled" ? "done" : "failed"] += 1;
        onProgress?.({ ...counts, started: count });
        yield result;
        inFlight -= 1;
      } else if (inFlight > 0 || (reading && !stop.signal.aborted)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else break;
    }
    if (sourceFailure !== undefined) throw sourceFailure.error;
    throwIfAborted(callerSignal);
  } finally {
    stopListening();
    stop.abort();
    // Do not await `return` while a read is pending: an async generator would queue it behind that read.
    const returned = isExhausted ? undefined : Promise.resolve(source.return?.()).catch(() => undefined);
    if (!reading) await returned;
  }
}

function getIterator<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
): AsyncIterator<Item> | Iterator<Item> {
  const { [Symbol.asyncIterator]: asyncIterator, [Symbol.iterator]: iterator } = (items ??
    {}) as AsyncIterable<Item> & Iterable<Item>;
  if (typeof asyncIterator === "function") return asyncIterator.call(items);
  if (typeof iterator === "function") return iterator.call(items);
  throw invalidValue("items", "be iterable", items);
}
