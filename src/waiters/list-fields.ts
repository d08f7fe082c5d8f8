import type { AccountSubscriptionDatabases, ActiveActiveVpcPeerings } from "../../generated/models.js";

/** Returns a function that picks the items of a list response. An incomplete task may lack them. */
export function pickField<K extends string>(key: K) {
  return (response: { readonly [Key in K]?: readonly unknown[] } | null | undefined) => response?.[key];
}

/** Picks the databases of a list response, which contains them in the subscription. */
export function pickDatabases(response: AccountSubscriptionDatabases): readonly unknown[] | undefined {
  return response.subscription?.flatMap(({ databases }) => databases);
}

/** Picks the peerings of a list response, which contains them by region. */
export function pickRegionPeerings(response: ActiveActiveVpcPeerings) {
  return response.regions?.flatMap(({ vpcPeerings }) => vpcPeerings);
}
