const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A signal that comes so soon after the first is the same one, sent to the whole group and again by npm. */
const ECHO_MS = 1_000;

/** Exit code of a process that ended by the user's interruption. */
const INTERRUPTED = 130;

/** Resolves when the process is asked to end. Who insists ends it at once. */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const onSignal = () => {
      if (first === undefined) {
        first = Date.now();
        resolve();
      } else if (Date.now() - first > ECHO_MS) {
        process.exit(INTERRUPTED);
      }
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
  });
}
