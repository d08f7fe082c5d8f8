import type { ClusterFactory } from "./cluster.js";
import { describeBadInput } from "./describe-bad-input.js";
import { describeKinds } from "./describe-kinds.js";
import { describeLifecycle } from "./describe-lifecycle.js";
import { describeSecrets } from "./describe-secrets.js";

/** The specification of the controller, for any API server. */
export function describeController(createCluster: ClusterFactory): void {
  describeLifecycle(createCluster);
  describeBadInput(createCluster);
  describeKinds(createCluster);
  describeSecrets(createCluster);
}
