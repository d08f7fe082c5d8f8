import type { ArmStep, Data } from "../../state/azure-records.js";
import { badRequest, conflict } from "../arm-error.js";
import {
  type ArmCall,
  type ArmHandler,
  getBody,
  requireResource,
  toData,
  touchResource,
} from "../handler.js";
import { ARM_TEMPLATES, listArmResources, toArmKey } from "../kinds.js";
import { startOperation } from "../operations.js";
import { viewResource } from "../views.js";

const SOURCE =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Cache\/redis\/([^/]+)$/i;

/** Returns the name of the source of a migration, which the emulator does not have: its data stays empty. */
function getSourceName(sourceResourceId: unknown): string {
  const name = SOURCE.exec(String(sourceResourceId))?.[1];
  if (name === undefined)
    throw badRequest(
      `'sourceResourceId' must be the id of a Microsoft.Cache/redis resource (got '${sourceResourceId}').`,
      "properties.sourceResourceId",
    );
  return name;
}

const put: ArmHandler = (call) => {
  const cluster = requireResource("cluster", call);
  const properties = toData(getBody(call)["properties"]);
  const source = getSourceName(properties["sourceResourceId"]);
  if (properties["sourceType"] !== "AzureCacheForRedis")
    throw badRequest(
      `'sourceType' must be 'AzureCacheForRedis' (got '${properties["sourceType"]}').`,
      "properties.sourceType",
    );
  const { resource, isNew } = touchResource("migration", call, () => ({ number: 0, body: {}, properties }));
  const isPaused = resource.provisioningState === "ReadyForDnsSwitch";
  if (
    !isNew &&
    !isPaused &&
    resource.provisioningState !== "Cancelled" &&
    resource.provisioningState !== "Failed"
  )
    throw conflict(`The migration is ${resource.provisioningState}.`);
  resource.properties = properties;
  const afterMs = call.world.durations.azureMigration / 2;
  const endpoint = { migratedEndpoint: `${source}.redis.cache.windows.net` };
  const end: ArmStep =
    properties["switchDns"] === true
      ? { afterMs, provisioningState: "Succeeded", outcome: "Succeeded" }
      : { afterMs, provisioningState: "ReadyForDnsSwitch", outcome: "Succeeded" };
  if (properties["switchDns"] === true) cluster.properties = { ...cluster.properties, ...endpoint };
  const steps: [ArmStep, ArmStep] = [{ afterMs, provisioningState: "InProgress" }, end];
  const operation = start(resource, "Accepted", steps, call);
  return {
    status: isNew ? 201 : 200,
    content: viewResource(resource, call),
    operation,
    announcedBy: "operation",
  };
};

function start(
  resource: Parameters<typeof startOperation>[0],
  provisioningState: string,
  steps: readonly [ArmStep, ...ArmStep[]],
  call: ArmCall,
): string {
  return startOperation(
    resource,
    { provisioningState, steps, failWith: call.failWith },
    call.account,
    call.world,
  );
}

const cancel: ArmHandler = (call) => {
  const resource = requireResource("migration", call);
  if (!["Accepted", "InProgress", "ReadyForDnsSwitch"].includes(resource.provisioningState))
    throw conflict(`The migration is ${resource.provisioningState} and cannot be canceled.`);
  const steps: [ArmStep] = [
    {
      afterMs: call.world.durations.azureMigration / 2,
      provisioningState: "Cancelled",
      outcome: "Succeeded",
    },
  ];
  return { status: 202, operation: start(resource, "Cancelling", steps, call), announcedBy: "location" };
};

const validate: ArmHandler = (call) => {
  requireResource("cluster", call);
  getSourceName(getBody(call)["sourceResourceId"]);
  const [database] = listArmResources(call.azure, "database", toArmKey(requireResource("cluster", call).id));
  const missing: Data = { disparities: [{ category: "Database", message: "The cluster has no database." }] };
  return {
    status: 200,
    content:
      database === undefined
        ? { isValid: false, errors: [missing] }
        : { isValid: true, errors: [], warnings: [] },
  };
};

const unlinkEndpoint: ArmHandler = (call) => {
  const cluster = requireResource("cluster", call);
  if (cluster.properties["migratedEndpoint"] === undefined) return { status: 204 };
  const { migratedEndpoint: _, ...properties } = cluster.properties;
  cluster.properties = properties;
  const steps: [ArmStep] = [
    {
      afterMs: call.world.durations.azureClusterUpdate,
      provisioningState: "Succeeded",
      resourceState: "Running",
      outcome: "Succeeded",
    },
  ];
  const states = { provisioningState: "Updating", resourceState: "Updating" };
  const operation = startOperation(
    cluster,
    { ...states, steps, failWith: call.failWith },
    call.account,
    call.world,
  );
  return { status: 202, operation, announcedBy: "location" };
};

const list: ArmHandler = (call) => {
  const { id } = requireResource("cluster", call);
  const found = listArmResources(call.azure, "migration", toArmKey(id));
  return { status: 200, items: found.map((one) => viewResource(one, call)) };
};

const M = ARM_TEMPLATES.migration;

export const migrationHandlers: Readonly<Record<string, ArmHandler>> = {
  [`GET ${ARM_TEMPLATES.cluster}/migrations`]: list,
  [`PUT ${M}`]: put,
  [`POST ${M}/cancel`]: cancel,
  [`POST ${M}/validate`]: validate,
  [`POST ${ARM_TEMPLATES.cluster}/unlinkMigratedEndpoint`]: unlinkEndpoint,
};
