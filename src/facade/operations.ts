import type { CallOptions } from "../core/options.js";
import type { Operation, WaitOptions } from "../waiters/operation.js";
import type { Kind, Outcome, OutcomeValue, ResourceIds, Resources } from "../waiters/resources.js";
import type { Work } from "../waiters/work.js";

/** Long work, whichever method started it. */
export class Operations {
  readonly #work: Work;

  constructor(work: Work) {
    this.#work = work;
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
  resume<O extends Outcome>(token: string, outcome: O): Operation<OutcomeValue<O>> {
    return this.#work.resume(token, outcome);
  }

  /**
   * Waits until a resource is ready, whoever is changing it. No task is involved.
   *
   * @throws `ProvisioningError` when it ends in a failed status or is not there.
   *
   * @example
   * ```ts
   * await cloud.operations.ready("database", { subscriptionId, databaseId });
   * ```
   */
  ready<K extends Kind>(
    kind: K,
    ids: ResourceIds,
    options?: WaitOptions & CallOptions,
  ): Promise<Resources[K]> {
    return this.#work.ready(kind, ids, options);
  }
}
