import type { TaskStateUpdate } from "../../generated/models.js";
import { onAbort } from "../core/abort.js";
import { AmbiguousWriteError, type WriteCandidate } from "../core/ambiguous-write.js";
import type { Clock } from "../core/clock.js";
import type { HttpClient } from "../core/http-client.js";
import type { IntentLog } from "../core/intents.js";
import type { OperationClient } from "../waiters/operation-client.js";
import { computePollIntervalMs } from "../waiters/poll-interval.js";
import { type AccountSnapshot, createAccountSource } from "./account-snapshot.js";
import { compare, type MatchResult, toCandidates } from "./compare.js";
import type { PendingCreate } from "./pending-create.js";
import type { TaskOwnership } from "./task-ownership.js";

/** What a search works with. */
export interface SearchContext {
  http: HttpClient;
  operations: OperationClient;
  clock: Clock;
  taskOwnership: TaskOwnership;
  intentLog: IntentLog | undefined;
}

/** When a search may decide. */
export interface SearchWindow {
  /** When the request can first be taken as lost. */
  since: number;
  /** Until when what it began may still be invisible. */
  until: number;
  /** When the search is over, whatever still runs. */
  limit: number;
}

/** What a lost create has begun. */
export interface LostCreate {
  taskId: string | undefined;
  /** What the call would have been answered: the task, or what was made where no task is involved. */
  reply: unknown;
}

/**
 * By then a task that began is listed, as far as is known: moments after the request. What appears later is not
 * waited for before something that fits is adopted.
 */
const SETTLED_MS = 5_000;

/**
 * For so long nothing found means nothing. Clients of the vendor look for a task of their own for half a minute
 * before they give up, and new resources show up late by as much; this is twice that.
 */
export const VISIBILITY_TIMEOUT_MS = 60_000;

/** A task that ended so long after nothing could be invisible any more has to do with something else. */
const LONG_AFTER_MS = 30 * 60_000;

/** A service that cannot be asked for so long is given up. */
const GIVE_UP_MS = 5 * 60_000;

/**
 * Looks for what a lost create has begun.
 *
 * @returns what is its own beyond doubt.
 * @throws AmbiguousWriteError with the candidates when there is none, more than one, or one that may be another's.
 */
export async function findLostCreate(
  create: PendingCreate,
  cause: unknown,
  window: SearchWindow,
  context: SearchContext,
  signal?: AbortSignal,
): Promise<LostCreate> {
  const { clock, operations } = context;
  const { createRoute, draft } = create;
  const matcher = new LostCreateMatcher(create, window, context);
  const createError = (why: unknown, searchCompleted: boolean) =>
    new AmbiguousWriteError({
      ...draft,
      candidates: matcher.candidates,
      searchCompleted,
      intentId: context.intentLog && draft.id,
      cause: why,
    });
  // There is nowhere to look.
  if (createRoute.commandTypes.length === 0 && createRoute.list === undefined)
    throw createError(cause, false);
  const stop = new AbortController();
  const stopListening = onAbort(signal, () => stop.abort());
  try {
    const verdict = await operations.poll({
      source: createAccountSource(createRoute, draft.path, context),
      subject: draft.id,
      condition: {
        evaluate: (snapshot) => matcher.evaluate(snapshot as AccountSnapshot),
        nextDelayMs: computePollIntervalMs,
      },
      signal: stop.signal,
      onPollError: () => {
        if (clock.now() - matcher.lastPollAt > GIVE_UP_MS) stop.abort();
      },
    });
    if (verdict === "undecided") throw createError(cause, true);
    return verdict;
  } catch (error) {
    if (error instanceof AmbiguousWriteError) throw error;
    if (signal?.aborted) throw createError(signal.reason, false);
    throw createError(cause, false);
  } finally {
    stopListening();
  }
}

