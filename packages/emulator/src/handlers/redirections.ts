import type { CreateEndpointsRedirectionRequest, EndpointsRedirectionResponse } from "redis-cloud-sdk/models";
import { HttpError } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { startTransition } from "../lifecycle/transitions.js";
import type { DatabaseRecord, RedirectionRecord } from "../state/database-record.js";
import { createUuid, nextId } from "../state/ids.js";
import type { AccountState } from "../state/state.js";
import type { World } from "../state/world.js";
import { formatIso } from "../time/format.js";
import { plain, read } from "./declare.js";
import type { Operations } from "./operation.js";

/** Final statuses. */
const FINISHED: ReadonlySet<string> = new Set(["completed", "failed", "reverted"]);

/**
 * Redirections of endpoints from one database to another. Not tasks: they have a separate id and separate statuses.
 *
 * The emulator has no name service, so no client is redirected. What changes is the responses of the API, the traffic
 * state of the source, and the ACL roles.
 */
export const redirectionOperations: Operations = {
  "POST /endpoint-redirections": plain({
    respond: ({ account, world, body }) => {
      checkPreview(world);
      return createRedirection(body, account, world);
    },
  }),
  "GET /endpoint-redirections/{redirectionId}": read(({ account, path, world }) => {
    checkPreview(world);
    return view(find(account, path.redirectionId));
  }),
  "POST /endpoint-redirections/{redirectionId}/revert": plain({
    respond: ({ account, path, world }) => {
      checkPreview(world);
      const redirection = find(account, path.redirectionId);
      checkRevert(redirection, account);
      redirection.isRevert = true;
      startTransition(
        world,
        account,
        "redirections",
        redirection,
        stateMachines.redirectionRevert(world.durations),
      );
      return view(redirection);
    },
  }),
};

/** @throws HttpError 412 on accounts without the preview. */
export function checkPreview({ behavior }: World): void {
  if (!behavior.endpointRedirections) throw new HttpError(412);
}

function createRedirection(
  request: CreateEndpointsRedirectionRequest,
  account: AccountState,
  world: World,
): EndpointsRedirectionResponse {
  const { sourceDatabaseId, targetDatabaseId, endpointTargetType, duplicateACLs = false } = request;
  if (!request.migrationProtection) throw new HttpError(400, "`migrationProtection` must be true.");
  if (sourceDatabaseId === targetDatabaseId) {
    throw new HttpError(400, "`targetDatabaseId` must differ from `sourceDatabaseId`.");
  }
  const source = requireActive(account, sourceDatabaseId, world);
  const target = requireActive(account, targetDatabaseId, world);
  checkUnused(account, source.id, target.id);
  if (source.view.protocol !== target.view.protocol)
    throw new HttpError(422, `Databases ${source.id} and ${target.id} have different protocols.`, {
      code: "ENDPOINTS_REDIRECTION_DATABASES_NOT_COMPATIBLE",
    });
  const redirection: RedirectionRecord = {
    id: nextId(world.state, "small"),
    redirectionId: createUuid(world.state),
    sourceDatabaseId,
    targetDatabaseId,
    duplicateACLs,
    isRevert: false,
    startedAt: world.now,
    endpoints: mapEndpoints(source, target, endpointTargetType),
    status: "initiated",
    change: 0,
  };
  dropFinished(account);
  account.redirections[redirection.id] = redirection;
  startTransition(world, account, "redirections", redirection, stateMachines.redirection(world.durations));
  return view(redirection);
}

/** A source can be redirected once, and neither database may be part of a redirection in progress. */
function checkUnused({ redirections }: AccountState, sourceId: number, targetId: number): void {
  for (const { status, sourceDatabaseId, targetDatabaseId } of Object.values(redirections)) {
    const isSource = sourceDatabaseId === sourceId;
    if (isSource && status === "completed")
      throw new HttpError(409, `Database ${sourceId} is already redirected.`, {
        code: "ENDPOINTS_REDIRECTION_ALREADY_EXISTS",
      });
    const used = [sourceId, targetId].find((id) => id === sourceDatabaseId || id === targetDatabaseId);
    if (used !== undefined && !FINISHED.has(status))
      throw new HttpError(409, `Database ${used} is part of a redirection that is ${status}.`, {
        code: "DATABASE_IN_ACTIVE_ENDPOINTS_REDIRECTION",
      });
  }
}

