import type { DatabaseRecord } from "../state/database-record.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import { toRegionId } from "./regions.js";

/**
 * Domain of the host names. They look like the service's but end in `.invalid`, which never resolves, so no password is
 * ever sent to a foreign host.
 */
const DOMAIN = "cloud.redis-emulator.invalid";

/** Builds the endpoints of a database. The port appears in the endpoints only. */
export function buildEndpoints(
  { port, view: { provider, region } }: DatabaseRecord,
  { cluster, publicEndpointAccess }: Pick<SubscriptionRecord, "cluster" | "publicEndpointAccess">,
): { publicEndpoint: string | null; privateEndpoint: string } {
  const zone =
    provider === "AWS" ? `${region}-1-2.ec2` : `${region}-mz.${provider === "GCP" ? "gcp" : "azure"}`;
  const host = `c${cluster}.${zone}.${DOMAIN}:${port}`;
  return {
    publicEndpoint: publicEndpointAccess ? `redis-${port}.${host}` : null,
    privateEndpoint: `redis-${port}.internal.${host}`,
  };
}

/**
 * Builds the endpoints of an Active-Active database in a region. All regions share one port; a missing endpoint is an
 * empty string instead of `null`.
 */
export function buildRegionEndpoints(
  { port, view: { provider } }: DatabaseRecord,
  { cluster, publicEndpointAccess }: Pick<SubscriptionRecord, "cluster" | "publicEndpointAccess">,
  region: string,
): { publicEndpoint: string; privateEndpoint: string } {
  // An index that does not change when other regions are added or removed.
  const index = toRegionId(provider, region);
  const host = `mc${cluster}-${index}.${region}-mz.${provider === "GCP" ? "gcp" : "ec2"}.${DOMAIN}:${port}`;
  return {
    publicEndpoint: publicEndpointAccess ? `redis-${port}.${host}` : "",
    privateEndpoint: `redis-${port}.internal.${host}`,
  };
}

/** Builds the host name of a private connection. */
export function buildConnectionHost(
  label: string,
  cluster: number,
  region: string,
  provider: string,
): string {
  return `${label}.mc${cluster}-0.${region}-mz.${provider === "GCP" ? "gcp" : "ec2"}.${DOMAIN}`;
}

/** Builds the address of a memory store. */
export function buildMemoryEndpoint(provider: string, region: string): string {
  return `https://${provider.toLowerCase()}-${region}.memory.${DOMAIN}`;
}

/** Builds the Prometheus endpoint of a subscription. */
export function buildPrometheusEndpoint({ cluster, cloud }: SubscriptionRecord): string {
  const region = cloud[0]?.regions[0]?.region ?? "us-east-1";
  const provider = cloud[0]?.provider === "GCP" ? "gcp" : "ec2";
  return `internal.c${cluster}.${region}-mz.${provider}.${DOMAIN}:8070`;
}
