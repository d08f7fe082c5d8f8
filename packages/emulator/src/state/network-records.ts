import type { VpcPeering } from "redis-cloud-sdk/models";
import type { StatusRecord } from "./status-record.js";

/** Connection between a customer network and a single-region subscription, or a region of an Active-Active one. */
export interface RegionalRecord extends StatusRecord {
  subscriptionId: number;
  /** Active-Active only. */
  regionId?: number;
  /** Time from which it is listed. */
  visibleAt: number;
}

export interface PeeringRecord extends RegionalRecord {
  /** The peering's view, without facts of the other fields. The names are those of single-region peerings. */
  view: Omit<VpcPeering, "vpcPeeringId" | "status">;
}

/** The status is that of the attachment. */
export interface TransitGatewayRecord extends RegionalRecord {
  awsTgwUid: string;
  awsAccountId: string;
  /** Present once it was attached. */
  attachmentUid?: string;
  cidrs: string[];
}

/** The offer of a customer to share a transit gateway. */
export interface TgwInvitationRecord {
  id: number;
  subscriptionId: number;
  regionId?: number;
  status: "pending" | "accepted" | "rejected";
  name: string;
  resourceShareUid: string;
  awsAccountId: string;
  awsTgwUid: string;
  sharedAt: number;
}

export interface PscServiceRecord extends RegionalRecord {
  connectionHostName: string;
  serviceAttachmentName: string;
}

export interface PscEndpointRecord extends RegionalRecord {
  pscServiceId: number;
  gcpProjectId: string;
  gcpVpcName: string;
  gcpVpcSubnetName: string;
  endpointConnectionName: string;
  /** Whether the customer has run the script that deletes it. */
  deletionScriptRan: boolean;
  /** Reads since the script for Terraform was read, from which it follows whether a client waits for the customer. */
  watch?: { reads: number; firstAt: number; lastAt: number };
}

export interface PrivateLinkRecord extends RegionalRecord {
  shareName: string;
  /** Suffix of the names of its parts at AWS. */
  uid: string;
  connections: PrivateLinkConnectionRecord[];
}

export interface PrivateLinkPrincipalRecord extends RegionalRecord {
  privateLinkId: number;
  principal: string;
  type: string;
  alias?: string;
}

/** A connection of a principal. */
interface PrivateLinkConnectionRecord {
  principalId: number;
  associationId: string;
  connectionId: string;
  ownerId: string;
  associatedAt: number;
}
