import { ApiError, ConfigError } from "redis-cloud-sdk";
import { isObject, POLL_CALL_OPTIONS, type PollSource, type WaitCondition } from "redis-cloud-sdk/core";
import type { ArmClient, ArmResponse } from "../core/arm-client.js";
import { isRefused } from "../core/arm-errors.js";
import { computePollDelayMs, readPollDelayMs } from "./poll-delay.js";

/** Status of an operation. */
export interface OperationSnapshot {
  status: string;
  /** Body of the response, which may contain the error. */
  body: unknown;
  /** Delay that the service requests, in milliseconds. */
  retryAfterMs: number | undefined;
}

/** Status of an operation that cannot be read, so that only its resource shows the outcome. */
export const UNREADABLE = "unreadable";

const ROUTE =
  "GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/locations/{location}/operationsStatus/{operationName}";

/** Maximum number of consecutive polls without a status, after which the resource decides the outcome. */
const MAX_UNREADABLE_POLLS = 3;

/** Creates the source of an operation's status, whose subject is the URL that the service returned. */
export function createOperationSource(arm: ArmClient, isLocation: boolean): PollSource {
  const unreadablePolls = new Map<string, number>();
  return {
    key: `${isLocation ? "Location" : "Azure-AsyncOperation"} ${ROUTE}`,
    async read(url, signal): Promise<OperationSnapshot> {
      try {
        const response = await arm.follow(ROUTE, url, { ...POLL_CALL_OPTIONS, signal });
        const snapshot = toSnapshot(response, isLocation);
        const count =
          snapshot.status === UNREADABLE && !hasContent(response) ? (unreadablePolls.get(url) ?? 0) + 1 : 0;
        unreadablePolls.set(url, count);
        if (count > 0 && count < MAX_UNREADABLE_POLLS)
          throw new ApiError({ route: ROUTE, status: response.status, text: "the body contains no status" });
        return snapshot;
      } catch (error) {
        // The resource decides the outcome if the URL is on another origin, which is not followed, or if the service
        // refuses it: permission is missing, or the operation has been deleted.
        if (error instanceof ConfigError || isRefused(error))
          return { status: UNREADABLE, body: undefined, retryAfterMs: undefined };
        throw error;
      }
    },
  };
}

/** Whether a response without a status may be the result of the operation. */
function hasContent({ body }: ArmResponse): boolean {
  return isObject(body) && Object.keys(body).length > 0;
}

function toSnapshot({ status, headers, body }: ArmResponse, isLocation: boolean): OperationSnapshot {
  const retryAfterMs = readPollDelayMs(headers, 0);
  if (isLocation) return { status: status === 202 ? "InProgress" : "Succeeded", body, retryAfterMs };
  const state = (body as { status?: unknown } | undefined)?.status;
  // Without a status in it, a 200 is the result of the operation.
  const fallback = status === 202 ? "InProgress" : UNREADABLE;
  return { status: typeof state === "string" ? state : fallback, body, retryAfterMs };
}

/** Resolves with the last status of an operation. Unknown words mean that it runs. */
export function untilFinished(onStatus: (status: string) => void): WaitCondition<OperationSnapshot> {
  let retryAfterMs: number | undefined;
  return {
    evaluate(snapshot) {
      const value = snapshot as OperationSnapshot;
      retryAfterMs = value.retryAfterMs;
      onStatus(value.status);
      return /^(succeeded|failed|cancell?ed|unreadable)$/i.test(value.status) ? { value } : undefined;
    },
    nextDelayMs: (waitedMs) => computePollDelayMs(retryAfterMs, waitedMs),
  };
}
