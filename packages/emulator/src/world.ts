import type { Clock } from "./clock.js";
import type { Durations } from "./durations.js";
import type { Habits } from "./habits.js";
import { nextId } from "./state/ids.js";
import type { AccountState, AgendaItem, EmulatorState, Event } from "./state/state.js";

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
  readonly #pace: number;
  #now: number;

  constructor({ state, clock, habits, durations, pace, onDefect }: WorldParts) {
    this.state = state;
    this.habits = habits;
    this.durations = durations;
    this.onDefect = onDefect;
    this.#clock = clock;
    this.#pace = pace;
    this.#now = clock.now();
  }

  /** The present: the time of the request, or of the event that is being carried out. */
  get now(): number {
    return this.#now;
  }

  /** The length of something that lasts `ms` at the usual pace. */
  lasting(ms: number): number {
    return ms * this.#pace;
  }

  /** Plans an event. */
  after(ms: number, account: AccountState, event: Event): void {
    const { agenda } = this.state;
    const item = {
      at: this.#now + this.lasting(ms),
      order: nextId(this.state, "event"),
      accountId: account.id,
      event,
    };
    agenda.splice(placeOf(item, agenda), 0, item);
  }

  /** Carries out everything that has come due. */
  catchUp(dispatch: Dispatch): void {
    const present = this.#clock.now();
    const { agenda, accounts } = this.state;
    for (let item = agenda[0]; item !== undefined && item.at <= present; item = agenda[0]) {
      agenda.shift();
      this.#now = Math.max(this.#now, item.at);
      const { accountId, event } = item;
      const account = accounts.find(({ id }) => id === accountId);
      if (account !== undefined) dispatch(event, account, this);
    }
    this.#now = Math.max(this.#now, present);
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
