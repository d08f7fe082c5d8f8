import { ProvisioningError, TaskError } from "redis-cloud-sdk";
import {
  type Clock,
  IMMEDIATE_POLLS_MS,
  iterateProgress,
  MIN_POLL_INTERVAL_MS,
  type Poller,
  parseMethod,
  QUICK_RESOURCE_POLLS_MS,
  type WaitRun,
  withDeadline,
} from "redis-cloud-sdk/core";
import type { ArmClient } from "../core/arm-client.js";
import { describeDetail, hintForCode, readErrorDetail } from "../core/arm-errors.js";
import type { Operation, Progress, WaitOptions } from "./operation.js";
import {
  createOperationSource,
  type OperationSnapshot,
  UNREADABLE,
  untilFinished,
} from "./operation-source.js";
import { encodeOperation, type OperationContent } from "./operation-token.js";
import { parseTarget, resourceKinds } from "./resource-kinds.js";
import { createResourceSource } from "./resource-source.js";
import { classify } from "./resource-state.js";
import { untilGone, untilReady } from "./resource-wait.js";
import { createResultSource, untilRead } from "./result-source.js";

/** Dependencies shared by the operations of one client. */
export interface OperationDeps {
  arm: ArmClient;
  poller: Poller;
  clock: Clock;
  waitTimeoutMs: number;
}

/** Advice for an operation or resource that has failed. */
const FAILED =
  "Check the resource in the Azure portal. A cluster whose creation failed must be deleted before it can be created again.";

/** A long-running operation of Azure Resource Manager and its resource. */
export class ArmOperation<T> implements Operation<T> {
  readonly taskId: string;
  readonly token: string;
  readonly #content: OperationContent;
  readonly #deps: OperationDeps;
  /** When to poll first, in milliseconds since the epoch. */
  readonly #pollAt: number;
  /** When this client has sent the write; `undefined` for a resumed wait. */
  readonly #acceptedAt: number | undefined;
  /** Whether the operation took less than a second, so that its resource may be as quick. */
  #isQuick = false;
  /** Whether the operation has succeeded, so that later waits only read the resource. */
  #isFinished = false;

  constructor(content: OperationContent, deps: OperationDeps, pollAt?: number) {
    this.#content = content;
    this.#deps = deps;
    this.#pollAt = pollAt ?? 0;
    this.#acceptedAt = pollAt === undefined ? undefined : deps.clock.now();
    this.token = encodeOperation(content);
    this.taskId = getName(content);
  }

  async wait(options?: WaitOptions): Promise<T> {
    const { taskId, token } = this;
    const { clock, waitTimeoutMs: timeoutMs, arm } = this.#deps;
    const { clean } = arm.createRedactor();
    return withDeadline({ options, timeoutMs, clock, taskId, token, clean }, async (run) => {
      await this.#pollOperation(run);
      return (await this.#pollResource(run)) as T;
    });
  }

  progress(options?: Omit<WaitOptions, "onProgress">): AsyncGenerator<Progress, T, undefined> {
    return iterateProgress(options, (own) => this.wait(own));
  }

  async #pollOperation({ signal, emit, onPoll }: WaitRun): Promise<void> {
    const { url, isLocation } = this.#content;
    const { arm, poller, clock } = this.#deps;
    if (url === "" || this.#isFinished) return;
    const delayMs = this.#pollAt - clock.now();
    if (delayMs > 0) await clock.sleep(delayMs, signal);
    const end = await poller.poll({
      source: createOperationSource(arm, isLocation),
      subject: url,
      condition: untilFinished((status) => emit("task", status)),
      earlyPollsMs: IMMEDIATE_POLLS_MS,
      signal,
      onPoll,
    });
    if (/^(failed|cancell?ed)$/i.test(end.status)) throw await this.#toTaskError(end, signal);
    this.#isFinished = end.status !== UNREADABLE;
    const operationMs = clock.now() - (this.#acceptedAt ?? -Infinity);
    this.#isQuick = this.#isFinished && operationMs < MIN_POLL_INTERVAL_MS;
  }

  async #pollResource({ signal, emit, onPoll }: WaitRun): Promise<unknown> {
    const { target, names, desired } = this.#content;
    const { arm, poller } = this.#deps;
    const { kind, isGone } = parseTarget(target);
    const spec = resourceKinds[kind];
    const { clean } = arm.createRedactor();
    const resource = await poller.poll({
      source: createResourceSource(arm, spec, names),
      subject: JSON.stringify(names),
      condition: (isGone ? untilGone : untilReady)({
        spec,
        desired,
        onStatus: (status) => emit("resource", status),
        createError: (status, reason) =>
          new ProvisioningError(
            kind,
            names,
            clean(status),
            this.taskId,
            this.token,
            reason === undefined ? undefined : clean(reason),
            FAILED,
          ),
      }),
      earlyPollsMs: this.#isQuick ? QUICK_RESOURCE_POLLS_MS : IMMEDIATE_POLLS_MS,
      signal,
      onPoll,
    });
    if (isGone || spec.resultRoute === undefined) return resource;
    return poller.poll({
      source: createResultSource(arm, spec.resultRoute),
      subject: JSON.stringify(names),
      condition: untilRead(),
      earlyPollsMs: IMMEDIATE_POLLS_MS,
      signal,
      onPoll,
    });
  }

  /** Creates the error for a failed operation. If it has no reason, the state of the resource is the only clue. */
  async #toTaskError({ status, body }: OperationSnapshot, signal: AbortSignal): Promise<TaskError> {
    const { target, names, route } = this.#content;
    const { arm } = this.#deps;
    const { clean } = arm.createRedactor();
    const { kind } = parseTarget(target);
    const spec = resourceKinds[kind];
    const detail = readErrorDetail(body === undefined ? undefined : (body as { error?: unknown }).error);
    const resource = await arm
      .read(spec.route, { path: names }, { signal, retries: 1 })
      .catch(() => undefined);
    const state = resource === undefined ? undefined : classify(spec, resource).status;
    const reason = detail === undefined ? "the service gave no reason" : describeDetail(detail);
    const code = detail?.code;
    const isCapacity = code === undefined && /CreateFailed/i.test(state ?? "");
    return new TaskError({
      taskId: this.taskId,
      commandType: `${parseMethod(route)} ${kind}`,
      code: code === undefined ? undefined : clean(code),
      status: clean(status),
      description: clean(reason),
      additionalInfo: state === undefined ? undefined : clean(`the ${kind} is ${state}`),
      hint: hintForCode(isCapacity ? "OperationFailed" : (code ?? "")) ?? FAILED,
    });
  }
}

/** Returns the name of the operation in its URL, otherwise that of the resource. */
function getName({ url, names }: OperationContent): string {
  const segment = /\/([^/?#]+)(?:[?#].*)?$/.exec(url)?.[1];
  return segment === undefined ? Object.values(names).join("/") : segment.slice(0, 200);
}
