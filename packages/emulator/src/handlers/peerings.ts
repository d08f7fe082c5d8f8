import type { VpcPeeringUpdateAwsRequest } from "redis-cloud-sdk/models";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import { isCidr, overlap } from "../requests/cidr.js";
import { nextId, uuid } from "../state/ids.js";
import type { AccountState, PeeringRecord, SubscriptionRecord } from "../state/state.js";
import { viewPeering, viewRegionPeerings } from "../views/peering.js";
import { regionIdOf } from "./active-active.js";
import { task } from "./declare.js";
import { activeSubscription, requireSubscription } from "./find.js";
import {
  checkKind,
  type ErrorCodes,
  isIn,
  type NetworkScope,
  type ScopedTaskContext,
  scopedRecord,
} from "./network-scope.js";
import type { Operations, TaskResult } from "./operation.js";

const GETTING: ErrorCodes = {
  activeActive: "GETTING_SINGLE_REGION_VPC_PEERINGS_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
  single: "GETTING_ACTIVE_ACTIVE_SUBSCRIPTION_VPC_PEERINGS_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
};
const CREATING: ErrorCodes = {
  activeActive: "CREATING_A_SINGLE_REGION_VPC_PEERING_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
  single: "CREATING_AN_ACTIVE_ACTIVE_VPC_PEERING_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
};
const UPDATING: ErrorCodes = {
  activeActive: "UPDATING_A_SINGLE_REGION_VPC_PEERING_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
  single: "UPDATING_AN_ACTIVE_ACTIVE_VPC_PEERING_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
};
const DELETING: ErrorCodes = {
  activeActive: "DELETING_SINGLE_REGION_VPC_PEERING_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
  single: "DELETING_AN_ACTIVE_ACTIVE_VPC_PEERING_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
};

/** Peerings of Pro subscriptions with networks of the customer. Here nobody accepts them, unless a habit says so. */
export const peeringOperations: Operations = {
  // A read that is carried out as a task: the list comes as the task's resource.
  "GET /subscriptions/{subscriptionId}/peerings": task({
    command: "vpcPeeringGetRequest",
    process: (work) => list(work, false),
  }),
  "POST /subscriptions/{subscriptionId}/peerings": task({
    command: "vpcPeeringCreateRequest",
    process: (work, request) => {
      const place = placeOfNew(work, false, undefined);
      return create(work, place, request, request.region);
    },
  }),
  "PUT /subscriptions/{subscriptionId}/peerings/{peeringId}": task({
    command: "vpcPeeringUpdateAwsRequest",
    process: (work, request) => update(work, request, false),
  }),
  "DELETE /subscriptions/{subscriptionId}/peerings/{peeringId}": task({
    command: "vpcPeeringDeleteRequest",
    process: (work) => remove(work, false),
  }),
  "GET /subscriptions/{subscriptionId}/regions/peerings": task({
    command: "activeActiveVpcPeeringGetRequest",
    process: (work) => list(work, true),
  }),
  "POST /subscriptions/{subscriptionId}/regions/peerings": task({
    command: "activeActiveVpcPeeringCreateRequest",
    process: (work, request) => {
      const place = placeOfNew(work, true, request.sourceRegion);
      return create(work, place, request, request.destinationRegion);
    },
  }),
  "PUT /subscriptions/{subscriptionId}/regions/peerings/{peeringId}": task({
    command: "activeActiveVpcPeeringUpdateAwsRequest",
    process: (work, request) => update(work, request, true),
  }),
  "DELETE /subscriptions/{subscriptionId}/regions/peerings/{peeringId}": task({
    command: "activeActiveVpcPeeringDeleteRequest",
    process: (work) => remove(work, true),
  }),
};

interface PeeringPath {
  readonly subscriptionId: number;
  readonly peeringId: number;
}

/** What the requests for both clouds and both kinds of subscriptions have in common. */
interface NetworkRequest extends VpcPeeringUpdateAwsRequest {
  provider?: string;
  awsAccountId?: string;
  vpcId?: string;
  vpcProjectUid?: string;
  vpcNetworkName?: string;
}

function list({ account, path, world }: ScopedTaskContext, regional: boolean): TaskResult {
  const subscription = requireSubscription(account, path.subscriptionId);
  checkKind(subscription, regional, GETTING);
  const { id } = subscription;
  const peerings = peeringsOf(subscription, account).filter(({ visibleAt }) => visibleAt <= world.now);
  const resource = regional
    ? viewRegionPeerings(id, regionsOf(subscription), peerings)
    : { peerings: peerings.map(viewPeering) };
  return { resourceId: id, resource: { ...resource } };
}

