/** JSON object of a resource or a request. */
export type Data = Readonly<Record<string, unknown>>;

/** Kinds of resources of Azure Resource Manager. */
export type ArmKind =
  | "cluster"
  | "database"
  | "assignment"
  | "connection"
  | "migration"
  | "privateEndpoint"
  | "zoneGroup"
  | "zone"
  | "link";

/** The Azure side of an account. */
export interface AzureState {
  /** By id in lower case, oldest first. */
  resources: Record<string, ArmResource>;
  /** By name, oldest first. */
  operations: Record<string, ArmOperation>;
  /** Digests of the tokens with which users of Microsoft Entra ID log in to databases. */
  logins: EntraLogin[];
  /** Remaining requests, by kind. Not journaled: a restart fills the buckets. */
  buckets: Partial<Record<ArmBucket, { left: number; at: number }>>;
}

/** Kinds of requests that Azure Resource Manager counts apart. */
export type ArmBucket = "reads" | "writes" | "deletes";

/** A token for Redis, as it is stored. */
export interface EntraLogin {
  objectId: string;
  /** SHA-256 of the token. */
  digest: string;
  expiresAt: number;
}

/** A resource with its state, and the steps that will change it. */
export interface ArmResource {
  /** As in the first request. */
  id: string;
  kind: ArmKind;
  /** Number of the process of a database; identifies a cluster on the dashboard. */
  number: number;
  /** Fields besides `properties`: location, tags, SKU, identity. */
  body: Data;
  properties: Data;
  provisioningState: string;
  /** Of clusters and databases only. */
  resourceState?: string;
  /** Counts the operations. A scheduled step belongs to one of them. */
  change: number;
  /** Steps of the running operation, the next one first. */
  steps: ArmStep[];
  /** The running operation, or the last one. */
  operation?: string;
  /** Number of reads until the next step, if reads drive the steps instead of time. */
  readsLeft?: number;
  createdAt: number;
  createdBy: string;
  changedAt: number;
  changedBy: string;
  /** API version that created it. */
  apiVersion: string;
  /** Of databases only. */
  keys?: Readonly<Record<"primary" | "secondary", string>>;
  port?: number;
}

/** A step of an operation. Data, not a function, so that it survives a restart. */
export interface ArmStep {
  /** Delay after the previous step, in milliseconds. */
  afterMs: number;
  provisioningState?: string;
  resourceState?: string;
  /** Fields that replace those of the resource. */
  body?: Data;
  properties?: Data;
  keys?: NonNullable<ArmResource["keys"]>;
  /** Removes the resource, and those inside it. */
  isGone?: true;
  /** Outcome of the operation, which this step finishes. */
  outcome?: "Succeeded" | "Failed" | "Canceled";
  error?: ArmErrorBody;
  /** Job that runs in the engine; later steps wait until it has finished. */
  job?: ArmJob;
  /** Changes other databases of the replication group, by key: their geo-replication. */
  linked?: Readonly<Record<string, Data>>;
}

/** A job of the real Redis of a database. */
export type ArmJob =
  | { type: "flush" }
  | { type: "backup"; location: string }
  | { type: "import"; sourceType: "file"; sources: readonly string[] }
  | { type: "copy"; fromDatabaseId: number };

/** An error of Azure Resource Manager. */
export interface ArmErrorBody {
  code: string;
  message: string;
  target?: string | null;
}

/** A long-running operation. */
export interface ArmOperation {
  name: string;
  subscriptionId: string;
  location: string;
  /** Key of its resource. */
  key: string;
  status: string;
  startedAt: number;
  endedAt?: number;
  error?: ArmErrorBody;
  /** Time at which the next step is due, for `Retry-After`. */
  dueAt: number;
}
