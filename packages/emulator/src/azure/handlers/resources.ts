import type { ArmKind, ArmResource, ArmStep } from "../../state/azure-records.js";
import { ArmError } from "../arm-error.js";
import { type ArmCall, type ArmHandler, type ArmReply, requireResource } from "../handler.js";
import {
  ARM_TEMPLATES,
  findArmResource,
  hasResourceState,
  listArmResources,
  toArmId,
  toArmKey,
} from "../kinds.js";
import { startOperation } from "../operations.js";
import { viewOperation, viewResource } from "../views.js";
import { disconnect } from "./network.js";

/** Kinds that are deleted with the cluster only. */
const UNDELETABLE: ReadonlySet<ArmKind> = new Set(["migration"]);

function createReader(kind: ArmKind): ArmHandler {
  return (call) => ({ status: 200, content: viewResource(requireResource(kind, call), call) });
}

function createRemover(kind: ArmKind): ArmHandler {
  return (call) => {
    const resource = findArmResource(call.azure, toArmId(ARM_TEMPLATES[kind], call.path));
    if (resource === undefined) return { status: 204 };
    assertUnused(resource, call);
    if (kind === "privateEndpoint") disconnect(resource, call);
    return { status: 202, operation: startRemoval(resource, call), announcedBy: "both" };
  };
}

function assertUnused({ id, kind }: ArmResource, { azure }: ArmCall): void {
  if (kind !== "zone" || listArmResources(azure, "link", toArmKey(id)).length === 0) return;
  throw new ArmError(
    409,
    "CannotDeleteResource",
    `Can not delete resource '${id}' before nested resources are deleted.`,
  );
}

function startRemoval(resource: ArmResource, { account, world, failWith }: ArmCall): string {
  const { durations } = world;
  const { kind } = resource;
  const afterMs =
    kind === "cluster"
      ? durations.azureClusterDeletion
      : kind === "database"
        ? durations.azureDatabaseDeletion
        : kind === "assignment"
          ? durations.azureAccess
          : durations.azureNetwork;
  const steps: [ArmStep] = [{ afterMs, isGone: true, outcome: "Succeeded" }];
  const states = {
    provisioningState: "Deleting",
    ...(hasResourceState(kind) ? { resourceState: "Deleting" } : {}),
  };
  return startOperation(resource, { ...states, steps, failWith }, account, world);
}

const OPERATIONS = "/subscriptions/{subscriptionId}/providers/{provider}/locations/{location}";

function findOperation({ path, azure }: ArmCall) {
  const { operationName = "", subscriptionId = "" } = path;
  const operation = Object.hasOwn(azure.operations, operationName)
    ? azure.operations[operationName]
    : undefined;
  if (operation === undefined || operation.subscriptionId.toLowerCase() !== subscriptionId.toLowerCase())
    throw new ArmError(404, "ResourceNotFound", `The operation '${operationName}' was not found.`);
  return operation;
}

const readStatus: ArmHandler = (call) => {
  const operation = findOperation(call);
  const { subscriptionId, location, name } = operation;
  const id = toArmId(`${OPERATIONS}/operationsStatus/{name}`, {
    subscriptionId,
    location,
    name,
    provider: "Microsoft.Cache",
  });
  const isRunning = operation.endedAt === undefined;
  return {
    status: 200,
    content: viewOperation(operation, id, call),
    ...(isRunning ? { operation: name } : {}),
  };
};

/** The URL in `Location`: empty while the operation runs, then its resource. */
const readResult: ArmHandler = (call): ArmReply => {
  const operation = findOperation(call);
  const { endedAt, status, error, key, name } = operation;
  if (endedAt === undefined) return { status: 202, operation: name, announcedBy: "location" };
  if (status !== "Succeeded")
    throw new ArmError(409, error?.code ?? "OperationFailed", error?.message ?? "The operation failed.");
  const resource = call.azure.resources[key];
  return resource === undefined ? { status: 204 } : { status: 200, content: viewResource(resource, call) };
};

/** Routes of operations besides those of the contract: clients follow the URL that they get. */
export const operationRoutes: Readonly<Record<string, ArmHandler>> = {
  "GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/locations/{location}/operationsStatus/{operationName}":
    readStatus,
  "GET /subscriptions/{subscriptionId}/providers/Microsoft.Cache/locations/{location}/operationResults/{operationName}":
    readResult,
  "GET /subscriptions/{subscriptionId}/providers/Microsoft.Network/locations/{location}/operations/{operationName}":
    readStatus,
  "GET /subscriptions/{subscriptionId}/providers/Microsoft.Network/locations/{location}/operationResults/{operationName}":
    readResult,
};

/** Reads and deletions, which are the same for all kinds. */
export const resourceHandlers: Readonly<Record<string, ArmHandler>> = Object.fromEntries(
  (Object.entries(ARM_TEMPLATES) as [ArmKind, string][]).flatMap(([kind, template]) => [
    [`GET ${template}`, createReader(kind)],
    ...(UNDELETABLE.has(kind) ? [] : [[`DELETE ${template}`, createRemover(kind)] as const]),
  ]),
);
