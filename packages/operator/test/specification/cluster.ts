/** A cluster whose API server the specification runs against. */
export interface Cluster extends AsyncDisposable {
  /** File with the configuration of a client that may do everything. The custom resources are installed. */
  readonly kubeconfig: string;
  /** Whether the API server checks the schemas of the CustomResourceDefinitions. */
  readonly checksSchemas: boolean;
}

/** Starts a cluster. Each call may return the same one: the specification uses new namespaces. */
export type ClusterFactory = () => Promise<Cluster>;
