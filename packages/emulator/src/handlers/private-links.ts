import { renderPrivateLinkScript } from "../catalog/private-link-script.js";
import { HttpError } from "../errors.js";
import { connectPrincipal } from "../lifecycle/private-connections.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { createUuid, nextId } from "../state/ids.js";
import type { PrivateLinkRecord } from "../state/network-records.js";
import { configurationArn, viewPrivateLink } from "../views/private-link.js";
import { forBothScopes } from "./both-scopes.js";
import { task } from "./declare.js";
import { describeSubscription } from "./log-entries.js";
import { createScopedRecord, type ScopePath } from "./network-scope.js";
import { addPrincipal, findLink, listPrincipals, privateLink } from "./private-link-settings.js";
import { type LookupContext, networkScope } from "./targets.js";

const MAX_NAME_LENGTH = 64;

/** PrivateLinks on AWS: one for each scope, with principals that may connect. */
export const privateLinkOperations = forBothScopes(({ pick }) => {
  const getting = pick(
    "PRIVATE_LINK_GET_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
    "PRIVATE_LINK_GET_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
  );
  return {
    "GET /private-link": task({
      preflight: rejectWithoutLink,
      target: (context) => {
        const { scope } = networkScope(getting)(context);
        const link = findLink(context.account, scope);
        return { scope, link: link === undefined || link.visibleAt > context.world.now ? undefined : link };
      },
      rules: [
        [
          "PRIVATE_LINK_NOT_FOUND",
          ({ link, world }) => link === undefined && world.behavior.privateLinkNone !== "empty",
          "PrivateLink not found.",
        ],
      ],
      run: ({ scope: { subscription, region }, link, account }) => {
        const resource =
          link === undefined
            ? { links: [] }
            : viewPrivateLink(link, listPrincipals(link, account), subscription, region, account);
        return { resourceId: subscription.id, resource: { ...resource } };
      },
    }),
    "POST /private-link": task({
      target: networkScope(
        pick(
          "PRIVATE_LINK_CREATE_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
          "PRIVATE_LINK_CREATE_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
        ),
      ),
      rules: [
        [
          "PRIVATE_LINK_CLOUD_PROVIDER_NOT_SUPPORTED",
          ({ scope }) => scope.provider !== "AWS",
          "PrivateLink is supported on AWS only.",
        ],
        [
          "PRIVATE_LINK_ALREADY_EXISTS",
          ({ scope, account }) => findLink(account, scope) !== undefined,
          "A PrivateLink already exists.",
        ],
        [
          "PRIVATE_LINK_SERVICE_ERROR",
          ({ body: { shareName } }) => shareName.trim() === "" || shareName.length > MAX_NAME_LENGTH,
          ({ body: { shareName } }) =>
            `\`shareName\` must be 1 to ${MAX_NAME_LENGTH} characters and not blank (got ${shareName.length}).`,
        ],
      ],
      run: ({ scope, body, account, world, after }) => {
        const { shareName } = body;
        const id = nextId(world.state, "small");
        const uid = createUuid(world.state).replaceAll("-", "").slice(0, 17);
        const link: PrivateLinkRecord = {
          ...createScopedRecord(scope, id, world),
          shareName,
          uid,
          connections: [],
        };
        // If the first principal is invalid, the link is not created either.
        addPrincipal(body, link, scope, account, world);
        account.privateLinks[id] = link;
        after("privateLinks", link, stateMachines.privateLink);
        return { resourceId: scope.subscription.id };
      },
      log: ({ scope, body }) =>
        describeSubscription(scope.subscription, `PrivateLink ${body.shareName} is being created.`),
    }),
    "DELETE /private-link": task({
      target: privateLink(
        pick(
          "PRIVATE_LINK_DELETING_A_FLEXIBLE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_AN_ACTIVE_ACTIVE_SUBSCRIPTION",
          "PRIVATE_LINK_DELETING_AN_ACTIVE_ACTIVE_SUBSCRIPTION_PRIVATE_LINK_IS_NOT_ALLOWED_WITH_A_SINGLE_REGION_SUBSCRIPTION",
        ),
      ),
      rules: [
        [
          "PRIVATE_LINK_ALL_PRINCIPALS_MUST_BE_DELETED_BEFORE_DELETING_RESOURCE_LINK",
          ({ link, account, world }) =>
            world.behavior.privateLinkKeptByPrincipals && listPrincipals(link, account).length > 0,
          "The PrivateLink still has principals.",
        ],
      ],
      run: ({ link, after }) => {
        after("privateLinks", link, stateMachines.privateLinkDeletion);
        return {};
      },
      log: ({ scope, link }) =>
        describeSubscription(scope.subscription, `PrivateLink ${link.shareName} is being deleted.`),
    }),
    "GET /private-link/endpoint-script": task({
      preflight: rejectWithoutLink,
      target: privateLink(getting),
      run: ({ scope, link, account, world, query }) => {
        if (world.behavior.customerSide === "when-asked") {
          for (const principal of listPrincipals(link, account)) connectPrincipal(principal, account, world);
        }
        const withTerraform = query.get("includeTerraformAwsScript") === "true";
        const resource = renderPrivateLinkScript(configurationArn(link, scope.region), withTerraform);
        return { resourceId: scope.subscription.id, resource: { ...resource } };
      },
    }),
  };
});

/** Rejects reads of a missing link immediately, if configured. @throws HttpError 404 */
function rejectWithoutLink({ account, path, world }: LookupContext<ScopePath>): void {
  if (world.behavior.privateLinkNone !== "http-404") return;
  const { subscriptionId, regionId } = path;
  const isFound = Object.values(account.privateLinks).some(
    (link) =>
      link.subscriptionId === subscriptionId && link.regionId === regionId && link.visibleAt <= world.now,
  );
  if (!isFound) throw new HttpError(404);
}
