import type { Durations } from "../durations.js";
import type { Stage } from "../state/state.js";
import { GONE } from "./course.js";

/** A course has at least one stage. */
export type Course = readonly [Stage, ...Stage[]];

const ACTIVE: Stage = { status: "active", forMs: 0 };
const REMOVED: Stage = { status: GONE, forMs: 0 };

/** The courses that statuses take. The words are the service's own. */
export const courses = {
  subscriptionCreation: ({ subscriptionCreation }: Durations): Course => [
    { status: "pending", forMs: subscriptionCreation },
    ACTIVE,
  ],
  subscriptionUpdate: ({ subscriptionUpdate }: Durations): Course => [
    { status: "pending", forMs: subscriptionUpdate },
    ACTIVE,
  ],
  subscriptionDeletion: ({ subscriptionDeletion }: Durations): Course => [
    { status: "deleting", forMs: subscriptionDeletion },
    REMOVED,
  ],
  /** `draft` while it is planned; the endpoints come last. Terraform's provider met all of these words. */
  databaseCreation: ({ databaseCreation }: Durations): Course => [
    { status: "draft", forMs: databaseCreation * 0.1 },
    { status: "pending", forMs: databaseCreation * 0.8 },
    { status: "dynamic-endpoints-creation-pending", forMs: databaseCreation * 0.1 },
    ACTIVE,
  ],
  /** A database that is created together with its subscription is ready when the subscription is. */
  databaseWithSubscription: ({ subscriptionCreation }: Durations): Course => [
    { status: "pending", forMs: subscriptionCreation },
    ACTIVE,
  ],
  databaseUpdate: ({ databaseUpdate }: Durations): Course => [
    { status: "active-change-pending", forMs: databaseUpdate },
    ACTIVE,
  ],
  /** Switching the OSS Cluster API changes the policy of the proxies, and says so. */
  proxyPolicyChange: ({ databaseUpdate }: Durations): Course => [
    { status: "proxy-policy-change-pending", forMs: databaseUpdate },
    ACTIVE,
  ],
  databaseDeletion: ({ databaseDeletion }: Durations): Course => [
    { status: "delete-pending", forMs: databaseDeletion },
    REMOVED,
  ],
  databaseUpgrade: ({ databaseUpgrade }: Durations): Course => [
    { status: "active-upgrade-pending", forMs: databaseUpgrade },
    ACTIVE,
  ],
  databaseImport: (durations: Durations): Course => [
    { status: "import-pending", forMs: durations.import },
    ACTIVE,
  ],
  acl: ({ acl }: Durations, flapping: boolean): Course =>
    flapping
      ? [
          { status: "pending", forMs: acl },
          { status: "active", forMs: acl / 2 },
          { status: "pending", forMs: acl },
          ACTIVE,
        ]
      : [{ status: "pending", forMs: acl }, ACTIVE],
  aclDeletion: ({ acl }: Durations): Course => [{ status: "deleting", forMs: acl }, REMOVED],
  awsPeering: ({ peering }: Durations): Course => [
    { status: "initiating-request", forMs: peering },
    { status: "pending-acceptance", forMs: 0 },
  ],
  /** A GCP peering is inactive until the other side has made its half. */
  gcpPeering: (): Course => [{ status: "inactive", forMs: 0 }],
} as const;
