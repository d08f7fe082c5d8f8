import type { VpcPeering } from "redis-cloud-sdk/models";
import type { StatusRecord } from "./status-record.js";

/** Connection between a customer network and a single-region subscription, or a region of an Active-Active one. */
export interface RegionalRecord extends StatusRecord {
  subscriptionId: number;
  /** Of Active-Active only. */
  regionId?: number;
  /** Listed from now on. */
  visibleAt: number;
}

export interface PeeringRecord extends RegionalRecord {
  /** The peering as it is shown, without what is known anyway. The names are those of single-region ones. */
  view: Omit<VpcPeering, "vpcPeeringId" | "status">;
}

/** The status is the one of the attachment. */
export interface TransitGatewayRecord extends RegionalRecord {
  awsTgwUid: string;
  awsAccountId: string;
  /** Once it was attached. */
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
  /** The customer has run the script that deletes it. */
  deletionScriptRan: boolean;
  /** Reads since the script for Terraform was read, which tell whether a client waits for the customer. */
  watch?: { reads: number; firstAt: number; lastAt: number };
}

export interface PrivateLinkRecord extends RegionalRecord {
  shareName: string;
  /** Ends the names of its parts at AWS. */
  uid: string;
  connections: PrivateLinkConnectionRecord[];
}

export interface PrivateLinkPrincipalRecord extends RegionalRecord {
  privateLinkId: number;
  principal: string;
  type: string;
  alias?: string;
}

/** A connection that a principal made. */
interface PrivateLinkConnectionRecord {
  principalId: number;
  associationId: string;
  connectionId: string;
  ownerId: string;
  associatedAt: number;
}
