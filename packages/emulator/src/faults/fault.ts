/**
 * Kinds of injected faults.
 *
 * The request is not executed:
 * - `status`: a response with this HTTP status, and with `body` and `headers` if given.
 * - `html`: an HTML error page of a proxy in front of the service, with `status` (default 502).
 * - `flap`: every other request fails with `status` (default 503), starting with the first.
 * - `reset-before`: the connection is reset.
 *
 * The request is executed first:
 * - `reset-after`: the connection is reset before the first byte of the response.
 * - `reset-mid-body`: the connection closes in the middle of the body.
 * - `truncate`: a complete response with half of the body, so that its JSON is invalid.
 * - `not-json`: a body that is not JSON, with a JSON content type.
 * - `wrong-content-type`: the correct body with `content-type` `text/plain`, or the one in `headers`.
 * - `unknown-status`: each status in the response is replaced by an unknown one (`code`).
 * - `task-error`: the task is accepted and fails with `code`.
 *
 * `delay` delays a request by `delayMs` of real time. It can be combined with another fault.
 */
export const FAULT_KINDS = [
  "status",
  "delay",
  "reset-before",
  "reset-after",
  "reset-mid-body",
  "truncate",
  "not-json",
  "html",
  "wrong-content-type",
  "task-error",
  "flap",
  "unknown-status",
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault of one request. */
export interface Fault {
  kind: FaultKind;
  /** HTTP status, 200 to 599. */
  status?: number;
  /** Strings are sent unchanged, other values as JSON. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  delayMs?: number;
  /** Service code of a `task-error`, or the status of an `unknown-status`. */
  code?: string;
}

/** A fault, and the requests that it applies to. */
export interface FaultRule extends Fault {
  id: string;
  /** A route of the contract, a pattern with `*`, or `*` for all routes. */
  route: string;
  method?: string;
  /** Maximum number of applications. Default: unlimited. */
  count?: number;
  /** Probability, greater than 0 and at most 1. Default: 1. */
  probability?: number;
  /** Seed of the random decisions: the same seed gives the same decisions. */
  seed?: number;
  /** Applies only to requests of this account. Default: all accounts. */
  accountId?: number;
}

/** An invalid fault. */
export class InvalidFaultError extends Error {
  override readonly name = "InvalidFaultError";
  /** Advice to fix it. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
