import { applyAccountChange } from "../accounts/account-changes.js";
import { HttpError } from "../errors.js";
import type { HandlerContext } from "../handlers/operation.js";
import { operationOf } from "../handlers/registry.js";
import { onAddressAssigned } from "../lifecycle/endpoints.js";
import { onJobCompleted } from "../lifecycle/events.js";
import { freshAccount } from "../state/fresh.js";
import type { AccountState, EmulatorState, Event } from "../state/state.js";
import { World, type WorldParts } from "../state/world.js";
import { isJournalled } from "../storage/is-journaled.js";
import { ReplayClock } from "../storage/replay-clock.js";
import type { Storage } from "../storage/storage.js";
import { type CommandResult, perform } from "./commands.js";
import { dispatch } from "./dispatch.js";
import type { CommandEntry, EngineEvent, HistoryEntry } from "./entry.js";

/** What a world is made of, besides its state. */
export type Environment = Omit<WorldParts, "state">;

/** Options of {@link EventLog}. */
export interface HistoryOptions {
  state: EmulatorState;
  environment: Environment;
  storage: Storage<EmulatorState, HistoryEntry>;
  /** Told of each event of the agenda after it was carried out. */
  onEvent?(event: Event, account: AccountState): void;
}

/**
 * What happened, in order, and the state that it led to.
 *
 * Every change of the state goes through here: it is kept first, and carried out then. The same entries lead to the
 * same state again, which is how a restart finds it.
 */
export class EventLog {
  readonly #surroundings: Environment;
  readonly #storage: Storage<EmulatorState, HistoryEntry>;
  readonly #onEvent: (event: Event, account: AccountState) => void;
  #world: World;
  #revision = 0;

  constructor({ state, environment, storage, onEvent = () => undefined }: HistoryOptions) {
    this.#surroundings = environment;
    this.#storage = storage;
    this.#onEvent = onEvent;
    this.#world = new World({ ...environment, state });
  }

  get world(): World {
    return this.#world;
  }

  get state(): EmulatorState {
    return this.#world.state;
  }

  /** Differs from an earlier one when something has changed that the real Redis may have to follow. */
  get revision(): number {
    return this.#revision;
  }

  /** Carries out everything that has come due. */
  runDueEvents(until?: number): void {
    this.#world.catchUp((event, account, world) => {
      if (isFollowed(event)) this.#revision += 1;
      dispatch(event, account, world);
      this.#onEvent(event, account);
    }, until);
  }

  /**
   * Carries out a request that was checked.
   *
   * @throws StorageFailure when it cannot be kept; nothing has changed then. HttpFailure where it is refused.
   */
  execute(call: HandlerContext, failWith?: string, atOnce = false): CommandResult {
    const operation = operationOf(call.route);
    if (operation === undefined) throw new HttpError(501);
    const { route, query, body, account, key } = call;
    if (isJournalled(route)) {
      const execute: CommandEntry = {
        accountId: account.id,
        keyName: key.name,
        route,
        path: call.path as CommandEntry["path"],
        query: query.toString(),
        ...(body === undefined ? {} : { body }),
        ...(failWith === undefined ? {} : { failWith }),
      };
      this.#keep({ t: this.#world.now, type: "request", order: execute, ...(atOnce ? { atOnce } : {}) });
      // A task changes nothing before it is carried out.
      if (operation.kind === "plain") this.#revision += 1;
    }
    if (!atOnce) return perform(operation, call, failWith);
    return this.#world.runInstantly(() => {
      const result = perform(operation, call, failWith);
      this.runDueEvents(this.#world.now);
      return result;
    });
  }

  /** @throws StorageFailure when it cannot be kept; nothing has changed then. */
  change(change: Extract<HistoryEntry, { type: "accounts" }>["change"]): void {
    this.#keepAndApply({ t: this.#world.now, type: "accounts", change });
  }

  /** Takes in what the real Redis reports. @throws StorageFailure when it cannot be kept. */
  recordEngineEvent(facts: readonly EngineEvent[]): void {
    this.#keepAndApply({ t: this.#world.now, type: "engine", facts });
  }

  /** Notes that time was moved, and carries out what has come due. */
  recordTimeMoved(): void {
    this.runDueEvents();
    this.#keep({ t: this.#world.now, type: "time" });
  }

  /** Puts another state in the place of this one. @throws StorageFailure when it cannot be kept. */
  replace(state: EmulatorState): void {
    this.#storage.replace(state);
    this.#world = new World({ ...this.#surroundings, state });
    this.#revision += 1;
  }

  close(): void {
    this.#storage.close(this.state);
  }

  #keepAndApply(entry: HistoryEntry): void {
    this.#keep(entry);
    apply(entry, this.#world);
  }

  /** What was planned by those before comes first: it does at a restart, where nobody waits between two entries. */
  #keep(entry: HistoryEntry): void {
    this.runDueEvents(this.#world.now);
    this.#storage.append(entry, this.state);
  }
}

/** Whether an event may change what should run. The steps of a task before its end do not. */
function isFollowed(event: Event): boolean {
  return event.type !== "task" || event.to === "ended";
}

/** The state that entries lead to. @param state The one before them; it is changed. */
export function replay(
  state: EmulatorState,
  entries: Iterable<HistoryEntry>,
  environment: Environment,
): EmulatorState {
  const clock = new ReplayClock(state.at);
  const world = new World({ ...environment, clock, state });
  for (const entry of entries) {
    clock.set(entry.t);
    world.catchUp(dispatch);
    apply(entry, world);
  }
  return state;
}

function apply(entry: HistoryEntry, world: World): void {
  if (entry.type === "accounts") {
    const [first] = world.state.accounts;
    applyAccountChange(world.state, entry.change, (id, name) => ({
      ...freshAccount(id, { apiKey: "", secretKey: "", name, now: world.now }),
      paymentMethods: structuredClone(first?.paymentMethods ?? []),
    }));
  } else if (entry.type === "engine") {
    for (const fact of entry.facts) {
      if (fact.type === "errand") onJobCompleted(fact.order, fact.failure, world);
      else onAddressAssigned(fact, world.state);
    }
  } else if (entry.type === "request") {
    if (entry.atOnce) world.runInstantly(() => again(entry.order, world, true));
    else again(entry.order, world, false);
  }
}

/** Carries out a request that was carried out before. What was refused then is refused again. */
function again(execute: CommandEntry, world: World, atOnce: boolean): void {
  const { route, path, query, body, accountId, keyName, failWith } = execute;
  const account = world.state.accounts.find(({ id }) => id === accountId);
  const key = account?.keys.find(({ name }) => name === keyName);
  const operation = operationOf(route);
  if (account === undefined || key === undefined || operation === undefined) {
    throw new Error(`account ${accountId} cannot do ${route} with ${keyName}`);
  }
  const call = { route, path, query: new URLSearchParams(query), body, account, key, world };
  try {
    perform(operation, { ...call, base: "", sourceIp: "127.0.0.1", live: NOTHING_LIVE }, failWith);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
  }
  if (atOnce) world.catchUp(dispatch);
}

const NOTHING_LIVE: HandlerContext["live"] = { certificate: "", slowLog: async () => [] };
