import type { Clock } from "./clock.js";
import type { Durations } from "./durations.js";
import type { Habits } from "./habits.js";
import { nextId } from "./state/ids.js";
import type { AccountState, AgendaItem, EmulatorState, Errand, Event } from "./state/state.js";

/** What a {@link World} is made of. */
export interface WorldParts {
  state: EmulatorState;
  clock: Clock;
  habits: Habits;
  durations: Durations;
  /** Told of every failure of the emulator itself. */
  onDefect(problem: unknown): void;
  /** Everything lasts so many times as long. 0 makes everything instant, in unchanged order. */
  pace: number;
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
  readonly habits: Habits;
  readonly durations: Durations;
  /** Reports a failure of the emulator itself. */
  readonly onDefect: (problem: unknown) => void;
  readonly #clock: Clock;
  #pace: number;

  constructor({ state, clock, habits, durations, pace, onDefect }: WorldParts) {
    this.state = state;
    this.habits = habits;
    this.durations = durations;
    this.onDefect = onDefect;
    this.#clock = clock;
    this.#pace = pace;
  }

  /** The present: the time of the request, or of the event that is being carried out. */
  get now(): number {
    return this.state.at;
  }

  /** The length of something that lasts `ms` at the usual pace. */
  lasting(ms: number): number {
    return ms * this.#pace;
  }

  /** Plans an event. */
  after(ms: number, account: AccountState, event: Event): void {
    const { agenda } = this.state;
    const item = {
      at: this.now + this.lasting(ms),
      order: nextId(this.state, "event"),
      accountId: account.id,
      event,
    };
    agenda.splice(placeOf(item, agenda), 0, item);
  }

  /** Asks for something that a real Redis has to do. */
  errand(account: AccountState, errand: DistributiveOmit<Errand, "order" | "accountId">): void {
    const { state } = this;
    state.errands.push({ ...errand, order: nextId(state, "event"), accountId: account.id });
  }

  /** Does something in no time at all, whatever the pace: what it plans is due at once. */
  atOnce<T>(work: () => T): T {
    const pace = this.#pace;
    this.#pace = 0;
    try {
      return work();
    } finally {
      this.#pace = pace;
    }
  }

  /** Carries out everything that has come due by a time, each thing at its own. */
  catchUp(dispatch: Dispatch, present: number = this.#clock.now()): void {
    const { state } = this;
    const { agenda, accounts } = state;
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
function placeOf(item: AgendaItem, agenda: readonly AgendaItem[]): number {
  let low = 0;
  let high = agenda.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((agenda[middle]?.at ?? 0) <= item.at) low = middle + 1;
    else high = middle;
  }
  return low;
}
