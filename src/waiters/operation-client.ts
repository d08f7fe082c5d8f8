import type { SubscriptionPricing, TaskStateUpdate } from "../../generated/models.js";
import type { TaskRoute, TaskRoutes } from "../../generated/routes.js";
import { ApiError, ConfigError } from "../core/errors.js";
import type { HttpClient, InternalCallOptions } from "../core/http-client.js";
import type { CallOptions, ResolvedOptions } from "../core/options.js";
import { buildPath, type RouteInput } from "../core/path-params.js";
import { type Change, ChangeSubmitter } from "./change-submitter.js";
import { DurationEstimator } from "./duration-estimator.js";
import type { Operation, PendingOperation, WaitOptions } from "./operation.js";
import { POLL_CALL_OPTIONS } from "./poll-interval.js";
import { Poller, type PollRequest } from "./poller.js";
import { iterateProgress } from "./progress-iterator.js";
import {
  type OutcomeValue,
  outcomes,
  type ResourceIds,
  type ResourceKind,
  type Resources,
  resources,
  type WaitTarget,
} from "./resource-kinds.js";
import { createResourceSource } from "./resource-source.js";
import { createTaskSource } from "./task.js";
import { type OperationDeps, TaskOperation } from "./task-operation.js";
import { decodeToken, type TokenContent } from "./token.js";
import {
  type WaitAllOptions,
  type WaitAllProgress,
  type WaitAllResults,
  type Waitable,
  waitAll,
} from "./wait-all.js";

/** What a task route takes. */
export type TaskInput<R extends TaskRoute> = TaskRoutes[R]["input"];
/** What its completed task carries. */
export type TaskResource<R extends TaskRoute> = TaskRoutes[R]["resource"];

/** Starts long work and waits for it: the one door between the facade and everything that takes time. */
export class OperationClient {
  readonly #http: HttpClient;
  readonly #deps: OperationDeps;
  readonly #submitter: ChangeSubmitter;

