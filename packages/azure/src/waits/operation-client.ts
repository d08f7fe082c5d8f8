import { type CallOptions, ConfigError } from "redis-cloud-sdk";
import { formatValue, invalidValue, Poller, throwIfAborted } from "redis-cloud-sdk/core";
import type { PlainRoute } from "../../generated/routes.js";
import type { AnyInput, ArmClient, InputOf } from "../core/arm-client.js";
import type { ResolvedAzureOptions } from "../core/options.js";
import { prepareInput } from "../core/request-body.js";
import { buildResourcePath, type ResourceNames } from "../core/resource-path.js";
import { ArmOperation, type OperationDeps } from "./arm-operation.js";
import type { Operation, PendingOperation, WaitOptions } from "./operation.js";
import { decodeOperation } from "./operation-token.js";
import {
  type OutcomeValue,
  type ResourceKind,
  resourceKinds,
  targets,
  type WaitTarget,
} from "./resource-kinds.js";
import { WriteQueue } from "./write-queue.js";
import { WriteSender } from "./write-sender.js";

/** Starts operations and waits for them. The facade's only access to writes. */
export class OperationClient {
  readonly #deps: OperationDeps;
  readonly #sender: WriteSender;
  readonly #queue = new WriteQueue();

  constructor(arm: ArmClient, { clock, log, waitTimeoutMs }: ResolvedAzureOptions) {
    this.#deps = { arm, poller: new Poller(clock, log), clock, waitTimeoutMs };
    this.#sender = new WriteSender(arm, clock);
  }

  /** Sends a write. The returned promise resolves once the service has accepted it; `wait()` waits for the result. */
  submit<R extends PlainRoute, O extends WaitTarget>(
    route: R,
    input: InputOf<R>,
    target: O,
    options?: CallOptions,
  ): PendingOperation<OutcomeValue<O>> {
    return toPending(this.#start<O>(route, input as unknown as AnyInput, target, options));
  }

  /**
   * Sends a write once earlier ones to the same database have finished: of two concurrent writes, the service fails
   * one.
   */
  submitInTurn<R extends PlainRoute, O extends WaitTarget>(
    route: R,
    input: InputOf<R>,
    target: O,
    options?: CallOptions,
  ): PendingOperation<OutcomeValue<O>> {
    const { path, ...rest } = input as unknown as AnyInput;
    const { resourceGroupName, clusterName, databaseName } = path;
    const key = [resourceGroupName, clusterName, databaseName].join("/").toLowerCase();
    const start = () => {
      throwIfAborted(options?.signal);
      return this.#start<O>(route, { path, ...rest }, target, options);
    };
    return toPending(this.#queue.run(key, start, (operation) => operation.wait()));
  }

  /** Resumes an operation from its token. Requests start with the wait. */
  resume<O extends WaitTarget>(token: string, target: O): Operation<OutcomeValue<O>> {
    const content = decodeOperation(token);
    if (!targets.includes(target))
      throw invalidValue("target", 'be a known target, for example "cluster"', target);
    if (content.target !== target)
      throw new ConfigError(
        `target must be the token's target "${content.target}" (got ${formatValue(target)}).`,
      );
    return new ArmOperation(content, this.#deps);
  }

  /** Waits until a resource is ready, whichever client changes it. */
  waitUntilReady<K extends ResourceKind>(
    kind: K,
    names: ResourceNames,
    options?: WaitOptions,
  ): Promise<OutcomeValue<K>> {
    if (!Object.hasOwn(resourceKinds, kind))
      throw invalidValue("kind", 'be a kind of resource, for example "cluster"', kind);
    const { route } = resourceKinds[kind];
    buildResourcePath(route, { subscriptionId: "any", ...names });
    const content = { target: kind, names, route, url: "", isLocation: false, desired: undefined };
    return new ArmOperation<OutcomeValue<K>>(content, this.#deps).wait(options);
  }

  async #start<O extends WaitTarget>(
    route: string,
    input: AnyInput,
    target: O,
    options: CallOptions | undefined,
  ): Promise<Operation<OutcomeValue<O>>> {
    const { pollAt, ...accepted } = await this.#sender.send({
      route,
      input: prepareInput(route, input),
      target,
      options,
    });
    return new ArmOperation({ target, names: input.path, route, ...accepted }, this.#deps, pollAt);
  }
}

function toPending<T>(operation: Promise<Operation<T>>): PendingOperation<T> {
  return Object.assign(operation, {
    wait: async (options?: WaitOptions) => (await operation).wait(options),
  });
}
