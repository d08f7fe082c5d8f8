import { inject } from "vitest";
import { describeController } from "../../specification/describe-controller.js";
import { describeKills } from "../../specification/describe-kills.js";

// The specification of `npm test`, on a real API server.
for (const describeOnCluster of [describeController, describeKills]) {
  describeOnCluster(async () => ({
    kubeconfig: inject("kubeconfig"),
    checksSchemas: true,
    // The cluster is shared: it stops with the test run.
    [Symbol.asyncDispose]: async () => {},
  }));
}
