import type { DatabaseStats, Engine, SlowLogEntry } from "../engine/engine.js";
import { MEMORY_SCALE } from "../engine/engine.js";
import { toFailureReason, toMessage } from "../engine/errors.js";
import type { StorageLocations } from "../engine/locations.js";
import type { EngineEvent } from "../event-log/entry.js";
import type { EventLog } from "../event-log/event-log.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { EngineJob } from "../state/state.js";
import { toDatabaseKey, toDesiredDatabases } from "./desired-databases.js";
import { findEngineEvents } from "./engine-events.js";
import { findJobTarget, runJob } from "./jobs.js";

const MB = 1024 ** 2;

/** Maximum time that a response waits for a job. Most jobs finish within it, and none blocks the API for longer. */
const JOB_WAIT_MS = 1_000;

/** Interval at which the memory usage and address of a database are read again. */
const REFRESH_INTERVAL_MS = 1_000;

/** Maximum number of databases whose memory usage is read for one page. The others keep their last value. */
const MAX_MEASURED_DATABASES = 100;

interface RunningJob {
  promise: Promise<void>;
  startedAt: number;
}

/** Applies the state to the engine, and events of the engine to the state. */
export class Reconciler {
  readonly #eventLog: EventLog;
  readonly #engine: Engine;
  readonly #locations: StorageLocations;
  readonly #onDefect: (error: unknown) => void;
  /** Revision of the state that was last applied to the engine. */
  #reconciledRevision = -1;
  #reconciling: Promise<void> | undefined;
  /** Real time of the last comparison of addresses. */
  #endpointsCheckedAt = Number.NEGATIVE_INFINITY;
  readonly #runningJobs = new Map<number, RunningJob>();
  readonly #measuredAt = new Map<string, number>();

  constructor(deps: {
    eventLog: EventLog;
    engine: Engine;
    locations: StorageLocations;
    onDefect(error: unknown): void;
  }) {
    this.#eventLog = deps.eventLog;
    this.#engine = deps.engine;
    this.#locations = deps.locations;
    this.#onDefect = deps.onDefect;
  }

  /** Whether all changes have been applied, so that nothing needs to be awaited. */
  get isInSync(): boolean {
    const isReconciled =
      this.#reconciledRevision === this.#eventLog.revision && this.#eventLog.state.jobs.length === 0;
    return isReconciled && !this.#areEndpointsStale;
  }

