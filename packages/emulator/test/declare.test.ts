import { describe, expect, test } from "vitest";
import { forBothScopes } from "../src/handlers/both-scopes.js";
import { task } from "../src/handlers/declare.js";
import { subscription } from "../src/handlers/targets.js";

describe("forBothScopes", () => {
  const operations = forBothScopes((scope) => ({
    "GET /peerings": task({
      target: subscription(),
      rules: [
        ["SUBSCRIPTION_NOT_ACTIVE", ({ subscription: { status } }) => status !== "active", "Not active."],
      ],
      run: ({ subscription: { id }, path }) => ({ resourceId: path.regionId ?? id }),
    }),
    "POST /peerings": task({
      command: scope.pick("vpcPeeringCreateRequest", "activeActiveVpcPeeringCreateRequest"),
      run: ({ body }) => ({ resource: { region: body.sourceRegion ?? body.region ?? "" } }),
    }),
    "DELETE /peerings/{peeringId}": task({ run: ({ path }) => ({ resourceId: path.peeringId }) }),
  }));

  test("a declaration yields the routes without and with a region", () => {
    expect(Object.keys(operations).sort()).toEqual([
      "DELETE /subscriptions/{subscriptionId}/peerings/{peeringId}",
      "DELETE /subscriptions/{subscriptionId}/regions/peerings/{peeringId}",
      "GET /subscriptions/{subscriptionId}/peerings",
      "GET /subscriptions/{subscriptionId}/regions/peerings",
      "POST /subscriptions/{subscriptionId}/peerings",
      "POST /subscriptions/{subscriptionId}/regions/peerings",
    ]);
  });

  test("the scope picks the value that applies to the route", () => {
    expect(operations["POST /subscriptions/{subscriptionId}/peerings"]).toMatchObject({
      command: "vpcPeeringCreateRequest",
    });
    expect(operations["POST /subscriptions/{subscriptionId}/regions/peerings"]).toMatchObject({
      command: "activeActiveVpcPeeringCreateRequest",
    });
  });
});
