import type { RedisCloud } from "redis-cloud-sdk";
import type {
  ACLUser,
  AclRole,
  ActiveActiveDatabase,
  Database,
  FixedDatabase,
  FixedSubscription,
  RedisRule,
  Subscription,
  VpcPeering,
} from "redis-cloud-sdk/models";

/** Time for which documents that are observed together share a list, in milliseconds. */
const SHARED_FOR_MS = 500;

interface SharedList {
  readAt: number;
  items: Promise<readonly unknown[]>;
}

/** Lists of one account. Documents that are observed at the same time share them. */
export class AccountLists {
  readonly #cloud: RedisCloud;
  readonly #lists = new Map<string, SharedList>();

  constructor(cloud: RedisCloud) {
    this.#cloud = cloud;
  }

  /** Forgets all lists, because a change was made. */
  clear(): void {
    this.#lists.clear();
  }

  subscriptions(): Promise<readonly Subscription[]> {
    return this.#share("subscriptions", () => this.#cloud.subscriptions.list().all());
  }

  databases(subscriptionId: number): Promise<readonly Database[]> {
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
    const shared = this.#lists.get(key);
    if (shared !== undefined && performance.now() - shared.readAt < SHARED_FOR_MS) {
      return shared.items as Promise<readonly T[]>;
    }
    const items = read();
    this.#lists.set(key, { readAt: performance.now(), items });
    // A failed read is not shared with later callers.
    items.catch(() => this.#lists.delete(key));
    return items;
  }
}
