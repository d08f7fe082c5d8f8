import type { ArmErrorBody, ArmOperation, ArmResource, ArmStep, AzureState } from "../state/azure-records.js";
import { createUuid, nextId } from "../state/ids.js";
import type { AccountState, Event, JobError } from "../state/state.js";
import type { World } from "../state/world.js";
import { hasResourceState, toArmKey } from "./kinds.js";

/** Maximum number of operations kept. */
const MAX_OPERATIONS = 2_000;

/** Code of a fault that fails an operation without an error object, as the service does when capacity is short. */
const BARE_FAILURE = "NONE";

/** Start of an operation. */
export interface OperationStart {
  provisioningState: string;
  resourceState?: string;
  steps: readonly [ArmStep, ...ArmStep[]];
  /** Code of the error that a fault injects. */
  failWith?: string | undefined;
}

/** Returns the Azure side of an account, which older states lack. */
export function getAzureState(account: AccountState): AzureState {
  account.azure ??= { resources: {}, operations: {}, logins: [], buckets: {} };
  return account.azure;
}

/** Starts an operation of a resource. @returns Its name. */
export function startOperation(
  resource: ArmResource,
  { steps, failWith, ...states }: OperationStart,
  account: AccountState,
  world: World,
): string {
  const azure = getAzureState(account);
  const name = createUuid(world.state);
  const [, subscriptionId = ""] = /^\/subscriptions\/([^/]+)/i.exec(resource.id) ?? [];
  resource.change += 1;
  Object.assign(resource, states);
  resource.steps =
    failWith === undefined ? [...steps] : [toFailure(states, steps[0].afterMs, failWith, resource)];
  resource.operation = name;
  azure.operations[name] = {
    name,
    subscriptionId,
    location: getLocation(resource, azure),
    key: toArmKey(resource.id),
    status: "InProgress",
    startedAt: world.now,
    dueAt: world.now,
  };
  forgetOldest(azure);
  scheduleStep(resource, account, world, true);
  return name;
}

function getLocation({ id, body }: ArmResource, azure: AzureState): string {
  const cluster = azure.resources[toArmKey(id).split("/").slice(0, 9).join("/")];
  const location = body["location"] ?? cluster?.body["location"] ?? "global";
  return String(location).replaceAll(" ", "").toLowerCase();
}

function forgetOldest({ operations }: AzureState): void {
  const names = Object.keys(operations);
  for (const name of names.slice(0, Math.max(0, names.length - MAX_OPERATIONS))) delete operations[name];
}

const FAILED_WORDS: Readonly<Record<string, string>> = {
  Creating: "CreateFailed",
  Deleting: "DeleteFailed",
  Scaling: "ScalingFailed",
};

function toFailure(
  { resourceState = "" }: Pick<OperationStart, "resourceState">,
  afterMs: number,
  code: string,
  { kind }: ArmResource,
): ArmStep {
  const error: ArmErrorBody = {
    code,
    message: "A fault of the emulator makes this operation fail.",
  };
  return {
    afterMs,
    provisioningState: "Failed",
    ...(hasResourceState(kind) ? { resourceState: FAILED_WORDS[resourceState] ?? "UpdateFailed" } : {}),
    outcome: "Failed",
    ...(code === BARE_FAILURE ? {} : { error }),
  };
}

/** Schedules the next step, by time or by reads. */
function scheduleStep(resource: ArmResource, account: AccountState, world: World, isFirst: boolean): void {
  const [next] = resource.steps;
  delete resource.readsLeft;
  if (next === undefined) return;
  const { azureReads } = world.behavior;
  if (azureReads > 0) {
    resource.readsLeft = isFirst ? azureReads : 1;
    return;
  }
  const operation = getAzureState(account).operations[resource.operation ?? ""];
  if (operation !== undefined) operation.dueAt = world.now + world.scaledMs(next.afterMs);
  world.after(next.afterMs, account, { type: "arm", key: toArmKey(resource.id), change: resource.change });
}

