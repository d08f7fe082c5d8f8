import type { AmbiguousWriteError, Recovered } from "redis-cloud-sdk";
import type { Call } from "./model-processes.js";
import type { ExecutedCreate, ModelService } from "./model-service.js";

/** Number of creates by their end. */
export interface Tally {
  creates: number;
  answered: number;
  adopted: number;
  reported: number;
  rejected: number;
  recovered: number;
  /** Adoptions of a truly concurrent identical create of a client with another store. */
  concurrent: number;
}

export function createTally(): Tally {
  return { creates: 0, answered: 0, adopted: 0, reported: 0, rejected: 0, recovered: 0, concurrent: 0 };
}

type Executed = ExecutedCreate<Call | undefined>;

/** Time in which a task of a lost create must be listed to be adopted, in milliseconds, and the same of `recover()`. */
const EARLY_MS = 5_000;
const RECOVERY_MS = 90_000;
/** Difference of the clocks with which all tasks of a create without a read are found, in milliseconds. */
const MAX_SKEW_MS = 55_000;
/** `Date` headers are rounded down to a second. */
const ROUNDING_MS = 1_000;

/** Judges what the SDK reported by what the service knows of the makers. */
export class Oracle {
  readonly violations: string[] = [];
  readonly tally: Tally;
  readonly #service: ModelService<Call | undefined>;
  readonly #skewMs: number;
  readonly #owners = new Map<string, Call>();

  constructor(service: ModelService<Call | undefined>, tally: Tally, timestampSkewMs: number) {
    this.#service = service;
    this.tally = tally;
    this.#skewMs = timestampSkewMs;
  }

  /** Judges a create that returned an operation, which `recover()` of another process may have found. */
  judgeOperation(call: Call, taskId: string, isFoundByRecovery: boolean): void {
    const task = this.#find(taskId);
    if (call.isAnswered) {
      this.tally.answered += 1;
      if (task?.maker !== call) this.#report(call, `returned ${taskId}, which is not in its response`);
    } else {
      this.tally.adopted += 1;
      if (task !== undefined && isFoundByRecovery) this.#judgeRecovered(call, task);
      else if (task !== undefined && call.lostAt !== undefined) {
        const until = call.process.getSettledAt(call.lostAt + EARLY_MS);
        this.#judgeAdoption(call, task, task.maker?.process === call.process, until);
      } else this.#report(call, `adopted ${taskId} from nowhere`);
    }
    this.#own(call, taskId);
  }

  /** Judges a create that rejected. */
  judgeError(call: Call, error: unknown): void {
    const { kind, searchCompleted } = error as AmbiguousWriteError;
    const own = this.#service.executed.filter(({ maker }) => maker === call);
    if (kind === "ambiguous-write") {
      this.tally.reported += 1;
      if (searchCompleted) this.#judgeCandidates(call, own, error as AmbiguousWriteError);
      return;
    }
    this.tally.rejected += 1;
    if (own.length > 0 || call.fate !== "rejected") this.#report(call, `rejected with ${String(error)}`);
  }

