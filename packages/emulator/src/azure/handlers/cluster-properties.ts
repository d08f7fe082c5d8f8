import { SWITCH, TLS_VERSIONS } from "../../../generated/azure-managed-redis/enums.js";
import type { Data } from "../../state/azure-records.js";
import { badRequest } from "../arm-error.js";
import { type ArmCall, isOneOf, toData } from "../handler.js";
import { findArmSku, isRetiredSku, isSmallest } from "../skus.js";

export const CLUSTER_NAME = /^(?=.{1,60}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;

export function checkName({ path }: ArmCall): void {
  const { clusterName = "" } = path;
  if (!CLUSTER_NAME.test(clusterName))
    throw badRequest(`The resource name '${clusterName}' must match '${CLUSTER_NAME.source}'.`, "name");
}

/** @throws ArmError naming the SKU. */
export function checkSku(value: unknown): string {
  const { name, capacity } = toData(value);
  if (isRetiredSku(name))
    throw badRequest("Creation of new Azure Cache for Redis Enterprise resources is no longer supported.");
  const sku = findArmSku(name);
  if (sku === undefined) throw badRequest(`The SKU '${name}' is not supported.`, "sku.name");
  if (capacity !== undefined && capacity !== null)
    throw badRequest(`The SKU '${name}' must have no capacity.`, "sku.capacity");
  return sku.name;
}

export function isComputeOptimized(name: string): boolean {
  return name.startsWith("ComputeOptimized");
}

/** @throws ArmError naming the property. */
export function checkClusterProperties(properties: Data, sku: string): void {
  const { minimumTlsVersion, highAvailability = "Enabled", publicNetworkAccess } = properties;
  if (minimumTlsVersion !== undefined && !isOneOf(minimumTlsVersion, TLS_VERSIONS))
    throw badRequest(`'${minimumTlsVersion}' is not a TLS version.`, "properties.minimumTlsVersion");
  for (const [name, value] of Object.entries({ highAvailability, publicNetworkAccess }))
    if (value !== undefined && value !== null && !isOneOf(value, SWITCH))
      throw badRequest(
        `The property '${name}' must be 'Enabled' or 'Disabled' (got '${value}').`,
        `properties.${name}`,
      );
  // Sent explicitly only: without a value, the smallest size has one node.
  if (sku === "Balanced_B0" && properties["highAvailability"] === "Enabled" && isSmallest(sku))
    throw badRequest(
      "High availability is not supported for SKU 'Balanced_B0'.",
      "properties.highAvailability",
    );
}

/** The service gives each managed identity its ids. */
export function withPrincipals(identity: Data): Data {
  const ids = {
    principalId: "00000000-0000-4000-8000-00000000c1d1",
    clientId: "00000000-0000-4000-8000-00000000c1d2",
  };
  const { type = "None", userAssignedIdentities } = identity;
  const isSystem = String(type).includes("SystemAssigned");
  return {
    type,
    ...(isSystem ? { principalId: ids.principalId, tenantId: "00000000-0000-4000-8000-00000000c1d0" } : {}),
    ...(userAssignedIdentities === undefined
      ? {}
      : {
          userAssignedIdentities: Object.fromEntries(
            Object.keys(toData(userAssignedIdentities)).map((id) => [id, ids]),
          ),
        }),
  };
}
