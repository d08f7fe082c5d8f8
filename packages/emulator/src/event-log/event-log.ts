import { applyArmCommand } from "../azure/commands.js";
import type { ArmCommand, ArmLive, ArmReply } from "../azure/handler.js";
import { isArmRead } from "../azure/registry.js";
import type { ServiceBehavior } from "../behavior/behaviors.js";
import { findOperation } from "../handlers/registry.js";
import type { CustomerStep, TgwOffer } from "../lifecycle/customer-side.js";
import type { EntraLogin } from "../state/azure-records.js";
import type { AccountState, EmulatorState, Event } from "../state/state.js";
import { World } from "../state/world.js";
import { isJournaled } from "../storage/is-journaled.js";
import type { Storage } from "../storage/storage.js";
import { applyCommand, type CommandResult, type ResponseContext } from "./commands.js";
import { dispatch } from "./dispatch.js";
import type { CommandEntry, EngineEvent, EventLogEntry } from "./entry.js";
import { applyEntry, type EventLogDependencies } from "./replay.js";

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
 * Every change goes through here: it is stored first, and then applied. A restart replays the stored entries, which
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
    if (isJournaled(command.route)) {
      const t = this.#world.now;
      this.#store({ t, type: "request", command, ...(instantly ? { instantly } : {}) });
      // A task has no effect before it runs.
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

  /** Counts a read of a resource of Azure whose steps are driven by reads. @throws StorageError */
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
    applyEntry(entry, this.#world);
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
