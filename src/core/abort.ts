/** Who listens to a signal, through one listener of ours. */
const listeners = new WeakMap<AbortSignal, { listener: () => void; callbacks: Set<() => void> }>();

/**
 * Calls back when a signal is aborted; returns how to stop listening. A signal that is aborted calls back at once.
 *
 * A program may use one signal for hundreds of calls. Each signal gets one listener from us, whatever the number of
 * calls: Node takes more than ten for a leak, and says so.
 */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (signal === undefined) return () => undefined;
  if (signal.aborted) {
    callback();
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

function listen(signal: AbortSignal) {
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
