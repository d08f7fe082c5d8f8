import type { DatabaseTrafficStateResponse } from "redis-cloud-sdk/models";
import { HttpError } from "../errors.js";
import { formatIso } from "../time/format.js";
import { plain, read } from "./declare.js";
import { readDatabase } from "./find.js";
import { NO_BODY, type Operations } from "./operation.js";
import { checkPreview } from "./redirections.js";
import { type DatabaseRoute, ESSENTIALS, PRO, type Tier } from "./tier.js";

type TrafficRoute = DatabaseRoute<"GET", "traffic"> | DatabaseRoute<"POST", "traffic/resume">;

/**
 * Traffic to the source of an endpoint redirection, which keeps clients out of it. Any other database has no traffic
 * state: a live run got 404 for one. The names of the states are invented; the real ones are not published.
 */
function declareTraffic(tier: Tier) {
  return {
    state: read<TrafficRoute>(({ account, path, world }): DatabaseTrafficStateResponse => {
      checkPreview(world);
      const { id, traffic } = readDatabase(account, path, world, tier);
      if (traffic === undefined) throw noTrafficState(id);
      const isStopped = traffic.state === "stopped";
      return {
        bdbId: id,
        trafficStatus: traffic.state,
        canResume: isStopped && world.now >= traffic.resumeEligibleAt,
        resumeInProgress: traffic.state === "resuming",
        ...(isStopped
          ? { stopReason: "endpoint-redirection", resumeEligibleAt: formatIso(traffic.resumeEligibleAt) }
          : {}),
      };
    }),
    resume: plain<TrafficRoute>({
      respond: ({ account, path, world }) => {
        checkPreview(world);
        const { id, traffic } = readDatabase(account, path, world, tier);
        if (traffic === undefined) throw noTrafficState(id);
        if (traffic.state === "resuming")
          throw new HttpError(409, `Traffic to database ${id} is being resumed.`, {
            code: "DATABASE_TRAFFIC_RESUME_IN_PROGRESS",
          });
        if (traffic.state !== "stopped")
          throw new HttpError(409, `Traffic to database ${id} is not stopped.`, {
            code: "DATABASE_TRAFFIC_NOT_STOPPED",
          });
        if (world.now < traffic.resumeEligibleAt)
          throw new HttpError(
            409,
            `Traffic to database ${id} can be resumed from ${formatIso(traffic.resumeEligibleAt)}.`,
            {
              code: "DATABASE_TRAFFIC_RESUME_NOT_ELIGIBLE",
            },
          );
        traffic.state = "resuming";
        world.after(world.durations.trafficResumption, account, { type: "trafficResumed", databaseId: id });
        return NO_BODY;
      },
    }),
  };
}

function noTrafficState(id: number): HttpError {
  return new HttpError(404, `Database ${id} has no traffic state: it is not the source of a redirection.`, {
    code: "DATABASE_TRAFFIC_STATE_NOT_FOUND",
  });
}

const pro = declareTraffic(PRO);
const essentials = declareTraffic(ESSENTIALS);

export const trafficOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/traffic": pro.state,
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume": pro.resume,
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic": essentials.state,
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume": essentials.resume,
};
