import type { ApiError } from "redis-cloud-sdk";
import {
  computePollIntervalMs,
  POLL_CALL_OPTIONS,
  type PollSource,
  type WaitCondition,
} from "redis-cloud-sdk/core";
import type { PlainRoute } from "../../generated/routes.js";
import type { ArmClient } from "../core/arm-client.js";
import { isRefused } from "../core/arm-errors.js";
import type { ResourceNames } from "../core/resource-path.js";

/** A read of the result of a wait. */
type ResultSnapshot = { value: unknown } | { refusal: ApiError };

/** Creates the source of a result that is not the resource itself, such as its keys. */
export function createResultSource(arm: ArmClient, route: PlainRoute): PollSource {
  return {
    key: route,
    async read(subject, signal): Promise<ResultSnapshot> {
      const path = JSON.parse(subject) as ResourceNames;
      try {
        return { value: await arm.read(route, { path }, { ...POLL_CALL_OPTIONS, signal }) };
      } catch (error) {
        if (isRefused(error)) return { refusal: error };
        throw error;
      }
    },
  };
}

/** Resolves with the first result that could be read; rejects if the service refuses the read. */
export function untilRead(): WaitCondition<unknown> {
  return {
    evaluate(snapshot) {
      const result = snapshot as ResultSnapshot;
      if ("refusal" in result) throw result.refusal;
      return result;
    },
    nextDelayMs: (waitedMs) => computePollIntervalMs(waitedMs),
  };
}
