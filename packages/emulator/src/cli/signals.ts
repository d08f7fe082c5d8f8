import { waitForEndOfNpm } from "./npm.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Time after the first signal in which another one is ignored: npm repeats signals sent to the process group. */
const REPEAT_WINDOW_MS = 1_000;

/** Exit code after SIGINT. */
const INTERRUPTED_EXIT_CODE = 130;

/**
 * Resolves on the first signal to stop, or when npm has exited without passing one on. A later signal exits
 * immediately.
 *
 * @param isDetached Whether the process outlives the command that started it, and npm.
 */
export function waitForStop(isDetached: boolean): Promise<void> {
  const signal = waitForSignal();
  return isDetached ? signal : Promise.race([signal, waitForEndOfNpm(process.env)]);
}

function waitForSignal(): Promise<void> {
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
