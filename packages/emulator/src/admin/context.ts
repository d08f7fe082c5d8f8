import type { AccountChange } from "../accounts/account-changes.js";
import type { Authenticator } from "../accounts/authenticator.js";
import type { ServiceBehavior } from "../behavior/behaviors.js";
import type { FaultRegistry } from "../faults/registry.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import type { CustomerStep, TgwOffer } from "../lifecycle/customer-side.js";
import type { ApiKey } from "../state/access-records.js";
import type { ArmResource } from "../state/azure-records.js";
import type { AccountState, EmulatorState } from "../state/state.js";
import type { ClockMode } from "../state/world.js";
import type { EventHub } from "./events.js";
import type { MetricsHistory } from "./metrics-history.js";
import type { RequestLog } from "./requests.js";
import type { TicketStore } from "./tickets.js";

/** Address that Redis clients connect to. */
export interface EndpointInfo {
  host: string;
  port: number;
  tls: boolean;
}

/** Live metrics of a database. */
export interface DatabaseInfo {
  usedMemoryBytes: number;
  maxMemoryBytes: number;
  opsPerSecond: number;
  /** Since the process started. */
  totalCommands: number;
  connectedClients: number;
  keys: number;
}

/** Engine operations that the admin API uses. */
export interface EngineView {
  /** For example `redis`, `valkey` or `none`. */
  readonly kind: string;
  readonly version: string | null;
  /** Returns the address of a database, or of its instance in a region; `null` if it is not running. */
  endpoint(databaseId: number, region?: string): EndpointInfo | null;
  /** Reads the metrics of a database; `null` while it is stopped. */
  info(databaseId: number): Promise<DatabaseInfo | null>;
  /** Returns the error of a database that should be running but is not. */
  getError(databaseId: number): string | undefined;
  /** Executes a command as the user `default`. Rejects with the message of Redis on an error reply. */
  command(
    databaseId: number,
    argv: readonly string[],
    options: { timeoutMs: number; region?: string },
  ): Promise<unknown>;
}

/** Access to the behavior of the service. */
export interface BehaviorControl {
  /** Defaults for the emulator's clock. */
  readonly defaults: Readonly<ServiceBehavior>;
  current(): Readonly<ServiceBehavior>;
  /** Replaces the changes since the start; stored, so that a restart keeps them. */
  change(update: (changes: Readonly<Partial<ServiceBehavior>>) => Readonly<Partial<ServiceBehavior>>): void;
}

/** Dependencies of the admin API. */
export interface AdminContext {
  readonly version: string;
  readonly behavior: BehaviorControl;
  readonly authenticator: Authenticator;
  readonly faults: FaultRegistry;
  readonly events: EventHub;
  readonly requests: RequestLog;
  readonly tickets: TicketStore;
  readonly history: MetricsHistory;
  readonly engine: EngineView;
  readonly clock: {
    readonly mode: ClockMode;
    /** Factor by which a realistic clock is faster than the service. Default: 1. */
    readonly speed?: number;
    now(): number;
    /** Advances the time, records that in the event log and executes due events. Manual clocks only. */
    advance?(ms: number): void | Promise<void>;
  };
  /** Whether Azure refuses changes of a resource now. */
  isArmBusy(resource: ArmResource): boolean;
  /** Called with every internal error of the emulator. */
  onDefect(error: unknown): void;
  /** Returns the current state after executing all due events. */
  state(): EmulatorState;
  /** Records a change of accounts in the event log and applies it. */
  change(change: AccountChange): void;
  /** Records a step of the customer at the cloud provider, and applies it. */
  actAsCustomer(accountId: number, step: CustomerStep | TgwOffer): Promise<void>;
  /** Replaces the state, also on disk, and reconciles the engine with it. */
  replaceState(state: EmulatorState): Promise<void>;
  /** Resets to the initial state, also on disk. */
  reset(): Promise<void>;
  /**
   * Executes a request to the API (`/v1/…` or `/azure/…`) on behalf of a secret key, without faults and rate limits. Events that it
   * schedules are due immediately with any clock.
   */
  execute(
    caller: { account: AccountState; key: ApiKey },
    request: { method: string; path: string; body?: unknown },
  ): Promise<{ status: number; body: unknown }>;
}

/** Request with its connection data. */
export interface AdminRequest {
  request: IncomingRequest;
  /** IP address of the client. */
  sourceIp: string;
}

/** Authenticated request to the admin API. */
export interface AdminCall {
  readonly request: IncomingRequest;
  readonly query: URLSearchParams;
  /** Values of the path's variable segments. */
  readonly path: readonly string[];
  readonly account: AccountState;
  readonly key: ApiKey;
  /** Whether the account is the first one, which belongs to the operator of the emulator. */
  readonly operator: boolean;
  readonly context: AdminContext;
}
