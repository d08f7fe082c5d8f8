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
   * for a create that was found after its response was lost, and for methods that consist of several calls.
   */
  response: ResponseInfo | undefined;
}

/** Holds the last response of a call. */
export interface ResponseSlot {
  response?: HttpResponse;
}

/** Key of the slot of a call or list. Not a part of their types, which would cost every compilation. */
const SLOT = Symbol("response");

/** Starts a call whose response can be asked for. */
export function observe<T, O extends object>(
  options: O | undefined,
  start: (options: O & { slot: ResponseSlot }) => Promise<T>,
): Promise<T> {
  const slot: ResponseSlot = {};
  return attachSlot(start({ ...options, slot } as O & { slot: ResponseSlot }), slot);
}

/** Lets the response of a call or list be asked for. */
export function attachSlot<C extends object>(call: C, slot: ResponseSlot): C {
  return Object.defineProperty(call, SLOT, { value: slot });
}

/**
 * Resolves with the value of a call, or with all items of a list, and with status, headers and request id of the
 * response. Sends nothing again for a call.
 *
 * @param call - A call as its method returned it: a promise, a pending operation or a list.
 * @throws The error of the call.
 *
 * @example
 * ```ts
 * const { value, response } = await withResponse(cloud.databases.get(ids));
 * console.log(value.name, response?.status, response?.requestId);
 * ```
 */
export async function withResponse<T>(
  call: PromiseLike<T> | { all(): Promise<T> },
): Promise<WithResponse<T>> {
  const value = await ("all" in call ? call.all() : call);
  const { response } = (call as { [SLOT]?: ResponseSlot })[SLOT] ?? {};
  if (response === undefined) return { value, response };
  const { status, headers } = response;
  return { value, response: { status, headers, requestId: getRequestId(response) } };
}
