import { HttpError, notFound } from "../errors.js";
import { uuid } from "../state/ids.js";
import type { AccountState } from "../state/state.js";
import type { WorkspaceRecord } from "../state/subscription-records.js";
import type { World } from "../state/world.js";
import { iso } from "../views/time.js";
import { plain, read } from "./declare.js";
import { readSubscription } from "./find.js";
import type { HandlerContext, HandlerResult, Operations } from "./operation.js";

/** Maximum size of a workspace, as JSON. */
const MAX_CHARACTERS = 8 * 1024 * 1024;

const ROOT = "/";

/** Context of a request to a workspace. */
type WorkspaceContext = Pick<HandlerContext, "account" | "world" | "body"> & {
  readonly path: { readonly subscriptionId: number };
};

/**
 * Data integration workspaces, as an approximation.
 *
 * The service passes these requests on to another API, whose data pipelines are not emulated. Here a workspace is a
 * tree of JSON documents: PUT stores one, GET reads it or lists what is directly below, PATCH merges (RFC 7396),
 * POST adds one below, DELETE removes one with all below. A POST to the root creates the workspace, which only the
 * console of the service can do.
 */
export const dataIntegrationOperations: Operations = {
  "GET /data-integration-workspaces": read(({ account }) => ({
    workspaces: Object.entries(account.workspaces).map(([subscriptionId, { workspaceId, createdAt }]) => ({
      workspaceId,
      subscriptionId: Number(subscriptionId),
      status: "active",
      createdAt: iso(createdAt),
    })),
  })),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace": read((context) =>
    readDocument(context, ROOT),
  ),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace": plain({ respond: createWorkspace }),
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace": plain({
    respond: (context) => store(context, ROOT),
  }),
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace": plain({
    respond: (context) => patch(context, ROOT),
  }),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace": plain({
    respond: ({ account, path }) => {
      requireWorkspace(account, path.subscriptionId);
      delete account.workspaces[path.subscriptionId];
      return {};
    },
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

function requireWorkspace(account: AccountState, subscriptionId: number): WorkspaceRecord {
  readSubscription(account, subscriptionId);
  const workspace = account.workspaces[subscriptionId];
  if (workspace === undefined) throw notFound();
  return workspace;
}

function createWorkspace({ account, path, world, body }: WorkspaceContext): HandlerResult {
  const { subscriptionId } = path;
  readSubscription(account, subscriptionId);
  if (account.workspaces[subscriptionId] !== undefined) {
    throw new HttpError(409, `Subscription ${subscriptionId} already has a workspace.`);
  }
  if (!world.behavior.createsWorkspaces) throw notFound();
  const workspaceId = uuid(world.state);
  const given = isObject(body) ? body : {};
  const document = { ...given, workspaceId, subscriptionId, status: "active" };
  const workspace: WorkspaceRecord = { workspaceId, createdAt: world.now, documents: {} };
  put(workspace, ROOT, document);
  account.workspaces[subscriptionId] = workspace;
  return document;
}

function readDocument({ account, path }: WorkspaceContext, at: string): HandlerResult {
  const { documents } = requireWorkspace(account, path.subscriptionId);
  if (Object.hasOwn(documents, at)) return documents[at] as HandlerResult;
  const below = Object.entries(documents).filter(([name]) => getParent(name) === at);
  if (below.length === 0) throw notFound();
  return below.map(([, document]) => document);
}

function store({ account, path, body }: WorkspaceContext, at: string): HandlerResult {
  return put(requireWorkspace(account, path.subscriptionId), at, body ?? null);
}

function patch({ account, path, body }: WorkspaceContext, at: string): HandlerResult {
  const workspace = requireWorkspace(account, path.subscriptionId);
  if (!Object.hasOwn(workspace.documents, at)) throw notFound();
  return put(workspace, at, merge(workspace.documents[at], body));
}

/** Adds a document. Its path ends with its id. */
function add({ account, path, world, body }: WorkspaceContext, at: string): HandlerResult {
  const workspace = requireWorkspace(account, path.subscriptionId);
  const id = getDocumentId(body, world);
  if (Object.hasOwn(workspace.documents, `${at}/${id}`))
    throw new HttpError(409, `${at}/${id} already exists.`);
  return put(workspace, `${at}/${id}`, isObject(body) ? { id, ...body } : { id, value: body ?? null });
}

function getDocumentId(body: unknown, world: World): string {
  const id = isObject(body) ? body["id"] : undefined;
  if (typeof id !== "string" && typeof id !== "number") return uuid(world.state);
  if (String(id) === "" || String(id).includes("/"))
    throw new HttpError(400, `\`id\` must not be empty or contain a slash (got ${id}).`);
  return String(id);
}

function remove({ account, path }: WorkspaceContext, at: string): HandlerResult {
  const { documents } = requireWorkspace(account, path.subscriptionId);
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
