import { toRegionId } from "../catalog/regions.js";
import { TaskError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import type { SystemLogEntry } from "../lifecycle/system-log.js";
import { createUuid, nextId } from "../state/ids.js";
import type { PeeringRecord } from "../state/network-records.js";
import type { AccountState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import { viewPeering, viewRegionPeerings } from "../views/peering.js";
import { forBothScopes } from "./both-scopes.js";
import { assertRules, type ErrorCode, task } from "./declare.js";
import { requireActiveSubscription, requireSubscription } from "./find.js";
import { checkKind, createScopedRecord, isIn, type NetworkScope } from "./network-scope.js";
import {
  cidrRules,
  createAwsView,
  createGcpView,
  creationRules,
  getPeeringProvider,
  listCidrs,
  type PeeringRequest,
  toCidrFields,
} from "./peering-settings.js";
import type { LookupContext } from "./targets.js";

type SubscriptionPath = { readonly subscriptionId: number };

/** Peerings of Pro subscriptions with networks of the customer, who does not accept them here unless configured. */
export const peeringOperations = forBothScopes(({ regional, pick }) => {
  /** Finds the subscription of a task on peerings. Its region is in the body, not in the path. */
  const subscription =
    (wrongKind: ErrorCode, find = requireActiveSubscription) =>
    ({ account, path }: LookupContext<SubscriptionPath>): { subscription: SubscriptionRecord } => {
      const found = find(account, path.subscriptionId);
      checkKind(found, regional, wrongKind);
      return { subscription: found };
    };

  const peering =
    (wrongKind: ErrorCode, noneAtAll?: ErrorCode) =>
    (context: LookupContext<SubscriptionPath & { readonly peeringId: number }>) => {
      const { id } = subscription(wrongKind)(context).subscription;
      const peerings = listPeerings(id, context.account);
      if (noneAtAll !== undefined && peerings.length === 0) {
        const status = "404 NOT_FOUND";
        throw new TaskError(noneAtAll, `Subscription ${id} has no VPC peerings.`, { status });
      }
      const found = peerings.find((other) => other.id === context.path.peeringId);
      if (found !== undefined) return { peering: found };
      throw new TaskError(
        pick("VPC_PEERING_NOT_FOUND", "ACTIVE_ACTIVE_VPC_PEERING_NOT_FOUND"),
        `VPC peering ${context.path.peeringId} not found.`,
      );
    };

  return {
    // The response of this read is the resource of its task.
    "GET /peerings": task({
      target: subscription(
        pick(
          "GETTING_SINGLE_REGION_VPC_PEERINGS_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
          "GETTING_ACTIVE_ACTIVE_SUBSCRIPTION_VPC_PEERINGS_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
        ),
        requireSubscription,
      ),
      run: ({ subscription, account, world }) => {
        const { id } = subscription;
        const peerings = listPeerings(id, account).filter(({ visibleAt }) => visibleAt <= world.now);
        const resource = regional
          ? viewRegionPeerings(id, listRegions(subscription), peerings)
          : { peerings: peerings.map(viewPeering) };
        return { resourceId: id, resource: { ...resource } };
      },
    }),
    "POST /peerings": task({
      target: (context) => {
        const { body } = context;
        const found = subscription(
          pick(
            "CREATING_A_SINGLE_REGION_VPC_PEERING_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
            "CREATING_AN_ACTIVE_ACTIVE_VPC_PEERING_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
          ),
        )(context);
        const request: PeeringRequest = { ...body, region: pick(body.region, body.destinationRegion) };
        const scope = findSource(found.subscription, regional, body.sourceRegion);
        return { scope, request, provider: getPeeringProvider(request) };
      },
      rules: creationRules,
      run: ({ scope, request, provider, account, world, after }) => {
        const view =
          provider === "GCP"
            ? createGcpView(request, createUuid(world.state))
            : createAwsView(request, scope, createUuid(world.state));
        checkTwin(view, scope, account);
        const id = nextId(world.state, "small");
        const peering: PeeringRecord = { ...createScopedRecord(scope, id, world), view };
        account.peerings[id] = peering;
        const { peeringAcceptance } = world.behavior;
        const transition =
          provider === "GCP"
            ? stateMachines.gcpPeering(peeringAcceptance)
            : stateMachines.awsPeering(world.durations, peeringAcceptance);
        after("peerings", peering, transition);
        return { resourceId: id };
      },
      log: ({ scope }, { resourceId }) => describe(resourceId, scope.subscription.id, "was created"),
    }),
    "PUT /peerings/{peeringId}": task({
      target: peering(
        pick(
          "UPDATING_A_SINGLE_REGION_VPC_PEERING_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
          "UPDATING_AN_ACTIVE_ACTIVE_VPC_PEERING_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
        ),
      ),
      rules: [
        [
          "VPC_PEERING_BELONGS_TO_DIFFERENT_CLOUD_PROVIDER",
          ({ peering }) => peering.view.vpcUid === undefined,
          "CIDR blocks can be updated for AWS peerings only.",
        ],
      ],
      run: ({ peering, body }) => {
        assertRules(cidrRules, body);
        Object.assign(peering.view, toCidrFields(listCidrs(body)));
        return { resourceId: peering.id };
      },
      log: ({ peering }) => describe(peering.id, peering.subscriptionId, "was updated"),
    }),
    "DELETE /peerings/{peeringId}": task({
      target: peering(
        pick(
          "DELETING_SINGLE_REGION_VPC_PEERING_IS_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION",
          "DELETING_AN_ACTIVE_ACTIVE_VPC_PEERING_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
        ),
        pick(
          undefined,
          "DELETING_AN_ACTIVE_ACTIVE_VPC_PEERING_IS_NOT_ALLOWED_FOR_A_SUBSCRIPTION_WITH_NO_VPC_PEERINGS",
        ),
      ),
      run: ({ peering, account }) => {
        delete account.peerings[peering.id];
        return {};
      },
      log: ({ peering }) => describe(peering.id, peering.subscriptionId, "was deleted"),
    }),
  };
});

/** Finds where a new peering starts. @throws TaskError */
function findSource(
  subscription: SubscriptionRecord,
  isRegional: boolean,
  source: string | undefined,
): NetworkScope {
  const { provider = "AWS" } = subscription.cloud[0] ?? {};
  const regions = listRegions(subscription);
  if (!isRegional) return { subscription, provider, region: regions[0]?.region ?? "us-east-1" };
  const found = regions.find(({ region }) => region === source);
  if (found !== undefined) return { subscription, provider, region: found.region, regionId: found.id };
  throw new TaskError(
    "ACTIVE_ACTIVE_VPC_PEERING_INVALID_SOURCE_REGION_NAME",
    `\`sourceRegion\` must be a region of subscription ${subscription.id} (got ${source}).`,
  );
}

/** @throws TaskError if there is a peering with the same network. */
function checkTwin(
  { vpcUid, networkName }: PeeringRecord["view"],
  scope: NetworkScope,
  { peerings }: AccountState,
): void {
  const twin = Object.values(peerings).find(
    (other) => isIn(scope, other) && other.view.vpcUid === vpcUid && other.view.networkName === networkName,
  );
  if (twin === undefined) return;
  throw new TaskError("VPC_PEERING_ALREADY_EXIST", `VPC peering ${twin.id} already exists for this network.`);
}

function listPeerings(id: number, { peerings }: AccountState): PeeringRecord[] {
  return Object.values(peerings).filter(({ subscriptionId }) => subscriptionId === id);
}

function listRegions({ cloud }: SubscriptionRecord): { id: number; region: string }[] {
  const { provider = "AWS", regions = [] } = cloud[0] ?? {};
  return regions.map(({ region }) => ({ id: toRegionId(provider, region), region }));
}

function describe(id: number | undefined, resourceId: number, change: string): SystemLogEntry {
  return { type: "Subscription", resourceId, description: `VPC peering ${id} ${change}.` };
}
