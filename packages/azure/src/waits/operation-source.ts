import { ApiError, ConfigError } from "redis-cloud-sdk";
import { POLL_CALL_OPTIONS, type PollSource, type WaitCondition } from "redis-cloud-sdk/core";
import type { ArmClient, ArmResponse } from "../core/arm-client.js";
import { computePollDelayMs, readPollDelayMs } from "./poll-delay.js";

/** Status of an operation. */
export interface OperationSnapshot {
  status: string;
  /** Body of the response, which may contain the error. */
  body: unknown;
  /** Delay that the service requests, in milliseconds. */
  retryAfterMs: number | undefined;
}

/** Status of an operation that cannot be read, so that only its resource tells how it ended. */
export const UNREADABLE = "unreadable";

const ROUTE =
  "GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/locations/{location}/operationsStatus/{operationName}";

/** Creates the source of an operation's status, whose subject is the URL that the service returned. */
export function createOperationSource(arm: ArmClient, isLocation: boolean): PollSource {
  return {
    key: `${isLocation ? "Location" : "Azure-AsyncOperation"} ${ROUTE}`,
    async read(url, signal): Promise<OperationSnapshot> {
      try {
        return toSnapshot(await arm.follow(ROUTE, url, { ...POLL_CALL_OPTIONS, signal }), isLocation);
      } catch (error) {
        // A URL on another origin is not followed. The resource tells how the operation ended.
        if (error instanceof ConfigError || (error instanceof ApiError && isFinal(error.status)))
          return { status: UNREADABLE, body: undefined, retryAfterMs: undefined };
        throw error;
      }
    },
  };
}

/** Whether further polls would be refused as well: permission is missing, or the service has forgotten the operation. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 409, 429].includes(status);
}

function toSnapshot({ status, headers, body }: ArmResponse, isLocation: boolean): OperationSnapshot {
  const retryAfterMs = readPollDelayMs(headers, 0);
  if (isLocation) return { status: status === 202 ? "InProgress" : "Succeeded", body, retryAfterMs };
  const word = (body as { status?: unknown } | undefined)?.status;
  // Without a status in it, a 200 is the result of the operation.
  const fallback = status === 202 ? "InProgress" : UNREADABLE;
  return { status: typeof word === "string" ? word : fallback, body, retryAfterMs };
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
