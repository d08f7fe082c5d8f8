import type { SubscriptionPricing, TaskStateUpdate } from "../../generated/models.js";
import { ApiError, ConfigError } from "../core/errors.js";
import type { HttpClient, InternalCallOptions } from "../core/http-client.js";
import { extractItems } from "../core/list-items.js";
import type { CallOptions } from "../core/options.js";
import { assertObject, buildPath, formatValue, invalidValue, type RouteInput } from "../core/path-params.js";
import type { ResolvedOptions } from "../core/resolve-options.js";
import type { PlainRoute, PlainRoutes, TaskRoute, TaskRoutes } from "../core/routes.js";
import { type Call, observe } from "../core/with-response.js";
import { type Change, ChangeSubmitter } from "./change-submitter.js";
import { DurationEstimator } from "./duration-estimator.js";
import type { Operation, PendingOperation, WaitOptions } from "./operation.js";
import { countOrdered, createOrderedSource } from "./ordered-databases.js";
import { POLL_CALL_OPTIONS } from "./poll-interval.js";
import { Poller, type PollRequest } from "./poller.js";
import { iterateProgress } from "./progress-iterator.js";
import { pickIds, type ResourceIds } from "./resource-ids.js";
import { outcomes, resources } from "./resource-kinds.js";
import { createResourceSource } from "./resource-source.js";
import type { OutcomeValue, ResourceKind, Resources, WaitTarget } from "./resource-types.js";
import { createTaskSource, createWorkspaceTaskSource } from "./task.js";
import { type OperationDeps, TaskOperation } from "./task-operation.js";
import { decodeToken, type TokenContent } from "./token.js";
import {
  type WaitAllOptions,
  type WaitAllProgress,
  type WaitAllResults,
  type Waitable,
  waitAll,
} from "./wait-all.js";

/** Input of a task route. */
export type TaskInput<R extends TaskRoute> = TaskRoutes[R]["input"];
/** Resource in the completed task of a task route. */
export type TaskResource<R extends TaskRoute> = TaskRoutes[R]["resource"];

/** Starts operations and waits for them. The facade's only access to tasks and waits. */
export class OperationClient {
  readonly #http: HttpClient;
  readonly #deps: OperationDeps;
  readonly #submitter: ChangeSubmitter;

