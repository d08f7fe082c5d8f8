import { applyAccountChange } from "../accounts/account-changes.js";
import { addEntraLogin, onAccessRejected } from "../azure/access.js";
import { applyArmCommand } from "../azure/commands.js";
import type { ArmCommand, ArmLive, ArmReply } from "../azure/handler.js";
import { onArmJobCompleted, onArmRead } from "../azure/operations.js";
import { isArmRead } from "../azure/registry.js";
import type { ServiceBehavior } from "../behavior/behaviors.js";
import { HttpError } from "../errors.js";
import { createTgwInvitations, type TgwOffer } from "../handlers/gateway-invitations.js";
import { findOperation } from "../handlers/registry.js";
import { type CustomerStep, runCustomerStep } from "../lifecycle/customer-side.js";
import { onAddressAssigned, onSettingsPending } from "../lifecycle/endpoints.js";
import { onJobCompleted } from "../lifecycle/events.js";
import { onRuleRejected } from "../lifecycle/rejected-rules.js";
import type { EntraLogin } from "../state/azure-records.js";
import { freshAccount } from "../state/fresh.js";
import type { AccountState, EmulatorState, Event } from "../state/state.js";
import { World, type WorldParts } from "../state/world.js";
import { isJournalled } from "../storage/is-journaled.js";
import { ReplayClock } from "../storage/replay-clock.js";
import type { Storage } from "../storage/storage.js";
import { applyCommand, type CommandResult, type ResponseContext } from "./commands.js";
import { dispatch } from "./dispatch.js";
import type { CommandEntry, EngineEvent, EventLogEntry } from "./entry.js";

/** Parts of a world, besides its state. */
export type EventLogDependencies = Omit<WorldParts, "state">;

/** Options of {@link EventLog}. */
export interface EventLogOptions {
  state: EmulatorState;
  environment: EventLogDependencies;
  storage: Storage<EmulatorState, EventLogEntry>;
  /** Called after each scheduled event has been processed. */
  onEvent?(event: Event, account: AccountState): void;
}

/**
 * The changes of the state, in order, and the state that they yield.
 *
 * Every change goes through here: it is stored first, and applied then. A restart replays the stored entries, which
 * yields the same state.
 */
export class EventLog {
  readonly #environment: EventLogDependencies;
  readonly #storage: Storage<EmulatorState, EventLogEntry>;
  readonly #onEvent: (event: Event, account: AccountState) => void;
  #world: World;
  #revision = 0;

