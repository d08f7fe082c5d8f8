/** Something that happened to a call or a wait. Holds no body, no header and no secret. */
export type LogEvent =
  | {
      type: "request";
      route: string;
      /** Path and query as sent. */
      path: string;
      attempt: number;
    }
  | {
      type: "response";
      route: string;
      attempt: number;
      status: number;
      durationMs: number;
      requestId: string | undefined;
      /** Requests left in the service's window, when it says so. */
      quotaRemaining: number | undefined;
    }
  | { type: "failure"; route: string; attempt: number; durationMs: number; message: string }
  | { type: "retry"; route: string; attempt: number; delayMs: number; because: string }
  | {
      /** A poll of a wait failed. The wait goes on. */
      type: "poll-failed";
      route: string;
      message: string;
    }
  | {
      /** The answer to a creating request was lost. What came of it is being looked for. */
      type: "write-lost";
      route: string;
      message: string;
    }
  | {
      /** What a creating request without an answer had begun was found: the call goes on as if answered. */
      type: "write-adopted";
      route: string;
      /** Absent where no task is involved. */
      taskId: string | undefined;
      /** Since the answer was lost. */
      afterMs: number;
    }
  | {
      /** A warning: the intent store failed after the request had been sent. The call goes on. */
      type: "intent-store-failed";
      action: "put" | "delete" | "list";
      /** The intent's id, empty for `list`. */
      id: string;
      message: string;
    };

/** Receives {@link LogEvent}s. What it throws is ignored: logging never breaks a call. */
export type Log = (event: LogEvent) => void;

/** Nobody listens. */
export const SILENT: Log = () => undefined;

/** A log that cannot throw. */
export function safeLog(log: Log | undefined): Log {
  if (log === undefined) return SILENT;
  return (event) => {
    try {
      log(event);
    } catch {
      // A broken logger must not fail the call that it was told about.
    }
  };
}
