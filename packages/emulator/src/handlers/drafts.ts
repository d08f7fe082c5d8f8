import type {
  ComposeDraftCreatedResponse,
  ComposeDraftListResponse,
  ComposeDraftResponse,
  ComposeDraftUpsertRequest,
  ComposeTranslateRequest,
  ComposeTranslateResponse,
  RdiPatchRequest,
  RdiPipelineResponse,
} from "redis-cloud-sdk/data-integration/models";
import { WebApiError } from "../errors.js";
import { createUuid } from "../state/ids.js";
import type { DraftRecord, WorkspaceRecord } from "../state/workspace-records.js";
import { formatIso } from "../time/format.js";
import { plain } from "./declare.js";
import { NO_BODY, type Operations } from "./operation.js";
import { readWorkspace } from "./workspace-find.js";

/** Drafts of pipelines. */
export const draftOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/compose": plain({
    target: readWorkspace,
    respond: ({ workspace }): ComposeDraftListResponse => ({
      items: Object.entries(workspace.drafts).map(([draftId, { content }]) => ({
        draftId,
        source: { name: getSourceName(content) },
        ...(content.targetDataType === undefined ? {} : { targetDataType: content.targetDataType }),
      })),
    }),
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose": plain({
    target: readWorkspace,
    respond: ({ workspace, world, body }): ComposeDraftCreatedResponse => {
      const draftId = createUuid(world.state);
      const draft = { content: toContent(body), createdAt: world.now, updatedAt: world.now };
      workspace.drafts[draftId] = draft;
      return { draftId, ...viewTimes(draft) };
    },
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/mount-secrets": plain({
    target: readWorkspace,
    respond: ({ body }) => mountSecrets(toContent(body)),
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/translate": plain({
    target: readWorkspace,
    respond: ({ body }) => translate((body ?? {}) as ComposeTranslateRequest),
  }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}": plain({
    target: readDraft,
    respond: ({ draft, path }) => viewDraft(path.draftId, draft),
  }),
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}": plain({
    target: readDraft,
    respond: ({ draft, path, world, body }) => {
      draft.content = toContent(body);
      draft.updatedAt = world.now;
      return viewDraft(path.draftId, draft);
    },
  }),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}": plain({
    target: readDraft,
    respond: ({ workspace, path }) => {
      delete workspace.drafts[path.draftId];
      return NO_BODY;
    },
  }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/composed": plain({
    target: readDraft,
    respond: ({ draft }) => compose(draft.content),
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/mount-secrets": plain({
    target: readDraft,
    respond: ({ draft }) => mountSecrets(draft.content),
  }),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/compose/{draftId}/validate": plain({
    target: readDraft,
    respond: ({ draft: { content } }): RdiPipelineResponse => ({
      ...compose(content),
      name: content.pipelineName ?? "default",
      current: false,
      components: [],
      errors: (["source", "target"] as const)
        .filter((part) => content[part] === undefined)
        .map((part) => ({ code: "DRAFT_INCOMPLETE", message: `\`${part}\` is missing.` })),
    }),
  }),
};

/** @throws WebApiError 404 */
function readDraft(
  context: Parameters<typeof readWorkspace>[0] & { readonly path: { readonly draftId: string } },
): { workspace: WorkspaceRecord; draft: DraftRecord } {
  const { workspace } = readWorkspace(context);
  const { draftId } = context.path;
  const draft = Object.hasOwn(workspace.drafts, draftId) ? workspace.drafts[draftId] : undefined;
  if (draft === undefined)
    throw new WebApiError(404, "DRAFT_NOT_FOUND", `Draft ${JSON.stringify(draftId)} does not exist.`);
  return { workspace, draft };
}

function toContent(body: unknown): ComposeDraftUpsertRequest {
  return (body ?? {}) as ComposeDraftUpsertRequest;
}

function getSourceName({ sourceName, source }: ComposeDraftUpsertRequest): string {
  return sourceName ?? source?.name ?? "source";
}

function viewTimes({ createdAt, updatedAt }: DraftRecord) {
  return { createdAt: formatIso(createdAt), updatedAt: formatIso(updatedAt) };
}

function viewDraft(draftId: string, draft: DraftRecord): ComposeDraftResponse {
  return { ...draft.content, draftId, ...viewTimes(draft) };
}

/** Builds the configuration that a draft stands for: one source, one target. */
function compose(content: ComposeDraftUpsertRequest): RdiPatchRequest {
  const { source, target, jobs = [], advanced } = content;
  return {
    active: true,
    config: {
      sources: source === undefined ? {} : { [getSourceName(content)]: source },
      targets: target === undefined ? {} : { target },
      processors: advanced?.processor ?? {},
      jobs: jobs.map(({ name, rdiJob }) => ({ name, ...rdiJob })),
    },
  };
}

function mountSecrets({ source }: ComposeDraftUpsertRequest): typeof NO_BODY {
  if (source === undefined) throw new WebApiError(400, "DRAFT_INCOMPLETE", "`source` is missing.");
  return NO_BODY;
}

function translate({
  direction = "cloud-to-rdi",
  cloud,
  rdi,
}: ComposeTranslateRequest): ComposeTranslateResponse {
  if (direction === "cloud-to-rdi") {
    if (cloud === undefined) throw new WebApiError(400, "TRANSLATION_INCOMPLETE", "`cloud` is missing.");
    return { rdi: compose(cloud), warnings: [] };
  }
  if (rdi === undefined) throw new WebApiError(400, "TRANSLATION_INCOMPLETE", "`rdi` is missing.");
  const [sourceName] = Object.keys((rdi.config?.["sources"] as object | undefined) ?? {});
  return {
    draft: {
      pipelineName: rdi.name ?? "default",
      ...(sourceName === undefined ? {} : { sourceName }),
    },
    warnings: ["Only names are translated by the emulator."],
  };
}
