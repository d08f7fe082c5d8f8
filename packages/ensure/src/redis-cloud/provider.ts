import {
  type Operation,
  ProvisioningError,
  type RedisCloud,
  RedisCloudError,
  TaskError,
} from "redis-cloud-sdk";
import { describeDocument, describeOwner, type EnsureDocument } from "../document/document.js";
import { compareFields, type Plan } from "../engine/plan.js";
import type { Connection, Provider, Readiness, StepContext } from "../engine/provider.js";
import { BlockedError, EnsureError, NotOwnedError, PriceLimitError } from "../errors.js";
import { kinds } from "../kinds/kinds.js";
import { AccountLists } from "./account-lists.js";
import { aclRoleAdapter, aclRuleAdapter, aclUserAdapter } from "./acl.js";
import {
  type Account,
  type Adapter,
  getServiceName,
  type RedisCloudDocument,
  type RedisCloudKind,
  type RedisCloudObservation,
} from "./adapter.js";
import { databaseAdapter } from "./database.js";
import { essentialsDatabaseAdapter } from "./essentials-database.js";
import { importResource } from "./import.js";
import { type InterruptedCreate, InterruptedCreates } from "./interrupted-creates.js";
import { peeringAdapter } from "./peering.js";
import { addHourlyPrice } from "./price.js";
import type { SecretReader } from "./secret.js";
import { subscriptionAdapter } from "./subscription.js";

const adapters: { [K in RedisCloudKind]: Adapter<K> } = {
  RedisCloudSubscription: subscriptionAdapter,
  RedisCloudDatabase: databaseAdapter,
  RedisCloudEssentialsDatabase: essentialsDatabaseAdapter,
  RedisCloudPeering: peeringAdapter,
  RedisCloudAclRule: aclRuleAdapter,
  RedisCloudAclRole: aclRoleAdapter,
  RedisCloudAclUser: aclUserAdapter,
};

const READY = new Set(["active", "pending-acceptance"]);
const FAILED = new Set(["error", "failed", "creation-failed"]);

/** Observation of a resource, or of a create that an earlier process did not finish. */
interface Observed extends RedisCloudObservation {
  interrupted?: InterruptedCreate | undefined;
}

/**
 * Redis Cloud.
 *
 * Give the client `intents` (see `redis-cloud-sdk/node`): they keep a killed process from ordering a database twice.
 */
export class RedisCloudProvider implements Provider<Observed> {
  readonly name = "redis-cloud";
  readonly kinds = Object.keys(adapters) as RedisCloudKind[];
  readonly #account: Account;
  readonly #interrupted: InterruptedCreates;
  /** Future owners of databases that were ordered with a subscription, by their ids. */
  readonly #claims = new Map<string, string>();
  /** Creates of this process whose wait was aborted or failed, by their documents. */
  readonly #unfinished = new Map<string, Operation<unknown>>();

  /** @param options - `readSecret`: reads passwords of documents from Secrets, and from nowhere else. */
  constructor(cloud: RedisCloud, { readSecret }: { readSecret?: SecretReader } = {}) {
    this.#account = { cloud, lists: new AccountLists(cloud), readSecret };
    this.#interrupted = new InterruptedCreates(cloud);
  }