/** Where a new peering starts. Which region of an Active-Active subscription stands in the body, not in the path. */
function placeOfNew(
  { account, path }: ScopedTaskContext,
  regional: boolean,
  source: string | undefined,
): NetworkScope {
  const subscription = activeSubscription(account, path.subscriptionId);
  checkKind(subscription, regional, CREATING);
  const { provider = "AWS" } = subscription.cloud[0] ?? {};
  const [first, ...rest] = regionsOf(subscription);
  if (!regional) return { subscription, provider, region: first?.region ?? "us-east-1" };
  const found = [first, ...rest].find((other) => other?.region === source);
  if (found === undefined) {
    throw new TaskError(
      "ACTIVE_ACTIVE_VPC_PEERING_INVALID_SOURCE_REGION_NAME",
      `The subscription has no region ${source}.`,
    );
  }
  return { subscription, provider, region: found.region, regionId: found.id };
}

function create(
  work: ScopedTaskContext,
  place: NetworkScope,
  request: NetworkRequest,
  destination?: string,
): TaskResult {
  const { account, world } = work;
  const provider = request.provider?.toUpperCase() ?? (request.vpcProjectUid === undefined ? "AWS" : "GCP");
  if (provider !== "AWS" && provider !== "GCP") {
    throw new TaskError("VPC_PEERING_IS_NOT_KNOWN_CLOUD_PROVIDER", `${provider} has no VPC peerings here.`);
  }
  if (provider !== place.provider) {
    throw new TaskError(
      "VPC_PEERING_BELONGS_TO_DIFFERENT_CLOUD_PROVIDER",
      "The network and the subscription are with different cloud providers.",
    );
  }
  const view =
    provider === "GCP" ? gcpPeering(request) : awsPeering(request, place, uuid(world.state), destination);
  const { vpcUid, networkName } = view;
  const twin = Object.values(account.peerings).find(
    (other) => isIn(place, other) && other.view.vpcUid === vpcUid && other.view.networkName === networkName,
  );
  if (twin !== undefined) {
    throw new TaskError("VPC_PEERING_ALREADY_EXIST", `VPC peering ${twin.id} is with the same network.`);
  }
  const id = nextId(world.state, "small");
  const peering: PeeringRecord = { ...scopedRecord(place, id, world), view };
  account.peerings[id] = peering;
  const { peeringAcceptance } = world.behavior;
  const transition =
    provider === "GCP"
      ? stateMachines.gcpPeering(peeringAcceptance)
      : stateMachines.awsPeering(world.durations, peeringAcceptance);
  startTransition(world, account, "peerings", peering, transition);
  appendSystemLog(work, about(peering, "was created"));
  return { resourceId: id };
}

function update(
  work: ScopedTaskContext<PeeringPath>,
  request: VpcPeeringUpdateAwsRequest,
  regional: boolean,
): TaskResult {
  const peering = findPeering(work, regional, UPDATING);
  if (peering.view.vpcUid === undefined) {
    throw new TaskError(
      "VPC_PEERING_BELONGS_TO_DIFFERENT_CLOUD_PROVIDER",
      "Only peerings at AWS have address blocks that can be changed.",
    );
  }
  Object.assign(peering.view, viewCidrs(cidrsOf(request)));
  appendSystemLog(work, about(peering, "was updated"));
  return { resourceId: peering.id };
}

function remove(work: ScopedTaskContext<PeeringPath>, regional: boolean): TaskResult {
  const peering = findPeering(work, regional, DELETING);
  delete work.account.peerings[peering.id];
  appendSystemLog(work, about(peering, "was deleted"));
  return {};
}

function findPeering(
  { account, path }: ScopedTaskContext<PeeringPath>,
  regional: boolean,
  wrongKind: ErrorCodes,
): PeeringRecord {
  const subscription = activeSubscription(account, path.subscriptionId);
  checkKind(subscription, regional, wrongKind);
  const peerings = peeringsOf(subscription, account);
  if (regional && wrongKind === DELETING && peerings.length === 0) {
    throw new TaskError(
      "DELETING_AN_ACTIVE_ACTIVE_VPC_PEERING_IS_NOT_ALLOWED_FOR_A_SUBSCRIPTION_WITH_NO_VPC_PEERINGS",
      "The subscription has no VPC peerings.",
      { status: "404 NOT_FOUND" },
    );
  }
  const peering = peerings.find(({ id }) => id === path.peeringId);
  if (peering !== undefined) return peering;
  throw new TaskError(
    regional ? "ACTIVE_ACTIVE_VPC_PEERING_NOT_FOUND" : "VPC_PEERING_NOT_FOUND",
    `There is no VPC peering ${path.peeringId}.`,
  );
}

