import type { TaskStateUpdate } from "../../generated/models.js";
import { onAbort } from "../core/abort.js";
import { AmbiguousWriteError, type WriteCandidate } from "../core/ambiguous-write.js";
import type { Api } from "../core/api.js";
import type { Clock } from "../core/clock.js";
import type { Journal } from "../core/intents.js";
import { pace } from "../waiters/pace.js";
import type { Work } from "../waiters/work.js";
import type { Claims } from "./claims.js";
import { type Comparison, candidatesOf, compare } from "./compare.js";
import type { Create } from "./create.js";
import { type AccountSight, accountSource } from "./sights.js";

/** What a search works with. */
export interface Searching {
  api: Api;
  work: Work;
  clock: Clock;
  claims: Claims;
  journal: Journal | undefined;
}

/** When a search may decide. */
export interface Period {
  /** When the request can first be taken as lost. */
  since: number;
  /** Until when what it began may still be invisible. */
  until: number;
  /** When the search is over, whatever still runs. */
  limit: number;
}

/** What a lost create has begun. */
export interface Found {
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
export const INVISIBLE_MS = 60_000;

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
export async function search(
  create: Create,
  cause: unknown,
  period: Period,
  searching: Searching,
  signal?: AbortSignal,
): Promise<Found> {
  const { clock, work } = searching;
  const { row, draft } = create;
  const judge = new Judge(create, period, searching);
  const fail = (why: unknown, searched: boolean) =>
    new AmbiguousWriteError({
      ...draft,
      candidates: judge.candidates,
      searched,
      intentId: searching.journal && draft.id,
      cause: why,
    });
  // There is nowhere to look.
  if (row.commands.length === 0 && row.shown === undefined) throw fail(cause, false);
  const stop = new AbortController();
  const stopListening = onAbort(signal, () => stop.abort());
  try {
    const verdict = await work.watch({
      source: accountSource(row, draft.path, searching),
      subject: draft.id,
      goal: { judge: (sight) => judge.see(sight as AccountSight), pace },
      signal: stop.signal,
      trouble: () => {
        if (clock.now() - judge.lookedAt > GIVE_UP_MS) stop.abort();
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
class Judge {
  candidates: readonly WriteCandidate[] = [];
  lookedAt: number;
  readonly #create: Create;
  readonly #period: Period;
  readonly #searching: Searching;
  /** Tasks that were there in time to be the lost one. `settled`: no more are added. */
  readonly #inTime = new Set<string>();
  #settled = false;
  /** When tasks without a visible resource were first seen. */
  readonly #unseen = new Map<string, number>();

  constructor(create: Create, period: Period, searching: Searching) {
    this.#create = create;
    this.#period = period;
    this.#searching = searching;
    this.lookedAt = searching.clock.now();
  }

  see(sight: AccountSight): { value: Found | "undecided" } | undefined {
    const { claims, clock } = this.#searching;
    const create = this.#create;
    const { draft, twins } = create;
    const now = clock.now();
    this.lookedAt = now;
    // Another process has found it before, from the same intent.
    const [known] = [...sight.accepted].find(([, begunAs]) => begunAs === draft.id) ?? [];
    if (known !== undefined) return this.#adopt(known, { taskId: known }, now);
    const taken = (taskId: string) => claims.taken(taskId, create) || sight.accepted.has(taskId);
    this.#notice(sight, now);
    const found = this.#inTimeOnly(compare(create, sight, taken));
    this.candidates = candidatesOf(create, found);
    if (now >= this.#period.limit) return { value: "undecided" };
    // What has not ended may be the lost one. An answer that is still to come tells whose is whose.
    if (!this.#settled || found.running.length > 0 || claims.expecting(create)) return undefined;
    const rivals = sight.intents.some((other) => other.twins === twins && !claims.knows(other.id));
    const [first] = found.matches;
    // As many as this client has lost of the same: whichever they take, each is its own.
    const enough = found.matches.length + found.clashes.length <= claims.lost(create).length;
    if (first !== undefined && enough && !rivals) {
      const { item, task } = first;
      return this.#adopt(task?.taskId, task ?? item, now);
    }
    const maySettle = first === undefined || rivals;
    if (maySettle && (now < this.#period.until || this.#mayShowUp(found, now))) return undefined;
    return { value: "undecided" };
  }

  #adopt(taskId: string | undefined, reply: unknown, now: number): { value: Found } {
    if (taskId !== undefined) this.#searching.claims.take(taskId, this.#create, now);
    return { value: { taskId, reply } };
  }

  #notice({ tasks }: AccountSight, now: number): void {
    if (this.#settled) return;
    for (const { taskId } of tasks) this.#inTime.add(taskId);
    this.#settled = now >= this.#period.since + SETTLED_MS;
  }

  /**
   * Without the tasks that cannot be the lost one: those that appeared after it would have, and those that ended long
   * after it. What they made would be seen; and what failed, or is gone, was not bought.
   */
  #inTimeOnly({ running, failed, clashes, unseen, ...rest }: Comparison): Comparison {
    const early = ({ taskId }: TaskStateUpdate) => this.#inTime.has(taskId);
    const near = (task: TaskStateUpdate) =>
      early(task) && !(Date.parse(task.timestamp) > this.#period.until + LONG_AFTER_MS);
    return {
      ...rest,
      running: running.filter(early),
      failed: failed.filter(near),
      clashes: clashes.filter(near),
      unseen: unseen.filter(near),
    };
  }

  /** A resource may show up somewhat after its task has ended. */
  #mayShowUp({ unseen }: Comparison, now: number): boolean {
    return unseen.some(({ taskId }) => {
      const since = this.#unseen.get(taskId) ?? now;
      this.#unseen.set(taskId, since);
      return now < since + INVISIBLE_MS;
    });
  }
}
