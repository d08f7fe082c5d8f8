import { AmbiguousWriteError } from "../core/ambiguous-write.js";
import { ConfigError } from "../core/errors.js";
import type { BrokenIntent, Intent, Journal } from "../core/intents.js";
import type { Settings } from "../core/options.js";
import type { Operation } from "../waiters/operation.js";
import type { Outcome, OutcomeValue } from "../waiters/resources.js";
import { type Create, twinsOf } from "./create.js";
import { creatingRow } from "./creating.js";
import { INVISIBLE_MS, type Searching, search } from "./search.js";

/** What the creates that make a task end in. */
export type CreateOutcome = Exclude<Outcome, `${string} gone` | "done">;

/** What everything has that an intent led to. */
export interface FromIntent {
  /** What was written down before the request left. */
  readonly intent: Intent;
  /** Removes the intent from the store: its outcome is known to you. */
  forget(): Promise<void>;
}

/** What the request began was found. Waiting for the operation to its end removes the intent. */
export type AdoptedIntent = {
  [O in CreateOutcome]: FromIntent & {
    /** It was found, and goes on. */
    readonly state: "adopted";
    /** What the operation ends in: narrows its type. */
    readonly outcome: O;
    /** The operation, as if you had started it. */
    readonly operation: Operation<OutcomeValue<O>>;
  };
}[CreateOutcome];

/** What became of one intent. */
export type Recovered =
  | AdoptedIntent
  /** What the request made, at once and without a task, is there: a tag. */
  | (FromIntent & {
      /** It is there. */
      readonly state: "made";
      /** What was made, as the service shows it. */
      readonly resource: unknown;
    })
  /** Neither a task nor a resource of it showed up in all the time in which they would have. */
  | (FromIntent & {
      /** It was not carried out. */
      readonly state: "nothing";
    })
  /** It cannot be told: the error has the candidates. */
  | (FromIntent & {
      /** It may or may not have been carried out. */
      readonly state: "ambiguous";
      /** What was found, and what to do. */
      readonly error: AmbiguousWriteError;
    })
  /** Something in the store that is no intent, or one of a newer release. */
  | {
      /** It cannot be understood. */
      readonly state: "unreadable";
      /** The id under which the store has it. */
      readonly id: string;
      /** What is wrong with it. */
      readonly problem: string;
      /** Removes it from the store. */
      forget(): Promise<void>;
    };

/** A clock that has been set back by more than this makes the times of intents worthless. */
const CLOCK_JUMP_MS = 60_000;

/** Finds out what became of the intents in the store. Creates nothing, ever. */
export class Recovery {
  readonly #searching: Searching;
  readonly #settings: Settings;

  constructor(searching: Searching, settings: Settings) {
    this.#searching = searching;
    this.#settings = settings;
  }

  /** @throws ConfigError when the client has no store, or the store cannot be read. */
  async recover(signal: AbortSignal | undefined): Promise<Recovered[]> {
    signal?.throwIfAborted();
    const { claims, journal } = this.#searching;
    if (journal === undefined) {
      throw new ConfigError(
        "There is no intent store to recover from: give the client the option `intents`.",
      );
    }
    const listed = await this.#list(journal);
    // What this client itself is sending is no business of a recovery.
    const intents = listed.filter((intent) => "problem" in intent || !claims.knows(intent.id));
    const creates = new Map(
      intents.flatMap((intent) => {
        const create = "problem" in intent || intent.taskId !== undefined ? undefined : createOf(intent);
        return create === undefined ? [] : [[intent, create] as const];
      }),
    );
    // All at once: of intents for the same thing, each must leave the others theirs.
    for (const create of creates.values()) claims.begin(create);
    try {
      return await Promise.all(
        intents.map((intent) => this.#recoverOne(intent, creates.get(intent as Intent), journal, signal)),
      );
    } finally {
      for (const create of creates.values()) claims.end(create);
    }
  }

  /** Without those whose process ended just when their task had become known: they are listed a second time. */
  async #list(journal: Journal): Promise<(Intent | BrokenIntent)[]> {
    try {
      const all = await journal.list();
      const known = new Set(all.flatMap((intent) => ("problem" in intent ? [] : (intent.begunAs ?? []))));
      for (const { id } of all) if (known.has(id)) await journal.forget(id);
      return all.filter(({ id }) => !known.has(id));
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new ConfigError(`The intent store cannot be read: ${message}`, { cause });
    }
  }

  async #recoverOne(
    intent: Intent | BrokenIntent,
    create: Create | undefined,
    journal: Journal,
    signal: AbortSignal | undefined,
  ): Promise<Recovered> {
    const forget = () => journal.forget(intent.id);
    if ("problem" in intent) return { state: "unreadable", ...intent, forget };
    if (intent.taskId !== undefined) return this.#adopted(intent, intent.taskId, forget);
    if (create === undefined) return unknownRoute(intent, forget);
    const { clock } = this.#searching;
    const now = clock.now();
    try {
      const since = Math.min(intent.sentAt, now);
      const { timeoutMs, waitTimeoutMs } = this.#settings;
      const period = { since, until: since + timeoutMs + INVISIBLE_MS, limit: now + waitTimeoutMs };
      const lost = new Error("the process ended before it was answered");
      const { taskId, reply } = await search(create, lost, period, this.#searching, signal);
      if (taskId === undefined) return { state: "made", intent, resource: reply, forget };
      await journal.accept(create.draft, taskId);
      return this.#adopted(intent, taskId, () => journal.forget(taskId));
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof AmbiguousWriteError)) throw error;
      const { searched, candidates } = error;
      // Failed tasks created nothing, whosever they are.
      const nothing = candidates.every(({ fit }) => fit === "failed");
      const sure = searched && nothing && intent.sentAt <= now + CLOCK_JUMP_MS;
      return sure ? { state: "nothing", intent, forget } : { state: "ambiguous", intent, error, forget };
    }
  }

  #adopted(intent: Intent, taskId: string, forget: () => Promise<void>): Recovered {
    const row = creatingRow(intent.route);
    if (row === undefined) return unknownRoute(intent, forget);
    const outcome = row.outcome as "subscription";
    const operation = this.#searching.work.operation({
      taskId,
      outcome,
      ids: numbersOf(intent.path),
      settle: 1,
    });
    return { state: "adopted", intent, outcome, operation, forget };
  }
}

function createOf(intent: Intent): Create | undefined {
  const row = creatingRow(intent.route);
  const { id, route, path, wanted, sentAt } = intent;
  return row && { row, draft: { id, route, path, wanted, sentAt }, twins: twinsOf(intent), state: "lost" };
}

function unknownRoute({ id, route }: Intent, forget: () => Promise<void>): Recovered {
  return {
    state: "unreadable",
    id,
    problem: `This release knows no create ${JSON.stringify(route)}.`,
    forget,
  };
}

/** The ids that a wait takes: numbers, as in the paths. */
function numbersOf(path: Intent["path"]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(path).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}
