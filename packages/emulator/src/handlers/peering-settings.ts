import { isCidr, overlaps } from "../requests/cidr.js";
import type { PeeringRecord } from "../state/network-records.js";
import { assertRules, type Rule } from "./declare.js";
import type { NetworkScope } from "./network-scope.js";

/** Fields of the requests for both clouds and both kinds of subscriptions. */
export interface PeeringRequest {
  provider?: string | undefined;
  region?: string | undefined;
  awsAccountId?: string | undefined;
  vpcId?: string | undefined;
  vpcCidr?: string | undefined;
  vpcCidrs?: readonly string[] | undefined;
  vpcProjectUid?: string | undefined;
  vpcNetworkName?: string | undefined;
}

/** Returns the cloud of the customer's network, which a request may leave out. */
export function getPeeringProvider({ provider, vpcProjectUid }: PeeringRequest): string {
  return provider?.toUpperCase() ?? (vpcProjectUid === undefined ? "AWS" : "GCP");
}

/** Rules for both clouds. */
export const creationRules: readonly Rule<{ provider: string; scope: NetworkScope }>[] = [
  [
    "VPC_PEERING_IS_NOT_KNOWN_CLOUD_PROVIDER",
    ({ provider }) => provider !== "AWS" && provider !== "GCP",
    ({ provider }) => `\`provider\` must be AWS or GCP (got ${provider}).`,
  ],
  [
    "VPC_PEERING_BELONGS_TO_DIFFERENT_CLOUD_PROVIDER",
    ({ provider, scope }) => provider !== scope.provider,
    ({ provider, scope }) =>
      `\`provider\` must be that of the subscription, ${scope.provider} (got ${provider}).`,
  ],
];

interface AwsContext {
  request: PeeringRequest;
  scope: NetworkScope;
}

const awsRules: readonly Rule<AwsContext>[] = [
  [
    "VPC_PEERING_INVALID_ACCOUNT",
    ({ request, scope }) => scope.regionId === undefined && !isAwsAccount(request),
    "`awsAccountId` must have 12 digits.",
  ],
  [
    "ACTIVE_ACTIVE_VPC_PEERING_INVALID_AWS_ACCOUNT",
    ({ request }) => !isAwsAccount(request),
    "`awsAccountId` must have 12 digits.",
  ],
  [
    "VPC_PEERING_INVALID_VPC",
    ({ request: { vpcId = "" } }) => !vpcId.startsWith("vpc-"),
    ({ request }) => `\`vpcId\` must start with vpc- (got ${request.vpcId}).`,
  ],
  ["VPC_PEERING_INVALID_REGION", ({ request }) => request.region === undefined, "The region is required."],
];

const overlapRules: readonly Rule<AwsContext>[] = [
  [
    "VPC_PEERING_CIDR_OVERLAP",
    (context) => findOverlap(context) !== undefined,
    (context) => `${findOverlap(context)} overlaps the network of the subscription.`,
  ],
];

/** Rules for the CIDR blocks of a request. */
export const cidrRules: readonly Rule<PeeringRequest>[] = [
  [
    "VPC_PEERING_TOO_MANY_CIDR_SPECIFICATIONS",
    ({ vpcCidr, vpcCidrs }) => vpcCidr !== undefined && vpcCidrs !== undefined,
    "`vpcCidr` and `vpcCidrs` must not be combined.",
  ],
  [
    "VPC_PEERING_CIDR_IS_MISSING",
    (request) => listCidrs(request).length === 0,
    "`vpcCidr` or `vpcCidrs` is required.",
  ],
  [
    "VPC_PEERING_INVALID_CIDR",
    (request) => listCidrs(request).some((cidr) => !isCidr(cidr)),
    (request) => `${listCidrs(request).find((cidr) => !isCidr(cidr))} is not a valid CIDR block.`,
  ],
];

function isAwsAccount({ awsAccountId = "" }: PeeringRequest): boolean {
  return /^\d{12}$/.test(awsAccountId);
}

function findOverlap({ request, scope }: AwsContext): string | undefined {
  const own = scope.subscription.cloud[0]?.regions.find(({ region }) => region === scope.region);
  return listCidrs(request).find((cidr) =>
    own?.networking.some(({ deploymentCIDR }) => overlaps(deploymentCIDR, cidr)),
  );
}

/** Lists the CIDR blocks of a request, which has one field for a single one and another one for several. */
export function listCidrs({ vpcCidr, vpcCidrs }: PeeringRequest): readonly string[] {
  return vpcCidrs ?? (vpcCidr === undefined ? [] : [vpcCidr]);
}

/** Converts CIDR blocks for responses. The first one has its own field, from the time when there was only one. */
export function toCidrFields(cidrs: readonly string[]) {
  const [first = ""] = cidrs;
  return { vpcCidr: first, vpcCidrs: cidrs.map((vpcCidr) => ({ vpcCidr })) };
}

/** @throws TaskError */
export function createAwsView(
  request: PeeringRequest,
  scope: NetworkScope,
  unique: string,
): PeeringRecord["view"] {
  assertRules(awsRules, { request, scope });
  assertRules(cidrRules, request);
  assertRules(overlapRules, { request, scope });
  const { region = "", awsAccountId = "", vpcId = "" } = request;
  const awsPeeringUid = `pcx-${unique.replaceAll("-", "").slice(0, 17)}`;
  return {
    regionName: region,
    awsAccountId,
    vpcUid: vpcId,
    awsPeeringUid,
    ...toCidrFields(listCidrs(request)),
  };
}

/** @throws TaskError */
export function createGcpView(request: PeeringRequest, unique: string): PeeringRecord["view"] {
  assertRules(gcpRules, request);
  const { vpcProjectUid = "", vpcNetworkName = "" } = request;
  return {
    projectUid: vpcProjectUid,
    networkName: vpcNetworkName,
    redisProjectUid: "redis-emulator-project",
    redisNetworkName: "redis-emulator-network",
    cloudPeeringId: `redis-emulator-${unique.replaceAll("-", "").slice(0, 12)}`,
  };
}

const gcpRules: readonly Rule<PeeringRequest>[] = [
  [
    "VPC_PEERING_INVALID_PROJECT",
    ({ vpcProjectUid, vpcNetworkName }) => vpcProjectUid === undefined || vpcNetworkName === undefined,
    "`vpcProjectUid` and `vpcNetworkName` are required.",
  ],
];
