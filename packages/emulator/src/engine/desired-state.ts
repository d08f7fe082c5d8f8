/**
 * What should run for one database, or for one region of an Active-Active one.
 *
 * Plain data, derived from the state by others: the engine knows nothing of subscriptions, tasks or accounts.
 */
export interface DesiredDatabase {
  /** `51000001` or `51000001/us-east-1`: the identity of the process, and the name of its data folder. */
  readonly key: string;
  /** The port of the emulated database. Taken when it is free; otherwise a free one is. */
  readonly preferredPort: number;
  /** The emulated size. The process gets a fixed part of it, see `MEMORY_SCALE`. */
  readonly maxMemoryBytes: number;
  /** In Redis' words: `noeviction`, `allkeys-lru`, … */
  readonly evictionPolicy: string;
  /** `none`, `aof-every-1-second`, `aof-every-write`, `snapshot-every-1-hour`, `…-6-hours`, `…-12-hours`. */
  readonly persistence: string;
  /** A second process that follows the first. */
  readonly replication: boolean;
  /** Password of the default user. `undefined`: it needs none. */
  readonly password: string | undefined;
  readonly defaultUserEnabled: boolean;
  /** One who is named more than once may do what any of the rules allows. */
  readonly users: readonly DesiredUser[];
  /** `undefined`: no TLS. An empty list: TLS that asks clients for no certificate. */
  readonly tls: { readonly clientCertificates: readonly string[] } | undefined;
  /** CIDRs that may connect. `["0.0.0.0/0"]` is everybody. */
  readonly sourceIps: readonly string[];
  /** Databases to follow: `redis://user:password@host:port`, `rediss://…` or `host:port`. */
  readonly replicaOf: readonly string[];
  /** Keys of the other regions of an Active-Active database. */
  readonly peers: readonly string[];
  /** Traffic is paused: clients are cut off and refused. */
  readonly paused: boolean;
}

/** An ACL user. */
export interface DesiredUser {
  readonly name: string;
  readonly password: string;
  /** In the words of Redis' ACLs: `+@read ~cache:*`. */
  readonly rules: string;
}

/** Where a client connects. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
}
