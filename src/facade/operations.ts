import type { CallOptions } from "../core/options.js";
import type { Recovered, Recovery } from "../idempotency/recovery.js";
import type { Operation, WaitOptions } from "../waiters/operation.js";
import type { OperationClient } from "../waiters/operation-client.js";
import type { ResourceIds } from "../waiters/resource-ids.js";
import type { OutcomeValue, ResourceKind, Resources, WaitTarget } from "../waiters/resource-kinds.js";
import type { WaitAllOptions, WaitAllProgress, WaitAllResults, Waitable } from "../waiters/wait-all.js";

/** Long work, whichever method started it. */
export class Operations {
  readonly #operations: OperationClient;
  readonly #recovery: Recovery;

  constructor(operations: OperationClient, recovery: Recovery) {
    this.#operations = operations;
    this.#recovery = recovery;
  }

  /**
   * Goes on with an operation from its token, in this process or another. Nothing is sent again.
   *
   * @param token - `operation.token`, or the `token` of an error that ended a wait.
   * @param outcome - What was waited for: a kind such as `"database"`, the same with `gone` after a delete
   * (`"database gone"`), or `"done"`.
   * @throws `ConfigError` when the token is damaged, of a newer release, or waits for something else.
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
   * @throws `ProvisioningError` when it ends in a failed status or is not there.
   *
   * @example
   * ```ts
   * await cloud.operations.ready("database", { subscriptionId, databaseId });
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
   * Waits for many operations together: they share a few polls and report through one callback.
   *
   * Resolves with what became of each, in their order, when the last has ended: one that fails leaves the others
   * alone, and nothing is lost. Takes operations, and what creates return, accepted or not.
   *
   * @returns For each a `PromiseSettledResult`. One that had not been accepted when the signal was aborted is rejected
   * with the signal's reason; its submission goes on and can be awaited for its token.
   * @throws `ConfigError` when the list holds something else; what `onProgress` throws.
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
   * The same as `waitAll`, as a sequence of steps; it returns the results. Leaving the loop ends the waits.
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
   * Creates and resends nothing, so it may run in many processes simultaneously. What was adopted can be waited
   * for, which removes its intent; the others stay until you `forget()` them. For an intent whose request has just
   * left, this takes up to a minute and a half: nothing found means nothing before then.
   *
   * @throws `ConfigError` when the client has no `intents`, or they cannot be listed.
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
