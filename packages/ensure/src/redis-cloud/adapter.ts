import type { Operation, RedisCloud, ResourceIds, ResourceKind } from "redis-cloud-sdk";
import type { DocumentOf } from "../document/document.js";
import type { Change } from "../engine/plan.js";
import type { Connection, Observation } from "../engine/provider.js";
import type { KindName } from "../kinds/documents.js";
import type { AccountLists } from "./account-lists.js";
import type { Estimate } from "./price.js";
import type { SecretReader } from "./secret.js";

/** The kinds of Redis Cloud. */
export type RedisCloudKind = Exclude<KindName, "AzureManagedRedis">;

/** A document of Redis Cloud. */
export type RedisCloudDocument = { [K in RedisCloudKind]: DocumentOf<K> }[RedisCloudKind];

/** Client and lists of an account. */
export interface Account {
  readonly cloud: RedisCloud;
  readonly lists: AccountLists;
  /** Reads Secrets, in a cluster. */
  readonly readSecret?: SecretReader | undefined;
}

/** Result of an observation: the SDK's kind and ids, by which it is waited for. */
export interface RedisCloudObservation extends Observation {
  /** Kind of the SDK; `undefined` for a resource without a wait. */
  resourceKind: ResourceKind;
  ids: ResourceIds;
  /** Differences other than those of a field. */
  extraChanges?: readonly Change[];
  /** Databases without a mark that the document gives to the documents of their names. */
  claims?: readonly Claim[];
}

/** A resource without a mark, and its future owner. */
export interface Claim {
  ids: ResourceIds;
  owner: string;
}

/** Location of a mark of ownership. */
export interface Ownership {
  /** Reads the owner; `undefined` if the resource has no mark. */
  read(account: Account, ids: ResourceIds): Promise<string | undefined>;
  write(account: Account, ids: ResourceIds, owner: string): Promise<void>;
  clear(account: Account, ids: ResourceIds): Promise<void>;
}

/** One kind of Redis Cloud. */
export interface Adapter<K extends RedisCloudKind> {
  /** Loss that a replacement causes. */
  readonly loss: string;
  /** Routes of its creates, by which an interrupted create is recognized. */
  readonly createRoutes: readonly string[];
  /** Marks of ownership, for kinds that the service can tag. Others are identified by their names. */
  readonly ownership?: Ownership;
  /** @returns `undefined` if it does not exist. @throws MissingReferenceError if its parent does not exist. */
  observe(account: Account, document: DocumentOf<K>): Promise<RedisCloudObservation | undefined>;
  /**
   * Starts its creation, or first that of a parent that belongs to it: called again if it does not exist after the
   * operation.
   */
  create(account: Account, document: DocumentOf<K>): Promise<Operation<unknown>>;
  /** Starts the changes of the named fields. Each returned function starts one operation. */
  update(
    account: Account,
    document: DocumentOf<K>,
    observed: RedisCloudObservation,
    fields: readonly string[],
  ): readonly (() => PromiseLike<unknown>)[];
  delete(
    account: Account,
    document: DocumentOf<K>,
    observed: RedisCloudObservation,
  ): Promise<Operation<undefined>>;
  /** Id of the parent in the path of a create, by which creates of the same name differ. */
  findParentId?(account: Account, document: DocumentOf<K>): Promise<number | undefined>;
  /** Completes a create whose task has finished, before its intent is removed. Repeated after an interruption. */
  complete?(account: Account, document: DocumentOf<K>, signal: AbortSignal | undefined): Promise<void>;
  /** Reason for which it must not be deleted yet; `undefined` if it may be deleted. */
  findObstacle?(account: Account, observed: RedisCloudObservation): Promise<string | undefined>;
  /** Price of a create, or of an update of the named fields. Kinds without it are free. */
  estimate?(
    account: Account,
    document: DocumentOf<K>,
    observed: RedisCloudObservation | undefined,
    fields: readonly string[],
  ): Promise<Estimate>;
  connection?(
    account: Account,
    document: DocumentOf<K>,
    observed: RedisCloudObservation,
  ): Promise<Connection>;
}

/** Returns the name of a document's resource at the service. */
export function getServiceName(document: {
  metadata: { name: string };
  spec: { name?: string | undefined };
}): string {
  return document.spec.name ?? document.metadata.name;
}

/** An object without members that are `undefined`. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Returns the fields that have a value. */
export function pickDefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