function peeringsOf({ id }: SubscriptionRecord, account: AccountState): PeeringRecord[] {
  return Object.values(account.peerings).filter(({ subscriptionId }) => subscriptionId === id);
}

function regionsOf({ cloud }: SubscriptionRecord): { id: number; region: string }[] {
  const { provider = "AWS", regions = [] } = cloud[0] ?? {};
  return regions.map(({ region }) => ({ id: regionIdOf(provider, region) ?? 0, region }));
}

function awsPeering(
  request: NetworkRequest,
  place: NetworkScope,
  unique: string,
  region: string | undefined,
): PeeringRecord["view"] {
  const { awsAccountId, vpcId } = request;
  if (awsAccountId === undefined || !/^\d{12}$/.test(awsAccountId)) {
    throw new TaskError(
      place.regionId === undefined
        ? "VPC_PEERING_INVALID_ACCOUNT"
        : "ACTIVE_ACTIVE_VPC_PEERING_INVALID_AWS_ACCOUNT",
      "awsAccountId is not the number of an AWS account.",
    );
  }
  if (vpcId === undefined || !vpcId.startsWith("vpc-")) {
    throw new TaskError("VPC_PEERING_INVALID_VPC", "vpcId is not the id of a VPC.");
  }
  if (region === undefined) throw new TaskError("VPC_PEERING_INVALID_REGION", "The request has no region.");
  const cidrs = cidrsOf(request);
  const own = place.subscription.cloud[0]?.regions.find((other) => other.region === place.region);
  const clash = cidrs.find((cidr) =>
    own?.networking.some(({ deploymentCIDR }) => overlap(deploymentCIDR, cidr)),
  );
  if (clash !== undefined) {
    throw new TaskError("VPC_PEERING_CIDR_OVERLAP", `${clash} overlaps the network of the subscription.`);
  }
  const awsPeeringUid = `pcx-${unique.replaceAll("-", "").slice(0, 17)}`;
  return { regionName: region, awsAccountId, vpcUid: vpcId, awsPeeringUid, ...viewCidrs(cidrs) };
}

function gcpPeering({ vpcProjectUid, vpcNetworkName }: NetworkRequest): PeeringRecord["view"] {
  if (vpcProjectUid === undefined || vpcNetworkName === undefined) {
    throw new TaskError("VPC_PEERING_INVALID_PROJECT", "Give vpcProjectUid and vpcNetworkName.");
  }
  return {
    projectUid: vpcProjectUid,
    networkName: vpcNetworkName,
    redisProjectUid: "redis-emulator-project",
    redisNetworkName: "redis-emulator-network",
  };
}

function cidrsOf({ vpcCidr, vpcCidrs }: VpcPeeringUpdateAwsRequest): string[] {
  if (vpcCidr !== undefined && vpcCidrs !== undefined) {
    throw new TaskError("VPC_PEERING_TOO_MANY_CIDR_SPECIFICATIONS", "Give vpcCidr or vpcCidrs, not both.");
  }
  const cidrs = vpcCidrs ?? (vpcCidr === undefined ? [] : [vpcCidr]);
  if (cidrs.length === 0) throw new TaskError("VPC_PEERING_CIDR_IS_MISSING", "Give vpcCidr or vpcCidrs.");
  const wrong = cidrs.find((cidr) => !isCidr(cidr));
  if (wrong !== undefined)
    throw new TaskError("VPC_PEERING_INVALID_CIDR", `${wrong} is not an address block.`);
  return cidrs;
}

/** The first block has a field of its own, from the time when there could be one only. */
function viewCidrs(cidrs: readonly string[]) {
  const [first = ""] = cidrs;
  return { vpcCidr: first, vpcCidrs: cidrs.map((vpcCidr) => ({ vpcCidr })) };
}

function about({ id, subscriptionId }: PeeringRecord, what: string) {
  return { type: "Subscription", resourceId: subscriptionId, description: `VPC peering ${id} ${what}.` };
}