  constructor(http: HttpClient, options: ResolvedOptions) {
    const { clock, log, waitTimeoutMs, pollIntervalMs, intentLog } = options;
    this.#http = http;
    this.#deps = {
      poller: new Poller(clock, log, pollIntervalMs),
      clock,
      waitTimeoutMs,
      durations: new DurationEstimator(),
      onFinished: async (taskId) => (taskId === "" ? undefined : intentLog?.finish(taskId)),
      onTaskError: ({ commandType, unavailable }) =>
        unavailable && http.observations.record(`task ${commandType}`, undefined, unavailable),
      taskSource: createTaskSource(http, clock),
      createWorkspaceTaskSource: (ids) => createWorkspaceTaskSource(http, ids),
      orderedSource: createOrderedSource(http),
      createRedactor: (body) => http.createRedactor(body),
      createSource: (row, ids) =>
        createResourceSource(row, ids, http, (route, path, signal) => this.#poll(route, { path }, signal)),
    };
    this.#submitter = new ChangeSubmitter(http, options, this.#deps, ({ route, input }, options) =>
      this.#send(route, input, options),
    );
  }

  /** Sends a change. The returned promise resolves once the service has accepted it; `wait()` waits for the result. */
  submit<R extends TaskRoute, O extends WaitTarget>(
    route: R,
    input: TaskInput<R>,
    outcome: O,
    options?: CallOptions,
  ): PendingOperation<OutcomeValue<O>> {
    // After an update the resource may still have its old status "active" for a moment: require a second poll.
    const readyPolls = /^P(UT|ATCH) /.test(route) ? 2 : 1;
    const { path, body } = input as RouteInput;
    const content: Change["content"] = { outcome, ids: pickIds(path), readyPolls };
    if (route === "POST /subscriptions") content.orderedDatabases = countOrdered(body);
    const change: Change = { route, input, content, options };
    const pending = observe(options, (own) => {
      change.options = own;
      return this.#start<OutcomeValue<O>>(change);
    });
    return Object.assign(pending, {
      wait: (waitOptions?: WaitOptions) => this.#submitter.wait(change, pending, waitOptions),
    });
  }

  /** Sends a change that the service applies without a task. `wait()` waits for the resource. */
  change<R extends PlainRoute, O extends WaitTarget>(
    route: R,
    input: PlainRoutes[R]["input"],
    outcome: O,
    options?: CallOptions,
  ): PendingOperation<OutcomeValue<O>> {
    const { path } = input as RouteInput;
    const pending = observe(options, async (own) => {
      await this.#http.json(route, input as RouteInput, own);
      // The resource may still have the status that it had before.
      return this.operation({ taskId: "", outcome, ids: pickIds(path), readyPolls: 2 });
    });
    return Object.assign(pending, {
      wait: async (waitOptions?: WaitOptions) => (await pending).wait(waitOptions),
    });
  }

  /** Performs a read that the service executes as a task, and returns its resource. */
  read<R extends TaskRoute>(route: R, input: TaskInput<R>, options?: CallOptions): Call<TaskResource<R>> {
    return observe(options, (own) => this.#run(route, input, own) as Promise<TaskResource<R>>);
  }

  /** Performs a list read that the service executes as a task. Returns an empty list if the task has no resource. */
  readList<R extends TaskRoute, T>(
    route: R,
    input: TaskInput<R>,
    items: (found: NonNullable<TaskResource<R>>) => readonly T[] | undefined,
    options?: CallOptions,
  ): Call<T[]> {
    return observe(options, async (own) => {
      const found = (await this.#run(route, input, own)) as TaskResource<R>;
      const all = found === undefined || found === null ? [] : extractItems(route, found, items);
      return all.filter((item) => item !== undefined && item !== null);
    });
  }

  /** Performs a dry run, which changes nothing, and returns the pricing. */
  estimate<R extends TaskRoute>(
    route: R,
    input: TaskInput<R>,
    options?: CallOptions,
  ): Call<SubscriptionPricing[]> {
    const { body, ...rest } = input as RouteInput;
    return observe(options, async (own) => {
      const given = assertObject(body as object, `${route}: the request body`);
      const dry = { ...rest, body: { ...given, dryRun: true } };
      const resource = (await this.#run(route, dry, own)) as { pricing?: SubscriptionPricing[] } | undefined;
      return resource?.pricing ?? [];
    });
  }

  /** Resumes an operation from its token. Requests start with the wait. */
  resume<O extends WaitTarget>(token: string, outcome: O): Operation<OutcomeValue<O>> {
    const content = decodeToken(token);
    if (!outcomes.includes(outcome))
      throw invalidValue("outcome", 'be a known outcome, for example "database"', outcome);
    if (content.outcome !== outcome) {
      throw new ConfigError(`outcome must be the token's outcome "${content.outcome}" (got "${outcome}").`);
    }
    return new TaskOperation(content, this.#deps);
  }

  /** Creates an operation for a known task. Requests start with the wait. */
  operation<O extends WaitTarget>(content: TokenContent & { outcome: O }): Operation<OutcomeValue<O>> {
    return new TaskOperation(content, this.#deps);
  }

  /** Polls for something other than an operation, in the client's only polling loop. */
  poll<T>(request: PollRequest<T>): Promise<T> {
    return this.#deps.poller.poll(request);
  }

  /** Waits until a resource is ready, whichever client changes it. */
  waitUntilReady<K extends ResourceKind>(
    kind: K,
    ids: ResourceIds,
    options?: WaitOptions,
  ): Promise<Resources[K]> {
    if (!outcomes.includes(kind))
      throw invalidValue("kind", 'be a kind of resource, for example "database"', kind);
    buildPath(resources[kind].route ?? resources[kind].taskRoute ?? "", ids);
    const content = { taskId: "", outcome: kind, ids, readyPolls: 1 };
    return new TaskOperation<Resources[K]>(content, this.#deps).wait(options);
  }

  /** Waits for several operations. */
  waitAll<const W extends readonly Waitable<unknown>[]>(
    operations: W,
    options?: WaitAllOptions,
  ): Promise<WaitAllResults<W>> {
    return waitAll(operations, options, this.#deps);
  }

  /** Waits for several operations and yields their progress. */
  progressAll<const W extends readonly Waitable<unknown>[]>(
    operations: W,
    options?: Omit<WaitAllOptions, "onProgress">,
  ): AsyncGenerator<WaitAllProgress, WaitAllResults<W>, undefined> {
    return iterateProgress(options, (own) => this.waitAll(operations, own));
  }

  async #start<T>(change: Change): Promise<Operation<T>> {
    rejectDryRun(change.route, change.input.body);
    return this.#submitter.submit(change, change.options?.signal);
  }

  async #send(route: string, input: RouteInput, options?: InternalCallOptions): Promise<TaskStateUpdate> {
    const slot = options?.slot ?? {};
    const task = (await this.#http.json(route, input, { ...options, slot })) as TaskStateUpdate | undefined;
    if (isUsableTaskId(task?.taskId)) return task as TaskStateUpdate;
    const isMissing = typeof task?.taskId !== "string" || task.taskId === "";
    throw new ApiError({
      route,
      status: slot.response?.status ?? 200,
      text: isMissing
        ? "the response contains no task id"
        : `the change was accepted, but its task id is invalid: ${formatValue(task?.taskId)}`,
      body: this.#http.createRedactor(input.body).redact(task),
      hint: "The service may still have accepted the request. Check `tasks.list()` before retrying.",
    });
  }

  async #run(route: string, input: RouteInput, options: InternalCallOptions = {}): Promise<unknown> {
    const { taskId } = await this.#send(route, input, options);
    return this.#result(taskId, options.signal, input.body);
  }

  /** Performs a task read within a wait, with the low priority of a poll. */
  async #poll(route: string, input: RouteInput, signal: AbortSignal): Promise<unknown> {
    const { taskId } = await this.#send(route, input, { ...POLL_CALL_OPTIONS, signal });
    return this.#result(taskId, signal);
  }

  async #result(taskId: string, signal?: AbortSignal, requestBody?: unknown): Promise<unknown> {
    const operation = new TaskOperation({ taskId, outcome: "done", ids: {}, readyPolls: 1 }, this.#deps, {
      acceptedAt: this.#deps.clock.now(),
      requestBody,
    });
    const task = await operation.waitForTask({ signal });
    return task.response?.resource ?? undefined;
  }
}

/** Checks whether a task id can be polled and printed: one path segment of printable characters. */
function isUsableTaskId(taskId: unknown): boolean {
  return typeof taskId === "string" && /^[^\p{C}\s/\\]{1,256}$/u.test(taskId) && !/^\.{1,2}$/.test(taskId);
}

function rejectDryRun(route: string, body: unknown): void {
  if ((body as { dryRun?: unknown } | undefined)?.dryRun !== true) return;
  throw new ConfigError(`${route}: dryRun must not be true, because a dry run has no result to wait for.`, {
    hint: "Use the corresponding estimate… method, which returns the pricing.",
  });
}
