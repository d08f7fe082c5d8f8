import type { ServiceBehavior } from "./behaviors.js";
import { InvalidBehaviorError } from "./check-behavior.js";

const CREATE_FREE_DATABASE = "POST /fixed/subscriptions/{subscriptionId}/databases";

/** Accounts and services that differ in what they offer: sets of behaviors. */
export const profiles = {
  /** The newest contract, an owner's key, every feature. */
  current: {},
  /** A service with the operations of the oldest known contract. */
  baseline: { contract: "2024-12-04" },
  /** A service with the operations of the contracts until August 2026. */
  "2026-08": { contract: "2026-08-31" },
  /** An account without previews. */
  "no-previews": { agentMemory: false, endpointRedirections: false },
  /** A secret key with the role Viewer. */
  viewer: { maxRole: "Viewer" },
  /** An account with the free plan of Essentials only. */
  "essentials-free": {
    refusals: {
      "POST /subscriptions": "PAYMENT_INFO_NOT_PROVIDED",
      "POST /fixed/subscriptions": "FIXED_SUBSCRIPTION_ACCOUNT_ALREADY_HAS_A_FREE_PLAN",
      [`${CREATE_FREE_DATABASE} enableTls`]: "FIXED_DATABASE_ENABLE_TLS_NOT_SUPPORTED_IN_REQUESTED_PLAN",
      [`${CREATE_FREE_DATABASE} replication`]:
        "FIXED_DATABASE_REPLICATION_IS_NOT_SUPPORTED_IN_REQUESTED_PLAN",
      [`${CREATE_FREE_DATABASE}/{databaseId}/backup`]: "DATABASE_BACKUP_NOT_SUPPORTED",
    },
  },
  /** An account that pays through a marketplace. */
  marketplace: {
    refusals: {
      "POST /subscriptions paymentMethodId": "MARKETPLACE_PAYMENT_INFO_COLLISION",
      "POST /fixed/subscriptions paymentMethodId": "MARKETPLACE_PAYMENT_INFO_COLLISION",
      "PUT /subscriptions/{subscriptionId} paymentMethodId": "MARKETPLACE_PAYMENT_INFO_COLLISION",
    },
  },
} as const satisfies Record<string, Partial<ServiceBehavior>>;

/** Name of a profile. */
export type ProfileName = keyof typeof profiles;

export const profileNames = Object.keys(profiles) as ProfileName[];

/** @throws {@link InvalidBehaviorError} naming the profiles that exist. */
export function findProfile(name: string): Partial<ServiceBehavior> {
  if (Object.hasOwn(profiles, name)) return profiles[name as ProfileName];
  throw new InvalidBehaviorError(
    `profile must be one of ${profileNames.join(", ")} (got ${JSON.stringify(name)})`,
  );
}
