import type { DatabaseRecord, SubscriptionRecord } from "../state/state.js";
import { regions } from "./regions.js";

/**
 * Host names look like the service's but end in `.invalid`, which no resolver ever answers: nothing listens
 * there, and no password is ever sent to somebody else's host.
 */
const DOMAIN = "cloud.redis-emulator.invalid";

/** Where a database would be reached. The port is part of the endpoint and stands nowhere else. */
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

/** The same for a region of an Active-Active database. One port everywhere, and never `null`: an empty text instead. */
export function buildRegionEndpoints(
  { port, view: { provider } }: DatabaseRecord,
  { cluster, publicEndpointAccess }: Pick<SubscriptionRecord, "cluster" | "publicEndpointAccess">,
  region: string,
): { publicEndpoint: string; privateEndpoint: string } {
  // A number that stays when other regions come and go.
  const index = regions.find(({ name }) => name === region)?.id ?? 0;
  const host = `mc${cluster}-${index}.${region}-mz.${provider === "GCP" ? "gcp" : "ec2"}.${DOMAIN}:${port}`;
  return {
    publicEndpoint: publicEndpointAccess ? `redis-${port}.${host}` : "",
    privateEndpoint: `redis-${port}.internal.${host}`,
  };
}

/** Names of what connects a network of the customer: of a service, or one of its parts. */
export function buildConnectionHost(
  label: string,
  cluster: number,
  region: string,
  provider: string,
): string {
  return `${label}.mc${cluster}-0.${region}-mz.${provider === "GCP" ? "gcp" : "ec2"}.${DOMAIN}`;
}

/** Where Prometheus would read the metrics of a subscription. */
export function buildPrometheusEndpoint({ cluster, cloud }: SubscriptionRecord): string {
  const region = cloud[0]?.regions[0]?.region ?? "us-east-1";
  const provider = cloud[0]?.provider === "GCP" ? "gcp" : "ec2";
  return `internal.c${cluster}.${region}-mz.${provider}.${DOMAIN}:8070`;
}