  constructor({ state, environment, storage, onEvent = () => undefined }: EventLogOptions) {
    this.#environment = environment;
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

  /** Increases with every change that the real Redis may have to follow. */
  get revision(): number {
    return this.#revision;
  }

  /** Processes the scheduled events that are due. */
  runDueEvents(until?: number): void {
    this.#world.catchUp((event, account, world) => {
      if (mayConcernEngine(event)) this.#revision += 1;
      dispatch(event, account, world);
      this.#onEvent(event, account);
    }, until);
  }

  /**
   * Stores and applies a request that has been authorized and validated.
   *
   * @param instantly Whether everything that the request schedules happens immediately, whatever the clock.
   * @throws StorageError if the request cannot be stored; the state has not changed then. HttpError if the operation
   *   rejects the request.
   */
  recordCommand(command: CommandEntry, response: ResponseContext, instantly = false): CommandResult {
    if (isJournalled(command.route)) {
      const t = this.#world.now;
      this.#store({ t, type: "request", command, ...(instantly ? { instantly } : {}) });
      // A task changes nothing before it runs.
      if (findOperation(command.route)?.kind === "plain") this.#revision += 1;
    }
    if (!instantly) return applyCommand(command, this.#world, response);
    return this.#world.runInstantly(() => {
      const result = applyCommand(command, this.#world, response);
      this.runDueEvents(this.#world.now);
      return result;
    });
  }

  /**
   * Applies a request to Azure, and stores it first if it changes something.
   *
   * @throws StorageError if the request cannot be stored. ArmError if the service rejects it.
   */
  recordArmCommand(command: ArmCommand, live: ArmLive, instantly = false): ArmReply {
    if (!isArmRead(command.route)) {
      this.#store({ t: this.#world.now, type: "arm", command, ...(instantly ? { instantly } : {}) });
      this.#revision += 1;
    }
    if (!instantly) return applyArmCommand(command, this.#world, live);
    return this.#world.runInstantly(() => {
      const response = applyArmCommand(command, this.#world, live);
      this.runDueEvents(this.#world.now);
      return response;
    });
  }

  /** Counts a read of a resource of Azure whose steps are taken by reads. @throws StorageError */
  recordArmRead(accountId: number, key: string): void {
    this.#revision += 1;
    this.#storeAndApply({ t: this.#world.now, type: "armRead", accountId, key });
  }

  /** Records a token for Redis. @throws StorageError if it cannot be stored. */
  recordEntraLogin(accountId: number, login: EntraLogin): void {
    this.#revision += 1;
    this.#storeAndApply({ t: this.#world.now, type: "entraLogin", accountId, login });
  }

  /** @throws StorageError if the change cannot be stored; the state has not changed then. */
  recordAccountChange(change: Extract<EventLogEntry, { type: "accounts" }>["change"]): void {
    this.#storeAndApply({ t: this.#world.now, type: "accounts", change });
  }

  /** @throws StorageError if the events cannot be stored; the state has not changed then. */
  recordEngineEvents(events: readonly EngineEvent[]): void {
    this.#storeAndApply({ t: this.#world.now, type: "engine", events });
  }

  /** Records a step of the customer. @throws StorageError if it cannot be stored. */
  recordCustomerStep(accountId: number, step: CustomerStep | TgwOffer): void {
    this.#storeAndApply({ t: this.#world.now, type: "customerSide", accountId, step });
  }

  /** Replaces the changes of the behavior since the start. @throws StorageError if they cannot be stored. */
  recordBehavior(changes: Readonly<Partial<ServiceBehavior>>): void {
    this.#storeAndApply({ t: this.#world.now, type: "behavior", changes });
  }

  /** Records that a manual clock was moved, and processes the events that are due. */
  recordTimeMoved(): void {
    this.runDueEvents();
    this.#store({ t: this.#world.now, type: "time" });
  }

  /** Replaces the state. @throws StorageError if the new one cannot be stored. */
  replace(state: EmulatorState): void {
    this.#storage.replace(state);
    this.#world = new World({ ...this.#environment, state });
    this.#revision += 1;
  }

  close(): void {
    this.#storage.close(this.state);
  }

  #storeAndApply(entry: EventLogEntry): void {
    this.#store(entry);
    apply(entry, this.#world);
  }

  /** Events that earlier entries scheduled come first, as they do when replaying. */
  #store(entry: EventLogEntry): void {
    this.runDueEvents(this.#world.now);
    this.#storage.append(entry, this.state);
  }
}

/** Whether an event may change what the engine should run. The steps of a task before its end do not. */
function mayConcernEngine(event: Event): boolean {
  return event.type !== "task" || event.to === "ended";
}

/** Applies stored entries to a state, which is changed, and returns it. */
export function replay(
  state: EmulatorState,
  entries: Iterable<EventLogEntry>,
  environment: EventLogDependencies,
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

function apply(entry: EventLogEntry, world: World): void {
  if (entry.type === "accounts") {
    applyAccountChange(world.state, entry.change, (id, name) => createNextAccount(id, name, world));
  } else if (entry.type === "customerSide") {
    applyCustomerStep(entry, world);
  } else if (entry.type === "behavior") {
    world.state.behavior = entry.changes;
  } else if (entry.type === "engine") {
    for (const event of entry.events) {
      if (event.type === "job") onEngineJobCompleted(event, world);
      else if (event.type === "rejectedAccess") onAccessRejected(event, world);
      else if (event.type === "pending") onSettingsPending(event, world.state);
      else if (event.type === "rejectedRule") onRuleRejected(event, world);
      else onAddressAssigned(event, world.state);
    }
  } else if (entry.type === "request") {
    if (entry.instantly) world.runInstantly(() => replayCommand(entry.command, world, true));
    else replayCommand(entry.command, world, false);
  } else if (entry.type === "arm") {
    if (entry.instantly) world.runInstantly(() => replayArmCommand(entry.command, world, true));
    else replayArmCommand(entry.command, world, false);
  } else if (entry.type === "armRead" || entry.type === "entraLogin") {
    applyArmEntry(entry, world);
  }
}

function onEngineJobCompleted({ jobId, error }: Extract<EngineEvent, { type: "job" }>, world: World): void {
  if (!onArmJobCompleted(jobId, error, world)) onJobCompleted(jobId, error, world);
}

function applyArmEntry(
  entry: Extract<EventLogEntry, { type: "armRead" | "entraLogin" }>,
  world: World,
): void {
  const account = world.state.accounts.find(({ id }) => id === entry.accountId);
  if (account === undefined) return;
  if (entry.type === "armRead") onArmRead(entry.key, account, world);
  else addEntraLogin(entry.login, account, world);
}

/** Applies a command again. One that was rejected is rejected again. */
function replayArmCommand(command: ArmCommand, world: World, instantly: boolean): void {
  try {
    applyArmCommand(command, world);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
  }
  if (instantly) world.catchUp(dispatch);
}

function applyCustomerStep(
  { accountId, step }: Extract<EventLogEntry, { type: "customerSide" }>,
  world: World,
): void {
  const account = world.state.accounts.find(({ id }) => id === accountId);
  if (account === undefined) return;
  if (step.kind !== "transit-gateway-invitations") {
    runCustomerStep(step, account, world);
    return;
  }
  const subscription = account.subscriptions[step.subscriptionId];
  if (subscription !== undefined) createTgwInvitations(subscription, account, world, step.regionId, 1);
}

/** A further account pays with the methods of the first one. */
function createNextAccount(id: number, name: string, { state, now }: World): AccountState {
  const { paymentMethods = [] } = state.accounts[0] ?? {};
  return {
    ...freshAccount(id, { apiKey: "", secretKey: "", name, now }),
    paymentMethods: structuredClone(paymentMethods),
  };
}

/** Applies a command again. One that was rejected is rejected again. */
function replayCommand(command: CommandEntry, world: World, instantly: boolean): void {
  try {
    applyCommand(command, world);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
  }
  if (instantly) world.catchUp(dispatch);
}
