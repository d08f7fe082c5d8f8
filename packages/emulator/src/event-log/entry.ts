import type { AccountChange } from "../accounts/account-changes.js";
import type { ArmCommand } from "../azure/handler.js";
import type { ServiceBehavior } from "../behavior/behaviors.js";
import type { Route } from "../handlers/operation.js";
import type { CustomerStep, TgwOffer } from "../lifecycle/customer-side.js";
import type { EntraLogin } from "../state/azure-records.js";
import type { JobError } from "../state/state.js";

/** A request that has been authorized and validated, as the event log keeps it. */
export interface CommandEntry {
  accountId: number;
  keyName: string;
  route: Route;
  path: Readonly<Record<string, string | number>>;
  /** Query string of the URL. */
  query: string;
  body?: unknown;
  /** Error code that a fault injects into its task. */
  failWith?: string;
}

/** A change that the real Redis reports, and that the API shows. */
export type EngineEvent =
  /** A job has finished; with `error` if it failed. */
  | { type: "job"; jobId: number; error?: JobError }
  /** A database, or its part in a region, listens on this address. */
  | { type: "address"; databaseId: number; region?: string; address: string }
  /** Whether a database has all settings of the state. */
  | { type: "pending"; databaseId: number; isPending: boolean }
  /** Redis has rejected the access string of an assignment in Azure, for a reason. */
  | { type: "rejectedAccess"; accountId: number; key: string; reason: string }
  /** Redis has rejected an ACL rule, for a reason. */
  | { type: "rejectedRule"; accountId: number; ruleId: number; reason: string };

/** A change of the state, at a time of the emulator's clock. Applied in order, the entries yield the state. */
export type EventLogEntry = { t: number } & (
  | { type: "request"; command: CommandEntry; instantly?: true }
  | { type: "arm"; command: ArmCommand; instantly?: true }
  /** A read of a resource of Azure whose steps are driven by reads. */
  | { type: "armRead"; accountId: number; key: string }
  /** A user of Microsoft Entra ID got a token for Redis. */
  | { type: "entraLogin"; accountId: number; login: EntraLogin }
  | { type: "accounts"; change: AccountChange }
  | { type: "engine"; events: readonly EngineEvent[] }
  /** All changes of the behavior since the start. */
  | { type: "behavior"; changes: Readonly<Partial<ServiceBehavior>> }
  /** The customer acts at the cloud provider. */
  | { type: "customerSide"; accountId: number; step: CustomerStep | TgwOffer }
  /** A manual clock was moved. */
  | { type: "time" }
);
