import type {
  CloudDetail,
  CostReportCreateRequest,
  CustomerManagedKey,
  SubscriptionMaintenanceWindows,
} from "redis-cloud-sdk/models";
import type { StatusRecord } from "./status-record.js";

export interface SubscriptionRecord extends StatusRecord {
  name: string;
  paymentMethodType: string;
  paymentMethodId?: number;
  memoryStorage: string;
  publicEndpointAccess: boolean;
  /** Whether its databases span several regions: those of `cloud`. */
  activeActive?: true;
  /** Shown as `cloudDetails` as soon as it is not empty. */
  cloud: CloudDetail[];
  /** The subscription was active at least once. */
  provisioned: boolean;
  /** From then on it is paid for. */
  activatedAt?: number;
  maintenance: SubscriptionMaintenanceWindows;
  /** Databases of the subscription, in order of creation. */
  databaseIds: number[];
  /** Number in the host names of its databases. */
  cluster: number;
  /** Its disks are encrypted with keys of the customer. */
  customerKeys?: { keys: CustomerManagedKey[]; deletionGracePeriod?: string };
  /** Addresses and security groups that may access a subscription in a customer cloud account. */
  allowlist?: { cidrIps: string[]; securityGroupIds: string[] };
}

export interface EssentialsRecord extends StatusRecord {
  name: string;
  planId: number;
  paymentMethodType: string;
  paymentMethodId?: number;
  createdAt: number;
  databaseIds: number[];
  cluster: number;
  /** Always: there is no switch for it. */
  publicEndpointAccess: true;
}

/** A cloud account of the customer. Its secret key and password are not kept. */
export interface CloudAccountRecord extends StatusRecord {
  name: string;
  provider: string;
  /** Absent in the account of the service itself. */
  accessKeyId?: string;
  signInLoginUrl?: string;
  /** Number of the account at the cloud provider. */
  awsAccountId?: string;
}

/** A cost report is kept as its request, and written out when it is downloaded. */
export interface CostReportRecord {
  costReportId: string;
  request: CostReportCreateRequest;
  /** Nothing after this moment is in it. */
  asOf: number;
}

/** Something that was, or is, paid for by the hour. */
export interface Charge {
  plan: "pro" | "essentials";
  description: string;
  subscriptionId: number;
  subscriptionName: string;
  databaseId?: number;
  databaseName?: string;
  provider: string;
  region: string;
  from: number;
  /** Absent as long as it goes on. */
  to?: number;
  quantity: number;
  unit: string;
  /** Dollars for one of the units for an hour. */
  hourly: number;
  tags: Record<string, string>;
}
