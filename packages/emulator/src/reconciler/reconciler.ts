import type { DatabaseStats, Engine, SlowLogEntry } from "../engine/engine.js";
import { MEMORY_SCALE } from "../engine/engine.js";
import { toFailureReason, toMessage } from "../engine/errors.js";
import type { StorageLocations } from "../engine/locations.js";
import type { EngineEvent } from "../event-log/entry.js";
import type { EventLog } from "../event-log/event-log.js";
import type { DatabaseRecord, EmulatorState, EngineJob } from "../state/state.js";
import { keyOf, wantedDatabases } from "./desired-databases.js";
import { runJob } from "./jobs.js";

const MB = 1024 ** 2;

/** So long an answer waits for an errand: most are done by then, and none holds up the API. */
const ERRAND_TIMEOUT_MS = 1_000;

/** The memory and the address of a database are asked for again after so long. */
const FRESH_MS = 1_000;

/** Databases whose memory is asked for at once. More of them on one page keep what was known. */
const MAX_ASKED = 100;

interface Running {
  done: Promise<void>;
  startedAt: number;
}

/** Keeps the real Redis in line with the state, and the state with what the real Redis reports. */
export class Reconciler {
  readonly #history: EventLog;
  readonly #engine: Engine;
  readonly #locations: StorageLocations;
  readonly #onDefect: (error: unknown) => void;
  /** The revision that the engine was brought in line with. */
  #followed = -1;
  #reconciling: Promise<void> | undefined;
  /** When the addresses were last compared, in real time. */
  #lookedAt = Number.NEGATIVE_INFINITY;
  readonly #errands = new Map<number, Running>();
  readonly #askedAt = new Map<string, number>();

  constructor(parts: {
    history: EventLog;
    engine: Engine;
    locations: StorageLocations;
    onDefect(error: unknown): void;
  }) {
    this.#history = parts.history;
    this.#engine = parts.engine;
    this.#locations = parts.locations;
    this.#onDefect = parts.onDefect;
  }

  /** Whether everything that has changed has been followed, so that nothing has to be awaited. */
  get isInSync(): boolean {
    const followed = this.#followed === this.#history.revision && this.#history.state.jobs.length === 0;
    return followed && !this.#mayHaveMoved;
  }

