import { throwIfAborted } from "../core/abort.js";
import { AmbiguousWriteError } from "../core/ambiguous-write.js";
import { getErrorMessage } from "../core/error-text.js";
import { ConfigError } from "../core/errors.js";
import { computeFingerprint, type Intent, type IntentLog, type InvalidIntent } from "../core/intents.js";
import type { ResolvedOptions } from "../core/resolve-options.js";
import type { Operation } from "../waiters/operation.js";
import { pickIds } from "../waiters/resource-ids.js";
import type { OutcomeValue, WaitTarget } from "../waiters/resource-types.js";
import { type CreateRoute, findCreateRoute, isKnownCreate } from "./create-routes.js";
import { findLostCreate, type SearchContext, VISIBILITY_TIMEOUT_MS } from "./lost-create-search.js";
import type { PendingCreate } from "./pending-create.js";

/** Outcomes of creates that have a task. */
export type CreateOutcome = Exclude<WaitTarget, `${string} gone` | "done">;

/** Fields common to all recovery results. */
export interface RecoveredBase {
  /** The intent, written before the request was sent. */
  readonly intent: Intent;
  /** Removes the intent from the store, once its outcome is clear. */
  forget(): Promise<void>;
}

/** The create's task was found. Waiting for the end of the operation removes the intent. */
export type RecoveredOperation = {
  [O in CreateOutcome]: RecoveredBase & {
    /** The create has a task. */
    readonly state: "recovered";
    /** The outcome of the operation; narrows its type. */
    readonly outcome: O;
    /** The operation, as if this process had started it. */
    readonly operation: Operation<OutcomeValue<O>>;
  };
}[CreateOutcome];

/** Recovery result of one intent. */
export type Recovered =
  | RecoveredOperation
  /** The resource, which is created without a task, exists: a tag. */
  | (RecoveredBase & {
      /** The resource exists. */
      readonly state: "created";
      /** The resource, as returned by the service. */
      readonly resource: unknown;
    })
  /** No task or resource of the create appeared within the time in which they would have. */
  | (RecoveredBase & {
      /** The create was not executed. */
      readonly state: "not-created";
    })
  /** The outcome cannot be determined: the error contains the candidates. */
  | (RecoveredBase & {
      /** The create may or may not have been executed. */
      readonly state: "ambiguous";
      /** The candidates, and how to proceed. */
      readonly error: AmbiguousWriteError;
    })
  /** The entry of the store is not a valid intent, or was written by a newer release. */
  | {
      /** The entry cannot be read. */
      readonly state: "unreadable";
      /** The entry's id in the store. */
      readonly id: string;
      /** Reason for which it cannot be read. */
      readonly reason: string;
      /** Removes the entry from the store. */
      forget(): Promise<void>;
    };

/** Maximum clock skew; a clock that was set back further invalidates the timestamps of intents. */
const CLOCK_JUMP_MS = 60_000;

/** Determines the outcome of the intents in the store. Never creates anything. */
export class Recovery {
  readonly #context: SearchContext;
  readonly #options: ResolvedOptions;

  constructor(context: SearchContext, options: ResolvedOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** @throws ConfigError if the client has no store, or the store cannot be read. */
  async recover(signal: AbortSignal | undefined): Promise<Recovered[]> {
    throwIfAborted(signal);
    const { taskOwnership, intentLog } = this.#context;
    if (intentLog === undefined) {
      throw new ConfigError("intents is required to recover: pass an intent store to the client.");
    }
    const listed = await this.#list(intentLog);
    // Skip creates that this client is currently sending.
    const intents = listed.filter((intent) => "reason" in intent || !taskOwnership.hasIntent(intent.id));
    const creates = new Map(
      intents.flatMap((intent) => {
        const create =
          "reason" in intent || intent.taskId !== undefined ? undefined : toPendingCreate(intent);
        return create === undefined ? [] : [[intent, create] as const];
      }),
    );
    // Register all creates first: identical intents must not claim each other's task.
    for (const create of creates.values()) taskOwnership.add(create);
    try {
      return await Promise.all(
        intents.map((intent) => this.#recoverOne(intent, creates.get(intent as Intent), intentLog, signal)),
      );
    } finally {
      for (const create of creates.values()) taskOwnership.remove(create);
    }
  }

  /** Lists intents without duplicates, which remain if a process exited while it recorded a task. */
  async #list(intentLog: IntentLog): Promise<(Intent | InvalidIntent)[]> {
    try {
      const all = await intentLog.list();
      const known = new Set(all.flatMap((intent) => ("reason" in intent ? [] : (intent.originalId ?? []))));
      for (const { id } of all) if (known.has(id)) await intentLog.forget(id);
      return all.filter(({ id }) => !known.has(id));
    } catch (cause) {
      const message = getErrorMessage(cause);
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
      const lost = new Error("the process exited before the response arrived");
      const { taskId, body } = await findLostCreate(create, lost, window, this.#context, signal);
      if (taskId === undefined) return { state: "created", intent, resource: body, forget };
      await intentLog.recordTask(create.draft, taskId);
      return this.#toRecovered(intent, taskId, () => intentLog.forget(taskId));
    } catch (error) {
      throwIfAborted(signal);
      if (!(error instanceof AmbiguousWriteError)) throw error;
      const { searchCompleted, candidates } = error;
      // Failed tasks created nothing, whichever create they belong to.
      const nothing = candidates.every(({ match }) => match === "failed");
      // Without a baseline, a wrong clock may hide the create's own task.
      const sure =
        searchCompleted && nothing && intent.baseline !== undefined && intent.sentAt <= now + CLOCK_JUMP_MS;
      return sure ? { state: "not-created", intent, forget } : { state: "ambiguous", intent, error, forget };
    }
  }

  #toRecovered(intent: Intent, taskId: string, forget: () => Promise<void>): Recovered {
    const createRoute = findKnownCreate(intent.route);
    if (createRoute === undefined) return toUnknownRoute(intent, forget);
    const outcome = createRoute.outcome as "subscription";
    const operation = this.#context.operations.operation({
      taskId,
      outcome,
      ids: pickIds(intent.path),
      readyPolls: 1,
    });
    return { state: "recovered", intent, outcome, operation, forget };
  }
}

function toPendingCreate(intent: Intent): PendingCreate | undefined {
  const createRoute = findKnownCreate(intent.route);
  const { id, route, path, matchFields, sentAt, baseline } = intent;
  return (
    createRoute && {
      createRoute,
      draft: { id, route, path, matchFields, sentAt, baseline },
      fingerprint: computeFingerprint(intent),
      state: "lost",
    }
  );
}

/** Returns `undefined` for a create of a later release, whose outcome this one must not decide. */
function findKnownCreate(route: string): CreateRoute | undefined {
  return isKnownCreate(route) ? findCreateRoute(route) : undefined;
}

function toUnknownRoute({ id, route }: Intent, forget: () => Promise<void>): Recovered {
  return {
    state: "unreadable",
    id,
    reason: `route must be a create that this release supports (got ${JSON.stringify(route)}).`,
    forget,
  };
}
