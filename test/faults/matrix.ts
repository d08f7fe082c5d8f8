import { AmbiguousWriteError, WaitAbortedError } from "redis-cloud-sdk";
import { calls } from "./calls/calls.js";
import { GaveUp, type Injection, type Outcome, perform, type Where } from "./case.js";
import { type Kind, kindOf, ROUTES } from "./fault-kinds.js";
import { FAULT_NAMES, type FaultName } from "./faults.js";
import { clientOf, createFixtureAccount, type FixtureAccount } from "./fixture-account.js";
import { type Word, wordOf } from "./outcome-text.js";
import type { Route } from "./routes.js";
import { expected, expectedAbort } from "./rules.js";

/** Outcomes of one operation, by fault. */
export interface Row {
  route: Route;
  kind: Kind;
  atFirst: Record<FaultName, Word>;
  /** Only for operations with more than one request. */
  onTheWay: Partial<Record<FaultName, Word>>;
  /** Outcomes of aborts at every moment. */
  aborted: Word[];
}

export interface Matrix {
  rows: Row[];
  /** Calls that were made. */
  cells: number;
  /** Violations as `"<route>, <fault>: <outcome>"`. */
  problems: string[];
}

/** Maximum time from an abort to the end of the call. */
const ABORT_MS = 50;

/** Calls every operation once for each fault. */
export async function runMatrix(routes: readonly Route[] = ROUTES): Promise<Matrix> {
  const matrix: Matrix = { rows: [], cells: 0, problems: [] };
  const fixture = await createFixtureAccount();
  const untouched = await perform(fixture, "GET /");
  for (const route of routes) matrix.rows.push(await new Operation(fixture, route, untouched, matrix).row());
  return matrix;
}

class Operation {
  readonly #fixture: FixtureAccount;
  readonly #route: Route;
  readonly #untouched: Outcome;
  readonly #matrix: Matrix;

  constructor(fixture: FixtureAccount, route: Route, untouched: Outcome, matrix: Matrix) {
    this.#fixture = fixture;
    this.#route = route;
    this.#untouched = untouched;
    this.#matrix = matrix;
  }

  async row(): Promise<Row> {
    const route = this.#route;
    const kind = kindOf(route, this.#isListing());
    const usual = await this.#perform({}, "nothing");
    if (usual.value === undefined) this.#problem("nothing", String(usual.error));
    const all = async (where: Where) => {
      const words: Partial<Record<FaultName, Word>> = {};
      for (const fault of FAULT_NAMES) words[fault] = await this.#cell(usual, kind, fault, where);
      return words;
    };
    return {
      route,
      kind,
      atFirst: (await all("at first")) as Record<FaultName, Word>,
      onTheWay: new Set(usual.requests).size > 1 ? await all("on the way") : {},
      aborted: await this.#aborts(usual, kind),
    };
  }

  #isListing(): boolean {
    const { emulator, clock, ids } = this.#fixture;
    // A list sends nothing before it is iterated; other calls are aborted before they send.
    const started = calls[this.#route](clientOf(emulator, clock), ids, { signal: AbortSignal.abort() });
    if ("all" in started) return true;
    started.catch(() => undefined);
    return false;
  }

  async #cell(usual: Outcome, kind: Kind, name: FaultName, where: Where): Promise<Word> {
    const outcome = await this.#perform({ fault: { name, where } }, `${name} ${where}`, usual);
    const word = wordOf(outcome, usual);
    const right = expected(this.#route, kind, name, where);
    if (!right.includes(word))
      this.#problem(`${name} ${where}`, `"${word}" and not "${right.join('" or "')}"`);
    return where === "on the way" && word.startsWith("unaffected") ? "unaffected" : word;
  }

  async #aborts(usual: Outcome, kind: Kind): Promise<Word[]> {
    const words = new Set<Word>();
    for (let number = 1; number <= usual.moments; number += 1) {
      for (const at of ["before", "after"] as const) {
        const what = `abort ${at} moment ${number} of ${usual.moments}`;
        const outcome = await this.#perform({ abort: { number, at } }, what, usual);
        if (outcome.abortedMs === undefined) continue;
        if (outcome.abortedMs > ABORT_MS) this.#problem(what, `${outcome.abortedMs} ms until its end`);
        // A call that already has its last response may also resolve.
        if (outcome.value === usual.value && outcome.moments === number && at === "after") continue;
        const word = wordOf(outcome, usual);
        const { error } = outcome;
        const carried = error instanceof WaitAbortedError || error instanceof AmbiguousWriteError;
        if (carried && !(error.cause instanceof GaveUp)) this.#problem(what, "the signal's reason is lost");
        if (!expectedAbort(kind).includes(word)) this.#problem(what, `"${word}"`);
        words.add(word);
      }
    }
    return [...words].sort();
  }

  /** Calls the operation, and checks what must hold under every fault. */
  async #perform(error: Injection, what: string, usual?: Outcome): Promise<Outcome> {
    this.#matrix.cells += 1;
    const outcome = await perform(this.#fixture, this.#route, error);
    const { broken, executed: carriedOut, census, value } = outcome;
    for (const error of broken) this.#problem(what, error);
    if (usual === undefined) return outcome;
    if (!this.#route.startsWith("GET ") && carriedOut > 1) this.#problem(what, `applied ${carriedOut} times`);
    if (census !== usual.census && (value === usual.value || census !== this.#untouched.census))
      this.#problem(what, "the account holds something else than without, and than before");
    return outcome;
  }

  #problem(what: string, error: string): void {
    this.#matrix.problems.push(`${this.#route}, ${what}: ${error}`);
  }
}