  /** A server that did not start is tried again, and may be reached by now without anybody having asked for it. */
  get #mayHaveMoved(): boolean {
    return this.#engine.kind !== "none" && performance.now() - this.#lookedAt >= FRESH_MS;
  }

  /**
   * Brings the engine in line with the state of now. What comes due meanwhile is followed too: when it resolves,
   * what the state says is reachable is reachable.
   */
  async reconcile(): Promise<void> {
    for (this.#history.runDueEvents(); !this.isInSync; this.#history.runDueEvents()) {
      if (this.#followed !== this.#history.revision) await this.#reconcileOnce();
      else if (this.#mayHaveMoved) this.#readStats();
      else if (!(await this.#doErrands())) return;
    }
  }

  /** Many may ask at once; what they ask for together is done together. */
  async #reconcileOnce(): Promise<void> {
    this.#reconciling ??= this.#reconcile().finally(() => {
      this.#reconciling = undefined;
    });
    await this.#reconciling;
  }

  async #reconcile(): Promise<void> {
    const { revision, state } = this.#history;
    if (this.#engine.kind !== "none") {
      await this.#engine.reconcile(wantedDatabases(state));
      this.#readStats();
    }
    this.#followed = revision;
  }

  /** Finds out where the databases are reached. */
  #readStats(): void {
    this.#lookedAt = performance.now();
    const facts = addresses(this.#history.state, this.#engine);
    if (facts.length > 0) this.#learn(facts);
  }

  /** @returns Whether something has ended; otherwise it goes on without being waited for. */
  async #doErrands(): Promise<boolean> {
    const { jobs } = this.#history.state;
    for (const job of jobs) {
      if (this.#errands.has(job.order)) continue;
      const done = this.#do(job).finally(() => this.#errands.delete(job.order));
      this.#errands.set(job.order, { done, startedAt: performance.now() });
    }
    const patient = [...this.#errands.values()].filter(
      ({ startedAt }) => performance.now() - startedAt < ERRAND_TIMEOUT_MS,
    );
    if (patient.length === 0) return false;
    const { promise, cancel } = pause(ERRAND_TIMEOUT_MS);
    await Promise.race([promise, ...patient.map(({ done }) => done)]);
    cancel();
    return true;
  }

  async #do(job: EngineJob): Promise<void> {
    const { order } = job;
    const { accounts, at } = this.#history.state;
    const account = accounts.find(({ id }) => id === job.accountId);
    const database = account?.databases[job.databaseId];
    try {
      if (database === undefined) throw new Error("the database is gone");
      await runJob(job, database, { engine: this.#engine, locations: this.#locations, now: at });
      this.#learn([{ type: "job", order }]);
    } catch (error) {
      const failure = { message: toMessage(error), reason: toFailureReason(error) };
      this.#learn([{ type: "job", order, error: failure }]);
    }
  }

  /** What cannot be kept is lost, and said; the next start finds it out again. */
  #learn(facts: readonly EngineEvent[]): void {
    try {
      this.#history.recordEngineEvents(facts);
    } catch (error) {
      this.#onDefect(error);
    }
    // An errand that cannot be kept must not be done for ever.
    for (const fact of facts) if (fact.type === "job") this.#forget(fact.order);
  }

  #forget(order: number): void {
    const { state } = this.#history;
    state.jobs = state.jobs.filter((job) => job.order !== order);
  }

  /** Looks how much memory databases use. Only the view of it changes, so nothing is kept on the disk. */
  async measure(databases: readonly DatabaseRecord[]): Promise<void> {
    if (this.#engine.kind === "none") return;
    const present = performance.now();
    const stale = databases
      .filter(({ id }) => present - (this.#askedAt.get(String(id)) ?? -FRESH_MS) >= FRESH_MS)
      .slice(0, MAX_ASKED);
    await Promise.all(
      stale.map(async (database) => {
        this.#askedAt.set(String(database.id), present);
        const parts = database.crdb ?? [database.view];
        for (const part of parts) {
          const region = "own" in part ? part.region : undefined;
          const info = await this.info(database.id, region).catch(() => undefined);
          if (info !== undefined) part.memoryUsedInMb = emulatedMb(info);
        }
      }),
    );
    if (this.#askedAt.size > 10 * MAX_ASKED) this.#askedAt.clear();
  }

  info(databaseId: number, region?: string): Promise<DatabaseStats | undefined> {
    return this.#engine.info(keyOf(databaseId, region));
  }

  async slowLog(databaseId: number, region?: string): Promise<readonly SlowLogEntry[]> {
    return this.#engine.slowLog(keyOf(databaseId, region));
  }
}

/** In the emulated size: the process has a tenth of it. */
function emulatedMb({ usedMemoryBytes }: DatabaseStats): number {
  return Math.round((usedMemoryBytes / MEMORY_SCALE / MB) * 100) / 100;
}

/** The addresses that are not yet what the state says. Before a database was active, it has none to tell. */
function addresses({ accounts }: EmulatorState, engine: Engine): EngineEvent[] {
  const facts: EngineEvent[] = [];
  for (const { databases } of accounts) {
    for (const { id: databaseId, view, crdb } of Object.values(databases)) {
      if (crdb === undefined) {
        const address = addressOf(engine, databaseId);
        if (view.privateEndpoint != null && address !== undefined && view.privateEndpoint !== address)
          facts.push({ type: "address", databaseId, address });
        continue;
      }
      for (const { region, privateEndpoint } of crdb) {
        const address = addressOf(engine, databaseId, region);
        if (privateEndpoint !== "" && address !== undefined && privateEndpoint !== address)
          facts.push({ type: "address", databaseId, region, address });
      }
    }
  }
  return facts;
}

function addressOf(engine: Engine, databaseId: number, region?: string): string | undefined {
  const endpoint = engine.endpoint(keyOf(databaseId, region));
  return endpoint && `${endpoint.host}:${endpoint.port}`;
}

function pause(ms: number): { promise: Promise<void>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
