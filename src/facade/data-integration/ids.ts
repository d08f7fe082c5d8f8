// Ids that belong together are named, as in the other parts of the facade.

/** A pipeline of a data integration workspace. */
export type PipelineIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Name of the pipeline. */
  name: string;
};

/** A secret of a pipeline. */
export type PipelineSecretIds = PipelineIds & {
  /** Key of the secret. */
  key: string;
};

/** A metric collection of a pipeline. */
export type MetricCollectionIds = PipelineIds & {
  /** Name of the metric collection. */
  collection_name: string;
};

/** A source of a pipeline. */
export type PipelineSourceIds = PipelineIds & {
  /** Name of the source in the configuration. */
  source_name: string;
};

/** A target of a pipeline. */
export type PipelineTargetIds = PipelineIds & {
  /** Name of the target in the configuration. */
  target_name: string;
};

/** A draft of a pipeline. */
export type DraftIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Id of the draft. */
  draftId: string;
};

/** A PrivateLink endpoint of a workspace. */
export type WorkspaceEndpointIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Id of the endpoint. */
  endpointId: string;
};

/** A task of a workspace. */
export type WorkspaceTaskIds = {
  /** Id of the subscription. */
  subscriptionId: number;
  /** Id of the task. */
  taskId: string;
};
