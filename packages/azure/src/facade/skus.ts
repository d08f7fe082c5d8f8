import type { CallOptions } from "redis-cloud-sdk";
import type { SkuDetails } from "../../generated/models.js";
import type { ArmClient } from "../core/arm-client.js";
import { unlessForbidden } from "../core/unless-forbidden.js";
import type { ClusterNames } from "./ids.js";

/** SKUs: the sizes of clusters. */
export class Skus {
  readonly #arm: ArmClient;

  constructor(arm: ArmClient) {
    this.#arm = arm;
  }

  /**
   * Lists the SKUs to which a cluster can be scaled, with their sizes.
   *
   * Resolves with `undefined` if the principal may not read them: the targets are unknown then, not refused.
   *
   * @since 2025-07-01
   * @route POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/listSkusForScaling
   */
  async scalingTargets(cluster: ClusterNames, options?: CallOptions): Promise<SkuDetails[] | undefined> {
    const response = await unlessForbidden(
      this.#arm.call(
        "POST /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Cache/redisEnterprise/{clusterName}/listSkusForScaling",
        { path: cluster },
        options,
      ),
    );
    return response?.skus;
  }
}
