/** Metrics of a database whose history is kept. */
export const HISTORY_METRICS = ["usedMemoryBytes", "opsPerSecond", "connectedClients"] as const;

type HistoryMetric = (typeof HISTORY_METRICS)[number];

/** Time that one value stands for: the largest one measured in it. */
export const SLOT_MS = 10_000;

/** Number of values per metric: 15 minutes. */
const SLOT_COUNT = 90;

/** Maximum number of databases with a history: 2 MB. */
export const MAX_HISTORY_DATABASES = 1_000;

/** Values of a database, oldest first. `null`: not measured. */
export type DatabaseHistory = { id: number } & Record<HistoryMetric, (number | null)[]>;

interface Ring {
  /** Number of the newest slot since the epoch. */
  newest: number;
  /** By metric; a slot is at its number modulo their count. */
  values: Record<HistoryMetric, Float64Array>;
}

/**
 * Latest metrics of databases, in memory. The largest value of each slot is kept, so that the server and pages that
 * measure at different moments draw the same chart, and a short peak stays visible.
 */
export class MetricsHistory {
  readonly #now: () => number;
  readonly #rings = new Map<number, Ring>();

  /** @param now Milliseconds since the epoch. Default: a clock that is never set back. */
  constructor(now: () => number = () => performance.timeOrigin + performance.now()) {
    this.#now = now;
  }

  /** Returns the current time, to which the slots refer. */
  now(): number {
    return this.#now();
  }

  /** Adds the current metrics of a database. */
  add(id: number, info: Readonly<Record<HistoryMetric, number>>): void {
    const slot = Math.floor(this.#now() / SLOT_MS);
    const ring = this.#rings.get(id) ?? this.#addRing(id, slot);
    if (ring === undefined) return;
    for (const metric of HISTORY_METRICS) {
      const values = ring.values[metric];
      for (let skipped = Math.max(ring.newest + 1, slot - SLOT_COUNT + 1); skipped <= slot; skipped += 1)
        values[skipped % SLOT_COUNT] = Number.NaN;
      const index = slot % SLOT_COUNT;
      const before = values[index] ?? Number.NaN;
      values[index] = Number.isNaN(before) ? info[metric] : Math.max(before, info[metric]);
    }
    ring.newest = Math.max(ring.newest, slot);
  }

  #addRing(id: number, newest: number): Ring | undefined {
    if (this.#rings.size >= MAX_HISTORY_DATABASES) return undefined;
    const empty = () => new Float64Array(SLOT_COUNT).fill(Number.NaN);
    const values = { usedMemoryBytes: empty(), opsPerSecond: empty(), connectedClients: empty() };
    const ring = { newest, values };
    this.#rings.set(id, ring);
    return ring;
  }

  /** Drops the history of all other databases. */
  keepOnly(ids: ReadonlySet<number>): void {
    for (const id of this.#rings.keys()) if (!ids.has(id)) this.#rings.delete(id);
  }

  clear(): void {
    this.#rings.clear();
  }

  /** Reads the history of databases. All lists start in the slot at `fromMs` and end in the current one. */
  read(ids: readonly number[]): { nowMs: number; fromMs: number; databases: DatabaseHistory[] } {
    const nowMs = this.#now();
    const current = Math.floor(nowMs / SLOT_MS);
    const oldest = current - SLOT_COUNT + 1;
    const rings = ids.flatMap((id) => {
      const ring = this.#rings.get(id);
      return ring === undefined || ring.newest < oldest ? [] : [{ id, ring }];
    });
    const readSlot = ({ newest, values }: Ring, metric: HistoryMetric, slot: number) => {
      const value = slot > newest ? Number.NaN : (values[metric][slot % SLOT_COUNT] ?? Number.NaN);
      return Number.isNaN(value) ? null : value;
    };
    // Every metric of a database has the same slots. Those before the first value of all are left out.
    let first = oldest;
    while (first < current && rings.every(({ ring }) => readSlot(ring, "usedMemoryBytes", first) === null))
      first += 1;
    const slots = Array.from({ length: current - first + 1 }, (_, index) => first + index);
    return {
      nowMs,
      fromMs: first * SLOT_MS,
      databases: rings.map(({ id, ring }) => {
        const list = (metric: HistoryMetric) => slots.map((slot) => readSlot(ring, metric, slot));
        return {
          id,
          usedMemoryBytes: list("usedMemoryBytes"),
          opsPerSecond: list("opsPerSecond"),
          connectedClients: list("connectedClients"),
        };
      }),
    };
  }
}
