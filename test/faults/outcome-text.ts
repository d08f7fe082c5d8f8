import { AmbiguousWriteError, ApiError, NetworkError, WaitAbortedError } from "redis-cloud-sdk";
import { GaveUp, type Outcome } from "./case.js";

/** Outcome of a call as text of the table. */
export type Word = string;

/** Describes the outcome of a call, compared with the outcome without a fault. */
export function wordOf(outcome: Outcome, usual: Outcome): Word {
  const { value, error, events } = outcome;
  if (value === undefined) return wordOfError(error);
  if (value !== usual.value) return different(value);
  if (events.some(({ type }) => type === "create-recovered")) return "adopted";
  const own = (one: Outcome) => one.requests.filter((request) => request === one.requests[0]).length;
  const more = own(outcome) - own(usual);
  return more > 0 ? `unaffected, after ${more === 1 ? "1 retry" : `${more} retries`}` : "unaffected";
}

function wordOfError(error: unknown): Word {
  if (error instanceof GaveUp) return "the signal's reason";
  if (error instanceof ApiError) return `ApiError ${error.status < 300 ? "2xx" : error.status}`;
  if (error instanceof NetworkError) return `NetworkError${error.timedOut ? " (time-out)" : ""}`;
  if (error instanceof AmbiguousWriteError || error instanceof WaitAbortedError) return error.name;
  return `unexpected: ${String(error)}`;
}

function different(value: string): Word {
  if (value === "[]") return "empty list";
  return value === "nothing" ? "nothing" : "as received";
}