/** Makes up its mind about one create, look by look. */
class LostCreateMatcher {
  candidates: readonly WriteCandidate[] = [];
  lastPollAt: number;
  readonly #create: PendingCreate;
  readonly #window: SearchWindow;
  readonly #context: SearchContext;
  /** Tasks that were there in time to be the lost one. `settled`: no more are added. */
  readonly #inTime = new Set<string>();
  #isSettled = false;
  /** When tasks without a visible resource were first seen. */
  readonly #firstUnverifiedAt = new Map<string, number>();

  constructor(create: PendingCreate, window: SearchWindow, context: SearchContext) {
    this.#create = create;
    this.#window = window;
    this.#context = context;
    this.lastPollAt = context.clock.now();
  }

  evaluate(snapshot: AccountSnapshot): { value: LostCreate | "undecided" } | undefined {
    const { taskOwnership, clock } = this.#context;
    const create = this.#create;
    const { draft, fingerprint } = create;
    const now = clock.now();
    this.lastPollAt = now;
    // Another process has found it before, from the same intent.
    const [known] = [...snapshot.accepted].find(([, originalId]) => originalId === draft.id) ?? [];
    if (known !== undefined) return this.#recover(known, { taskId: known }, now);
    const taken = (taskId: string) => taskOwnership.isTaken(taskId, create) || snapshot.accepted.has(taskId);
    this.#recordAppearance(snapshot, now);
    const found = this.#dropLateTasks(compare(create, snapshot, taken));
    this.candidates = toCandidates(create, found);
    if (now >= this.#window.limit) return { value: "undecided" };
    // What has not ended may be the lost one. An answer that is still to come tells whose is whose.
    if (!this.#isSettled || found.running.length > 0 || taskOwnership.isAwaitingIdentical(create))
      return undefined;
    const hasRivals = snapshot.intents.some(
      (other) => other.fingerprint === fingerprint && !taskOwnership.hasIntent(other.id),
    );
    const [first] = found.matches;
    // As many as this client has lost of the same: whichever they take, each is its own.
    const isUnambiguous =
      found.matches.length + found.nameConflicts.length <= taskOwnership.findLost(create).length;
    if (first !== undefined && isUnambiguous && !hasRivals) {
      const { item, task } = first;
      return this.#recover(task?.taskId, task ?? item, now);
    }
    const maySettle = first === undefined || hasRivals;
    if (maySettle && (now < this.#window.until || this.#isPossiblyInvisible(found, now))) return undefined;
    return { value: "undecided" };
  }

  #recover(taskId: string | undefined, reply: unknown, now: number): { value: LostCreate } {
    if (taskId !== undefined) this.#context.taskOwnership.assign(taskId, this.#create, now);
    return { value: { taskId, reply } };
  }

  #recordAppearance({ tasks }: AccountSnapshot, now: number): void {
    if (this.#isSettled) return;
    for (const { taskId } of tasks) this.#inTime.add(taskId);
    this.#isSettled = now >= this.#window.since + SETTLED_MS;
  }

  /**
   * Without the tasks that cannot be the lost one: those that appeared after it would have, and those that ended long
   * after it. What they made would be seen; and what failed, or is gone, was not bought.
   */
  #dropLateTasks({ running, failed, nameConflicts, unverified: unseen, ...rest }: MatchResult): MatchResult {
    const wasInTime = ({ taskId }: TaskStateUpdate) => this.#inTime.has(taskId);
    const nearby = (task: TaskStateUpdate) =>
      wasInTime(task) && !(Date.parse(task.timestamp) > this.#window.until + LONG_AFTER_MS);
    return {
      ...rest,
      running: running.filter(wasInTime),
      failed: failed.filter(nearby),
      nameConflicts: nameConflicts.filter(nearby),
      unverified: unseen.filter(nearby),
    };
  }

  /** A resource may show up somewhat after its task has ended. */
  #isPossiblyInvisible({ unverified: unseen }: MatchResult, now: number): boolean {
    return unseen.some(({ taskId }) => {
      const since = this.#firstUnverifiedAt.get(taskId) ?? now;
      this.#firstUnverifiedAt.set(taskId, since);
      return now < since + VISIBILITY_TIMEOUT_MS;
    });
  }
}
