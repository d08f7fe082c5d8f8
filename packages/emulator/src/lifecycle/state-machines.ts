import type { TransitionStep } from "../state/state.js";
import type { Durations } from "../time/durations.js";
import { GONE } from "./transitions.js";

/** Sequence of statuses; never empty. */
export type Transition = readonly [TransitionStep, ...TransitionStep[]];

const ACTIVE: TransitionStep = { status: "active", forMs: 0 };
const REMOVED: TransitionStep = { status: GONE, forMs: 0 };

/** Status that lasts until the customer's side accepts, which may never happen. */
function untilAccepted(status: string, acceptance: false | number): Transition {
  return acceptance === false ? [{ status, forMs: 0 }] : [{ status, forMs: acceptance }, ACTIVE];
}

/** Status sequences per operation. The status values are those of the service. */
export const stateMachines = {
  subscriptionCreation: ({ subscriptionCreation }: Durations): Transition => [
    { status: "pending", forMs: subscriptionCreation },
    ACTIVE,
  ],
  subscriptionUpdate: ({ subscriptionUpdate }: Durations): Transition => [
    { status: "pending", forMs: subscriptionUpdate },
    ACTIVE,
  ],
  subscriptionDeletion: ({ subscriptionDeletion }: Durations): Transition => [
    { status: "deleting", forMs: subscriptionDeletion },
    REMOVED,
  ],
  /** Starts as `draft` and creates the endpoints last. All values were observed by the Terraform provider. */
  databaseCreation: ({ databaseCreation }: Durations): Transition => [
    { status: "draft", forMs: databaseCreation * 0.1 },
    { status: "pending", forMs: databaseCreation * 0.8 },
    { status: "dynamic-endpoints-creation-pending", forMs: databaseCreation * 0.1 },
    ACTIVE,
  ],
  /** A database created together with its subscription becomes active at the same time. */
  databaseWithSubscription: ({ subscriptionCreation }: Durations): Transition => [
    { status: "pending", forMs: subscriptionCreation },
    ACTIVE,
  ],
  databaseUpdate: ({ databaseUpdate }: Durations): Transition => [
    { status: "active-change-pending", forMs: databaseUpdate },
    ACTIVE,
  ],
  /** Enabling or disabling the OSS Cluster API changes the proxy policy and has its own status. */
  proxyPolicyChange: ({ databaseUpdate }: Durations): Transition => [
    { status: "proxy-policy-change-pending", forMs: databaseUpdate },
    ACTIVE,
  ],
  databaseDeletion: ({ databaseDeletion }: Durations): Transition => [
    { status: "delete-pending", forMs: databaseDeletion },
    REMOVED,
  ],
  databaseUpgrade: ({ databaseUpgrade }: Durations): Transition => [
    { status: "active-upgrade-pending", forMs: databaseUpgrade },
    ACTIVE,
  ],
  databaseImport: (durations: Durations): Transition => [
    { status: "import-pending", forMs: durations.import },
    ACTIVE,
  ],
  acl: ({ acl }: Durations, flapping: boolean): Transition =>
    flapping
      ? [
          { status: "pending", forMs: acl },
          { status: "active", forMs: acl / 2 },
          { status: "pending", forMs: acl },
          ACTIVE,
        ]
      : [{ status: "pending", forMs: acl }, ACTIVE],
  aclDeletion: ({ acl }: Durations): Transition => [{ status: "deleting", forMs: acl }, REMOVED],
  awsPeering: ({ peering }: Durations, acceptance: false | number): Transition => [
    { status: "initiating-request", forMs: peering },
    ...untilAccepted("pending-acceptance", acceptance),
  ],
  /** A GCP peering is inactive until the customer's side has created its half. */
  gcpPeering: (acceptance: false | number): Transition => untilAccepted("inactive", acceptance),
  regionChange: ({ regionChange }: Durations): Transition => [
    { status: "pending", forMs: regionChange },
    ACTIVE,
  ],
  databaseRegionChange: ({ regionChange }: Durations): Transition => [
    { status: "active-change-pending", forMs: regionChange },
    ACTIVE,
  ],
  /** Except for the first, the values are those of AWS. */
  tgwAttachment: ({ transitGateway }: Durations, acceptance: false | number): Transition => [
    { status: "initiating-request", forMs: transitGateway * 0.2 },
    { status: "pending", forMs: transitGateway * 0.8 },
    ...(acceptance === 0
      ? []
      : [{ status: "pendingAcceptance", forMs: acceptance === false ? 0 : acceptance }]),
    ...(acceptance === false ? [] : [{ status: "available", forMs: 0 }]),
  ],
  tgwUpdate: ({ transitGateway }: Durations): Transition => [
    { status: "modifying", forMs: transitGateway },
    { status: "available", forMs: 0 },
  ],
  /** The gateway remains shared afterwards and stays in the list. */
  tgwDetachment: ({ transitGateway }: Durations): Transition => [
    { status: "deleting", forMs: transitGateway },
    { status: "deleted", forMs: 0 },
  ],
  pscService: ({ pscService }: Durations): Transition => [
    { status: "create-queued", forMs: pscService * 0.1 },
    { status: "initialized", forMs: pscService * 0.1 },
    { status: "create-pending", forMs: pscService * 0.8 },
    ACTIVE,
  ],
  pscServiceDeletion: ({ pscService }: Durations): Transition => [
    { status: "delete-queued", forMs: pscService * 0.1 },
    { status: "delete-pending", forMs: pscService * 0.7 },
    { status: "deleted", forMs: pscService * 0.2 },
    REMOVED,
  ],
  /** Waits until the customer runs the creation script. */
  pscEndpointAwaitingCustomer: (): Transition => [{ status: "initialized", forMs: 0 }],
  pscEndpointCreation: ({ pscEndpoint }: Durations): Transition => [
    { status: "initialized", forMs: pscEndpoint * 0.2 },
    { status: "processing", forMs: pscEndpoint * 0.8 },
    { status: "pending", forMs: 0 },
  ],
  pscEndpointProcessing: ({ pscEndpoint }: Durations): Transition => [
    { status: "processing", forMs: pscEndpoint },
    { status: "pending", forMs: 0 },
  ],
  pscEndpointAcceptance: ({ pscEndpoint }: Durations): Transition => [
    { status: "accept-pending", forMs: pscEndpoint },
    ACTIVE,
  ],
  pscEndpointRejection: ({ pscEndpoint }: Durations): Transition => [
    { status: "reject-pending", forMs: pscEndpoint },
    { status: "rejected", forMs: 0 },
  ],
  pscEndpointDeletion: ({ pscEndpoint }: Durations): Transition => [
    { status: "deleted", forMs: pscEndpoint },
    REMOVED,
  ],
  privateLink: ({ privateLink }: Durations): Transition => [
    { status: "initializing", forMs: privateLink },
    ACTIVE,
  ],
  privateLinkDeletion: ({ privateLink }: Durations): Transition => [
    { status: "deleting", forMs: privateLink },
    REMOVED,
  ],
  privateLinkPrincipal: ({ privateLinkPrincipal }: Durations): Transition => [
    { status: "initializing", forMs: privateLinkPrincipal * 0.3 },
    { status: "associating", forMs: privateLinkPrincipal * 0.7 },
    { status: "associated", forMs: 0 },
  ],
  privateLinkPrincipalRemoval: ({ privateLinkPrincipal }: Durations): Transition => [
    { status: "disassociating", forMs: privateLinkPrincipal * 0.7 },
    { status: "disassociated", forMs: privateLinkPrincipal * 0.3 },
    REMOVED,
  ],
  essentialsSubscription: ({ essentialsSubscription }: Durations): Transition => [
    { status: "pending", forMs: essentialsSubscription },
    ACTIVE,
  ],
  essentialsDeletion: ({ subscriptionDeletion }: Durations): Transition => [
    { status: "deleting", forMs: subscriptionDeletion },
    REMOVED,
  ],
  essentialsDatabaseCreation: ({ essentialsDatabaseCreation }: Durations): Transition => [
    { status: "draft", forMs: essentialsDatabaseCreation * 0.25 },
    { status: "pending", forMs: essentialsDatabaseCreation * 0.75 },
    ACTIVE,
  ],
  /** The subscription waits until the customer sends its encryption keys. */
  customerKeysPending: ({ subscriptionUpdate }: Durations): Transition => [
    { status: "pending", forMs: subscriptionUpdate },
    { status: "encryption_key_pending", forMs: 0 },
  ],
  cloudAccountCreation: ({ cloudAccount }: Durations): Transition => [
    { status: "draft", forMs: cloudAccount / 2 },
    { status: "pending", forMs: cloudAccount / 2 },
    ACTIVE,
  ],
  cloudAccountUpdate: ({ cloudAccount }: Durations): Transition => [
    { status: "change-draft", forMs: cloudAccount / 2 },
    { status: "change-pending", forMs: cloudAccount / 2 },
    ACTIVE,
  ],
  /** Cloud accounts are listed as `deleted` for a while before they disappear. */
  cloudAccountDeletion: ({ cloudAccount }: Durations): Transition => [
    { status: "delete-draft", forMs: cloudAccount / 2 },
    { status: "deleted", forMs: cloudAccount / 2 },
    REMOVED,
  ],
  memoryStore: ({ memoryStore }: Durations): Transition => [
    { status: "PROVISIONING", forMs: memoryStore },
    { status: "READY", forMs: 0 },
  ],
  /** The contract has no status for a deletion, so the last one remains. */
  memoryStoreDeletion: ({ memoryStore }: Durations, status: string): Transition => [
    { status, forMs: memoryStore },
    REMOVED,
  ],
  memoryStoreFailure: (): Transition => [{ status: "UNAVAILABLE", forMs: 0 }],
  workspaceCreation: ({ workspace }: Durations): Transition => [
    { status: "Provisioning", forMs: workspace },
    { status: "Ready", forMs: 0 },
  ],
  workspaceDeletion: ({ workspace }: Durations): Transition => [
    { status: "Deleting", forMs: workspace / 2 },
    REMOVED,
  ],
  workspaceEndpoint: ({ workspaceEndpoint }: Durations): Transition => [
    { status: "pending", forMs: workspaceEndpoint },
    { status: "available", forMs: 0 },
  ],
  workspaceEndpointDeletion: ({ workspaceEndpoint }: Durations): Transition => [
    { status: "deleting", forMs: workspaceEndpoint },
    REMOVED,
  ],
  pipeline: ({ pipeline }: Durations, status: string, end: "started" | "stopped"): Transition => [
    { status, forMs: pipeline },
    { status: end, forMs: 0 },
  ],
  redirection: ({ redirection }: Durations): Transition => [
    { status: "initiated", forMs: redirection * 0.1 },
    { status: "pending", forMs: redirection * 0.2 },
    { status: "in-progress", forMs: redirection * 0.7 },
    { status: "completed", forMs: 0 },
  ],
  redirectionRevert: ({ redirection }: Durations): Transition => [
    { status: "initiated", forMs: redirection * 0.1 },
    { status: "pending", forMs: redirection * 0.2 },
    { status: "in-progress", forMs: redirection * 0.7 },
    { status: "reverted", forMs: 0 },
  ],
} as const;
