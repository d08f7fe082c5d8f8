import type { TaskStateUpdate } from "../../generated/models.js";
import { onAbort } from "../core/abort.js";
import { AmbiguousWriteError, type WriteCandidate } from "../core/ambiguous-write.js";
import { type Clock, setTimer } from "../core/clock.js";
import { ApiError } from "../core/errors.js";
import type { HttpClient } from "../core/http-client.js";
import type { IntentLog } from "../core/intents.js";
import { isFinal, isRejection } from "../core/rejection.js";
import type { OperationClient } from "../waiters/operation-client.js";
import { computePollIntervalMs, MIN_GRACE_POLLS } from "../waiters/poll-interval.js";
import { type AccountSnapshot, createAccountSource } from "./account-snapshot.js";
import { getAdoptableFrom, getServiceSentAt } from "./baseline.js";
import { compare, type MatchResult, toCandidates } from "./compare.js";
import type { PendingCreate } from "./pending-create.js";
import type { TaskOwnership } from "./task-ownership.js";

/** Dependencies of a search. */
export interface SearchContext {
  http: HttpClient;
  operations: OperationClient;
  clock: Clock;
  taskOwnership: TaskOwnership;
  intentLog: IntentLog | undefined;
}

/** Time window of a search, in milliseconds since the epoch. */
export interface SearchWindow {
  /** When the request was lost at the earliest. */
  since: number;
  /** Until when its task and resource may still be invisible. */
  until: number;
  /** When the search ends, even if tasks are still running. */
  limit: number;
}

/** Result of a lost create. */
export interface LostCreate {
  taskId: string | undefined;
  /** Body of the lost response: the task, or the resource if no task is involved. */
  body: unknown;
}

/** Time after which a started task is listed, in milliseconds. Tasks that are listed later are reported, not adopted. */
const SETTLED_MS = 5_000;

/**
 * Time in which a task or resource may still be invisible, in milliseconds. The vendor's clients search for their task
 * for half a minute, and new resources appear with the same delay; this is twice as long.
 */
export const VISIBILITY_TIMEOUT_MS = 60_000;

/** Time after the window; a task that finished later belongs to another request, in milliseconds. */
const LONG_AFTER_MS = 30 * 60_000;

/** Maximum age of a baseline when the request is sent, in milliseconds. */
const MAX_BASELINE_AGE_MS = 10_000;

/** Time after the last successful poll at which the search fails, in milliseconds. */
const GIVE_UP_MS = 5 * 60_000;

/**
 * Searches for the task or resource of a lost create.
 *
 * @returns the task or resource, if exactly one is new and matches.
 * @throws AmbiguousWriteError with the candidates if there is none, several, or one that may belong to another create.
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
      hint: matcher.candidates.length > 0 ? createRoute.lostSecretHint : undefined,
      cause: why,
    });
  // This resource cannot be listed, so the create cannot be recovered.
  if (createRoute.commandTypes.length === 0 && createRoute.list === undefined)
    throw createError(cause, false);
  /** Number of consecutive polls whose response came from a gateway or proxy. */
  let foreignPolls = 0;
  const stop = new AbortController();
  const stopListening = onAbort(signal, () => stop.abort());
  // A poll of many pages may exceed the time that is left.
  const cancelDeadline = setTimer(clock, window.limit - clock.now(), () => stop.abort());
  try {
    const verdict = await operations.poll({
      source: createAccountSource(createRoute, draft.path, context),
      subject: draft.id,
      condition: {
        evaluate: (snapshot) => matcher.evaluate(snapshot as AccountSnapshot),
        nextDelayMs: computePollIntervalMs,
      },
      signal: stop.signal,
      onPoll: (error) => {
        const isForeign = error instanceof ApiError && error.status < 500 && !isRejection(error);
        foreignPolls = isForeign ? foreignPolls + 1 : 0;
        // As with a wrong base URL, if the read before the create failed, too.
        const isElsewhere = !draft.baseline && foreignPolls >= MIN_GRACE_POLLS;
        // A 403 may be that of one gateway: the search has a limit anyway.
        const isRefused = isFinal(error) && !(error instanceof ApiError && error.status === 403);
        if (isRefused || isElsewhere || clock.now() - matcher.lastPollAt > GIVE_UP_MS) stop.abort();
      },
    });
    if (verdict === "undecided") throw createError(cause, true);
    return verdict;
  } catch (error) {
    if (error instanceof AmbiguousWriteError) throw error;
    if (signal?.aborted) throw createError(signal.reason, false);
    throw createError(cause, matcher.isComplete);
  } finally {
    cancelDeadline();
    stopListening();
  }
}

