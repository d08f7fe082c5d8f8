import { inject } from "vitest";
import { describeController } from "../../specification/describe-controller.js";

// The specification of `npm test`, on a real API server.
describeController(async () => ({
  kubeconfig: inject("kubeconfig"),
  checksSchemas: true,
  // The cluster is shared: it stops with the test run.
  [Symbol.asyncDispose]: async () => {},
}));
