import {
  AmbiguousWriteError,
  ApiError,
  type CallOptions,
  ConfigError,
  NetworkError,
  ProvisioningError,
} from "redis-cloud-sdk";
import { type Clock, MIN_POLL_INTERVAL_MS, parseMethod } from "redis-cloud-sdk/core";
import type { AnyInput, ArmClient, ArmResponse } from "../core/arm-client.js";
import { isMissingResource } from "../core/arm-errors.js";
import { findDifferences, pickChangedPart } from "./desired.js";
import { readPollDelayMs } from "./poll-delay.js";
import { parseTarget, type ResourceKindSpec, resourceKinds, type WaitTarget } from "./resource-kinds.js";
import { classify, isOneOf } from "./resource-state.js";

/** A write to send. */
export interface Write {
  route: string;
  input: AnyInput;
  target: WaitTarget;
  options: CallOptions | undefined;
  /** The resource before the write, if it was read. */
  before?: unknown;
}

/** An accepted write. */
export interface Accepted {
  /** URL of the operation's status; empty if there is none. */
  url: string;
  isLocation: boolean;
  /** When to poll first, in milliseconds since the epoch. */
  pollAt: number;
  /** The requested values. */
  desired: unknown;
}

/** Maximum number of times that a write is sent whose response was lost and which a read has not found. */
const MAX_SENDS = 3;
/** Reads after a lost response, and the time between them, in milliseconds: a new resource may not be visible yet. */
const MAX_READS = 2;
const READ_INTERVAL_MS = 5_000;

/** Sends writes. Names are the caller's, so after a lost response a GET decides whether the write has arrived. */
export class WriteSender {
  readonly #arm: ArmClient;
  readonly #clock: Clock;

  constructor(arm: ArmClient, clock: Clock) {
    this.#arm = arm;
    this.#clock = clock;
  }

  async send(write: Write): Promise<Accepted> {
    const method = parseMethod(write.route);
    const spec = resourceKinds[parseTarget(write.target).kind];
    if (method === "PUT" && spec.isCreatedOnce) await this.#rejectExisting(write, spec);
    if (method === "PATCH") return this.#update(write, spec);
    // The values of an action are not part of the resource, and may be secret.
    const desired = method === "PUT" ? write.input.body : undefined;
    return this.#sendSafely(write, spec, desired);
  }

  /** Sends only what differs from the current resource, or nothing. */
  async #update(write: Write, spec: ResourceKindSpec): Promise<Accepted> {
    const { route, input, options } = write;
    const current = await this.#arm.read(spec.route, { path: input.path }, options);
    const body = pickChangedPart(input.body, current);
    const desired = input.body;
    if (body === undefined) return { url: "", isLocation: false, pollAt: 0, desired };
    return this.#sendSafely({ ...write, route, input: { ...input, body }, before: current }, spec, desired);
  }

  /** A PUT would replace an existing resource, with downtime. */
  async #rejectExisting({ route, input, target, options }: Write, spec: ResourceKindSpec): Promise<void> {
    const current = await this.#read(spec, input, options);
    if (current === undefined) return;
    const { kind } = parseTarget(target);
    const { state, status, reason } = classify(spec, current);
    const names = Object.values(input.path).join("/");
    if (state === "failed")
      throw new ProvisioningError(
        kind,
        input.path,
        status,
        "",
        "",
        [`it exists already and was not overwritten`, reason].filter(Boolean).join(": "),
        "Delete it, wait until it is gone, and create it again; in another region, if there was no capacity.",
      );
    throw new ConfigError(`${route}: the name must be unused (the ${kind} ${names} exists, ${status}).`, {
      hint: "Change it with `update()`.",
    });
  }

  async #sendSafely(write: Write, spec: ResourceKindSpec, desired: unknown): Promise<Accepted> {
    const { route, input, options } = write;
    for (let sends = 1; ; sends += 1) {
      try {
        return this.#toAccepted(await this.#arm.send(route, input, options), desired);
      } catch (error) {
        if (!isLost(error)) throw error;
        const outcome = await this.#findOut(write, spec, error);
        if (outcome === "arrived") return { url: "", isLocation: false, pollAt: 0, desired };
        if (sends >= MAX_SENDS) throw error;
      }
    }
  }

  /**
   * Finds out whether a write whose response was lost has arrived.
   *
   * @throws `AmbiguousWriteError` if the resource cannot be read, or shows no trace of an action.
   */
  async #findOut(write: Write, spec: ResourceKindSpec, cause: unknown): Promise<"arrived" | "lost"> {
    const { route, input, options, before } = write;
    const method = parseMethod(route);
    for (let attempt = 1; attempt <= MAX_READS; attempt += 1) {
      if (attempt > 1) await this.#clock.sleep(READ_INTERVAL_MS, options?.signal);
      const current = await this.#read(spec, input, options).catch((error: unknown) => {
        if (options?.signal?.aborted) throw error;
        throw this.#ambiguous(write, cause, false);
      });
      if (hasArrived(method, { spec, before, current, body: input.body })) return "arrived";
    }
    if (method === "POST" && spec.traces === undefined) throw this.#ambiguous(write, cause, true);
    return "lost";
  }

  async #read(
    spec: ResourceKindSpec,
    { path }: AnyInput,
    options: CallOptions | undefined,
  ): Promise<unknown> {
    return this.#arm.read(spec.route, { path }, options).catch((error: unknown) => {
      if (isMissingResource(error)) return undefined;
      throw error;
    });
  }

  #ambiguous({ route, input }: Write, cause: unknown, searchCompleted: boolean): AmbiguousWriteError {
    return new AmbiguousWriteError({
      route,
      path: input.path,
      matchFields: {},
      sentAt: this.#clock.now(),
      candidates: [],
      searchCompleted,
      hint: searchCompleted
        ? "The resource shows no sign of the action: it may have finished or never have arrived. Check before you repeat it."
        : "The resource could not be read. Check it before you repeat the request.",
      cause,
    });
  }

  #toAccepted({ status, headers }: ArmResponse, desired: unknown): Accepted {
    const now = this.#clock.now();
    const url = headers.get("azure-asyncoperation");
    // A 200 or 204 is final, whatever its headers.
    const location = status === 201 || status === 202 ? headers.get("location") : null;
    return {
      url: url ?? location ?? "",
      isLocation: url === null,
      pollAt: now + (readPollDelayMs(headers, now) ?? MIN_POLL_INTERVAL_MS),
      desired,
    };
  }
}

/** Whether the request may have been executed although its response does not show it. */
function isLost(error: unknown): boolean {
  if (error instanceof NetworkError) return error.mayHaveArrived;
  return error instanceof ApiError && (error.status === 408 || error.status >= 500 || error.status < 300);
}

/** Evidence for or against the arrival of a write. */
interface Evidence {
  spec: ResourceKindSpec;
  /** The resource before the write; `undefined` if it was not read or did not exist. */
  before: unknown;
  current: unknown;
  body: unknown;
}

function hasArrived(method: string, { spec, before, current, body }: Evidence): boolean {
  if (method === "DELETE") return current === undefined || /deleting/i.test(classify(spec, current).status);
  if (current === undefined) return false;
  const { state, status } = classify(spec, current);
  if (method === "POST")
    return spec.traces === undefined ? state === "changing" : isOneOf(spec.traces, status);
  if (method === "PUT") return spec.isCreatedOnce === true || findDifferences(body, current).length === 0;
  const hasStarted = state === "changing" && classify(spec, before).state !== "changing";
  return hasStarted || findDifferences(body, current).length === 0;
}