  /** Whether addresses must be compared again: a server that failed to start may have been restarted meanwhile. */
  get #areEndpointsStale(): boolean {
    return (
      this.#engine.kind !== "none" && performance.now() - this.#endpointsCheckedAt >= REFRESH_INTERVAL_MS
    );
  }

  /**
   * Applies the current state to the engine, including events that become due meanwhile. Once it resolves, all active
   * databases are reachable.
   */
  async reconcile(): Promise<void> {
    for (this.#eventLog.runDueEvents(); !this.isInSync; this.#eventLog.runDueEvents()) {
      if (this.#reconciledRevision !== this.#eventLog.revision) await this.#reconcileOnce();
      else if (this.#areEndpointsStale) this.#readEndpoints();
      else if (!(await this.#runJobs())) return;
    }
  }

  /** Shares one run between concurrent callers. */
  async #reconcileOnce(): Promise<void> {
    this.#reconciling ??= this.#reconcile().finally(() => {
      this.#reconciling = undefined;
    });
    await this.#reconciling;
  }

  async #reconcile(): Promise<void> {
    const { revision, state, world } = this.#eventLog;
    if (this.#engine.kind !== "none") {
      await this.#engine.reconcile(toDesiredDatabases(state, world.behavior));
      this.#readEndpoints();
    }
    this.#reconciledRevision = revision;
  }

  /** Records changed addresses, databases whose settings are pending or no longer are, and rejected rules. */
  #readEndpoints(): void {
    this.#endpointsCheckedAt = performance.now();
    const { state } = this.#eventLog;
    const events = findEngineEvents(state, this.#engine);
    if (events.length > 0) this.#recordEvents(events);
  }

  /** Starts and awaits jobs. @returns Whether to check again; `false` if all remaining jobs exceeded their wait time. */
  async #runJobs(): Promise<boolean> {
    const { jobs } = this.#eventLog.state;
    for (const job of jobs) {
      if (this.#runningJobs.has(job.id)) continue;
      const promise = this.#runJob(job).finally(() => this.#runningJobs.delete(job.id));
      this.#runningJobs.set(job.id, { promise, startedAt: performance.now() });
    }
    const recent = [...this.#runningJobs.values()].filter(
      ({ startedAt }) => performance.now() - startedAt < JOB_WAIT_MS,
    );
    if (recent.length === 0) return false;
    const { promise, cancel } = startTimer(JOB_WAIT_MS);
    await Promise.race([promise, ...recent.map(({ promise }) => promise)]);
    cancel();
    return true;
  }

  async #runJob(job: EngineJob): Promise<void> {
    const { id: jobId } = job;
    const { accounts, at } = this.#eventLog.state;
    const account = accounts.find(({ id }) => id === job.accountId);
    const database = findJobTarget(job, account);
    try {
      if (database === undefined) throw new Error("the database was deleted");
      await runJob(job, database, { engine: this.#engine, locations: this.#findLocations(job), now: at });
      this.#recordEvents([{ type: "job", jobId }]);
    } catch (cause) {
      const error = { message: toMessage(cause), reason: toFailureReason(cause) };
      this.#recordEvents([{ type: "job", jobId, error }]);
    }
  }

  /** The first account, which belongs to the operator, has the root folder; each other one has a folder in it. */
  #findLocations({ accountId }: EngineJob): StorageLocations {
    const { state, world } = this.#eventLog;
    const isShared = world.behavior.sharedBackupLocations || state.accounts[0]?.id === accountId;
    return isShared ? this.#locations : this.#locations.ofAccount(accountId);
  }

  /** Records events. If they cannot be stored, reports it; the next start detects them again. */
  #recordEvents(events: readonly EngineEvent[]): void {
    try {
      this.#eventLog.recordEngineEvents(events);
    } catch (error) {
      this.#onDefect(error);
    }
    // Delete the job even if its event cannot be stored, or it would run repeatedly.
    for (const event of events) if (event.type === "job") this.#deleteJob(event.jobId);
  }

  #deleteJob(jobId: number): void {
    const { state } = this.#eventLog;
    state.jobs = state.jobs.filter(({ id }) => id !== jobId);
  }

  /** Updates the memory usage in the views of databases, which is not persisted. */
  async updateMemoryUsage(databases: readonly DatabaseRecord[]): Promise<void> {
    if (this.#engine.kind === "none") return;
    const now = performance.now();
    const stale = databases
      .filter(
        ({ id }) => now - (this.#measuredAt.get(String(id)) ?? -REFRESH_INTERVAL_MS) >= REFRESH_INTERVAL_MS,
      )
      .slice(0, MAX_MEASURED_DATABASES);
    await Promise.all(
      stale.map(async (database) => {
        this.#measuredAt.set(String(database.id), now);
        for (const instance of database.crdb ?? [database.view]) {
          const region = "own" in instance ? instance.region : undefined;
          const info = await this.info(database.id, region).catch(() => undefined);
          if (info !== undefined) instance.memoryUsedInMb = toEmulatedMb(info, database.view);
        }
      }),
    );
    if (this.#measuredAt.size > 10 * MAX_MEASURED_DATABASES) this.#measuredAt.clear();
  }

  info(databaseId: number, region?: string): Promise<DatabaseStats | undefined> {
    return this.#engine.info(toDatabaseKey(databaseId, region));
  }

  async slowLog(databaseId: number, region?: string): Promise<readonly SlowLogEntry[]> {
    return this.#engine.slowLog(toDatabaseKey(databaseId, region));
  }
}

/** Scales the memory usage of a process up to the emulated size, of which half is for the replica. */
function toEmulatedMb(
  { usedMemoryBytes }: DatabaseStats,
  { replication }: Pick<DatabaseRecord["view"], "replication">,
): number {
  const bytes = (usedMemoryBytes / MEMORY_SCALE) * (replication ? 2 : 1);
  return Math.round((bytes / MB) * 100) / 100;
}

function startTimer(ms: number): { promise: Promise<void>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
