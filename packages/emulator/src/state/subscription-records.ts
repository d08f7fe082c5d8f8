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
  /** Whether its databases span several regions, those of `cloud`. */
  activeActive?: true;
  /** Shown as `cloudDetails` as soon as it is not empty. */
  cloud: CloudDetail[];
  /** Whether the subscription was active at least once. */
  provisioned: boolean;
  /** Time from which it is charged. */
  activatedAt?: number;
  maintenance: SubscriptionMaintenanceWindows;
  /** Databases of the subscription, in order of creation. */
  databaseIds: number[];
  /** Number in the host names of its databases. */
  cluster: number;
  /** Whether its disks are encrypted with keys of the customer. */
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
  /** Always `true`: no request can change it. */
  publicEndpointAccess: true;
}

/** A cloud account of the customer, without its secret key and password. */
export interface CloudAccountRecord extends StatusRecord {
  name: string;
  provider: string;
  /** Absent in the account of the service itself. */
  accessKeyId?: string;
  signInLoginUrl?: string;
  /** ID of the account at the cloud provider. */
  awsAccountId?: string;
}

/** A cost report, stored as its request and rendered when it is downloaded. */
export interface CostReportRecord {
  costReportId: string;
  request: CostReportCreateRequest;
  /** End of the report: later charges are not included. */
  asOf: number;
}

/** A resource that is, or was, charged by the hour. */
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
  /** End of the charge; absent while it continues. */
  to?: number;
  quantity: number;
  unit: string;
  /** Price of one unit per hour, in dollars. */
  hourly: number;
  tags: Record<string, string>;
}
