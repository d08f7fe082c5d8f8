import type { RdiPipelineResponse } from "redis-cloud-sdk/data-integration/models";
import { WebApiError } from "../errors.js";
import type { PipelineRecord } from "../state/workspace-records.js";
import { plain } from "./declare.js";
import type { Operations } from "./operation.js";
import { readPipeline } from "./workspace-find.js";

/** Metric collections of every pipeline, with metrics of a pipeline that has copied nothing. */
const COLLECTIONS: Readonly<Record<string, object>> = {
  "collector-source": { connected: true, events: 0 },
  processor: { total: 0, inserted: 0, updated: 0, deleted: 0, rejected: 0 },
};

/** Statuses that a pipeline keeps. */
const SETTLED = new Set(["started", "stopped", "error"]);

/** Shows a pipeline. */
export function viewPipeline({ name, active, config, status }: PipelineRecord): RdiPipelineResponse {
  return {
    name,
    active,
    config,
    status,
    current: SETTLED.has(status),
    errors: [],
    components: components(status),
  };
}

function components(status: string): NonNullable<RdiPipelineResponse["components"]> {
  return Object.keys(COLLECTIONS).map((name) => ({
    name,
    type: name,
    status,
    version: "2.2.2",
    metricCollections: [name],
    errors: [],
  }));
}

/** Status, metrics and secrets of a pipeline. */
export const pipelineViewOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/status": plain({
    target: readPipeline,
    respond: ({ pipeline }) => {
      const { name, status, current, errors, components } = viewPipeline(pipeline);
      return { name, status, current, errors, components };
    },
  }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/metric-collections":
    plain({
      target: readPipeline,
      respond: () => ({ metricCollections: Object.keys(COLLECTIONS).map((name) => ({ name })) }),
    }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/metric-collections/{collection_name}":
    plain({
      target: readPipeline,
      respond: ({ path: { collection_name: name } }) => {
        if (Object.hasOwn(COLLECTIONS, name)) return { name, metrics: COLLECTIONS[name] };
        throw new WebApiError(404, "NOT_FOUND", `Metric collection ${JSON.stringify(name)} does not exist.`);
      },
    }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets": plain(
    {
      target: readPipeline,
      respond: ({ pipeline }) => ({ secrets: pipeline.secrets.map((key) => ({ key })) }),
    },
  ),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets":
    plain({
      target: readPipeline,
      respond: ({ pipeline, body }) => {
        const { key } = (body ?? {}) as { key?: unknown };
        if (typeof key !== "string" || key === "" || key.includes("/"))
          throw new WebApiError(400, "SECRET_INVALID", "`key` must be a non-empty string without slashes.");
        if (pipeline.secrets.includes(key))
          throw new WebApiError(409, "SECRET_ALREADY_EXISTS", `Secret ${key} already exists.`);
        pipeline.secrets.push(key);
        return { key };
      },
    }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}":
    plain({ target: readPipeline, respond: ({ pipeline, path: { key } }) => readSecret(pipeline, key) }),
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}":
    plain({ target: readPipeline, respond: ({ pipeline, path: { key } }) => readSecret(pipeline, key) }),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/secrets/{key}":
    plain({
      target: readPipeline,
      respond: ({ pipeline, path: { key } }) => {
        const deleted = readSecret(pipeline, key);
        pipeline.secrets = pipeline.secrets.filter((other) => other !== key);
        return deleted;
      },
    }),
};

/** @throws WebApiError 404 */
function readSecret({ secrets }: PipelineRecord, key: string): { key: string } {
  if (secrets.includes(key)) return { key };
  throw new WebApiError(404, "SECRET_NOT_FOUND", `Secret ${JSON.stringify(key)} does not exist.`);
}
