import type { DatabaseTrafficStateResponse } from "redis-cloud-sdk/models";
import { HttpError, notThere } from "../errors.js";
import { iso } from "../views/time.js";
import { syncOperation } from "./declare.js";
import { readDatabase } from "./find.js";
import { NO_BODY, type Operations } from "./operation.js";
import { checkPreview } from "./redirections.js";
import { type DatabaseRoute, ESSENTIALS, PRO, type Tier } from "./tier.js";

type TrafficRoute = DatabaseRoute<"GET", "traffic"> | DatabaseRoute<"POST", "traffic/resume">;

/**
 * Traffic to the source of an endpoint redirection, which keeps clients out of it. Any other database has no
 * traffic state: a live run got 404 for one. The words of the states are ours; the real ones are not published.
 */
function trafficIn(tier: Tier) {
  return {
    state: syncOperation<TrafficRoute>(({ account, path, world }): DatabaseTrafficStateResponse => {
      checkPreview(world);
      const { id, traffic } = readDatabase(account, path, world, tier);
      if (traffic === undefined) throw notThere();
      const stopped = traffic.state === "stopped";
      return {
        bdbId: id,
        trafficStatus: traffic.state,
        canResume: stopped && world.now >= traffic.resumeEligibleAt,
        resumeInProgress: traffic.state === "resuming",
        ...(stopped
          ? { stopReason: "endpoint-redirection", resumeEligibleAt: iso(traffic.resumeEligibleAt) }
          : {}),
      };
    }),
    resume: syncOperation<TrafficRoute>(({ account, path, world }) => {
      checkPreview(world);
      const { id, traffic } = readDatabase(account, path, world, tier);
      if (traffic === undefined) throw notThere();
      if (traffic.state !== "stopped") throw new HttpError(409, `Traffic to database ${id} is not stopped.`);
      traffic.state = "resuming";
      world.after(world.durations.trafficResumption, account, { type: "trafficResumed", databaseId: id });
      return NO_BODY;
    }),
  };
}

const pro = trafficIn(PRO);
const essentials = trafficIn(ESSENTIALS);

export const trafficOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/databases/{databaseId}/traffic": pro.state,
  "POST /subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume": pro.resume,
  "GET /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic": essentials.state,
  "POST /fixed/subscriptions/{subscriptionId}/databases/{databaseId}/traffic/resume": essentials.resume,
};
