import type {
  PeeringRecord,
  PrivateLinkPrincipalRecord,
  PscEndpointRecord,
  TransitGatewayRecord,
} from "../state/network-records.js";
import type { AccountState, ResourceKind } from "../state/state.js";
import type { World } from "../state/world.js";
import { connectPrincipal } from "./private-connections.js";
import { stateMachines, type Transition } from "./state-machines.js";
import { startTransition } from "./transitions.js";

/** Kinds of resources that the customer acts on, as named in the admin API. */
export const CUSTOMER_KINDS = [
  "psc-endpoints",
  "private-link-principals",
  "peerings",
  "transit-gateways",
] as const;

export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** Step of the customer at the cloud provider. */
export interface CustomerStep {
  kind: CustomerKind;
  id: number;
  action: string;
}

/** Offer of a transit gateway by the customer. */
export interface TgwOffer {
  kind: "transit-gateway-invitations";
  subscriptionId: number;
  regionId?: number;
}

/** Resource with a customer's side, and what the customer can do now. */
export interface CustomerItem {
  kind: CustomerKind;
  id: number;
  subscriptionId: number;
  regionId: number | null;
  name: string;
  status: string;
  actions: string[];
}

type CustomerRecord = PscEndpointRecord | PrivateLinkPrincipalRecord | PeeringRecord | TransitGatewayRecord;

interface Action<R> {
  isPossible(record: R, account: AccountState): boolean;
  run(record: R, account: AccountState, world: World): void;
}

interface Side<R extends CustomerRecord> {
  records(account: AccountState): readonly R[];
  name(record: R): string;
  actions: Readonly<Record<string, Action<R>>>;
}

/** Creates an action that starts a transition from one of several statuses. */
function transition<R extends CustomerRecord>(
  kind: ResourceKind,
  from: readonly string[],
  steps: (world: World) => Transition,
  applies: (record: R) => boolean = () => true,
): Action<R> {
  return {
    isPossible: (record) => from.includes(record.status) && applies(record),
    run: (record, account, world) => startTransition(world, account, kind, record, steps(world)),
  };
}

const isAws = ({ view }: PeeringRecord) => view.vpcUid !== undefined;

const ACTIVE: Transition = [{ status: "active", forMs: 0 }];

/** Statuses of endpoints that are set up in a network of the customer. */
export const PSC_ENDPOINT_IN_USE = [
  "processing",
  "pending",
  "accept-pending",
  "active",
  "reject-pending",
] as const;

const pscEndpoints: Side<PscEndpointRecord> = {
  records: (account) => Object.values(account.pscEndpoints),
  name: ({ endpointConnectionName }) => endpointConnectionName,
  actions: {
    // The forwarding rule at GCP.
    create: transition("pscEndpoints", ["initialized"], ({ durations }) =>
      stateMachines.pscEndpointProcessing(durations),
    ),
    remove: transition("pscEndpoints", [...PSC_ENDPOINT_IN_USE, "rejected", "failed"], ({ durations }) =>
      stateMachines.pscEndpointDeletion(durations),
    ),
  },
};

const principals: Side<PrivateLinkPrincipalRecord> = {
  records: (account) => Object.values(account.privateLinkPrincipals),
  name: ({ principal }) => principal,
  actions: {
    connect: {
      isPossible: (record, account) => record.status === "associated" && !isConnected(record, account),
      run: connectPrincipal,
    },
    disconnect: {
      isPossible: isConnected,
      run: ({ id, privateLinkId }, { privateLinks }) => {
        const link = privateLinks[privateLinkId];
        if (link !== undefined) {
          link.connections = link.connections.filter(({ principalId }) => principalId !== id);
        }
      },
    },
  },
};

function isConnected(
  { id, privateLinkId }: PrivateLinkPrincipalRecord,
  { privateLinks }: AccountState,
): boolean {
  return privateLinks[privateLinkId]?.connections.some(({ principalId }) => principalId === id) ?? false;
}

const peerings: Side<PeeringRecord> = {
  records: (account) => Object.values(account.peerings),
  name: ({ view }) => view.vpcUid ?? view.networkName ?? "",
  actions: {
    accept: transition("peerings", ["pending-acceptance", "inactive"], () => ACTIVE),
    reject: transition("peerings", ["pending-acceptance"], () => [{ status: "failed", forMs: 0 }], isAws),
    // The other half of a peering at GCP.
    remove: transition(
      "peerings",
      ["active"],
      () => [{ status: "inactive", forMs: 0 }],
      (record) => !isAws(record),
    ),
  },
};

const transitGateways: Side<TransitGatewayRecord> = {
  records: (account) =>
    Object.values(account.transitGateways).filter(({ attachmentUid }) => attachmentUid !== undefined),
  name: ({ awsTgwUid }) => awsTgwUid,
  actions: {
    accept: transition("transitGateways", ["pendingAcceptance"], () => [{ status: "available", forMs: 0 }]),
    reject: transition("transitGateways", ["pendingAcceptance"], () => [
      { status: "rejecting", forMs: 0 },
      { status: "rejected", forMs: 0 },
    ]),
    remove: transition("transitGateways", ["available", "pendingAcceptance"], ({ durations }) =>
      stateMachines.tgwDetachment(durations),
    ),
  },
};

const SIDES = {
  "psc-endpoints": pscEndpoints,
  "private-link-principals": principals,
  peerings,
  "transit-gateways": transitGateways,
} as const satisfies Record<CustomerKind, unknown>;

/** The sides. The functions of each side work on one type of record. */
function getSide(kind: CustomerKind): Side<CustomerRecord> {
  return SIDES[kind] as unknown as Side<CustomerRecord>;
}

/** Lists the resources of an account that have a customer's side. */
export function listCustomerItems(account: AccountState): CustomerItem[] {
  return CUSTOMER_KINDS.flatMap((kind) => {
    const side = getSide(kind);
    return side.records(account).map((record) => ({
      kind,
      id: record.id,
      subscriptionId: record.subscriptionId,
      regionId: record.regionId ?? null,
      name: side.name(record),
      status: record.status,
      actions: Object.entries(side.actions)
        .filter(([, action]) => action.isPossible(record, account))
        .map(([name]) => name),
    }));
  });
}

/** Returns all actions of a kind, whether possible now or not. */
export function listCustomerActions(kind: CustomerKind): string[] {
  return Object.keys(getSide(kind).actions);
}

/** Runs a step if it is possible; {@link listCustomerItems} lists the possible ones. */
export function runCustomerStep(
  { kind, id, action }: CustomerStep,
  account: AccountState,
  world: World,
): void {
  const { records, actions } = getSide(kind);
  const record = records(account).find((one) => one.id === id);
  const found = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (record !== undefined && found?.isPossible(record, account)) found.run(record, account, world);
}
