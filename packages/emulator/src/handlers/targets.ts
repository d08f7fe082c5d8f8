import type { DatabaseRecord } from "../state/database-record.js";
import type { AccountState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import type { World } from "../state/world.js";
import type { ErrorCode } from "./declare.js";
import {
  type DatabasePath,
  requireActiveDatabase,
  requireActiveSubscription,
  requireDatabase,
  requireSubscription,
} from "./find.js";
import { findScope, type NetworkScope, type ScopePath } from "./network-scope.js";
import { PRO, type Tier } from "./tier.js";

/** Context that a lookup needs. */
export interface LookupContext<Path> {
  readonly path: Path;
  readonly account: AccountState;
  readonly world: World;
}

type SubscriptionPath = Pick<DatabasePath, "subscriptionId">;

/**
 * Finds the Pro subscription of a task; with `"active"`, only if it is ready for a change.
 *
 * @throws TaskError SUBSCRIPTION_NOT_FOUND or SUBSCRIPTION_NOT_ACTIVE.
 */
export function subscription(status?: "active") {
  const find = status === "active" ? requireActiveSubscription : requireSubscription;
  return ({ account, path }: LookupContext<SubscriptionPath>): { subscription: SubscriptionRecord } => ({
    subscription: find(account, path.subscriptionId),
  });
}

/**
 * Finds the database of a task, in an active subscription; with `"active"`, only if it is ready for a change.
 *
 * @throws TaskError DATABASE_NOT_FOUND or DATABASE_NOT_ACTIVE, and as {@link subscription}.
 */
export function database(status?: "active", tier: Tier = PRO) {
  const find = status === "active" ? requireActiveDatabase : requireDatabase;
  return ({ account, path, world }: LookupContext<DatabasePath>): { database: DatabaseRecord } => ({
    database: find(account, path, world, tier),
  });
}

/**
 * Finds the active subscription of a networking task, and the region where its route names one.
 *
 * @throws TaskError if there is none, `wrongKind` if the route is not for such subscriptions.
 */
export function networkScope(wrongKind: ErrorCode) {
  return ({ account, path }: LookupContext<ScopePath>): { scope: NetworkScope } => ({
    scope: findScope(account, path, wrongKind),
  });
}