/** Only a completed redirection can be reverted, and not while its target is redirected itself. */
function checkRevert({ status, targetDatabaseId }: RedirectionRecord, { redirections }: AccountState): void {
  if (status !== "completed")
    throw new HttpError(409, `The redirection is ${status}, not completed.`, {
      code: "ENDPOINTS_REDIRECTION_NOT_COMPLETED",
    });
  const later = Object.values(redirections).find(
    (other) =>
      other.sourceDatabaseId === targetDatabaseId && other.status !== "reverted" && other.status !== "failed",
  );
  if (later !== undefined)
    throw new HttpError(409, `Database ${targetDatabaseId} is redirected itself: revert that first.`, {
      code: "ENDPOINTS_REDIRECTION_NOT_LATEST",
    });
}

function find({ redirections }: AccountState, id: string): RedirectionRecord {
  const redirection = Object.values(redirections).find(({ redirectionId }) => redirectionId === id);
  if (redirection === undefined)
    throw new HttpError(404, `Redirection ${id} not found.`, { code: "ENDPOINTS_REDIRECTION_NOT_FOUND" });
  return redirection;
}

/** Finds an active database of either tier. For a create, 403 means that a resource is not active. */
function requireActive({ databases }: AccountState, id: number, world: World): DatabaseRecord {
  const database = databases[id];
  if (database === undefined || database.visibleAt > world.now) {
    throw new HttpError(404, `Database ${id} not found.`);
  }
  if (database.status !== "active")
    throw new HttpError(403, `Database ${id} is ${database.status}, not active.`, {
      code: "ENDPOINTS_REDIRECTION_DATABASE_STATE_NOT_SUPPORTED",
    });
  return database;
}

/** Maps each endpoint of the source to the requested one of the target. */
function mapEndpoints(
  { id: sourceId, view: source }: DatabaseRecord,
  { id, view: target }: DatabaseRecord,
  type: "private" | "public",
): RedirectionRecord["endpoints"] {
  const name = type === "public" ? target.publicEndpoint : target.privateEndpoint;
  if (name == null)
    throw new HttpError(422, `Database ${id} has no ${type} endpoint.`, {
      code: "ENDPOINTS_REDIRECTION_TARGET_HAS_NO_ENDPOINTS",
    });
  const endpoints = [
    { type: "public", endpoint: source.publicEndpoint },
    { type: "private", endpoint: source.privateEndpoint },
  ].flatMap(({ type: sourceEndpointType, endpoint }) =>
    endpoint == null
      ? []
      : [
          {
            sourceEndpointName: endpoint,
            sourceEndpointType,
            targetEndpointName: name,
            targetEndpointType: type,
          },
        ],
  );
  if (endpoints.length === 0)
    throw new HttpError(422, `Database ${sourceId} has no endpoint.`, {
      code: "ENDPOINTS_REDIRECTION_SOURCE_HAS_NO_ENDPOINTS",
    });
  return endpoints;
}

/** Maximum number of finished redirections kept; the oldest are dropped. */
const MAX_FINISHED = 1000;

function dropFinished({ redirections }: AccountState): void {
  const finished = Object.values(redirections).filter(({ status }) => FINISHED.has(status));
  for (const { id } of finished.slice(0, Math.max(0, finished.length - MAX_FINISHED)))
    delete redirections[id];
}

function view(redirection: RedirectionRecord): EndpointsRedirectionResponse {
  const { startedAt, completedAt, revertedAt } = redirection;
  return {
    redirectionId: redirection.redirectionId,
    status: redirection.status,
    sourceDatabaseId: redirection.sourceDatabaseId,
    targetDatabaseId: redirection.targetDatabaseId,
    isRevert: redirection.isRevert,
    duplicateACLs: redirection.duplicateACLs,
    startedAt: formatIso(startedAt),
    ...(completedAt === undefined ? {} : { completedAt: formatIso(completedAt) }),
    ...(revertedAt === undefined ? {} : { revertedAt: formatIso(revertedAt) }),
    endpoints: redirection.endpoints,
  };
}
