import { assertObject } from "./path-params.js";
import { getRequestId, type HttpResponse } from "./response.js";

/** The response that a value came with. */
export interface ResponseInfo {
  /** HTTP status. */
  status: number;
  /** Headers as received. */
  headers: Headers;
  /** The service's or the gateway's id of the request, for support. */
  requestId: string | undefined;
}

/** A value, and the response that it came with. */
export interface WithResponse<T> {
  /** The value that the call resolves with; all items of a list. */
  value: T;
  /**
   * The last response of the call: for a change, and a read that runs as a task, the one that accepted it. `undefined`
   * for a create that was found after its response was lost, and for a list that several calls collect.
   */
  response: ResponseInfo | undefined;
}

/** Type of the reason that a handler of errors receives, as promises declare it. */
type Reason = Parameters<NonNullable<Parameters<Promise<unknown>["catch"]>[0]>>[0];

/**
 * A call that has been sent: a promise of its value.
 *
 * Declares the methods of `Promise` instead of extending it, which would cost every compilation twice as much.
 */
export interface Call<T> {
  /** Adds handlers, as those of any promise. */
  then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: Reason) => B | PromiseLike<B>) | null,
  ): Promise<A | B>;
  /** Adds a handler of errors, as that of any promise. */
  catch<B = never>(onrejected?: ((reason: Reason) => B | PromiseLike<B>) | null): Promise<T | B>;
  /** Adds a handler of the end, as that of any promise. */
  finally(onfinally?: (() => void) | null): Promise<T>;
  /** The name that promises have. */
  readonly [Symbol.toStringTag]: string;
  /**
   * Resolves with the value, and with status, headers and request id of the response. Sends nothing again.
   *
   * @throws The error of the call.
   *
   * @example
   * ```ts
   * const { value, response } = await cloud.databases.get(ids).withResponse();
   * console.log(value.name, response?.status, response?.requestId);
   * ```
   */
  withResponse(): Promise<WithResponse<T>>;
}

/** Holds the last response of a call. */
export interface ResponseSlot {
  response?: HttpResponse;
}

/** Starts a call whose response can be asked for. */
export function observe<T, O extends object>(
  options: O | undefined,
  start: (options: O & { slot: ResponseSlot }) => Promise<T>,
): Call<T> {
  const slot: ResponseSlot = {};
  const run = async () => start({ ...assertObject(options), slot } as O & { slot: ResponseSlot });
  return toCall(run(), () => readSlot(slot));
}

/** Adds `withResponse()` to a promise; not enumerable, because it would be printed with the promise. */
export function toCall<T>(
  promise: Promise<T>,
  getResponse: () => ResponseInfo | undefined | Promise<ResponseInfo | undefined>,
): Call<T> {
  return Object.defineProperty(promise, "withResponse", {
    value: async () => ({ value: await promise, response: await getResponse() }),
  }) as Promise<T> & Call<T>;
}

/** Derives a call with another value and the same response. */
export function mapCall<T, U>(found: Promise<WithResponse<T>>, map: (value: T) => U): Call<U> {
  return toCall(
    found.then(({ value }) => map(value)),
    () => found.then(({ response }) => response),
  );
}

/** Describes the response in a slot. */
export function readSlot({ response }: ResponseSlot): ResponseInfo | undefined {
  return (
    response && { status: response.status, headers: response.headers, requestId: getRequestId(response) }
  );
}