  async observe(document: RedisCloudDocument, context: StepContext): Promise<Observed | undefined> {
    const adapter = getAdapter(document);
    const observed = await adapter.observe(this.#account, document);
    for (const { ids, owner } of observed?.claims ?? []) this.#claims.set(JSON.stringify(ids), owner);
    const key = getCreateKey(document);
    const unfinished = this.#unfinished.get(key);
    if (unfinished !== undefined) {
      this.#unfinished.delete(key);
      await this.#finish(document, unfinished, context);
      return adapter.observe(this.#account, document);
    }
    const interrupted = await this.#interrupted.take(adapter.createRoutes, getCreateName(document), () =>
      adapter.findParentId?.(this.#account, document),
    );
    if (interrupted === undefined) return observed;
    return this.#continue(document, observed, interrupted, context);
  }

  async plan(
    document: RedisCloudDocument,
    observed: Observed | undefined,
    context: StepContext,
  ): Promise<Plan> {
    if (observed === undefined) {
      return this.#price(document, undefined, { changes: [{ path: "", action: "create" }] }, context);
    }
    const adapter = getAdapter(document);
    const spec = document.spec as { replace?: boolean };
    const differences = compareFields(kinds[document.kind].spec, document.spec, observed.values, {
      mayReplace: spec.replace === true,
      loss: adapter.loss,
    });
    const changes = [...differences, ...(observed.extraChanges ?? [])];
    if (changes.length === 0) return { changes };
    await this.#assertOwned(document, observed);
    return this.#price(document, observed, { changes }, context);
  }

  ready(_document: RedisCloudDocument, { status }: Observed): Readiness {
    if (READY.has(status)) return { state: "ready" };
    if (FAILED.has(status)) return { state: "failed", message: `the service reports the status ${status}` };
    if (/^(delete|deleting)/.test(status)) return { state: "deleting", message: "it is being deleted" };
    return { state: "pending", message: `status is ${status}` };
  }

  async step(
    document: RedisCloudDocument,
    observed: Observed | undefined,
    plan: Plan,
    context: StepContext,
  ): Promise<void> {
    const adapter = getAdapter(document);
    try {
      if (observed === undefined) {
        await this.#finish(document, await adapter.create(this.#account, document), context);
      } else if (!READY.has(observed.status)) {
        await this.#waitUntilReady(document, observed, context);
      } else if (plan.changes.some(({ action }) => action === "replace")) {
        await this.#assertOwned(document, observed);
        await (await adapter.delete(this.#account, document, observed)).wait(
          toWaitOptions(document, context),
        );
      } else {
        const fields = plan.changes.map(({ path }) => path.replace("spec.", ""));
        await this.#claim(document, observed);
        for (const start of adapter.update(this.#account, document, observed, fields)) await start();
      }
    } finally {
      this.#account.lists.clear();
    }
  }

  async remove(
    document: RedisCloudDocument,
    observed: Observed,
    policy: "delete" | "detach",
    context: StepContext,
  ): Promise<void> {
    const adapter = getAdapter(document);
    try {
      if (policy === "detach") {
        const owner = await adapter.ownership?.read(this.#account, observed.ids);
        if (owner === describeOwner(document)) await adapter.ownership?.clear(this.#account, observed.ids);
        return;
      }
      await this.#assertOwned(document, observed);
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

  async connection(document: RedisCloudDocument, observed: Observed): Promise<Connection | undefined> {
    return getAdapter(document).connection?.(this.#account, document, observed);
  }

  /** Waits for a create. Its intent remains until the resource has its owner. */
  async #finish(
    document: RedisCloudDocument,
    pending: PromiseLike<Operation<unknown>> | Operation<unknown>,
    context: StepContext,
  ): Promise<void> {
    const operation = await pending;
    try {
      await this.#settle(document, operation, context);
    } catch (error) {
      // The task goes on, and its resource has no owner yet: the next observation continues here.
      const isFinal = error instanceof TaskError || error instanceof ProvisioningError;
      if (!isFinal) this.#unfinished.set(getCreateKey(document), operation);
      throw error;
    }
  }

  async #settle(
    document: RedisCloudDocument,
    operation: Operation<unknown>,
    context: StepContext,
  ): Promise<void> {
    const options = toWaitOptions(document, context);
    const adapter = getAdapter(document);
    await operation.waitForTask(options);
    this.#account.lists.clear();
    if (adapter.ownership !== undefined) {
      const observed = await adapter.observe(this.#account, document);
      if (observed !== undefined) {
        await adapter.ownership.write(this.#account, observed.ids, describeOwner(document));
      }
    }
    await adapter.complete?.(this.#account, document, context.signal);
    await operation.wait(options);
    this.#account.lists.clear();
  }

  /** Continues a create that an earlier process sent. */
  async #continue(
    document: RedisCloudDocument,
    observed: RedisCloudObservation | undefined,
    interrupted: InterruptedCreate,
    context: StepContext,
  ): Promise<Observed | undefined> {
    if (interrupted.state === "not-created") await interrupted.forget();
    if (interrupted.state === "not-created" || interrupted.state === "created") return observed;
    if (interrupted.state === "ambiguous") {
      throw new EnsureError(
        `${describeDocument(document)}: an earlier create may have been executed: ${interrupted.error.message}`,
      );
    }
    await this.#finish(document, interrupted.operation as Operation<unknown>, context);
    return getAdapter(document).observe(this.#account, document);
  }

  async #waitUntilReady(
    document: RedisCloudDocument,
    observed: Observed,
    context: StepContext,
  ): Promise<void> {
    const { cloud } = this.#account;
    await cloud.operations.waitUntilReady(
      observed.resourceKind,
      observed.ids,
      toWaitOptions(document, context),
    );
  }

  /** @throws NotOwnedError if a mark names another owner, or is missing and the document does not adopt. */
  async #assertOwned(document: RedisCloudDocument, observed: Observed): Promise<void> {
    const { ownership } = getAdapter(document);
    if (ownership === undefined) return;
    const owner =
      (await ownership.read(this.#account, observed.ids)) ?? this.#claims.get(JSON.stringify(observed.ids));
    if (owner === describeOwner(document)) return;
    const subject = `${describeDocument(document)}: a resource of that name exists (${observed.id})`;
    if (owner !== undefined) throw new NotOwnedError(`${subject} and belongs to ${owner}`);
    if (document.spec.adopt !== true) {
      throw new NotOwnedError(`${subject} and has no owner; take it over with spec.adopt: true`);
    }
  }

  /** Marks a resource before it is changed for the first time. */
  async #claim(document: RedisCloudDocument, observed: Observed): Promise<void> {
    await this.#assertOwned(document, observed);
    await getAdapter(document).ownership?.write(this.#account, observed.ids, describeOwner(document));
  }

  async #price(
    document: RedisCloudDocument,
    observed: Observed | undefined,
    plan: Plan,
    { maxHourlyPrice }: StepContext,
  ): Promise<Plan> {
    const { estimate } = getAdapter(document);
    const isPriced = plan.changes.every(({ action }) => action === "create" || action === "in-place");
    if (estimate === undefined || !isPriced) return plan;
    const fields = plan.changes.map(({ path }) => path.replace("spec.", ""));
    const price = addHourlyPrice(await this.#estimate(document, observed, fields));
    if (maxHourlyPrice !== undefined && price !== undefined && price.hourlyPrice > maxHourlyPrice) {
      throw new PriceLimitError(
        `${describeDocument(document)}: the hourly price of ${price.hourlyPrice} ${price.currency ?? ""} exceeds the limit of ${maxHourlyPrice}`,
      );
    }
    return { ...plan, ...price };
  }

  /** A price that the service does not tell is unknown; it does not stop a plan. */
  async #estimate(document: RedisCloudDocument, observed: Observed | undefined, fields: readonly string[]) {
    try {
      return await getAdapter(document).estimate?.(this.#account, document, observed, fields);
    } catch (error) {
      if (error instanceof RedisCloudError) return undefined;
      throw error;
    }
  }
}

/** The adapter of a document's kind. */
function getAdapter(document: RedisCloudDocument): Adapter<RedisCloudKind> {
  return adapters[document.kind] as unknown as Adapter<RedisCloudKind>;
}

/** Key of a document's create in this process. */
function getCreateKey(document: RedisCloudDocument): string {
  return `${document.kind} ${describeOwner(document)}`;
}

/** Name that a create of this document sends. */
function getCreateName(document: RedisCloudDocument): string {
  return getServiceName(document as { metadata: { name: string }; spec: { name?: string | undefined } });
}

function toWaitOptions(document: RedisCloudDocument, { signal, emit }: StepContext) {
  const subject = describeDocument(document);
  return {
    signal,
    onProgress: ({ phase, status }: { phase: string; status: string }) =>
      emit({ type: "progress", subject, message: `${subject} ${phase}: ${status}` }),
  };
}
