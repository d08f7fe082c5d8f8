/** Source addresses of databases without public endpoints: the networks that the service connects privately. */
export const PRIVATE_NETWORKS = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"];

/** Networks of clients on the machine of the emulator. */
const LOCAL_NETWORKS = ["127.0.0.0/8", "::1"];

/**
 * Adds the clients on this machine to a list that allows all private networks. Their private endpoints are at this
 * machine, which stands for the customer's network.
 */
export function allowLocalClients(sourceIps: readonly string[]): readonly string[] {
  const isPrivate = PRIVATE_NETWORKS.every((network) => sourceIps.includes(network));
  return isPrivate ? [...sourceIps, ...LOCAL_NETWORKS] : sourceIps;
}
