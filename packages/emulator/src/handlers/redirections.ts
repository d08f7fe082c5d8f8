import type { CreateEndpointsRedirectionRequest, EndpointsRedirectionResponse } from "redis-cloud-sdk/models";
import { HttpError, notThere } from "../errors.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { startTransition } from "../lifecycle/transitions.js";
import { nextId, uuid } from "../state/ids.js";
import type { AccountState, DatabaseRecord, RedirectionRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import { iso } from "../views/time.js";
import { plain, syncOperation } from "./declare.js";
import type { Operations } from "./operation.js";

/** A redirection that has come to an end. */
const ENDED: ReadonlySet<string> = new Set(["completed", "failed", "reverted"]);

/**
 * Redirections of endpoints from one database to another. Not tasks: they have an id and statuses of their own.
 *
 * Nobody is redirected by them, as there is no name service here; what changes is what the API tells, the traffic
 * state of the source, and the ACL roles.
 */
export const redirectionOperations: Operations = {
  "POST /endpoint-redirections": plain({
    respond: ({ account, world, body }) => {
      checkPreview(world);
      return begin(body, account, world);
    },
  }),
  "GET /endpoint-redirections/{redirectionId}": syncOperation(({ account, path, world }) => {
    checkPreview(world);
    return view(find(account, path.redirectionId));
  }),
  "POST /endpoint-redirections/{redirectionId}/revert": syncOperation(({ account, path, world }) => {
    checkPreview(world);
    const redirection = find(account, path.redirectionId);
    if (redirection.status !== "completed") {
      throw new HttpError(409, `The redirection is ${redirection.status}, not completed.`);
    }
    redirection.isRevert = true;
    startTransition(
      world,
      account,
      "redirections",
      redirection,
      stateMachines.redirectionRevert(world.durations),
    );
    return view(redirection);
  }),
};

/** @throws HttpFailure 412 on accounts without the preview */
export function checkPreview({ behavior: habits }: World): void {
  if (!habits.endpointRedirections) throw new HttpError(412);
}

function begin(
  request: CreateEndpointsRedirectionRequest,
  account: AccountState,
  world: World,
): EndpointsRedirectionResponse {
  const { sourceDatabaseId, targetDatabaseId, endpointTargetType, duplicateACLs = false } = request;
  if (!request.migrationProtection) throw new HttpError(400, "migrationProtection must be true.");
  if (sourceDatabaseId === targetDatabaseId) {
    throw new HttpError(400, "The source and the target are the same database.");
  }
  const source = ready(account, sourceDatabaseId, world);
  const target = ready(account, targetDatabaseId, world);
  const taken = Object.values(account.redirections).some(
    (other) =>
      other.sourceDatabaseId === source.id && other.status !== "reverted" && other.status !== "failed",
  );
  if (taken) throw new HttpError(409, `Database ${source.id} is redirected already.`);
  const redirection: RedirectionRecord = {
    id: nextId(world.state, "small"),
    redirectionId: uuid(world.state),
    sourceDatabaseId,
    targetDatabaseId,
    duplicateACLs,
    isRevert: false,
    startedAt: world.now,
    endpoints: endpointsOf(source, target, endpointTargetType),
    status: "initiated",
    change: 0,
  };
  forgetEnded(account);
  account.redirections[redirection.id] = redirection;
  startTransition(world, account, "redirections", redirection, stateMachines.redirection(world.durations));
  return view(redirection);
}

function find({ redirections }: AccountState, id: string): RedirectionRecord {
  const redirection = Object.values(redirections).find(({ redirectionId }) => redirectionId === id);
  if (redirection === undefined) throw notThere();
  return redirection;
}

/** Either kind of database will do. On a create, 403 stands for a resource that is not active. */
function ready({ databases }: AccountState, id: number, world: World): DatabaseRecord {
  const database = databases[id];
  if (database === undefined || database.visibleAt > world.now) {
    throw new HttpError(404, `There is no database ${id}.`);
  }
  if (database.status !== "active")
    throw new HttpError(403, `Database ${id} is ${database.status}, not active.`);
  return database;
}

/** Every endpoint of the source leads to the one of the target that was asked for. */
function endpointsOf(
  { view: source }: DatabaseRecord,
  { id, view: target }: DatabaseRecord,
  type: "private" | "public",
): RedirectionRecord["endpoints"] {
  const name = type === "public" ? target.publicEndpoint : target.privateEndpoint;
  if (name == null) throw new HttpError(422, `Database ${id} has no ${type} endpoint.`);
  return [
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
}

/** So many redirections that have ended are kept at most. */
const MAX_ENDED = 1000;

function forgetEnded({ redirections }: AccountState): void {
  const ended = Object.values(redirections).filter(({ status }) => ENDED.has(status));
  for (const { id } of ended.slice(0, Math.max(0, ended.length - MAX_ENDED))) delete redirections[id];
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
    startedAt: iso(startedAt),
    ...(completedAt === undefined ? {} : { completedAt: iso(completedAt) }),
    ...(revertedAt === undefined ? {} : { revertedAt: iso(revertedAt) }),
    endpoints: redirection.endpoints,
  };
}
