import { onAbort } from "../core/abort.js";
import { ConfigError } from "../core/errors.js";
import { formatValue } from "../core/path-params.js";

/** Options of {@link mapConcurrent}. */
export interface MapOptions {
  /** So many items are worked on at a time, at most. Default: 10. */
  concurrency?: number | undefined;
  /** No item is begun after it is aborted; the work under way gets it too. */
  signal?: AbortSignal | undefined;
}

/** What the work on an item is told. */
export interface MapContext {
  /** Place of the item in the sequence, from 0. */
  index: number;
  /** Aborted by the caller's signal, and when the loop is left. Pass it on to calls and waits. */
  signal: AbortSignal;
}

/** What became of an item. */
export type MapResult<Item, Value> = {
  /** Place of the item in the sequence, from 0. */
  index: number;
  /** The item itself. */
  item: Item;
} & PromiseSettledResult<Value>;

/**
 * Does something with every item of a sequence, a few at a time, and gives the results as they come.
 *
 * An item that fails is a result like the others. Nothing is read ahead: an item is taken from the sequence when
 * there is a place for it, and its place is free when its result has been taken. Leaving the loop aborts what is
 * under way. A sequence that breaks, and the signal's reason, are thrown after the results of what was under way.
 *
 * @throws `ConfigError` for a concurrency that is not a positive integer.
 *
 * @example
 * ```ts
 * const rename = (database: Database) =>
 *   cloud.databases.update({ subscriptionId, databaseId: database.databaseId }, { name: `eu-${database.name}` }).wait();
 * for await (const result of mapFleet(cloud.databases.list(subscriptionId), rename, { concurrency: 3 })) {
 *   if (result.status === "rejected") console.error(result.item.name, result.reason);
 * }
 * ```
 */
export function mapConcurrent<Item, Value>(
  items: AsyncIterable<Item> | Iterable<Item>,
  mapper: (item: Item, context: MapContext) => PromiseLike<Value> | Value,
  options: MapOptions = {},
): AsyncGenerator<MapResult<Item, Value>, void, undefined> {
  const { concurrency = 10, signal } = options;
  if (!Number.isSafeInteger(concurrency) || concurrency < 1)
    throw new ConfigError(`concurrency must be a positive integer, not ${formatValue(concurrency)}.`);
  if (typeof mapper !== "function")
    throw new ConfigError(`The work must be a function, not ${formatValue(mapper)}.`);
  return run(getIterator(items), mapper, concurrency, signal);
}

async function* run<Item, Value>(
  source: AsyncIterator<Item> | Iterator<Item>,
  mapper: (item: Item, context: MapContext) => PromiseLike<Value> | Value,
  concurrency: number,
  callerSignal: AbortSignal | undefined,
): AsyncGenerator<MapResult<Item, Value>, void, undefined> {
  const stop = new AbortController();
  const results: MapResult<Item, Value>[] = [];
  /** Items that were taken and whose results were not. */
  let inFlight = 0;
  let count = 0;
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
      // What arrives after the end of the loop was read, but nothing is begun with it.
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
        yield result;
        inFlight -= 1;
      } else if (inFlight > 0 || (reading && !stop.signal.aborted)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else break;
    }
    if (sourceFailure !== undefined) throw sourceFailure.error;
    callerSignal?.throwIfAborted();
  } finally {
    stopListening();
    stop.abort();
    // A sequence that is in the middle of something would keep its `return` waiting.
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
  throw new ConfigError(`The items must be something to loop over, not ${formatValue(items)}.`);
}
