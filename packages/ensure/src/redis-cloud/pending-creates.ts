import { type Operation, ProvisioningError, TaskError } from "redis-cloud-sdk";
import { describeDocument, describeOwner } from "../document/document.js";
import type { StepContext } from "../engine/provider.js";
import { EnsureError } from "../errors.js";
import {
  type Account,
  getServiceName,
  type RedisCloudDocument,
  type RedisCloudObservation,
} from "./adapter.js";
import { getAdapter } from "./adapters.js";
import { type InterruptedCreate, InterruptedCreates } from "./interrupted-creates.js";
import { toWaitOptions } from "./wait-options.js";

/** Creates of documents, continued after an aborted wait or by another process, so that none is repeated. */
export class PendingCreates {
  readonly #account: Account;
  readonly #interrupted: InterruptedCreates;
  /** Creates of this process whose wait was aborted or failed, by their documents. */
  readonly #unfinished = new Map<string, Operation<unknown>>();

  constructor(account: Account) {
    this.#account = account;
    this.#interrupted = new InterruptedCreates(account.cloud);
  }

  /** Creates the resource of a document, and waits until it is ready and owned. */
  async start(document: RedisCloudDocument, context: StepContext): Promise<void> {
    await this.#finish(document, await getAdapter(document).create(this.#account, document), context);
  }

  /** Continues a create of the document that did not finish. @returns Whether there was one to continue. */
  async resume(document: RedisCloudDocument, context: StepContext): Promise<boolean> {
    const key = getKey(document);
    const unfinished = this.#unfinished.get(key);
    if (unfinished !== undefined) {
      this.#unfinished.delete(key);
      await this.#finish(document, unfinished, context);
      return true;
    }
    const adapter = getAdapter(document);
    const interrupted = await this.#interrupted.take(adapter.createRoutes, getName(document), () =>
      adapter.findParentId?.(this.#account, document),
    );
    return interrupted !== undefined && this.#continue(document, interrupted, context);
  }

  /** Waits for a create. Its intent remains until the resource has its owner. */
  async #finish(
    document: RedisCloudDocument,
    operation: Operation<unknown>,
    context: StepContext,
  ): Promise<void> {
    try {
      await this.#settle(document, operation, context);
    } catch (error) {
      // The task continues, and its resource has no owner yet: the next observation continues here.
      const isFinal = error instanceof TaskError || error instanceof ProvisioningError;
      if (!isFinal) this.#unfinished.set(getKey(document), operation);
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
      const observed: RedisCloudObservation | undefined = await adapter.observe(this.#account, document);
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
    interrupted: InterruptedCreate,
    context: StepContext,
  ): Promise<boolean> {
    if (interrupted.state === "not-created") await interrupted.forget();
    if (interrupted.state === "not-created" || interrupted.state === "created") return false;
    if (interrupted.state === "ambiguous") {
      throw new EnsureError(
        `${describeDocument(document)}: an earlier create may have been executed: ${interrupted.error.message}`,
      );
    }
    await this.#finish(document, interrupted.operation as Operation<unknown>, context);
    return true;
  }
}

/** Returns the key of a document's create in this process. */
function getKey(document: RedisCloudDocument): string {
  return `${document.kind} ${describeOwner(document)}`;
}

/** Returns the name that a create of this document sends. */
function getName(document: RedisCloudDocument): string {
  return getServiceName(document as { metadata: { name: string }; spec: { name?: string | undefined } });
}
