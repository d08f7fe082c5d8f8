import { throwIfAborted } from "../core/abort.js";
import { serializeBody } from "../core/bodies.js";
import { getErrorMessage } from "../core/error-text.js";
import { ApiError, ConfigError, NetworkError } from "../core/errors.js";
import type { CallInterceptor, InternalCallOptions, SendRequest } from "../core/http-client.js";
import { computeFingerprint } from "../core/intents.js";
import { isObject } from "../core/json.js";
import type { Logger } from "../core/log.js";
import { checkCallOptions } from "../core/options.js";
import { buildPath, type RouteInput } from "../core/path-params.js";
import type { Middleware } from "../core/pipeline.js";
import { isRejection, isRejectionResponse } from "../core/rejection.js";
import type { ResolvedOptions } from "../core/resolve-options.js";
import { BaselineReader } from "./baseline.js";
import { findCreateRoute, isKnownPost, pickMatchFields } from "./create-routes.js";
import { findLostCreate, type SearchContext, VISIBILITY_TIMEOUT_MS } from "./lost-create-search.js";
import type { PendingCreate } from "./pending-create.js";

/**
 * Sends each create once, and determines the outcome of creates whose response was lost.
 *
 * The service has no idempotency keys: a resent create may create, and bill, a second resource. Therefore the guard
 * reads the account's tasks before it sends a create, and searches tasks and resources if the response is lost. If exactly
 * one task or resource is new and matches, the call continues as if the response had arrived; otherwise it rejects with
 * an AmbiguousWriteError.
 */
export class CreateGuard {
  readonly #context: SearchContext;
  readonly #log: Logger;
  readonly #waitTimeoutMs: number;
  readonly #baselineReader: BaselineReader;
  #createCount = 0;

  constructor(context: SearchContext, { log, waitTimeoutMs, timeoutMs }: ResolvedOptions) {
    this.#context = context;
    this.#log = log;
    this.#waitTimeoutMs = waitTimeoutMs;
    this.#baselineReader = new BaselineReader(context.http, context.clock, timeoutMs);
  }

  readonly intercept: CallInterceptor = (route, input, options, send) => {
    const createRoute =
      (input.body as { dryRun?: unknown } | undefined)?.dryRun === true ? undefined : findCreateRoute(route);
    return createRoute === undefined ? send(options) : this.#guard(route, input, createRoute, options, send);
  };

  async #guard(
    route: string,
    input: RouteInput,
    createRoute: PendingCreate["createRoute"],
    options: InternalCallOptions | undefined,
    send: SendRequest,
  ): Promise<unknown> {
    // Validate the request before anything is sent or stored.
    checkCallOptions(options ?? {});
    buildPath(route, input.path);
    if (input.body !== undefined) serializeBody(route, input.body);
    await this.#context.intentLog?.prepare();
    const create = this.#startCreate(route, input, createRoute);
    const { taskOwnership } = this.#context;
    taskOwnership.add(create);
    try {
      create.draft.baseline = await this.#baselineReader.read(createRoute, options?.signal);
      return await this.#sendOnce(create, options, send);
    } finally {
      taskOwnership.remove(create);
    }
  }

  #startCreate(route: string, input: RouteInput, createRoute: PendingCreate["createRoute"]): PendingCreate {
    const path = { ...input.path } as PendingCreate["draft"]["path"];
    const matchFields = pickMatchFields(createRoute, input);
    // Intents share a store with other processes; without a store, the id is only used in this client.
    const id = this.#context.intentLog === undefined ? `create ${++this.#createCount}` : crypto.randomUUID();
    const draft = { id, route, path, matchFields, sentAt: 0, baseline: undefined };
    return { createRoute, draft, fingerprint: computeFingerprint(draft), state: "open" };
  }

  async #sendOnce(
    create: PendingCreate,
    options: InternalCallOptions | undefined,
    send: SendRequest,
  ): Promise<unknown> {
    const { intentLog, clock } = this.#context;
    const { draft, createRoute } = create;
    const { route } = draft;
    let intent = "none" as "none" | "being written" | "written";
    const recordBeforeSend: Middleware = (next) => async (request) => {
      draft.sentAt = clock.now();
      if (intentLog !== undefined) {
        intent = "being written";
        await intentLog.record(draft);
        intent = "written";
        // An attempt that was aborted while its intent was being written must not be sent.
        if (request.signal?.aborted) await intentLog.forget(draft.id);
        throwIfAborted(request.signal);
      }
      create.state = "sent";
      const response = await next(request).catch((error: unknown) => {
        if (isRejection(error)) create.state = "open";
        throw error;
      });
      if (await isRejectionResponse(response)) create.state = "open";
      return response;
    };
    try {
      const response = await send({ ...options, perAttemptMiddleware: recordBeforeSend });
      const taskId = getTaskId(response);
      // The contract does not contain the command types of a workspace's tasks.
      const isTask = createRoute.commandTypes.length > 0 || createRoute.outcome.startsWith("workspace");
      const isComplete = isTask ? taskId !== undefined : !isKnownPost(route) || isObject(response);
      if (!isComplete) throw incompleteResponseError(route, isTask, response);
      await this.#settle(create, taskId);
      return response;
    } catch (error) {
      if (create.state === "sent" && !isRejection(error))
        return this.#recover(create, error, options?.signal);
      if (intent === "written") await intentLog?.forget(draft.id);
      if (intent === "being written" && error instanceof NetworkError) throw storeTimeoutError(route, error);
      throw error;
    }
  }

  /** Records the task of a create whose response arrived or was recovered. */
  async #settle(create: PendingCreate, taskId: string | undefined): Promise<void> {
    const { intentLog, taskOwnership, clock } = this.#context;
    if (taskId === undefined) return intentLog?.forget(create.draft.id);
    taskOwnership.assign(taskId, create, clock.now());
    await intentLog?.recordTask(create.draft, taskId);
  }

  async #recover(
    create: PendingCreate,
    lostReason: unknown,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    const { clock } = this.#context;
    const { route } = create.draft;
    create.state = "lost";
    const lostAt = clock.now();
    this.#log({
      type: "create-response-lost",
      route,
      message: getErrorMessage(lostReason),
    });
    const window = {
      since: lostAt,
      until: lostAt + VISIBILITY_TIMEOUT_MS,
      limit: lostAt + this.#waitTimeoutMs,
    };
    const found = await findLostCreate(create, lostReason, window, this.#context, signal);
    const { taskId, body } = found;
    this.#log({ type: "create-recovered", route, taskId, afterMs: clock.now() - lostAt });
    await this.#settle(create, taskId);
    return body;
  }
}

function storeTimeoutError(route: string, cause: NetworkError): ConfigError {
  return new ConfigError(`${route} was not sent: writing the intent took longer than \`timeoutMs\`.`, {
    cause,
    hint: "Nothing was created. Fix the store, or increase `timeoutMs` if it is slow.",
  });
}

function getTaskId(response: unknown): string | undefined {
  const { taskId } = (response ?? {}) as { taskId?: unknown };
  return typeof taskId === "string" && taskId !== "" ? taskId : undefined;
}

function incompleteResponseError(route: string, task: boolean, body: unknown): ApiError {
  return new ApiError({
    route,
    status: 200,
    text: `the response contains no ${task ? "task id" : "resource"}`,
    body,
  });
}