/** Takes the step of a resource that is due. */
export function onArmStepDue(
  { key, change }: Extract<Event, { type: "arm" }>,
  account: AccountState,
  world: World,
): void {
  const resource = account.azure?.resources[key];
  if (resource?.change === change) takeStep(resource, account, world);
}

/** Counts a read of a resource or its operation, if reads drive its steps. */
export function onArmRead(key: string, account: AccountState, world: World): void {
  const resource = account.azure?.resources[key];
  if (resource?.readsLeft === undefined) return;
  resource.readsLeft -= 1;
  if (resource.readsLeft <= 0) takeStep(resource, account, world);
}

function takeStep(resource: ArmResource, account: AccountState, world: World): void {
  const step = resource.steps.shift();
  if (step === undefined) return;
  if (step.job !== undefined) {
    delete resource.readsLeft;
    world.enqueueJob(account, {
      ...step.job,
      databaseId: resource.number,
      armKey: toArmKey(resource.id),
    });
    return;
  }
  applyStep(step, resource, account, world);
  scheduleStep(resource, account, world, false);
}

function applyStep(step: ArmStep, resource: ArmResource, account: AccountState, world: World): void {
  const azure = getAzureState(account);
  const { provisioningState, resourceState, body, properties, keys, outcome, error, linked = {} } = step;
  if (provisioningState !== undefined) resource.provisioningState = provisioningState;
  if (resourceState !== undefined) resource.resourceState = resourceState;
  if (body !== undefined) resource.body = { ...resource.body, ...body };
  if (properties !== undefined) resource.properties = { ...resource.properties, ...properties };
  if (keys !== undefined) resource.keys = keys;
  for (const [key, geoReplication] of Object.entries(linked)) {
    const other = azure.resources[key];
    if (other !== undefined) other.properties = { ...other.properties, geoReplication };
  }
  if (step.isGone) removeResource(resource, azure, world.now);
  if (outcome !== undefined)
    endOperation(azure.operations[resource.operation ?? ""], outcome, error, world.now);
}

function removeResource(resource: ArmResource, azure: AzureState, now: number): void {
  const key = toArmKey(resource.id);
  resource.steps = [];
  delete azure.resources[key];
  for (const [other, child] of Object.entries(azure.resources)) {
    if (!other.startsWith(`${key}/`)) continue;
    delete azure.resources[other];
    endOperation(azure.operations[child.operation ?? ""], "Canceled", undefined, now);
  }
}

function endOperation(
  operation: ArmOperation | undefined,
  status: string,
  error: ArmErrorBody | undefined,
  now: number,
): void {
  if (operation === undefined || operation.endedAt !== undefined) return;
  operation.status = status;
  operation.endedAt = now;
  if (error !== undefined) operation.error = error;
}

/** Continues the operation whose job in the engine has finished. @returns Whether the job was one of Azure. */
export function onArmJobCompleted(jobId: number, error: JobError | undefined, world: World): boolean {
  const { state } = world;
  const job = state.jobs.find(({ id }) => id === jobId);
  if (job?.armKey === undefined) return false;
  state.jobs = state.jobs.filter((one) => one !== job);
  const account = state.accounts.find(({ id }) => id === job.accountId);
  const resource = account?.azure?.resources[job.armKey];
  if (account === undefined || resource === undefined) return true;
  if (error !== undefined)
    resource.steps = [
      {
        afterMs: 0,
        // The data is unchanged, so the database keeps running.
        provisioningState: "Succeeded",
        resourceState: "Running",
        outcome: "Failed",
        error: { code: "OperationFailed", message: `The ${job.type} failed: ${error.message}` },
      },
    ];
  const [next] = resource.steps;
  if (next === undefined) return true;
  resource.steps.shift();
  applyStep(next, resource, account, world);
  scheduleStep(resource, account, world, false);
  return true;
}

/** Returns the number that identifies a new resource. */
export function newArmNumber(kind: ArmResource["kind"], world: World): number {
  return nextId(
    world.state,
    kind === "database" ? "database" : kind === "cluster" ? "subscription" : "small",
  );
}
