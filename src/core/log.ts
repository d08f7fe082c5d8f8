import { toPrintableLines } from "./error-text.js";

/** An event of a call or a wait. Contains no body, no header and no secret. */
export type LogEvent =
  | {
      /** An attempt is sent. */
      type: "request";
      /** `"METHOD /path"`. */
      route: string;
      /** Path and query as sent. */
      path: string;
      /** Number of the attempt, starting at 1. */
      attempt: number;
    }
  | {
      /** A response was received. */
      type: "response";
      /** `"METHOD /path"`. */
      route: string;
      /** Number of the attempt, starting at 1. */
      attempt: number;
      /** HTTP status. */
      status: number;
      /** Time since the attempt was sent, in milliseconds. */
      durationMs: number;
      /** The service's or the gateway's id of the request. */
      requestId: string | undefined;
      /** Requests left in the service's window, if the response has that header. */
      quotaRemaining: number | undefined;
    }
  | {
      /** An attempt failed without a response. */
      type: "request-failed";
      /** `"METHOD /path"`. */
      route: string;
      /** Number of the attempt, starting at 1. */
      attempt: number;
      /** Time since the attempt was sent, in milliseconds. */
      durationMs: number;
      /** The error message, redacted. */
      message: string;
    }
  | {
      /** The request will be retried. */
      type: "retry";
      /** `"METHOD /path"`. */
      route: string;
      /** Number of the attempt, starting at 1. */
      attempt: number;
      /** Time until the next attempt, in milliseconds. */
      delayMs: number;
      /** The status or error that caused the retry. */
      reason: string;
    }
  | {
      /** A poll of a wait failed. The wait continues. */
      type: "poll-failed";
      /** `"METHOD /path"`. */
      route: string;
      /** The error message, redacted. */
      message: string;
    }
  | {
      /** The response to a create was lost. The client searches for its task and resource. */
      type: "create-response-lost";
      /** `"METHOD /path"`. */
      route: string;
      /** The error that lost the response, redacted. */
      message: string;
    }
  | {
      /** The task or resource of a lost create was found: the call continues as if the response had arrived. */
      type: "create-recovered";
      /** `"METHOD /path"`. */
      route: string;
      /** The task's id; absent if no task is involved. */
      taskId: string | undefined;
      /** Time since the response was lost, in milliseconds. */
      afterMs: number;
    }
  | {
      /** A warning: the intent store failed after the request had been sent. The call continues. */
      type: "intent-store-failed";
      /** The store method that failed. */
      action: "put" | "delete" | "list";
      /** The intent's id, empty for `list`. */
      id: string;
      /** The store's error message, redacted. */
      message: string;
    };

/** Receives {@link LogEvent}s. Errors that it throws are ignored, so that logging never fails a call. */
export type Logger = (event: LogEvent) => void;

/** Discards all events. */
export const noopLog: Logger = () => undefined;

/** Wraps a logger so that it cannot throw, and receives no control characters. */
export function safeLog(log: Logger | undefined): Logger {
  if (log === undefined) return noopLog;
  return (event) => {
    try {
      log(toPrintableEvent(event));
    } catch {
      // An error in the logger must not fail the call.
    }
  };
}

function toPrintableEvent(event: LogEvent): LogEvent {
  const entries = Object.entries(event).map(([name, value]) => [
    name,
    typeof value === "string" ? toPrintableLines(value) : value,
  ]);
  return Object.fromEntries(entries) as LogEvent;
}
