import type { CallOptions } from "../core/options.js";
import type { Recovered, Recovery } from "../idempotency/recovery.js";
import type { Operation, WaitOptions } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";
import type { ResourceIds } from "../waiters/resource-ids.js";
import type { OutcomeValue, ResourceKind, Resources, WaitTarget } from "../waiters/resource-types.js";
import type { WaitAllOptions, WaitAllProgress, WaitAllResults, Waitable } from "../waiters/wait-all.js";

/** Operations of the service that take seconds to minutes, whichever method or process started them. */
export class Operations {
  readonly #operations: OperationClient;
  readonly #recovery: Recovery;

  constructor(operations: OperationClient, recovery: Recovery) {
    this.#operations = operations;
    this.#recovery = recovery;
  }

  /**
   * Resumes an operation from its token, in this process or another. Sends no change.
   *
   * @param token - `operation.token`, or the `token` of an error with which a wait was rejected.
   * @param outcome - The target of the original wait: a kind such as `"database"`, a kind followed by `gone` after a
   * delete (`"database gone"`), or `"done"`.
   * @throws `ConfigError` if the token is damaged, comes from a newer release, or has another outcome.
   *
   * @example
   * ```ts
   * const database = await cloud.operations.resume(token, "database").wait();
   * ```
   */
  resume<O extends WaitTarget>(token: string, outcome: O): Operation<OutcomeValue<O>> {
    return this.#operations.resume(token, outcome);
  }

  /**
   * Waits until a resource is ready, regardless of which client is changing it. No task is involved.
   *
   * @throws `ProvisioningError` if the resource reaches a failed status or does not exist.
   *
   * @example
   * ```ts
   * await cloud.operations.waitUntilReady("database", { subscriptionId, databaseId });
   * ```
   */
  waitUntilReady<K extends ResourceKind>(
    kind: K,
    ids: ResourceIds,
    options?: WaitOptions & CallOptions,
  ): Promise<Resources[K]> {
    return this.#operations.waitUntilReady(kind, ids, options);
  }

  /**
   * Waits for many operations at a time: they share their polls and report through one callback.
   *
   * Resolves when the last operation has finished, with one result for each in the given order; a failed operation
   * does not affect the others. Accepts operations and the pending operations that creates return.
   *
   * @returns A `PromiseSettledResult` for each operation. If the signal is aborted before the service has accepted an
   * operation, its result is rejected with the signal's reason; its request continues, and awaiting the pending
   * operation returns its token.
   * @throws `ConfigError` if the list contains another value; any error that `onProgress` throws.
   *
   * @example
   * ```ts
   * const creates = specs.map((spec) => cloud.databases.create(subscriptionId, spec));
   * const results = await cloud.operations.waitAll(creates, {
   *   onProgress: ({ done, failed, total }) => console.log(`${done + failed} of ${total}`),
   * });
   * ```
   */
  waitAll<const W extends readonly Waitable<unknown>[]>(
    operations: W,
    options?: WaitAllOptions,
  ): Promise<WaitAllResults<W>> {
    return this.#operations.waitAll(operations, options);
  }

  /**
   * Waits like `waitAll`, but yields the progress and returns the results. Leaving the loop aborts the waits.
   *
   * @example
   * ```ts
   * for await (const { index, status } of cloud.operations.progressAll(creates)) console.log(index, status);
   * ```
   */
  progressAll<const W extends readonly Waitable<unknown>[]>(
    operations: W,
    options?: Omit<WaitAllOptions, "onProgress">,
  ): AsyncGenerator<WaitAllProgress, WaitAllResults<W>, undefined> {
    return this.#operations.progressAll(operations, options);
  }

  /**
   * Finds operations that a terminated process started: searches for every intent of this account in the client's store.
   *
   * Creates and resends nothing, so it may run in several processes at the same time. Waiting for a recovered
   * operation removes its intent; the other intents remain until you call `forget()`. An intent whose request was
   * sent moments ago is searched for until its resource must be visible, for up to 90 seconds.
   *
   * @throws `ConfigError` if the client has no `intents`, or they cannot be listed.
   *
   * @example
   * ```ts
   * for (const found of await cloud.operations.recover()) {
   *   if (found.state === "recovered") await found.operation.wait();
   *   else console.warn(found.state, found);
   * }
   * ```
   */
  recover(options?: Pick<CallOptions, "signal">): Promise<Recovered[]> {
    return this.#recovery.recover(options?.signal);
  }
}