/** Decides, snapshot by snapshot, whether a lost create succeeded. */
class LostCreateMatcher {
  candidates: readonly WriteCandidate[] = [];
  lastPollAt: number;
  readonly #create: PendingCreate;
  readonly #window: SearchWindow;
  readonly #context: SearchContext;
  /** Whether tasks and resources were observed for long enough. Tasks that appear later belong to other creates. */
  isComplete = false;
  /** Tasks that may be the lost one. `isEarly` tasks may be adopted if they are also `isRecent`. */
  readonly #appeared = new Map<string, { isEarly: boolean; isRecent: boolean }>();
  #isSettled = false;
  /** When tasks without a visible resource were first observed. */
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
    const { createRoute, draft, fingerprint } = create;
    const now = clock.now();
    this.lastPollAt = now;
    // Another process has already recovered it from the same intent.
    const [known] = [...snapshot.accepted].find(([, originalId]) => originalId === draft.id) ?? [];
    if (known !== undefined) return this.#recover(known, { taskId: known }, now);
    const taken = (taskId: string) => taskOwnership.isTaken(taskId, create) || snapshot.accepted.has(taskId);
    this.#recordAppearance(snapshot, now);
    const found = this.#dropLateTasks(compare(create, snapshot, taken));
    this.candidates = toCandidates(create, found);
    // A running task may be the lost create. Wait for in-flight responses before attributing it.
    const isEarly = ({ taskId }: TaskStateUpdate) => this.#appeared.get(taskId)?.isEarly;
    if (!this.#isSettled || found.running.some(isEarly) || taskOwnership.isAwaitingIdentical(create))
      return undefined;
    const hasRivals = snapshot.intents.some(
      (other) => other.fingerprint === fingerprint && !taskOwnership.hasIntent(other.id),
    );
    const first = found.matches.find(({ task }) => this.#isAdoptable(task));
    // If there are no more matches than identical lost creates, any assignment is correct.
    const isUnambiguous =
      found.matches.length + found.nameConflicts.length <= taskOwnership.findLost(create).length;
    if (first !== undefined && isUnambiguous && !hasRivals && createRoute.lostSecretHint === undefined) {
      const { item, task } = first;
      return this.#recover(task?.taskId, task ?? item, now);
    }
    const maySettle = first === undefined || hasRivals;
    const isPending = !this.isComplete || found.running.length > 0 || this.#isPossiblyInvisible(found, now);
    if (maySettle && isPending) return undefined;
    return { value: "undecided" };
  }

  #recover(taskId: string | undefined, body: unknown, now: number): { value: LostCreate } {
    if (taskId !== undefined) this.#context.taskOwnership.assign(taskId, this.#create, now);
    return { value: { taskId, body } };
  }

  #recordAppearance({ tasks }: AccountSnapshot, now: number): void {
    if (this.isComplete) return;
    for (const task of tasks) {
      if (this.#appeared.has(task.taskId)) continue;
      this.#appeared.set(task.taskId, { isEarly: !this.#isSettled, isRecent: this.#isRecent(task) });
    }
    this.#isSettled = now >= this.#window.since + SETTLED_MS;
    this.isComplete = now >= this.#window.until;
  }

  /** Whether the task last changed for certain after the request was sent, and before the end of the window. */
  #isRecent({ timestamp }: TaskStateUpdate): boolean {
    const { draft } = this.#create;
    const at = Date.parse(timestamp);
    const until = (getServiceSentAt(draft) ?? 0) + this.#window.until - draft.sentAt;
    return at >= getAdoptableFrom(draft) && at <= until;
  }

  /**
   * Whether a matching resource may be adopted: not if it may have existed before the request was sent, or is later.
   */
  #isAdoptable(task: TaskStateUpdate | undefined): boolean {
    const { baseline, sentAt } = this.#create.draft;
    if (baseline === undefined || sentAt - baseline.readAt > MAX_BASELINE_AGE_MS) return false;
    // A resource that is created without a task is compared by its own time.
    if (task === undefined) return true;
    const { isEarly, isRecent } = this.#appeared.get(task.taskId) ?? {};
    return isEarly === true && isRecent === true;
  }

  /**
   * Drops tasks that cannot be the lost one: those that appeared too late, and those that finished long after it. Their
   * resources would be visible; and a failed or deleted resource is not billed.
   */
  #dropLateTasks({ running, failed, nameConflicts, unverified: unseen, ...rest }: MatchResult): MatchResult {
    const wasInTime = ({ taskId }: TaskStateUpdate) => this.#appeared.has(taskId);
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

  /** Whether a resource may still appear: resources become visible some time after their task. */
  #isPossiblyInvisible({ unverified: unseen }: MatchResult, now: number): boolean {
    return unseen.some(({ taskId }) => {
      const since = this.#firstUnverifiedAt.get(taskId) ?? now;
      this.#firstUnverifiedAt.set(taskId, since);
      return now < since + VISIBILITY_TIMEOUT_MS;
    });
  }
}
