import type { ComposeDraftUpsertRequest } from "redis-cloud-sdk/data-integration/models";
import type { StatusRecord } from "./status-record.js";

/** A data integration workspace. Its id is that of its subscription. */
export interface WorkspaceRecord extends StatusRecord {
  createdAt: number;
  cidr: string;
  /** Random part of the names that the cloud provider assigns. */
  suffix: string;
  drafts: Record<string, DraftRecord>;
  /** Documents of the proxy, by path with a leading slash. */
  documents: Record<string, unknown>;
}

/** A draft of a pipeline. */
export interface DraftRecord {
  content: ComposeDraftUpsertRequest;
  createdAt: number;
  updatedAt: number;
}

/** A PrivateLink endpoint of a workspace. */
export interface WorkspaceEndpointRecord extends StatusRecord {
  subscriptionId: number;
  endpointId: string;
  serviceName: string;
}

/** A pipeline of a workspace. No data is copied. */
export interface PipelineRecord extends StatusRecord {
  subscriptionId: number;
  name: string;
  active: boolean;
  config: Record<string, unknown>;
  /** Keys of its secrets. Their values are not stored. */
  secrets: string[];
}
