import { ConfigError } from "redis-cloud-sdk";

/** API versions of Azure Managed Redis that this client supports, the oldest first. */
export const API_VERSIONS = ["2025-07-01", "2026-09-01"] as const;

/** API version of Azure Managed Redis. */
export type ApiVersion = (typeof API_VERSIONS)[number];

const BASE: ApiVersion = "2025-07-01";
const NEWER: ApiVersion = "2026-09-01";

/** Properties that only the newer version has; the older one may drop them without an error. */
const NEWER_PROPERTIES = ["maintenanceConfiguration", "notifyKeyspaceEvents", "accessString"] as const;

/**
 * Returns the API version of a route. The resource types of Microsoft.Network are versioned separately.
 *
 * @throws `ConfigError` if the route, or a property of the body, requires a newer version than the client's.
 */
export function getApiVersion(route: string, body: unknown, version: ApiVersion): string {
  if (route.includes("/Microsoft.Network/privateEndpoints")) return "2023-11-01";
  if (route.includes("/Microsoft.Network/privateDnsZones")) return "2024-06-01";
  if (version !== BASE) return version;
  if (/\/(migrations|unlinkMigratedEndpoint)(\/|$)/.test(route))
    throw new ConfigError(`${route} requires apiVersion ${NEWER} (got ${version}).`);
  const { properties } = (body ?? {}) as { properties?: Record<string, unknown> };
  const newer = NEWER_PROPERTIES.find((name) => properties?.[name] !== undefined);
  if (newer !== undefined)
    throw new ConfigError(`\`properties.${newer}\` requires apiVersion ${NEWER} (got ${version}).`);
  return version;
}
