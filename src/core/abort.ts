import { assertMethods } from "./path-params.js";

/** Callbacks registered per signal, multiplexed over a single listener. */
const listeners = new WeakMap<AbortSignal, { listener: () => void; callbacks: Set<() => void> }>();

/**
 * Calls `callback` when the signal is aborted, immediately if it already is. Returns a function that unsubscribes.
 *
 * A program may use one signal for hundreds of calls. The SDK adds one listener per signal, because Node warns about
 * a memory leak when a signal has more than ten.
 *
 * @throws `ConfigError` if the value is not a signal.
 */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (!signal || signal.aborted) {
    if (signal) callback();
    return () => undefined;
  }
  const { callbacks, listener } = listeners.get(signal) ?? listen(signal);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0 || listeners.get(signal)?.callbacks !== callbacks) return;
    signal.removeEventListener("abort", listener);
    listeners.delete(signal);
  };
}

/**
 * Throws the signal's reason if it is aborted.
 *
 * @throws `ConfigError` if the value is not a signal. Those of other realms and libraries are accepted.
 */
export function throwIfAborted(signal: AbortSignal | null | undefined): void {
  if (signal === undefined || signal === null) return;
  assertMethods("signal", "be an AbortSignal", signal, ["throwIfAborted"]).throwIfAborted();
}

function listen(signal: AbortSignal) {
  throwIfAborted(signal);
  const callbacks = new Set<() => void>();
  const listener = () => {
    listeners.delete(signal);
    for (const callback of callbacks) callback();
  };
  const entry = { callbacks, listener };
  listeners.set(signal, entry);
  signal.addEventListener("abort", listener, { once: true });
  return entry;
}
