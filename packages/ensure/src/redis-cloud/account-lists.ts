import type { ListedDatabase, RedisCloud } from "redis-cloud-sdk";
import type {
  ACLUser,
  AclRole,
  ActiveActiveDatabase,
  FixedDatabase,
  FixedSubscription,
  RedisRule,
  Subscription,
  VpcPeering,
} from "redis-cloud-sdk/models";
import { SharedRead } from "./shared-read.js";

/** Lists of one account. Documents that are observed at the same time share a read. */
export class AccountLists {
  readonly #cloud: RedisCloud;
  readonly #reads = new Map<string, SharedRead<unknown[]>>();

  constructor(cloud: RedisCloud) {
    this.#cloud = cloud;
  }

  /** Later callers get a new read, because a change in the meantime may be missing in the current one. */
  clear(): void {
    for (const [key, read] of this.#reads) {
      if (read.isIdle) this.#reads.delete(key);
      else read.expire();
    }
  }

  subscriptions(): Promise<readonly Subscription[]> {
    return this.#share("subscriptions", () => this.#cloud.subscriptions.list().all());
  }

  databases(subscriptionId: number): Promise<readonly ListedDatabase[]> {
    return this.#share(`databases ${subscriptionId}`, () => this.#cloud.databases.list(subscriptionId).all());
  }

  activeActiveDatabases(subscriptionId: number): Promise<readonly ActiveActiveDatabase[]> {
    return this.#share(`active-active ${subscriptionId}`, () =>
      this.#cloud.activeActive.databases.list(subscriptionId).all(),
    );
  }

  essentialsSubscriptions(): Promise<readonly FixedSubscription[]> {
    return this.#share("essentials", () => this.#cloud.essentials.subscriptions.list().all());
  }

  essentialsDatabases(subscriptionId: number): Promise<readonly FixedDatabase[]> {
    return this.#share(`essentials ${subscriptionId}`, () =>
      this.#cloud.essentials.databases.list(subscriptionId).all(),
    );
  }

  peerings(subscriptionId: number): Promise<readonly VpcPeering[]> {
    return this.#share(`peerings ${subscriptionId}`, () =>
      this.#cloud.connectivity.peerings.list(subscriptionId),
    );
  }

  rules(): Promise<readonly RedisRule[]> {
    return this.#share("rules", () => this.#cloud.acl.redisRules.list().all());
  }

  roles(): Promise<readonly AclRole[]> {
    return this.#share("roles", () => this.#cloud.acl.roles.list().all());
  }

  users(): Promise<readonly ACLUser[]> {
    return this.#share("users", () => this.#cloud.acl.users.list().all());
  }

  #share<T>(key: string, read: () => Promise<T[]>): Promise<readonly T[]> {
    let shared = this.#reads.get(key);
    if (shared === undefined) {
      shared = new SharedRead<unknown[]>(read);
      this.#reads.set(key, shared);
    }
    return shared.get() as Promise<readonly T[]>;
  }
}
