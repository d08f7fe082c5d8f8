/**
 * What can go wrong on purpose.
 *
 * Not carried out, because the fault comes first:
 * - `status`: an answer with this HTTP status, and `body` and `headers` if given.
 * - `html`: a page in HTML as a proxy in front of the service sends it, with `status` (502).
 * - `flap`: every other request is answered with `status` (503), beginning with the first.
 * - `reset-before`: the connection is reset.
 *
 * Carried out, and then:
 * - `reset-after`: the connection is reset before the first byte of the answer.
 * - `reset-mid-body`: the connection ends in the middle of the body.
 * - `truncate`: a whole answer with half its body, so its JSON does not end.
 * - `not-json`: a body that is not JSON and says that it is.
 * - `wrong-content-type`: the right body under `content-type` `text/plain`, or the one in `headers`.
 * - `unknown-status`: each status word of the answer is one that nobody knows (`code`).
 * - `task-error`: the task is accepted and fails with `code`.
 *
 * And `delay`: everything as usual, `delayMs` of real time later. It goes together with another fault.
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

/** A thing that goes wrong once. */
export interface Fault {
  kind: FaultKind;
  /** HTTP status, 200 to 599. */
  status?: number;
  /** Text as it is; anything else as JSON. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  delayMs?: number;
  /** Service code of a `task-error`, or the word of an `unknown-status`. */
  code?: string;
}

/** When something goes wrong. */
export interface FaultRule extends Fault {
  id: string;
  /** A route of the contract, a pattern with `*`, or `*` for every route. */
  route: string;
  method?: string;
  /** So many times, then never again. Default: always. */
  count?: number;
  /** In this part of the cases, above 0 and up to 1. Default: 1. */
  probability?: number;
  /** Same seed, same cases. */
  seed?: number;
  /** Only for requests of this account. Default: for all. */
  accountId?: number;
}

/** Why a fault was not understood. */
export class InvalidFaultError extends Error {
  override readonly name = "FaultRefusal";
  /** What to do about it. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
