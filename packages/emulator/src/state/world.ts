import type { ServiceBehavior } from "../behavior.js";
import type { Clock } from "../clock.js";
import type { Durations } from "../durations.js";
import { nextId } from "./ids.js";
import type { AccountState, EmulatorState, EngineJob, Event, ScheduledEvent } from "./state.js";

/** What a {@link World} is made of. */
export interface WorldParts {
  state: EmulatorState;
  clock: Clock;
  behavior: ServiceBehavior;
  durations: Durations;
  /** Told of every failure of the emulator itself. */
  onDefect(error: unknown): void;
  /** Everything lasts so many times as long. 0 makes everything instant, in unchanged order. */
  timeScale: number;
}

/** Carries out an event that has come due. */
export type Dispatch = (event: Event, account: AccountState, world: World) => void;

/** Each member of a union without some of its fields. */
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/**
 * The state and its time.
 *
 * Nothing runs in the background. What was planned is carried out, each thing at its own time, before the state
 * is looked at again: nobody can tell the difference, and a test leaves no timer behind.
 */
export class World {
  readonly state: EmulatorState;
  readonly behavior: ServiceBehavior;
  readonly durations: Durations;
  /** Reports a failure of the emulator itself. */
  readonly onDefect: (error: unknown) => void;
  readonly #clock: Clock;
  #timeScale: number;

  constructor({ state, clock, behavior, durations, timeScale, onDefect }: WorldParts) {
    this.state = state;
    this.behavior = behavior;
    this.durations = durations;
    this.onDefect = onDefect;
    this.#clock = clock;
    this.#timeScale = timeScale;
  }

  /** The present: the time of the request, or of the event that is being carried out. */
  get now(): number {
    return this.state.at;
  }

  /** The length of something that lasts `ms` at the usual pace. */
  scaledMs(ms: number): number {
    return ms * this.#timeScale;
  }

  /** Plans an event. */
  after(ms: number, account: AccountState, event: Event): void {
    const { scheduledEvents: agenda } = this.state;
    const item = {
      at: this.now + this.scaledMs(ms),
      order: nextId(this.state, "event"),
      accountId: account.id,
      event,
    };
    agenda.splice(findInsertIndex(item, agenda), 0, item);
  }

  /** Asks for something that a real Redis has to do. */
  enqueueJob(account: AccountState, job: DistributiveOmit<EngineJob, "order" | "accountId">): void {
    const { state } = this;
    state.jobs.push({ ...job, order: nextId(state, "event"), accountId: account.id });
  }

  /** Does something in no time at all, whatever the pace: what it plans is due at once. */
  runInstantly<T>(work: () => T): T {
    const timeScale = this.#timeScale;
    this.#timeScale = 0;
    try {
      return work();
    } finally {
      this.#timeScale = timeScale;
    }
  }

  /** Carries out everything that has come due by a time, each thing at its own. */
  catchUp(dispatch: Dispatch, present: number = this.#clock.now()): void {
    const { state } = this;
    const { scheduledEvents: agenda, accounts } = state;
    for (let item = agenda[0]; item !== undefined && item.at <= present; item = agenda[0]) {
      agenda.shift();
      state.at = Math.max(state.at, item.at);
      const { accountId, event } = item;
      const account = accounts.find(({ id }) => id === accountId);
      if (account !== undefined) dispatch(event, account, this);
    }
    state.at = Math.max(state.at, present);
  }
}

/** The items are ordered by time. A new one comes after those of the same time. */
function findInsertIndex(item: ScheduledEvent, agenda: readonly ScheduledEvent[]): number {
  let low = 0;
  let high = agenda.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((agenda[middle]?.at ?? 0) <= item.at) low = middle + 1;
    else high = middle;
  }
  return low;
}
