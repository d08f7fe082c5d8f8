import { HttpError, notFound } from "../errors.js";
import { createUuid } from "../state/ids.js";
import type { WorkspaceRecord } from "../state/workspace-records.js";
import type { World } from "../state/world.js";
import { plain, read } from "./declare.js";
import type { HandlerContext, HandlerResult, Operations } from "./operation.js";
import { readWorkspace } from "./workspace-find.js";

/** Maximum size of a workspace, as JSON. */
const MAX_CHARACTERS = 8 * 1024 * 1024;

const ROOT = "/";

/** Context of a request to a workspace. */
type WorkspaceContext = Pick<HandlerContext, "account" | "world" | "body"> & {
  readonly path: { readonly subscriptionId: number };
};

/**
 * The proxy to data integration workspaces, for paths that their contract lacks.
 *
 * The service passes these requests on to another API. Here a workspace is also a tree of JSON documents: PUT stores
 * one, GET reads it or lists what is directly below, PATCH merges (RFC 7396), POST adds one below, DELETE removes one
 * with all below.
 */
export const dataIntegrationOperations: Operations = {
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace": plain({
    respond: (context) => store(context, ROOT),
  }),
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace": plain({
    respond: (context) => patch(context, ROOT),
  }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": read((context) =>
    readDocument(context, toPath(context)),
  ),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": plain({
    respond: (context) => add(context, toPath(context)),
  }),
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": plain({
    respond: (context) => store(context, toPath(context)),
  }),
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": plain({
    respond: (context) => patch(context, toPath(context)),
  }),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": plain({
    respond: (context) => remove(context, toPath(context)),
  }),
};

/** Returns the path of a document. The leading slash keeps paths apart from names of inherited properties. */
function toPath({ path }: { readonly path: { readonly subPath: string } }): string {
  return `/${path.subPath}`;
}

function readDocument(context: WorkspaceContext, at: string): HandlerResult {
  const { documents } = readWorkspace(context).workspace;
  if (Object.hasOwn(documents, at)) return documents[at] as HandlerResult;
  const below = Object.entries(documents).filter(([name]) => getParent(name) === at);
  if (below.length === 0) throw notFound();
  return below.map(([, document]) => document);
}

function store(context: WorkspaceContext, at: string): HandlerResult {
  return put(readWorkspace(context).workspace, at, context.body ?? null);
}

function patch(context: WorkspaceContext, at: string): HandlerResult {
  const { workspace } = readWorkspace(context);
  const { documents } = workspace;
  // The workspace itself exists without a document.
  if (at !== ROOT && !Object.hasOwn(documents, at)) throw notFound();
  return put(workspace, at, merge(documents[at], context.body));
}

/** Adds a document. Its path ends with its id. */
function add(context: WorkspaceContext, at: string): HandlerResult {
  const { world, body } = context;
  const { workspace } = readWorkspace(context);
  const id = getDocumentId(body, world);
  if (Object.hasOwn(workspace.documents, `${at}/${id}`))
    throw new HttpError(409, `${at}/${id} already exists.`);
  return put(workspace, `${at}/${id}`, isObject(body) ? { id, ...body } : { id, value: body ?? null });
}

function getDocumentId(body: unknown, world: World): string {
  const id = isObject(body) ? body["id"] : undefined;
  if (typeof id !== "string" && typeof id !== "number") return createUuid(world.state);
  if (String(id) === "" || String(id).includes("/"))
    throw new HttpError(400, `\`id\` must not be empty or contain a slash (got ${id}).`);
  return String(id);
}

function remove(context: WorkspaceContext, at: string): HandlerResult {
  const { documents } = readWorkspace(context).workspace;
  const names = Object.keys(documents).filter((name) => name === at || name.startsWith(`${at}/`));
  if (names.length === 0) throw notFound();
  for (const name of names) delete documents[name];
  return {};
}

function put({ documents }: WorkspaceRecord, at: string, document: unknown): HandlerResult {
  const before = Object.hasOwn(documents, at) ? { document: documents[at] } : undefined;
  documents[at] = document;
  if (JSON.stringify(documents).length > MAX_CHARACTERS) {
    if (before === undefined) delete documents[at];
    else documents[at] = before.document;
    throw new HttpError(422, `The workspace must be at most ${MAX_CHARACTERS} characters of JSON.`);
  }
  return document as HandlerResult;
}

/** JSON Merge Patch: objects are merged, `null` removes, anything else replaces. */
function merge(target: unknown, change: unknown): unknown {
  if (!isObject(change)) return change ?? null;
  const fields = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [name, value] of Object.entries(change)) {
    if (value === null) fields.delete(name);
    else fields.set(name, merge(fields.get(name), value));
  }
  // From entries, so that fields such as `__proto__` are plain fields.
  return Object.fromEntries(fields);
}

function getParent(name: string): string {
  return name.slice(0, name.lastIndexOf("/")) || ROOT;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
