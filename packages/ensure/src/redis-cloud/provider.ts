import type { RedisCloud } from "redis-cloud-sdk";
import { describeDocument, type EnsureDocument } from "../document/document.js";
import { compareFields, type Plan } from "../engine/plan.js";
import type { Connection, Provider, Readiness, StepContext } from "../engine/provider.js";
import { BlockedError } from "../errors.js";
import { kinds } from "../kinds/kinds.js";
import { AccountLists } from "./account-lists.js";
import type { Account, RedisCloudDocument, RedisCloudKind, RedisCloudObservation } from "./adapter.js";
import { getAdapter, redisCloudKinds } from "./adapters.js";
import { blockDowngrade } from "./block-downgrade.js";
import { importResource } from "./import.js";
import { Owners } from "./owners.js";
import { PendingCreates } from "./pending-creates.js";
import { addPrice } from "./price-limit.js";
import type { SecretReader } from "./secret.js";
import { toWaitOptions } from "./wait-options.js";

const READY = new Set(["active", "pending-acceptance"]);
const FAILED = new Set(["error", "failed", "creation-failed"]);

/**
 * Redis Cloud.
 *
 * Give the client `intents` (see `redis-cloud-sdk/node`): they keep a killed process from ordering a database twice.
 */
export class RedisCloudProvider implements Provider<RedisCloudObservation> {
  readonly name = "redis-cloud";
  readonly kinds = redisCloudKinds;
  readonly #account: Account;
  readonly #creates: PendingCreates;
  readonly #owners: Owners;

  /** @param options - `readSecret`: reads passwords of documents from Secrets, and from nowhere else. */
  constructor(cloud: RedisCloud, { readSecret }: { readSecret?: SecretReader } = {}) {
    this.#account = { cloud, lists: new AccountLists(cloud), readSecret };
    this.#creates = new PendingCreates(this.#account);
    this.#owners = new Owners(this.#account);
  }

  async observe(
    document: RedisCloudDocument,
    context: StepContext,
  ): Promise<RedisCloudObservation | undefined> {
    const adapter = getAdapter(document);
    const before = await adapter.observe(this.#account, document);
    const hasContinued = await this.#creates.resume(document, context);
    const observed = hasContinued ? await adapter.observe(this.#account, document) : before;
    this.#owners.expect(observed?.claims ?? []);
    return observed;
  }

  async plan(
    document: RedisCloudDocument,
    observed: RedisCloudObservation | undefined,
    { maxHourlyPrice }: StepContext,
  ): Promise<Plan> {
    if (observed === undefined) {
      const create: Plan = { changes: [{ path: "", action: "create" }] };
      return addPrice(this.#account, document, undefined, create, maxHourlyPrice);
    }
    const spec = document.spec as { replace?: boolean };
    const differences = compareFields(kinds[document.kind].spec, document.spec, observed.values, {
      mayReplace: spec.replace === true,
      loss: getAdapter(document).loss,
    }).map(blockDowngrade);
    const changes = [...differences, ...(observed.extraChanges ?? [])];
    if (changes.length === 0) return { changes };
    await this.#owners.assertOwned(document, observed);
    return addPrice(this.#account, document, observed, { changes }, maxHourlyPrice);
  }

  ready(_document: RedisCloudDocument, { status }: RedisCloudObservation): Readiness {
    if (READY.has(status)) return { state: "ready" };
    if (FAILED.has(status)) return { state: "failed", message: `the service reports the status ${status}` };
    if (/^(delete|deleting)/.test(status)) return { state: "deleting", message: "it is being deleted" };
    return { state: "pending", message: `status is ${status}` };
  }

  async step(
    document: RedisCloudDocument,
    observed: RedisCloudObservation | undefined,
    plan: Plan,
    context: StepContext,
  ): Promise<void> {
    const { cloud, lists } = this.#account;
    const options = toWaitOptions(document, context);
    const adapter = getAdapter(document);
    try {
      if (observed === undefined) {
        await this.#creates.start(document, context);
      } else if (!READY.has(observed.status)) {
        await cloud.operations.waitUntilReady(observed.resourceKind, observed.ids, options);
      } else if (plan.changes.some(({ action }) => action === "replace")) {
        await this.#owners.assertOwned(document, observed);
        await (await adapter.delete(this.#account, document, observed)).wait(options);
      } else {
        const fields = plan.changes.map(({ path }) => path.replace("spec.", ""));
        await this.#owners.claim(document, observed);
        for (const start of adapter.update(this.#account, document, observed, fields)) await start();
      }
    } finally {
      lists.clear();
    }
  }

  async remove(
    document: RedisCloudDocument,
    observed: RedisCloudObservation,
    policy: "delete" | "detach",
    context: StepContext,
  ): Promise<void> {
    const adapter = getAdapter(document);
    try {
      if (policy === "detach") return await this.#owners.release(document, observed);
      await this.#owners.assertOwned(document, observed);
      const obstacle = await adapter.findObstacle?.(this.#account, observed);
      if (obstacle !== undefined) {
        throw new BlockedError(describeDocument(document), [
          { path: "", action: "blocked", reason: obstacle },
        ]);
      }
      await (await adapter.delete(this.#account, document, observed)).wait(toWaitOptions(document, context));
    } finally {
      this.#account.lists.clear();
    }
  }

  async import(kind: RedisCloudKind, id: string): Promise<EnsureDocument> {
    return importResource(this.#account, kind, id, (document) =>
      getAdapter(document).observe(this.#account, document),
    );
  }

  async connection(
    document: RedisCloudDocument,
    observed: RedisCloudObservation,
  ): Promise<Connection | undefined> {
    return getAdapter(document).connection?.(this.#account, document, observed);
  }
}
