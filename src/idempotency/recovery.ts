import { AmbiguousWriteError } from "../core/ambiguous-write.js";
import { ConfigError } from "../core/errors.js";
import type { Intent, IntentLog, InvalidIntent } from "../core/intents.js";
import type { ResolvedOptions } from "../core/options.js";
import type { Operation } from "../waiters/operation.js";
import type { OutcomeValue, WaitTarget } from "../waiters/resource-kinds.js";
import { findCreateRoute } from "./create-routes.js";
import { findLostCreate, type SearchContext, VISIBILITY_TIMEOUT_MS } from "./lost-create-search.js";
import { computeFingerprint, type PendingCreate } from "./pending-create.js";

/** What the creates that make a task end in. */
export type CreateOutcome = Exclude<WaitTarget, `${string} gone` | "done">;

/** What everything has that an intent led to. */
export interface RecoveredBase {
  /** What was written down before the request left. */
  readonly intent: Intent;
  /** Removes the intent from the store: its outcome is known to you. */
  forget(): Promise<void>;
}

/** What the request began was found. Waiting for the operation to its end removes the intent. */
export type RecoveredOperation = {
  [O in CreateOutcome]: RecoveredBase & {
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
  | RecoveredOperation
  /** What the request made, at once and without a task, is there: a tag. */
  | (RecoveredBase & {
      /** It is there. */
      readonly state: "made";
      /** What was made, as the service shows it. */
      readonly resource: unknown;
    })
  /** Neither a task nor a resource of it showed up in all the time in which they would have. */
  | (RecoveredBase & {
      /** It was not carried out. */
      readonly state: "nothing";
    })
  /** It cannot be told: the error has the candidates. */
  | (RecoveredBase & {
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
      readonly reason: string;
      /** Removes it from the store. */
      forget(): Promise<void>;
    };

/** A clock that has been set back by more than this makes the times of intents worthless. */
const CLOCK_JUMP_MS = 60_000;

/** Finds out what became of the intents in the store. Creates nothing, ever. */
export class Recovery {
  readonly #context: SearchContext;
  readonly #options: ResolvedOptions;

  constructor(context: SearchContext, options: ResolvedOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** @throws ConfigError when the client has no store, or the store cannot be read. */
  async recover(signal: AbortSignal | undefined): Promise<Recovered[]> {
    signal?.throwIfAborted();
    const { taskOwnership, intentLog } = this.#context;
    if (intentLog === undefined) {
      throw new ConfigError(
        "There is no intent store to recover from: give the client the option `intents`.",
      );
    }
    const listed = await this.#list(intentLog);
    // What this client itself is sending is no business of a recovery.
    const intents = listed.filter((intent) => "reason" in intent || !taskOwnership.hasIntent(intent.id));
    const creates = new Map(
      intents.flatMap((intent) => {
        const create =
          "reason" in intent || intent.taskId !== undefined ? undefined : toPendingCreate(intent);
        return create === undefined ? [] : [[intent, create] as const];
      }),
    );
    // All at once: of intents for the same thing, each must leave the others theirs.
    for (const create of creates.values()) taskOwnership.add(create);
    try {
      return await Promise.all(
        intents.map((intent) => this.#recoverOne(intent, creates.get(intent as Intent), intentLog, signal)),
      );
    } finally {
      for (const create of creates.values()) taskOwnership.remove(create);
    }
  }

  /** Without those whose process ended just when their task had become known: they are listed a second time. */
  async #list(intentLog: IntentLog): Promise<(Intent | InvalidIntent)[]> {
    try {
      const all = await intentLog.list();
      const known = new Set(all.flatMap((intent) => ("reason" in intent ? [] : (intent.originalId ?? []))));
      for (const { id } of all) if (known.has(id)) await intentLog.forget(id);
      return all.filter(({ id }) => !known.has(id));
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new ConfigError(`The intent store cannot be read: ${message}`, { cause });
    }
  }

  async #recoverOne(
    intent: Intent | InvalidIntent,
    create: PendingCreate | undefined,
    intentLog: IntentLog,
    signal: AbortSignal | undefined,
  ): Promise<Recovered> {
    const forget = () => intentLog.forget(intent.id);
    if ("reason" in intent) return { state: "unreadable", ...intent, forget };
    if (intent.taskId !== undefined) return this.#toRecovered(intent, intent.taskId, forget);
    if (create === undefined) return toUnknownRoute(intent, forget);
    const { clock } = this.#context;
    const now = clock.now();
    try {
      const since = Math.min(intent.sentAt, now);
      const { timeoutMs, waitTimeoutMs } = this.#options;
      const window = { since, until: since + timeoutMs + VISIBILITY_TIMEOUT_MS, limit: now + waitTimeoutMs };
      const lost = new Error("the process ended before it was answered");
      const { taskId, reply } = await findLostCreate(create, lost, window, this.#context, signal);
      if (taskId === undefined) return { state: "made", intent, resource: reply, forget };
      await intentLog.recordTask(create.draft, taskId);
      return this.#toRecovered(intent, taskId, () => intentLog.forget(taskId));
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof AmbiguousWriteError)) throw error;
      const { searchCompleted, candidates } = error;
      // Failed tasks created nothing, whosever they are.
      const nothing = candidates.every(({ match }) => match === "failed");
      const sure = searchCompleted && nothing && intent.sentAt <= now + CLOCK_JUMP_MS;
      return sure ? { state: "nothing", intent, forget } : { state: "ambiguous", intent, error, forget };
    }
  }

  #toRecovered(intent: Intent, taskId: string, forget: () => Promise<void>): Recovered {
    const createRoute = findCreateRoute(intent.route);
    if (createRoute === undefined) return toUnknownRoute(intent, forget);
    const outcome = createRoute.outcome as "subscription";
    const operation = this.#context.operations.operation({
      taskId,
      outcome,
      ids: numbersOf(intent.path),
      readyPolls: 1,
    });
    return { state: "adopted", intent, outcome, operation, forget };
  }
}

function toPendingCreate(intent: Intent): PendingCreate | undefined {
  const createRoute = findCreateRoute(intent.route);
  const { id, route, path, matchFields, sentAt } = intent;
  return (
    createRoute && {
      createRoute,
      draft: { id, route, path, matchFields, sentAt },
      fingerprint: computeFingerprint(intent),
      state: "lost",
    }
  );
}

function toUnknownRoute({ id, route }: Intent, forget: () => Promise<void>): Recovered {
  return {
    state: "unreadable",
    id,
    reason: `This release knows no create ${JSON.stringify(route)}.`,
    forget,
  };
}

/** The ids that a wait takes: numbers, as in the paths. */
function numbersOf(path: Intent["path"]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(path).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}
