import type { Data } from "../state/azure-records.js";
import { ArmError } from "./arm-error.js";

/** A version without `publicNetworkAccess`, which the vendor's older clients use. */
const LEGACY_VERSION = "2025-04-01";
const BASE_VERSION = "2025-07-01";
export const NEWER_VERSION = "2026-09-01";

/** Versions of Microsoft.Cache that the emulator serves, the oldest first. */
const CACHE_VERSIONS = [LEGACY_VERSION, BASE_VERSION, NEWER_VERSION];
const DNS_VERSIONS = ["2020-06-01", "2024-06-01"];
/** The bodies of private endpoints are the same in all of these. */
const ENDPOINT_VERSIONS = { first: "2023-11-01", last: "2025-09-01" };

/** Properties that only the newer version has. */
const NEWER_PROPERTIES = [
  "maintenanceConfiguration",
  "notifyKeyspaceEvents",
  "accessString",
  "provisioningError",
  "migratedEndpoint",
];

const NEWER_ROUTE = /\/(migrations|unlinkMigratedEndpoint)(\/|$)/;

export function isLegacy(version: string): boolean {
  return version === LEGACY_VERSION;
}

/** @throws ArmError if the version is missing or unknown, or lacks the route. */
export function checkApiVersion(route: string, version: string | null): string {
  if (version === null || version === "")
    throw new ArmError(
      400,
      "MissingApiVersionParameter",
      "The api-version query parameter (?api-version=) is required for all requests.",
    );
  const [, provider = "", type = ""] = /\/providers\/([^/]+)\/([^/]+)/.exec(route) ?? [];
  const known =
    provider === "Microsoft.Network" ? isNetworkVersion(type, version) : isCacheVersion(route, version);
  if (known) return version;
  const supported = provider === "Microsoft.Network" ? networkVersions(type) : CACHE_VERSIONS.join(", ");
  throw new ArmError(
    400,
    "NoRegisteredProviderFound",
    `No registered resource provider found for API version '${version}' and type '${type}'. The supported api-versions are '${supported}'.`,
  );
}

function isCacheVersion(route: string, version: string): boolean {
  return CACHE_VERSIONS.includes(version) && (version === NEWER_VERSION || !NEWER_ROUTE.test(route));
}

function isNetworkVersion(type: string, version: string): boolean {
  if (type !== "privateEndpoints" && DNS_VERSIONS.includes(version)) return true;
  if (type === "privateDnsZones") return false;
  const { first, last } = ENDPOINT_VERSIONS;
  return /^\d{4}-\d{2}-\d{2}$/.test(version) && version >= first && version <= last;
}

function networkVersions(type: string): string {
  const { first, last } = ENDPOINT_VERSIONS;
  return type === "privateDnsZones" ? DNS_VERSIONS.join(", ") : `${first} to ${last}`;
}

/** Drops the properties that a version lacks, as the service does in both directions without an error. */
export function dropNewerProperties(properties: Data, version: string): Data {
  if (version >= NEWER_VERSION) return properties;
  const dropped = isLegacy(version) ? [...NEWER_PROPERTIES, "publicNetworkAccess"] : NEWER_PROPERTIES;
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !dropped.includes(name)));
}
