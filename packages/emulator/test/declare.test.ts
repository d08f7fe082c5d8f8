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
      run: ({ body }) => ({
        resource: { region: scope.pick(body.region, body.sourceRegion) ?? "" },
      }),
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
    const getRegion = (route: "peerings" | "regions/peerings") => {
      const operation = operations[`POST /subscriptions/{subscriptionId}/${route}`];
      if (operation?.kind !== "task") throw new Error(`POST ${route} is not a task.`);
      const body = { region: "us-east-1", sourceRegion: "eu-west-1" };
      return operation.process({} as never, body).resource;
    };
    expect(getRegion("peerings")).toEqual({ region: "us-east-1" });
    expect(getRegion("regions/peerings")).toEqual({ region: "eu-west-1" });
  });
});
