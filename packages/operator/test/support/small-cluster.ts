import type { Cluster } from "../specification/cluster.js";
import { ApiServer } from "./api-server/api-server.js";

/** A cluster of the small API server. */
export async function startSmallCluster(): Promise<Cluster & { server: ApiServer }> {
  const server = await ApiServer.start();
  return {
    server,
    kubeconfig: server.kubeconfig,
    checksSchemas: false,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
