import type { RdiPipelineResponse } from "redis-cloud-sdk/data-integration/models";
import { WebApiError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { GONE, startTransition } from "../lifecycle/transitions.js";
import { nextId } from "../state/ids.js";
import type { PipelineRecord } from "../state/workspace-records.js";
import { plain, read } from "./declare.js";
import type { HandlerContext, Operations } from "./operation.js";
import { viewPipeline } from "./pipeline-views.js";
import { findPipeline, readPipeline, readReadyWorkspace, readWorkspace } from "./workspace-find.js";

/** Version of the data integration software. */
const VERSION = "2.2.2";

type Context = Pick<HandlerContext, "account" | "world">;

/** Pipelines of data integration workspaces. Their status follows their changes; no data is copied. */
export const pipelineOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/info": plain({
    target: readWorkspace,
    respond: () => ({ version: VERSION }),
  }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines": plain({
    target: readReadyWorkspace,
    respond: ({ account, path }) => ({
      pipelines: Object.values(account.pipelines)
        .filter(({ subscriptionId }) => subscriptionId === path.subscriptionId)
        .map(viewPipeline),
    }),
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines": plain({
    target: readReadyWorkspace,
    respond: ({ account, world, path: { subscriptionId }, query, body }): RdiPipelineResponse => {
      const { name, active = true, config = {} } = (body ?? {}) as Record<string, unknown>;
      if (typeof name !== "string" || name === "" || name.includes("/"))
        throw invalid("`name` must be a non-empty string without slashes.");
      if (findPipeline(account, subscriptionId, name) !== undefined)
        throw new WebApiError(409, "PIPELINE_ALREADY_EXISTS", `Pipeline ${name} already exists.`);
      const pipeline: PipelineRecord = {
        id: nextId(world.state, "small"),
        status: "creating",
        change: 0,
        subscriptionId,
        name,
        active: active === true,
        config: checkConfig(config),
        secrets: [],
      };
      if (isDryRun(query)) return viewPipeline(pipeline);
      account.pipelines[pipeline.id] = pipeline;
      return change({ account, world }, pipeline, "creating");
    },
  }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": plain({
    target: readPipeline,
    respond: ({ pipeline }) => viewPipeline(pipeline),
  }),
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": plain({
    target: readPipeline,
    respond: ({ account, world, pipeline, query, body }) => {
      const { active = true, config = {} } = (body ?? {}) as Record<string, unknown>;
      return update({ account, world }, pipeline, { active, config: checkConfig(config) }, query);
    },
  }),
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": plain({
    target: readPipeline,
    respond: ({ account, world, pipeline, query, body }) => {
      const { active = pipeline.active, config = {} } = (body ?? {}) as Record<string, unknown>;
      const merged = { ...pipeline.config, ...checkConfig(config) };
      return update({ account, world }, pipeline, { active, config: merged }, query);
    },
  }),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}": plain({
    target: readPipeline,
    respond: ({ account, world, pipeline }) => {
      startTransition(world, account, "pipelines", pipeline, [
        { status: "deleting", forMs: world.durations.pipeline },
        { status: GONE, forMs: 0 },
      ]);
      return viewPipeline(pipeline);
    },
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/start": plain({
    target: readPipeline,
    respond: ({ account, world, pipeline }) => {
      pipeline.active = true;
      return change({ account, world }, pipeline, "starting");
    },
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/stop": plain({
    target: readPipeline,
    respond: ({ account, world, pipeline }) => {
      pipeline.active = false;
      return change({ account, world }, pipeline, "stopping");
    },
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/reset": plain({
    target: readPipeline,
    respond: ({ account, world, pipeline }) => change({ account, world }, pipeline, "resetting"),
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/flush-target/{target_name}":
    plain({
      target: readPipeline,
      respond: ({ pipeline, path }) => {
        requirePart(pipeline, "targets", path.target_name);
        if (pipeline.status === "stopped") return { flushed: path.target_name };
        throw new WebApiError(
          409,
          "PIPELINE_NOT_STOPPED",
          `The pipeline must be stopped (it is ${pipeline.status}).`,
        );
      },
    }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/rdi/api/v2/pipelines/{name}/source-schemas/{source_name}":
    read((context) => {
      requirePart(readPipeline(context).pipeline, "sources", context.path.source_name);
      // There is no source database to read them from.
      return { schemas: [] };
    }),
};

/** Moves a pipeline through a status to the one in which it stays. */
function change({ account, world }: Context, pipeline: PipelineRecord, status: string): RdiPipelineResponse {
  const transition = stateMachines.pipeline(world.durations, status, pipeline.active ? "started" : "stopped");
  startTransition(world, account, "pipelines", pipeline, transition);
  return viewPipeline(pipeline);
}

function update(
  context: Context,
  pipeline: PipelineRecord,
  { active, config }: { active: unknown; config: Record<string, unknown> },
  query: URLSearchParams,
): RdiPipelineResponse {
  if (isDryRun(query)) return viewPipeline({ ...pipeline, active: active === true, config });
  pipeline.active = active === true;
  pipeline.config = config;
  return change(context, pipeline, "updating");
}

function isDryRun(query: URLSearchParams): boolean {
  return query.get("dry_run") === "true";
}

function checkConfig(config: unknown): Record<string, unknown> {
  if (typeof config === "object" && config !== null && !Array.isArray(config))
    return config as Record<string, unknown>;
  throw invalid("`config` must be an object.");
}

function invalid(message: string): WebApiError {
  return new WebApiError(400, "PIPELINE_INVALID", message, [{ code: "PIPELINE_INVALID", message }]);
}

/** @throws WebApiError 404 for a source or target that the configuration lacks. */
function requirePart({ config, name }: PipelineRecord, part: "sources" | "targets", key: string): void {
  const parts = config[part];
  if (typeof parts === "object" && parts !== null && Object.hasOwn(parts, key)) return;
  const what = part === "sources" ? "source" : "target";
  throw new WebApiError(404, "NOT_FOUND", `Pipeline ${name} has no ${what} ${JSON.stringify(key)}.`);
}