  constructor(http: HttpClient, options: ResolvedOptions) {
    const { clock, log, waitTimeoutMs, intentLog } = options;
    this.#http = http;
    this.#deps = {
      poller: new Poller(clock, log),
      clock,
      waitTimeoutMs,
      durations: new DurationEstimator(),
      onFinished: async (taskId) => (taskId === "" ? undefined : intentLog?.forget(taskId)),
      taskSource: createTaskSource(http),
      createSource: (row, ids) =>
        createResourceSource(row, ids, http, (route, path, signal) => this.#poll(route, { path }, signal)),
    };
    this.#submitter = new ChangeSubmitter(http, options, this.#deps, ({ route, input }, options) =>
      this.#send(route, input, options),
    );
  }

  /** Sends a change. The submission resolves when the service has accepted it; waiting is up to the caller. */
  submit<R extends TaskRoute, O extends WaitTarget>(
    route: R,
    input: TaskInput<R>,
    outcome: O,
    options?: CallOptions,
  ): PendingOperation<OutcomeValue<O>> {
    // After an update the resource can still show its old "active" for a moment: a second look settles it.
    const readyPolls = route.startsWith("PUT ") ? 2 : 1;
    const content = { outcome, ids: numbersOf((input as RouteInput).path), readyPolls };
    const change: Change = { route, input, content, options };
    const pending = this.#start<OutcomeValue<O>>(change);
    return Object.assign(pending, {
      wait: (waitOptions?: WaitOptions) => this.#submitter.wait(change, pending, waitOptions),
    });
  }

  /** A read that the service carries out as a task: sends it, waits for it, returns what it found. */
  async read<R extends TaskRoute>(
    route: R,
    input: TaskInput<R>,
    options?: CallOptions,
  ): Promise<TaskResource<R>> {
    return (await this.#run(route, input, options)) as TaskResource<R>;
  }

  /** The same for a list. A service that is not ready yet may answer with none. */
  async readList<R extends TaskRoute, T>(
    route: R,
    input: TaskInput<R>,
    items: (found: NonNullable<TaskResource<R>>) => readonly T[] | undefined,
    options?: CallOptions,
  ): Promise<T[]> {
    const found = await this.read(route, input, options);
    return found === undefined || found === null ? [] : [...(items(found) ?? [])];
  }

  /** A dry run: what the change would cost. Nothing is changed. */
  async estimate<R extends TaskRoute>(
    route: R,
    input: TaskInput<R>,
    options?: CallOptions,
  ): Promise<SubscriptionPricing[]> {
    const { body, ...rest } = input as RouteInput;
    const dry = { ...rest, body: { ...(body as object), dryRun: true } };
    const resource = (await this.#run(route, dry, options)) as
      | { pricing?: SubscriptionPricing[] }
      | undefined;
    return resource?.pricing ?? [];
  }

  /** Goes on with an operation from its token. Sends nothing until it is waited for. */
  resume<O extends WaitTarget>(token: string, outcome: O): Operation<OutcomeValue<O>> {
    const content = decodeToken(token);
    if (!outcomes.includes(outcome))
      throw new ConfigError(`There is no outcome "${String(outcome)}" to wait for.`);
    if (content.outcome !== outcome) {
      throw new ConfigError(`The token waits for "${content.outcome}", not for "${outcome}".`);
    }
    return new TaskOperation(content, this.#deps);
  }

  /** An operation whose task is known. Sends nothing until it is waited for. */
  operation<O extends WaitTarget>(content: TokenContent & { outcome: O }): Operation<OutcomeValue<O>> {
    return new TaskOperation(content, this.#deps);
  }

  /** Waits for something else than an operation, in the one loop that this client has. */
  poll<T>(request: PollRequest<T>): Promise<T> {
    return this.#deps.poller.poll(request);
  }

  /** Waits for a resource without a task: whoever changes it. */
  waitUntilReady<K extends ResourceKind>(
    kind: K,
    ids: ResourceIds,
    options?: WaitOptions,
  ): Promise<Resources[K]> {
    if (!outcomes.includes(kind)) throw new ConfigError(`There is no kind of resource "${String(kind)}".`);
    buildPath(resources[kind].route ?? resources[kind].taskRoute ?? "", ids);
    const content = { taskId: "", outcome: kind, ids, readyPolls: 1 };
    return new TaskOperation<Resources[K]>(content, this.#deps).wait(options);
  }

  /** Waits for many operations at once. */
  waitAll<const W extends readonly Waitable<unknown>[]>(
    operations: W,
    options: WaitAllOptions = {},
  ): Promise<WaitAllResults<W>> {
    return waitAll(operations, options, this.#deps);
  }

  /** The same as a sequence of steps. */
  progressAll<const W extends readonly Waitable<unknown>[]>(
    operations: W,
    options: Omit<WaitAllOptions, "onProgress"> = {},
  ): AsyncGenerator<WaitAllProgress, WaitAllResults<W>, undefined> {
    return iterateProgress(
      (onProgress, signal) => this.waitAll(operations, { ...options, signal, onProgress }),
      options.signal,
    );
  }

  async #start<T>(change: Change): Promise<Operation<T>> {
    rejectDryRun(change.route, change.input.body);
    return this.#submitter.submit(change, change.options?.signal);
  }

  async #send(route: string, input: RouteInput, options?: InternalCallOptions): Promise<TaskStateUpdate> {
    const task = (await this.#http.json(route, input, options)) as TaskStateUpdate | undefined;
    if (typeof task?.taskId === "string" && task.taskId !== "") return task;
    throw new ApiError({
      route,
      status: 200,
      text: "the answer names no task",
      body: task,
      hint: "The service may have accepted the request all the same: look at `tasks.list()` before you repeat it.",
    });
  }

  async #run(route: string, input: RouteInput, options: CallOptions = {}): Promise<unknown> {
    const { taskId } = await this.#send(route, input, options);
    return this.#result(taskId, options.signal);
  }

  /** The same read within a wait: it stands behind what callers ask for. */
  async #poll(route: string, input: RouteInput, signal: AbortSignal): Promise<unknown> {
    const { taskId } = await this.#send(route, input, { ...POLL_CALL_OPTIONS, signal });
    return this.#result(taskId, signal);
  }

  async #result(taskId: string, signal?: AbortSignal): Promise<unknown> {
    const operation = new TaskOperation({ taskId, outcome: "done", ids: {}, readyPolls: 1 }, this.#deps, {
      acceptedAt: this.#deps.clock.now(),
    });
    const task = await operation.waitForTask({ signal });
    return task.response?.resource ?? undefined;
  }
}

function rejectDryRun(route: string, body: unknown): void {
  if ((body as { dryRun?: unknown } | undefined)?.dryRun !== true) return;
  throw new ConfigError(
    `${route}: dryRun is true, so nothing would be changed and there is nothing to wait for.`,
    {
      hint: "Use the estimate… method of the same noun: it returns the pricing.",
    },
  );
}

function numbersOf(path: RouteInput["path"] = {}): Record<string, number> {
  return Object.fromEntries(Object.entries(path).filter(([, value]) => typeof value === "number")) as Record<
    string,
    number
  >;
}
