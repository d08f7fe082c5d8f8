import { catalog as cloudCatalog } from "redis-cloud-sdk/catalog";
import { catalog as dataIntegrationCatalog } from "redis-cloud-sdk/data-integration/catalog";

/** Every route of both contracts. Data Integration's describes those that both have. */
export const catalog = { ...cloudCatalog, ...dataIntegrationCatalog } as const;

/** Returns the date of the first published contract with a route; the main contract's for a route that both have. */
export function getSince(route: keyof typeof catalog): string | undefined {
  return { ...catalog[route], ...(cloudCatalog as Partial<typeof catalog>)[route] }.since;
}

/** Whether the contract of Data Integration describes a route. */
export function isDataIntegration(route: string): route is keyof typeof dataIntegrationCatalog {
  return Object.hasOwn(dataIntegrationCatalog, route);
}
