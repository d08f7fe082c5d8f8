/** Something that happened to a call or a wait. Holds no body, no header and no secret. */
export type LogEvent =
  | {
      /** An attempt goes out. */
      type: "request";
      /** `"METHOD /path"`. */
      route: string;
      /** Path and query as sent. */
      path: string;
      /** Which attempt of the call, from 1. */
      attempt: number;
    }
  | {
      /** An attempt was answered. */
      type: "response";
      /** `"METHOD /path"`. */
      route: string;
      /** Which attempt of the call, from 1. */
      attempt: number;
      /** HTTP status. */
      status: number;
      /** Since it was sent, in milliseconds. */
      durationMs: number;
      /** The service's or the gateway's id of the request. */
      requestId: string | undefined;
      /** Requests left in the service's window, when it says so. */
      quotaRemaining: number | undefined;
    }
  | {
      /** An attempt got no answer. */
      type: "failure";
      /** `"METHOD /path"`. */
      route: string;
      /** Which attempt of the call, from 1. */
      attempt: number;
      /** Since it was sent, in milliseconds. */
      durationMs: number;
      /** What went wrong, redacted. */
      message: string;
    }
  | {
      /** An attempt will be repeated. */
      type: "retry";
      /** `"METHOD /path"`. */
      route: string;
      /** Which attempt of the call, from 1. */
      attempt: number;
      /** Time until the next attempt, in milliseconds. */
      delayMs: number;
      /** Why: a status or a failure. */
      reason: string;
    }
  | {
      /** A poll of a wait failed. The wait goes on. */
      type: "poll-failed";
      /** `"METHOD /path"`. */
      route: string;
      /** What went wrong, redacted. */
      message: string;
    }
  | {
      /** The answer to a creating request was lost. What came of it is being looked for. */
      type: "create-response-lost";
      /** `"METHOD /path"`. */
      route: string;
      /** How it was lost, redacted. */
      message: string;
    }
  | {
      /** What a creating request without an answer had begun was found: the call goes on as if answered. */
      type: "create-recovered";
      /** `"METHOD /path"`. */
      route: string;
      /** Absent where no task is involved. */
      taskId: string | undefined;
      /** Since the answer was lost, in milliseconds. */
      afterMs: number;
    }
  | {
      /** A warning: the intent store failed after the request had been sent. The call goes on. */
      type: "intent-store-failed";
      /** The method of the store that failed. */
      action: "put" | "delete" | "list";
      /** The intent's id, empty for `list`. */
      id: string;
      /** What the store said, redacted. */
      message: string;
    };

/** Receives {@link LogEvent}s. What it throws is ignored: logging never breaks a call. */
export type Logger = (event: LogEvent) => void;

/** Nobody listens. */
export const noopLog: Logger = () => undefined;

/** A log that cannot throw. */
export function safeLog(log: Logger | undefined): Logger {
  if (log === undefined) return noopLog;
  return (event) => {
    try {
      log(event);
    } catch {
      // A broken logger must not fail the call that it was told about.
    }
  };
}
