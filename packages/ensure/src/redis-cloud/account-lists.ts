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

/** Lists of one account. Documents that are observed at the same time share a read. */
export class AccountLists {
  readonly #cloud: RedisCloud;
  readonly #reads = new Map<string, Promise<readonly unknown[]>>();

  constructor(cloud: RedisCloud) {
    this.#cloud = cloud;
  }

  /** Shares no read that is under way with later callers, because a change was made. */
  clear(): void {
    this.#reads.clear();
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
    const shared = this.#reads.get(key);
    if (shared !== undefined) return shared as Promise<readonly T[]>;
    const items = read();
    this.#reads.set(key, items);
    // Later callers must see later changes.
    const forget = () => {
      if (this.#reads.get(key) === items) this.#reads.delete(key);
    };
    items.then(forget, forget);
    return items;
  }
}
