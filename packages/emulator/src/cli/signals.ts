const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A signal that comes so soon after the first is the same one, sent to the whole group and again by npm. */
const REPEAT_WINDOW_MS = 1_000;

/** Exit code of a process that ended by the user's interruption. */
const INTERRUPTED_EXIT_CODE = 130;

/** Resolves when the process is asked to end. Who insists ends it at once. */
export function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const onSignal = () => {
      if (first === undefined) {
        first = Date.now();
        resolve();
      } else if (Date.now() - first > REPEAT_WINDOW_MS) {
        process.exit(INTERRUPTED_EXIT_CODE);
      }
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
  });
}
