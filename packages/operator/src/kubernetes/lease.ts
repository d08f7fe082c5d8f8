import { setTimeout as sleep } from "node:timers/promises";
import type { KubernetesClient } from "./client.js";
import { type KubernetesObject, LEASES } from "./objects.js";

/** A Lease of coordination.k8s.io. */
interface Lease extends KubernetesObject {
  spec?: {
    holderIdentity?: string;
    leaseDurationSeconds?: number;
    acquireTime?: string;
    renewTime?: string;
    leaseTransitions?: number;
  };
}

/** Options of {@link LeaderElection}. */
export interface LeaderElectionOptions {
  client: KubernetesClient;
  namespace: string;
  name: string;
  /** Name of this replica. */
  identity: string;
  /** Time for which a lease is valid after its renewal, in milliseconds. */
  leaseMs: number;
  /** Called with each error. The request is repeated. */
  onError: (error: Error) => void;
}

/**
 * Leadership by a Lease. A replica takes over when it has seen no renewal for the lease duration, by its own clock,
 * so that clocks need not agree. The holder stops before that time ends.
 */
export class LeaderElection {
  readonly #options: LeaderElectionOptions;
  #seen: { key: string; at: number } | undefined;
  #renewedAt = 0;
  #isLeading = false;

  constructor(options: LeaderElectionOptions) {
    this.#options = options;
  }

  /** Whether writes are permitted at this moment. Becomes false before another replica can take over. */
  isHeld(): boolean {
    return this.#isLeading && performance.now() - this.#renewedAt < this.#options.leaseMs * (2 / 3);
  }

  /** Waits until this replica leads. */
  async acquire(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (await this.#tryAcquire()) return;
      await this.#pause(signal);
    }
  }

  /** Renews until the signal aborts or the lease is lost. */
  async hold(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#pause(signal);
      if (signal.aborted) return;
      const isRenewed = await this.#tryAcquire();
      if (!isRenewed && !this.isHeld()) {
        this.#isLeading = false;
        return;
      }
    }
  }

  /** Releases the lease, so that another replica does not wait for its expiry. */
  async release(): Promise<void> {
    if (!this.#isLeading) return;
    this.#isLeading = false;
    try {
      const { client, namespace, name, identity } = this.#options;
      const lease = await client.find<Lease>(LEASES, namespace, name);
      if (lease?.spec?.holderIdentity !== identity) return;
      await client.replace<Lease>(LEASES, {
        ...lease,
        spec: { ...lease.spec, holderIdentity: "", leaseDurationSeconds: 1 },
      });
    } catch (error) {
      this.#options.onError(error as Error);
    }
  }

  async #tryAcquire(): Promise<boolean> {
    try {
      return await this.#update();
    } catch (error) {
      this.#options.onError(error as Error);
      return false;
    }
  }

  async #update(): Promise<boolean> {
    const { client, namespace, name, identity, leaseMs } = this.#options;
    // The time of the request, not of its response: the lease duration starts there.
    const startedAt = performance.now();
    const lease = await client.find<Lease>(LEASES, namespace, name, this.#timeout());
    const {
      holderIdentity = "",
      renewTime = "",
      leaseDurationSeconds,
      leaseTransitions = 0,
    } = lease?.spec ?? {};
    const isOurs = holderIdentity === identity;
    if (!isOurs && holderIdentity !== "") {
      const key = `${holderIdentity} ${renewTime}`;
      if (this.#seen?.key !== key) this.#seen = { key, at: startedAt };
      const validMs = (leaseDurationSeconds ?? 0) * 1_000 || leaseMs;
      if (startedAt - this.#seen.at < validMs) {
        this.#isLeading = false;
        return false;
      }
    }
    const now = toMicroTime(new Date());
    const spec = {
      holderIdentity: identity,
      leaseDurationSeconds: Math.ceil(leaseMs / 1_000),
      renewTime: now,
      acquireTime: isOurs ? (lease?.spec?.acquireTime ?? now) : now,
      leaseTransitions: isOurs || lease === undefined ? leaseTransitions : leaseTransitions + 1,
    };
    if (lease === undefined) {
      const created: Lease = {
        apiVersion: "coordination.k8s.io/v1",
        kind: "Lease",
        metadata: { name, namespace },
        spec,
      };
      await client.create<Lease>(LEASES, created, this.#timeout());
    } else {
      const replaced = { ...lease, spec: { ...lease.spec, ...spec } };
      await client.replace<Lease>(LEASES, replaced, this.#timeout());
    }
    this.#renewedAt = startedAt;
    this.#isLeading = true;
    return true;
  }

  /** A request on a connection that has gone silent ends early enough for another attempt while the lease is held. */
  #timeout(): AbortSignal {
    return AbortSignal.timeout(Math.ceil(this.#options.leaseMs / 4));
  }

  async #pause(signal: AbortSignal): Promise<void> {
    const delayMs = (this.#options.leaseMs / 7) * (0.8 + 0.4 * Math.random());
    await sleep(delayMs, undefined, { signal }).catch(() => undefined);
  }
}

/** The API server stores times of leases in microseconds. */
function toMicroTime(date: Date): string {
  return date.toISOString().replace("Z", "000Z");
}
