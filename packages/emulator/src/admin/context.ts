import type { AccountChange } from "../accounts/account-changes.js";
import type { Authenticator } from "../accounts/authenticator.js";
import type { ServiceBehavior } from "../behavior.js";
import type { FaultRegistry } from "../faults/registry.js";
import type { AccountState, ApiKey, EmulatorState } from "../state/state.js";
import type { EventHub } from "./events.js";
import type { RequestLog } from "./requests.js";
import type { TicketStore } from "./tickets.js";

/** Where a client of Redis connects to. */
export interface EndpointInfo {
  host: string;
  port: number;
  tls: boolean;
}

/** What a database is doing. */
export interface DatabaseInfo {
  usedMemoryBytes: number;
  maxMemoryBytes: number;
  opsPerSecond: number;
  connectedClients: number;
  keys: number;
}

/** The admin API's view of the real Redis behind the databases. */
export interface EngineView {
  /** For example `redis`, `valkey` or `none`. */
  readonly kind: string;
  readonly version: string | null;
  /** Where a database listens; `null` when it does not run. */
  endpoint(databaseId: number): EndpointInfo | null;
  /** What a database is doing; `null` when it does not run. */
  info(databaseId: number): Promise<DatabaseInfo | null>;
  /** Why a database does not run although it should. */
  getError(databaseId: number): string | undefined;
  /** Carries out a command, as the user `default`. What Redis refuses is an Error with Redis's own words. */
  command(databaseId: number, argv: readonly string[], signal: AbortSignal): Promise<unknown>;
}

/** What the admin API stands on. `emulator.ts` puts it together. */
export interface AdminContext {
  readonly version: string;
  readonly behavior: ServiceBehavior;
  readonly authenticator: Authenticator;
  readonly faults: FaultRegistry;
  readonly events: EventHub;
  readonly requests: RequestLog;
  readonly tickets: TicketStore;
  readonly engine: EngineView;
  readonly clock: {
    readonly mode: "instant" | "realistic" | "manual" | "custom";
    now(): number;
    /** Moves time, journals that, and lets happen what came due. Only where time is moved by hand. */
    advance?(ms: number): void | Promise<void>;
  };
  /** Told of every failure of the emulator itself. */
  onDefect(error: unknown): void;
  /** The state of now, with everything in it that has come due. */
  state(): EmulatorState;
  /** Journals a change of accounts, and carries it out. */
  change(change: AccountChange): void;
  /** Puts another state in the place of this one, on the disk too, and the engine in line with it. */
  replaceState(state: EmulatorState): Promise<void>;
  /** Forgets everything that was done, on the disk too. */
  reset(): Promise<void>;
  /**
   * Carries out a request to the API (`/v1/…`) in the name of a key, without faults and rate limits, and lets happen at
   * once what it plans, whatever the clock.
   */
  execute(
    caller: { account: AccountState; key: ApiKey },
    request: { method: string; path: string; body?: unknown },
  ): Promise<{ status: number; body: unknown }>;
}

/** What is known of a request besides itself. */
export interface AdminRequest {
  request: Request;
  /** Address of the caller. */
  sourceIp: string;
}

/** A request of somebody who was let in. */
export interface AdminCall {
  readonly request: Request;
  readonly query: URLSearchParams;
  /** The variable parts of the path. */
  readonly path: readonly string[];
  readonly account: AccountState;
  readonly key: ApiKey;
  /** Whether the account is the first one, which belongs to whoever runs the emulator. */
  readonly operator: boolean;
  readonly context: AdminContext;
}
