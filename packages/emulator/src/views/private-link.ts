import type { PrivateLink } from "redis-cloud-sdk/models";
import { buildConnectionHost } from "../catalog/hosts.js";
import type { PrivateLinkPrincipalRecord, PrivateLinkRecord } from "../state/network-records.js";
import type { AccountState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import { formatIso } from "../time/format.js";

/** Placeholder AWS account ID of the service. */
export const SERVICE_ACCOUNT = "000000000000";

/** Builds the ARN of the link's resource configuration. */
export function configurationArn({ uid }: PrivateLinkRecord, region: string): string {
  return `arn:aws:vpc-lattice:${region}:${SERVICE_ACCOUNT}:resourceconfiguration/rcfg-${uid}`;
}

/** Shows a PrivateLink with its principals, connections and databases. */
export function viewPrivateLink(
  link: PrivateLinkRecord,
  principals: readonly PrivateLinkPrincipalRecord[],
  { id, cluster, databaseIds }: SubscriptionRecord,
  region: string,
  account: AccountState,
): PrivateLink {
  const { status, shareName, uid, regionId } = link;
  return {
    status,
    principals: principals.map((principal) => ({
      principal: principal.principal,
      type: principal.type,
      ...(principal.alias === undefined ? {} : { alias: principal.alias }),
      status: principal.status,
    })),
    resourceConfigurationId: `rcfg-${uid}`,
    resourceConfigurationArn: configurationArn(link, region),
    shareArn: `arn:aws:ram:${region}:${SERVICE_ACCOUNT}:resource-share/${uid}`,
    shareName,
    connections: link.connections.map(({ associationId, connectionId, ownerId, associatedAt }) => ({
      associationId,
      connectionId,
      type: "resource",
      ownerId,
      associationDate: formatIso(associatedAt),
    })),
    databases: databaseIds.flatMap((databaseId) => {
      const database = account.databases[databaseId];
      if (database?.view.activatedOn === undefined) return [];
      const rlEndpoint = buildConnectionHost(`redis-${database.port}.resource`, cluster, region, "AWS");
      return [{ databaseId, port: database.port, rlEndpoint }];
    }),
    subscriptionId: id,
    ...(regionId === undefined ? {} : { regionId }),
    links: [],
  };
}