  /** Judges what a process reported about the creates of processes that share its store. */
  judgeRecovery(found: Recovered, calls: readonly Call[]): void {
    if (found.state === "unreadable" || found.state === "created") {
      this.violations.push(`recover() reported ${found.state}`);
      return;
    }
    const { id, originalId = id } = found.intent;
    const call = calls.find(({ intentId }) => intentId === originalId);
    if (call === undefined) {
      this.violations.push(`recover() reported an unknown intent: ${id}`);
      return;
    }
    const own = this.#service.executed.filter(({ maker }) => maker === call);
    if (found.state === "recovered") {
      const { taskId } = found.operation;
      // It was adopted before, and judged then.
      if (this.#owners.get(taskId) === call) return;
      this.tally.recovered += 1;
      const task = this.#find(taskId);
      if (task === undefined) this.#report(call, `was recovered as ${taskId} from nowhere`);
      else this.#judgeRecovered(call, task);
      this.#own(call, taskId);
    } else if (found.state === "not-created") {
      if (!isClockUnknown(call) && own.some((task) => !this.#service.isNameConflict(task)))
        this.#report(call, "exists, and was reported as not created");
    } else if (found.error.searchCompleted) this.#judgeCandidates(call, own, found.error);
  }

  /** Judges the number of requests. */
  judgeAccount(calls: readonly Call[]): void {
    this.tally.creates += calls.length;
    for (const call of calls) {
      const count = this.#service.executed.filter(({ maker }) => maker === call).length;
      if (count > 1) this.#report(call, `was executed ${count} times`);
      if (call.posts > (call.fate === "refused" ? 2 : 1)) this.#report(call, `was sent ${call.posts} times`);
    }
  }

  /** Undecided identical creates of one store are interchangeable: one of them gets the task, and no other. */
  #judgeRecovered(call: Call, task: Executed): void {
    const { maker } = task;
    const isOwn = maker?.process.store === call.process.store && (maker === call || !maker.isAnswered);
    const sentAt = call.sentAt ?? Number.NaN;
    this.#judgeAdoption(call, task, isOwn, sentAt + RECOVERY_MS);
  }

  #judgeAdoption(call: Call, task: Executed, isOwn: boolean, until: number): void {
    const { name, redisRule } = task.spec;
    if (name !== call.spec.name || redisRule !== call.spec.redisRule)
      this.#report(call, `adopted ${task.taskId}, which differs`);
    else if (this.#service.isNameConflict(task)) this.#report(call, `adopted ${task.taskId}, which failed`);
    else if (isOwn) return;
    else if (this.#isConcurrent(call, task, until)) this.tally.concurrent += 1;
    else this.#report(call, `adopted ${describe(task)}`);
  }

  /** Whether an identical create of a client with another store came between the read and the end of the window. */
  #isConcurrent({ baseline, process }: Call, task: Executed, until: number): boolean {
    if (baseline === undefined || task.maker?.process.store === process.store) return false;
    const { serviceTime } = baseline;
    return (
      task.listedAt >= serviceTime &&
      task.endsAt + this.#skewMs >= serviceTime - ROUNDING_MS &&
      task.acceptedAt <= until - process.skewMs
    );
  }

  #judgeCandidates(call: Call, own: readonly Executed[], { candidates }: AmbiguousWriteError): void {
    if (isClockUnknown(call)) return;
    for (const { taskId, resourceId } of own) {
      const isNamed = candidates.some((one) => one.taskId === taskId || one.resourceId === resourceId);
      if (!isNamed) this.#report(call, `exists as ${taskId}, and is not a candidate`);
    }
  }

  #own(call: Call, taskId: string): void {
    const owner = this.#owners.get(taskId);
    // The owner in another store is the concurrent one, which was judged.
    if (owner !== undefined && owner !== call && owner.process.store === call.process.store)
      this.#report(call, `shares ${taskId} with another create`);
    this.#owners.set(taskId, call);
  }

  #find(taskId: string): Executed | undefined {
    return this.#service.executed.find((task) => task.taskId === taskId);
  }

  #report({ spec, fate, process }: Call, text: string): void {
    this.violations.push(`${spec.name} (${fate}) of process ${process.number}: ${text}`);
  }
}

/** Without the read, tasks are compared by the process's clock, which must be right to a minute. */
function isClockUnknown({ baseline, process }: Call): boolean {
  return baseline === undefined && Math.abs(process.skewMs) > MAX_SKEW_MS;
}

function describe({ taskId, maker, acceptedAt, listedAt, endsAt }: Executed): string {
  const by = maker === undefined ? "a stranger" : `process ${maker.process.number}`;
  return `${taskId} of ${by}, accepted ${acceptedAt}, listed ${listedAt}, ended ${endsAt}`;
}
