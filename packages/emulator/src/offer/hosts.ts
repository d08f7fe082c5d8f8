import type { DatabaseRecord, SubscriptionRecord } from "../state/state.js";

/**
 * Host names look like the service's but end in `.invalid`, which no resolver ever answers: nothing listens
 * there, and no password is ever sent to somebody else's host.
 */
const DOMAIN = "cloud.redis-emulator.invalid";

/** Where a database would be reached. The port is part of the endpoint and stands nowhere else. */
export function endpointsOf(
  { port, view: { provider, region } }: DatabaseRecord,
  { cluster, publicEndpointAccess }: SubscriptionRecord,
): { publicEndpoint: string | null; privateEndpoint: string } {
  const place = provider === "GCP" ? `${region}-mz.gcp` : `${region}-1-2.ec2`;
  const host = `c${cluster}.${place}.${DOMAIN}:${port}`;
  return {
    publicEndpoint: publicEndpointAccess ? `redis-${port}.${host}` : null,
    privateEndpoint: `redis-${port}.internal.${host}`,
  };
}

/** Where Prometheus would read the metrics of a subscription. */
export function prometheusEndpoint({ cluster, cloud }: SubscriptionRecord): string {
  const region = cloud[0]?.regions[0]?.region ?? "us-east-1";
  const provider = cloud[0]?.provider === "GCP" ? "gcp" : "ec2";
  return `internal.c${cluster}.${region}-mz.${provider}.${DOMAIN}:8070`;
}
