import type {
  VpcPeering,
  VpcPeeringCreateAwsRequest,
  VpcPeeringCreateGcpRequest,
  VpcPeerings,
  VpcPeeringUpdateAwsRequest,
} from "redis-cloud-sdk/models";
import { TaskFailure } from "../failures.js";
import { list, shape, text } from "../requests/shape.js";
import { nextId, uuid } from "../state/ids.js";
import type { AccountState, PeeringRecord } from "../state/state.js";
import { setCourse } from "../status/course.js";
import { courses } from "../status/machines.js";
import { activeSubscription, subscriptionOfTask } from "./find.js";
import { note } from "./journal.js";
import { type Operations, task } from "./operation.js";

const CIDR = /^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/;

/** Peerings of a Pro subscription with a network of the customer. Nobody is there to accept them. */
export const peeringOperations: Operations = {
  // A read that is carried out as a task: the list comes as the task's resource.
  "GET /subscriptions/{subscriptionId}/peerings": task({
    command: "vpcPeeringGetRequest",
    process: ({ account, path }) => {
      const { id } = subscriptionOfTask(account, path.subscriptionId);
      const peerings = Object.values(account.peerings).filter(({ subscriptionId }) => subscriptionId === id);
      const resource: VpcPeerings = { peerings: peerings.map(viewPeering) };
      return { resourceId: id, resource: { ...resource } };
    },
  }),
  "POST /subscriptions/{subscriptionId}/peerings": task({
    command: "vpcPeeringCreateRequest",
    // The shapes of both clouds in one: only the fields tell them apart, as GO leaves the provider out for AWS.
    body: shape<VpcPeeringCreateAwsRequest & VpcPeeringCreateGcpRequest>({
      provider: text,
      region: text,
      awsAccountId: text,
      vpcId: text,
      vpcCidr: text,
      vpcCidrs: list(text),
      vpcProjectUid: text,
      vpcNetworkName: text,
    }),
    process: (work, request) => {
      const { account, world, path } = work;
      const { id: subscriptionId, cloud } = activeSubscription(account, path.subscriptionId);
      const gcp = request.provider?.toUpperCase() === "GCP" || request.vpcProjectUid !== undefined;
      if (gcp !== (cloud[0]?.provider === "GCP")) {
        throw new TaskFailure(
          "VPC_PEERING_BELONGS_TO_DIFFERENT_CLOUD_PROVIDER",
          "The network and the subscription are with different cloud providers.",
        );
      }
      const view = gcp ? gcpPeering(request) : awsPeering(request, uuid(world.state));
      const id = nextId(world.state, "small");
      const peering: PeeringRecord = { id, subscriptionId, view, status: "initiating-request", change: 0 };
      account.peerings[id] = peering;
      const course = gcp ? courses.gcpPeering() : courses.awsPeering(world.durations);
      setCourse(world, account, "peerings", peering, course);
      note(work, {
        type: "Subscription",
        resourceId: subscriptionId,
        description: `VPC peering ${id} was created.`,
      });
      return { resourceId: id };
    },
  }),
  "PUT /subscriptions/{subscriptionId}/peerings/{peeringId}": task({
    command: "vpcPeeringUpdateAwsRequest",
    body: shape<VpcPeeringUpdateAwsRequest>({ vpcCidr: text, vpcCidrs: list(text) }),
    process: (work, request) => {
      const peering = findPeering(work.account, work.path);
      const cidrs = cidrsOf(request);
      if (cidrs.length === 0)
        throw new TaskFailure("VPC_PEERING_CIDR_IS_MISSING", "Give vpcCidr or vpcCidrs.");
      peering.view = { ...peering.view, ...viewCidrs(cidrs) };
      note(work, {
        type: "Subscription",
        resourceId: peering.subscriptionId,
        description: `VPC peering ${peering.id} was updated.`,
      });
      return { resourceId: peering.id };
    },
  }),
  "DELETE /subscriptions/{subscriptionId}/peerings/{peeringId}": task({
    command: "vpcPeeringDeleteRequest",
    process: (work) => {
      const { id, subscriptionId } = findPeering(work.account, work.path);
      delete work.account.peerings[id];
      note(work, {
        type: "Subscription",
        resourceId: subscriptionId,
        description: `VPC peering ${id} was deleted.`,
      });
      return {};
    },
  }),
};

function findPeering(
  account: AccountState,
  path: { subscriptionId: number; peeringId: number },
): PeeringRecord {
  activeSubscription(account, path.subscriptionId);
  const peering = account.peerings[path.peeringId];
  if (peering?.subscriptionId === path.subscriptionId) return peering;
  throw new TaskFailure("VPC_PEERING_NOT_FOUND", `There is no VPC peering ${path.peeringId}.`);
}

function viewPeering({ id, status, view }: PeeringRecord): VpcPeering {
  return { vpcPeeringId: id, status, ...view };
}

function awsPeering(request: Partial<VpcPeeringCreateAwsRequest>, unique: string): PeeringRecord["view"] {
  const { awsAccountId, vpcId, region } = request;
  if (awsAccountId === undefined || !/^\d{12}$/.test(awsAccountId)) {
    throw new TaskFailure("VPC_PEERING_INVALID_ACCOUNT", "awsAccountId is not the number of an AWS account.");
  }
  if (vpcId === undefined || !vpcId.startsWith("vpc-")) {
    throw new TaskFailure("VPC_PEERING_INVALID_VPC", "vpcId is not the id of a VPC.");
  }
  if (region === undefined) throw new TaskFailure("VPC_PEERING_INVALID_REGION", "The request has no region.");
  const cidrs = cidrsOf(request);
  if (cidrs.length === 0) throw new TaskFailure("VPC_PEERING_CIDR_IS_MISSING", "Give vpcCidr or vpcCidrs.");
  const awsPeeringUid = `pcx-${unique.replaceAll("-", "").slice(0, 17)}`;
  return { regionName: region, awsAccountId, vpcUid: vpcId, awsPeeringUid, ...viewCidrs(cidrs) };
}

function gcpPeering({
  vpcProjectUid,
  vpcNetworkName,
}: Partial<VpcPeeringCreateGcpRequest>): PeeringRecord["view"] {
  if (vpcProjectUid === undefined || vpcNetworkName === undefined) {
    throw new TaskFailure("VPC_PEERING_INVALID_PROJECT", "Give vpcProjectUid and vpcNetworkName.");
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
    throw new TaskFailure("VPC_PEERING_TOO_MANY_CIDR_SPECIFICATIONS", "Give vpcCidr or vpcCidrs, not both.");
  }
  const cidrs = vpcCidrs ?? (vpcCidr === undefined ? [] : [vpcCidr]);
  const wrong = cidrs.find((cidr) => !CIDR.test(cidr));
  if (wrong !== undefined)
    throw new TaskFailure("VPC_PEERING_INVALID_CIDR", `${wrong} is not an address block.`);
  return cidrs;
}

/** The first block has a field of its own, from the time when there could be one only. */
function viewCidrs(cidrs: readonly string[]) {
  const [first = ""] = cidrs;
  return { vpcCidr: first, vpcCidrs: cidrs.map((vpcCidr) => ({ vpcCidr })) };
}
