import { HttpError, notThere } from "../errors.js";
import { uuid } from "../state/ids.js";
import type { AccountState, WorkspaceRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import { iso } from "../views/time.js";
import { syncOperation } from "./declare.js";
import { readSubscription } from "./find.js";
import type { HandlerContext, HandlerResult, Operations } from "./operation.js";

/** What a workspace holds at most, written as JSON. */
const MAX_CHARACTERS = 8 * 1024 * 1024;

const ROOT = "/";

/** What a request to a workspace is made of, whatever its method and path. */
type WorkspaceCall = Pick<HandlerContext, "account" | "world" | "body"> & {
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
  "GET /data-integration-workspaces": syncOperation(({ account }) => ({
    workspaces: Object.entries(account.workspaces).map(([subscriptionId, { workspaceId, createdAt }]) => ({
      workspaceId,
      subscriptionId: Number(subscriptionId),
      status: "active",
      createdAt: iso(createdAt),
    })),
  })),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace": syncOperation((call) => read(call, ROOT)),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace": syncOperation(open),
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace": syncOperation((call) =>
    store(call, ROOT),
  ),
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace": syncOperation((call) =>
    patch(call, ROOT),
  ),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace": syncOperation(({ account, path }) => {
    workspaceOf(account, path.subscriptionId);
    delete account.workspaces[path.subscriptionId];
    return {};
  }),
  "GET /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": syncOperation((call) =>
    read(call, tailOf(call)),
  ),
  "POST /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": syncOperation((call) =>
    add(call, tailOf(call)),
  ),
  "PUT /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": syncOperation((call) =>
    store(call, tailOf(call)),
  ),
  "PATCH /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": syncOperation((call) =>
    patch(call, tailOf(call)),
  ),
  "DELETE /subscriptions/{subscriptionId}/data-integration-workspace/{subPath}": syncOperation((call) =>
    remove(call, tailOf(call)),
  ),
};

/** Paths have a slash in front, so that none is the name of something that every object has. */
function tailOf({ path }: { readonly path: { readonly subPath: string } }): string {
  return `/${path.subPath}`;
}

function workspaceOf(account: AccountState, subscriptionId: number): WorkspaceRecord {
  readSubscription(account, subscriptionId);
  const workspace = account.workspaces[subscriptionId];
  if (workspace === undefined) throw notThere();
  return workspace;
}

function open({ account, path, world, body }: WorkspaceCall): HandlerResult {
  const { subscriptionId } = path;
  readSubscription(account, subscriptionId);
  if (account.workspaces[subscriptionId] !== undefined) {
    throw new HttpError(409, `Subscription ${subscriptionId} has a workspace already.`);
  }
  if (!world.behavior.createsWorkspaces) throw notThere();
  const workspaceId = uuid(world.state);
  const given = isObject(body) ? body : {};
  const document = { ...given, workspaceId, subscriptionId, status: "active" };
  const workspace: WorkspaceRecord = { workspaceId, createdAt: world.now, documents: {} };
  put(workspace, ROOT, document);
  account.workspaces[subscriptionId] = workspace;
  return document;
}

function read({ account, path }: WorkspaceCall, at: string): HandlerResult {
  const { documents } = workspaceOf(account, path.subscriptionId);
  if (Object.hasOwn(documents, at)) return documents[at] as HandlerResult;
  const below = Object.entries(documents).filter(([name]) => parentOf(name) === at);
  if (below.length === 0) throw notThere();
  return below.map(([, document]) => document);
}

function store({ account, path, body }: WorkspaceCall, at: string): HandlerResult {
  return put(workspaceOf(account, path.subscriptionId), at, body ?? null);
}

function patch({ account, path, body }: WorkspaceCall, at: string): HandlerResult {
  const workspace = workspaceOf(account, path.subscriptionId);
  if (!Object.hasOwn(workspace.documents, at)) throw notThere();
  return put(workspace, at, merged(workspace.documents[at], body));
}

/** What is added has an id, which ends its path. */
function add({ account, path, world, body }: WorkspaceCall, at: string): HandlerResult {
  const workspace = workspaceOf(account, path.subscriptionId);
  const id = idOf(body, world);
  if (Object.hasOwn(workspace.documents, `${at}/${id}`))
    throw new HttpError(409, `There is ${at}/${id} already.`);
  return put(workspace, `${at}/${id}`, isObject(body) ? { id, ...body } : { id, value: body ?? null });
}

function idOf(body: unknown, world: World): string {
  const id = isObject(body) ? body["id"] : undefined;
  if (typeof id !== "string" && typeof id !== "number") return uuid(world.state);
  if (String(id) === "" || String(id).includes("/"))
    throw new HttpError(400, "The id is empty or has a slash.");
  return String(id);
}

function remove({ account, path }: WorkspaceCall, at: string): HandlerResult {
  const { documents } = workspaceOf(account, path.subscriptionId);
  const names = Object.keys(documents).filter((name) => name === at || name.startsWith(`${at}/`));
  if (names.length === 0) throw notThere();
  for (const name of names) delete documents[name];
  return {};
}

function put({ documents }: WorkspaceRecord, at: string, document: unknown): HandlerResult {
  const before = Object.hasOwn(documents, at) ? { document: documents[at] } : undefined;
  documents[at] = document;
  if (JSON.stringify(documents).length > MAX_CHARACTERS) {
    if (before === undefined) delete documents[at];
    else documents[at] = before.document;
    throw new HttpError(422, "The workspace is full.");
  }
  return document as HandlerResult;
}

/** JSON Merge Patch: objects are merged, `null` removes, anything else replaces. */
function merged(target: unknown, change: unknown): unknown {
  if (!isObject(change)) return change ?? null;
  const fields = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [name, value] of Object.entries(change)) {
    if (value === null) fields.delete(name);
    else fields.set(name, merged(fields.get(name), value));
  }
  // From entries, so that a field of any name is a field and nothing else.
  return Object.fromEntries(fields);
}

function parentOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/")) || ROOT;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
