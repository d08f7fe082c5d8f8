import type { RdiPipelineResponse, WorkspaceResponse } from "../../generated/data-integration/models.js";
import { PIPELINES, WORKSPACE } from "../core/routes.js";

/** Resource types of data integration, by kind. */
export interface WorkspaceResources {
  workspace: WorkspaceResponse;
  /** Resource of the completed task, which the contract does not describe. */
  workspaceEndpoint: unknown;
  pipeline: RdiPipelineResponse;
  startedPipeline: RdiPipelineResponse;
  stoppedPipeline: RdiPipelineResponse;
}

/** The change determines which status a pipeline is to reach, so there is a kind for each. */
const PIPELINE = {
  route: `GET ${PIPELINES}/{name}`,
  status: ({ status = "unknown" }: RdiPipelineResponse) => status,
  failed: ["error"],
} as const;

/** Kinds of resources of data integration. */
export const workspaceKinds = {
  workspace: {
    hasWorkspaceTasks: true,
    route: `GET ${WORKSPACE}`,
    status: ({ infrastructure }: WorkspaceResponse) => infrastructure?.state ?? "unknown",
    ready: ["Ready"],
    failed: ["Failed"],
    gone: ["NotProvisioned"],
    keepsStatusWhenDeleted: true,
  },
  workspaceEndpoint: { hasWorkspaceTasks: true, ready: [], failed: [] },
  pipeline: { ...PIPELINE, ready: ["started", "stopped"] },
  startedPipeline: { ...PIPELINE, ready: ["started"] },
  stoppedPipeline: { ...PIPELINE, ready: ["stopped"] },
} as const;
