/**
 * Desired state of one database, or of one region of an Active-Active database.
 *
 * Plain data, derived from the emulator's state: the engine does not depend on subscriptions, tasks or accounts.
 */
export interface DesiredDatabase {
  /** `51000001` or `51000001/us-east-1`: identifies the process and names its data folder. */
  readonly key: string;
  /** Port of the emulated database. Another free port is used if it is in use. */
  readonly preferredPort: number;
  /** Emulated size of the dataset. The process gets a fixed fraction of it, see `MEMORY_SCALE`. */
  readonly maxMemoryBytes: number;
  /** A Redis policy: `noeviction`, `allkeys-lru`, … */
  readonly evictionPolicy: string;
  /** `none`, `aof-every-1-second`, `aof-every-write`, `snapshot-every-1-hour`, `…-6-hours`, `…-12-hours`. */
  readonly persistence: string;
  /** Whether a second process replicates the first. */
  readonly replication: boolean;
  /** Password of the default user. `undefined`: no password is required. */
  readonly password: string | undefined;
  /** Passwords of the default user besides the first. */
  readonly furtherPasswords?: readonly string[];
  readonly defaultUserEnabled: boolean;
  /** ACL users. A user listed more than once has the permissions of all its rules. */
  readonly users: readonly DesiredUser[];
  /** `undefined`: no TLS. An empty list: TLS without client certificates. */
  readonly tls: { readonly clientCertificates: readonly string[] } | undefined;
  /** CIDRs that may connect. `["0.0.0.0/0"]` allows all. */
  readonly sourceIps: readonly string[];
  /** Replication sources: `redis://user:password@host:port`, `rediss://…` or `host:port`. */
  readonly replicaOf: readonly string[];
  /** Keys of the other regions of an Active-Active database. */
  readonly peers: readonly string[];
  /** Whether the database is a cluster for its clients (OSS Cluster API). Default: false. */
  readonly cluster?: boolean;
  /** Maximum number of client connections. Default: no limit of the plan. */
  readonly maxConnections?: number | undefined;
  /** Whether traffic is paused: clients are disconnected and cannot connect. */
  readonly isPaused: boolean;
  /**
   * Whether clients connect to the process itself where possible, which is faster, but refuses `CONFIG`. Default: false.
   */
  readonly connectsDirectly?: boolean;
  /** Classes of keyspace events that are published: `KEA`. Default: none. */
  readonly keyspaceEvents?: string;
}

/** An ACL user. */
export interface DesiredUser {
  readonly name: string;
  readonly password?: string;
  /** SHA-256 of further passwords, hexadecimal. A user without any password cannot log in. */
  readonly passwordDigests?: readonly string[];
  /** In Redis ACL syntax: `+@read ~cache:*`. */
  readonly rules: string;
}

/** Address at which clients connect. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
}
