import { readInfo } from "./parse.js";
import { listIn, number, object, text } from "./parse-value.js";

/** @typedef {"usedMemoryBytes" | "opsPerSecond" | "connectedClients"} Metric */
/** @typedef {Record<Metric, number>} Sample */
/** Values of a metric at regular times, oldest first. `null`: not measured. @typedef {{ values: (number | null)[], fromMs: number, stepMs: number }} Series */

/** @type {readonly Metric[]} */
const METRICS = ["usedMemoryBytes", "opsPerSecond", "connectedClients"];

/** Number of slots for which a value is repeated: with many databases, the emulator measures them less often. */
const MAX_REPEATED_SLOTS = 4;

/** Windows that charts show: the shortest one that contains all samples, so that a young history is legible. */
const WINDOWS_MS = [120_000, 300_000, 900_000];
const MAX_WINDOW_MS = 900_000;

/**
 * Metrics of the last 15 minutes, as the emulator keeps them: the largest value of each slot. Each page loads them and
 * adds those of the events, and therefore draws the same charts as the others.
 */
export class History {
  #slotMs = 10_000;
  /** Difference between the clocks of emulator and browser. */
  #offsetMs = 0;
  /** Samples by database and number of the slot. @type {Map<number, Map<number, Sample>>} */
  #samples = new Map();

  /** Current time of the emulator. */
  now() {
    return Date.now() + this.#offsetMs;
  }

  /** Slot of the oldest sample, until samples change. @type {number | undefined} */
  #firstSlot;

  /**
   * Replaces everything by a response of the emulator.
   *
   * @param {any} response
   */
  load(response) {
    const { now, from, intervalMs, databases } = object(response);
    const nowMs = Date.parse(text(now));
    const fromMs = Date.parse(text(from));
    if (Number.isNaN(nowMs) || Number.isNaN(fromMs)) return;
    this.#offsetMs = nowMs - Date.now();
    this.#slotMs = number(intervalMs, this.#slotMs);
    this.#samples.clear();
    this.#firstSlot = undefined;
    for (const database of listIn(databases)) {
      const lists = METRICS.map((metric) => listIn(object(database)[metric]));
      for (const [index, value] of (lists[0] ?? []).entries()) {
        if (typeof value !== "number") continue;
        const read = readInfo(Object.fromEntries(METRICS.map((metric, at) => [metric, lists[at]?.[index]])));
        if (read !== null) this.add(number(database.id), read, fromMs + index * this.#slotMs);
      }
    }
  }

  /**
   * @param {number} id
   * @param {Sample} sample
   * @param {number} [atMs] Default: now.
   */
  add(id, sample, atMs = this.now()) {
    const slot = Math.floor(atMs / this.#slotMs);
    const samples = this.#samples.get(id) ?? new Map();
    const before = samples.get(slot);
    /** @param {Metric} metric */
    const largest = (metric) => Math.max(sample[metric], before?.[metric] ?? 0);
    samples.set(slot, {
      usedMemoryBytes: largest("usedMemoryBytes"),
      opsPerSecond: largest("opsPerSecond"),
      connectedClients: largest("connectedClients"),
    });
    const oldest = slot - MAX_WINDOW_MS / this.#slotMs;
    for (const one of samples.keys()) if (one <= oldest) samples.delete(one);
    this.#samples.set(id, samples);
    this.#firstSlot = undefined;
  }

  /**
   * Drops the samples of all other databases.
   *
   * @param {ReadonlyMap<number, unknown>} databases
   */
  keepOnly(databases) {
    for (const id of this.#samples.keys()) if (!databases.has(id)) this.#samples.delete(id);
    this.#firstSlot = undefined;
  }

  /** Window of all charts: a common one, so that they can be compared. */
  get windowMs() {
    this.#firstSlot ??= Math.min(
      ...[...this.#samples.values()].map((samples) => Math.min(...samples.keys())),
    );
    const ageMs = this.now() - this.#firstSlot * this.#slotMs;
    return WINDOWS_MS.find((ms) => ageMs <= ms) ?? MAX_WINDOW_MS;
  }

  /**
   * Returns the values of a metric, summed over databases.
   *
   * @param {readonly number[]} ids
   * @param {Metric} metric
   * @returns {Series}
   */
  getSeries(ids, metric) {
    const count = this.windowMs / this.#slotMs;
    const current = Math.floor(this.now() / this.#slotMs);
    const first = current - count + 1;
    const values = Array.from({ length: count }, (_, index) => {
      /** @type {number | null} */
      let sum = null;
      for (const id of ids) {
        const value = this.#find(id, first + index)?.[metric];
        if (value !== undefined) sum = (sum ?? 0) + value;
      }
      return sum;
    });
    return { values, fromMs: first * this.#slotMs, stepMs: this.#slotMs };
  }

  /**
   * Returns the sample of a slot, or a recent one: the current slot is empty at first.
   *
   * @param {number} id
   * @param {number} slot
   */
  #find(id, slot) {
    const samples = this.#samples.get(id);
    for (let back = 0; samples !== undefined && back <= MAX_REPEATED_SLOTS; back += 1) {
      const sample = samples.get(slot - back);
      if (sample !== undefined) return sample;
    }
    return undefined;
  }

  /**
   * Returns the largest values of all databases: the scale of charts that are compared.
   *
   * @returns {Sample}
   */
  getLargest() {
    const top = { usedMemoryBytes: 0, opsPerSecond: 0, connectedClients: 0 };
    const oldest = (this.now() - this.windowMs) / this.#slotMs;
    for (const samples of this.#samples.values()) {
      for (const [slot, sample] of samples) {
        if (slot <= oldest) continue;
        for (const metric of METRICS) top[metric] = Math.max(top[metric], sample[metric]);
      }
    }
    return top;
  }
}
