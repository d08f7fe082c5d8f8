import type { AccountChange } from "../accounts/account-changes.js";
import type { Route } from "../handlers/operation.js";
import type { JobError } from "../lifecycle/events.js";

/** A request that was admitted and understood. */
export interface CommandEntry {
  accountId: number;
  keyName: string;
  route: Route;
  path: Readonly<Record<string, string | number>>;
  /** As it stood in the address. */
  query: string;
  body?: unknown;
  /** The code with which its task is to fail, because a fault wants it so. */
  failWith?: string;
}

/** What the real Redis reports back, and is part of what the API tells. */
export type EngineEvent =
  /** An errand has ended; `failure` says why not well. */
  | { type: "errand"; order: number; failure?: JobError }
  /** A database, or its part in a region, is reached at this address. */
  | { type: "address"; databaseId: number; region?: string; address: string };

/** Something that changed the state, at a time of the emulator's clock. The state is what these lead to, in order. */
export type HistoryEntry = { t: number } & (
  | { type: "request"; order: CommandEntry; atOnce?: true }
  | { type: "accounts"; change: AccountChange }
  | { type: "engine"; facts: readonly EngineEvent[] }
  /** Time was moved by hand. */
  | { type: "time" }
);
