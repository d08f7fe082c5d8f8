import type { ServiceBehavior } from "../behavior/behaviors.js";
import type { Clock } from "../time/clock.js";
import type { Durations } from "../time/durations.js";
import { nextId } from "./ids.js";
import type { AccountState, EmulatorState, EngineJob, Event, ScheduledEvent } from "./state.js";

/** Passage of time: instantly, in real time, when a test advances it, or by a custom clock. */
export const CLOCK_MODES = ["instant", "realistic", "manual", "custom"] as const;

export type ClockMode = (typeof CLOCK_MODES)[number];

/** Dependencies of a {@link World}. */
export interface WorldParts {
  state: EmulatorState;
  clock: Clock;
  behavior: ServiceBehavior;
  durations: Durations;
  /** Called with every internal error of the emulator. */
  onDefect(error: unknown): void;
  /** Factor applied to all durations. 0 makes everything instant, in unchanged order. */
  timeScale: number;
}

/** Executes a due event. */
export type Dispatch = (event: Event, account: AccountState, world: World) => void;

/** `Omit` that distributes over the members of a union. */
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/**
 * The state and its simulated time.
 *
 * Nothing runs in the background. Due events are executed, each at its scheduled time, before the state is read again.
 * Clients cannot observe the difference, and a test leaves no timers behind.
 */
export class World {
  readonly state: EmulatorState;
  readonly #startBehavior: ServiceBehavior;
  #behavior: { changes: EmulatorState["behavior"]; merged: ServiceBehavior };
  readonly durations: Durations;
  /** Reports an internal error of the emulator. */
  readonly onDefect: (error: unknown) => void;
  readonly #clock: Clock;
  #timeScale: number;

  constructor({ state, clock, behavior, durations, timeScale, onDefect }: WorldParts) {
    this.state = state;
    this.#startBehavior = behavior;
    this.#behavior = { changes: undefined, merged: behavior };
    this.durations = durations;
    this.onDefect = onDefect;
    this.#clock = clock;
    this.#timeScale = timeScale;
  }

  /** Simulated time: that of the current request or event. */
  get now(): number {
    return this.state.at;
  }

  /** Behavior: that of the start with the changes since. */
  get behavior(): ServiceBehavior {
    const { behavior: changes } = this.state;
    if (changes !== this.#behavior.changes) {
      this.#behavior = { changes, merged: { ...this.#startBehavior, ...changes } };
    }
    return this.#behavior.merged;
  }

  /** Applies the time scale to a duration. */
  scaledMs(ms: number): number {
    return ms * this.#timeScale;
  }

  /** Schedules an event. */
  after(ms: number, account: AccountState, event: Event): void {
    this.at(this.now + this.scaledMs(ms), account, event);
  }

  /** Schedules an event for a time, which the time scale does not change. */
  at(at: number, account: AccountState, event: Event): void {
    const { scheduledEvents } = this.state;
    const item = {
      at,
      order: nextId(this.state, "event"),
      accountId: account.id,
      event,
    };
    scheduledEvents.splice(findInsertIndex(item, scheduledEvents), 0, item);
  }

  /** Enqueues a job for the engine. */
  enqueueJob(account: AccountState, job: DistributiveOmit<EngineJob, "id" | "accountId">): void {
    const { state } = this;
    state.jobs.push({ ...job, id: nextId(state, "event"), accountId: account.id });
  }

  /** Runs a function with the time scale 0: the events that it schedules are due immediately. */
  runInstantly<T>(work: () => T): T {
    const timeScale = this.#timeScale;
    this.#timeScale = 0;
    try {
      return work();
    } finally {
      this.#timeScale = timeScale;
    }
  }

  /** Executes all events due by a time, each at its scheduled time. */
  catchUp(dispatch: Dispatch, present: number = this.#clock.now()): void {
    const { state } = this;
    const { scheduledEvents, accounts } = state;
    for (let item = scheduledEvents[0]; item !== undefined && item.at <= present; item = scheduledEvents[0]) {
      scheduledEvents.shift();
      state.at = Math.max(state.at, item.at);
      const { accountId, event } = item;
      const account = accounts.find(({ id }) => id === accountId);
      if (account !== undefined) dispatch(event, account, this);
    }
    state.at = Math.max(state.at, present);
  }
}

/** Events are ordered by time; a new one follows those scheduled for the same time. */
function findInsertIndex(item: ScheduledEvent, scheduledEvents: readonly ScheduledEvent[]): number {
  let low = 0;
  let high = scheduledEvents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((scheduledEvents[middle]?.at ?? 0) <= item.at) low = middle + 1;
    else high = middle;
  }
  return low;
}
