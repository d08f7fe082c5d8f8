import type { TaskStateUpdate } from "../../generated/models.js";
import { onAbort } from "../core/abort.js";
import { AmbiguousWriteError, type WriteCandidate } from "../core/ambiguous-write.js";
import type { Clock } from "../core/clock.js";
import type { HttpClient } from "../core/http-client.js";
import type { IntentLog } from "../core/intents.js";
import type { OperationClient } from "../waiters/operation-client.js";
import { pace } from "../waiters/poll-interval.js";
import { type AccountSnapshot, accountSource } from "./account-snapshot.js";
import { candidatesOf, compare, type MatchResult } from "./compare.js";
import type { PendingCreate } from "./pending-create.js";
import type { TaskOwnership } from "./task-ownership.js";

/** What a search works with. */
export interface SearchContext {
  http: HttpClient;
  work: OperationClient;
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
  const { clock, work } = context;
  const { row, draft } = create;
  const matcher = new LostCreateMatcher(create, window, context);
  const fail = (why: unknown, searched: boolean) =>
    new AmbiguousWriteError({
      ...draft,
      candidates: matcher.candidates,
      searchCompleted: searched,
      intentId: context.intentLog && draft.id,
      cause: why,
    });
  // There is nowhere to look.
  if (row.commands.length === 0 && row.shown === undefined) throw fail(cause, false);
  const stop = new AbortController();
  const stopListening = onAbort(signal, () => stop.abort());
  try {
    const verdict = await work.watch({
      source: accountSource(row, draft.path, context),
      subject: draft.id,
      goal: { evaluate: (snapshot) => matcher.see(snapshot as AccountSnapshot), nextDelayMs: pace },
      signal: stop.signal,
      trouble: () => {
        if (clock.now() - matcher.lookedAt > GIVE_UP_MS) stop.abort();
      },
    });
    if (verdict === "undecided") throw fail(cause, true);
    return verdict;
  } catch (error) {
    if (error instanceof AmbiguousWriteError) throw error;
    if (signal?.aborted) throw fail(signal.reason, false);
    throw fail(cause, false);
  } finally {
    stopListening();
  }
}

/** Makes up its mind about one create, look by look. */
class LostCreateMatcher {
  candidates: readonly WriteCandidate[] = [];
  lookedAt: number;
  readonly #create: PendingCreate;
  readonly #period: SearchWindow;
  readonly #context: SearchContext;
  /** Tasks that were there in time to be the lost one. `settled`: no more are added. */
  readonly #inTime = new Set<string>();
  #settled = false;
  /** When tasks without a visible resource were first seen. */
  readonly #unseen = new Map<string, number>();

  constructor(create: PendingCreate, window: SearchWindow, context: SearchContext) {
    this.#create = create;
    this.#period = window;
    this.#context = context;
    this.lookedAt = context.clock.now();
  }

  see(snapshot: AccountSnapshot): { value: LostCreate | "undecided" } | undefined {
    const { taskOwnership, clock } = this.#context;
    const create = this.#create;
    const { draft, twins: fingerprint } = create;
    const now = clock.now();
    this.lookedAt = now;
    // Another process has found it before, from the same intent.
    const [known] = [...snapshot.accepted].find(([, begunAs]) => begunAs === draft.id) ?? [];
    if (known !== undefined) return this.#adopt(known, { taskId: known }, now);
    const taken = (taskId: string) => taskOwnership.taken(taskId, create) || snapshot.accepted.has(taskId);
    this.#recordAppearance(snapshot, now);
    const found = this.#inTimeOnly(compare(create, snapshot, taken));
    this.candidates = candidatesOf(create, found);
    if (now >= this.#period.limit) return { value: "undecided" };
    // What has not ended may be the lost one. An answer that is still to come tells whose is whose.
    if (!this.#settled || found.running.length > 0 || taskOwnership.expecting(create)) return undefined;
    const rivals = snapshot.intents.some(
      (other) => other.twins === fingerprint && !taskOwnership.knows(other.id),
    );
    const [first] = found.matches;
    // As many as this client has lost of the same: whichever they take, each is its own.
    const enough = found.matches.length + found.nameConflicts.length <= taskOwnership.lost(create).length;
    if (first !== undefined && enough && !rivals) {
      const { item, task } = first;
      return this.#adopt(task?.taskId, task ?? item, now);
    }
    const maySettle = first === undefined || rivals;
    if (maySettle && (now < this.#period.until || this.#isPossiblyInvisible(found, now))) return undefined;
    return { value: "undecided" };
  }

  #adopt(taskId: string | undefined, reply: unknown, now: number): { value: LostCreate } {
    if (taskId !== undefined) this.#context.taskOwnership.take(taskId, this.#create, now);
    return { value: { taskId, reply } };
  }

  #recordAppearance({ tasks }: AccountSnapshot, now: number): void {
    if (this.#settled) return;
    for (const { taskId } of tasks) this.#inTime.add(taskId);
    this.#settled = now >= this.#period.since + SETTLED_MS;
  }

  /**
   * Without the tasks that cannot be the lost one: those that appeared after it would have, and those that ended long
   * after it. What they made would be seen; and what failed, or is gone, was not bought.
   */
  #inTimeOnly({ running, failed, nameConflicts: clashes, unseen, ...rest }: MatchResult): MatchResult {
    const early = ({ taskId }: TaskStateUpdate) => this.#inTime.has(taskId);
    const nearby = (task: TaskStateUpdate) =>
      early(task) && !(Date.parse(task.timestamp) > this.#period.until + LONG_AFTER_MS);
    return {
      ...rest,
      running: running.filter(early),
      failed: failed.filter(nearby),
      nameConflicts: clashes.filter(nearby),
      unseen: unseen.filter(nearby),
    };
  }

  /** A resource may show up somewhat after its task has ended. */
  #isPossiblyInvisible({ unseen }: MatchResult, now: number): boolean {
    return unseen.some(({ taskId }) => {
      const since = this.#unseen.get(taskId) ?? now;
      this.#unseen.set(taskId, since);
      return now < since + VISIBILITY_TIMEOUT_MS;
    });
  }
}
