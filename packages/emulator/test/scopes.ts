import type { StartOptions, TimeMode } from "redis-cloud-emulator";
import type { ActiveActiveSubscriptionRegions } from "redis-cloud-sdk/models";
import { activeActive, singleRegion } from "../../../test/support/scopes.js";
import { emulator } from "./client.js";
import { strictClientOf } from "./strict-mode.js";

/** Both kinds of subscription with a provider, and where in them things are set up. */
export async function createBothScopes<const T extends TimeMode = "instant">(
  provider: "AWS" | "GCP",
  options: StartOptions<T> = {},
) {
  const running = await emulator<T>(options);
  const client = strictClientOf(running);
  const singleId = await client.done("POST /subscriptions", singleRegion(provider));
  const activeActiveId = await client.done("POST /subscriptions", activeActive(provider));
  const list = await client.send<ActiveActiveSubscriptionRegions>(
    `GET /subscriptions/${activeActiveId}/regions`,
  );
  const regionId = list.body.regions[1]?.regionId ?? 0;
  return {
    ...client,
    running,
    singleId,
    activeActiveId,
    regionId,
    /** A place of each kind. What works in one works in the other. */
    places: [
      { subscriptionId: singleId, at: `/subscriptions/${singleId}` },
      { subscriptionId: activeActiveId, at: `/subscriptions/${activeActiveId}/regions/${regionId}` },
    ],
    /** Routes that are meant for the other kind of subscription. */
    wrong: {
      single: `/subscriptions/${activeActiveId}`,
      regional: `/subscriptions/${singleId}/regions/1`,
    },
  };
}
