import type { ArmJob, ArmResource, ArmStep } from "../../state/azure-records.js";
import { badRequest } from "../arm-error.js";
import { type ArmCall, type ArmHandler, getBody, requireResource } from "../handler.js";
import { ARM_TEMPLATES, toArmKey } from "../kinds.js";
import { startOperation } from "../operations.js";
import { listPeerKeys } from "./geo-replication.js";
import { assertChangeable, createSteps } from "./resource-changes.js";

/** Starts an operation whose work is done by the real Redis. */
function startJob(resource: ArmResource, job: ArmJob, durationMs: number, call: ArmCall): string {
  const [end, ...rest] = createSteps(durationMs, {}, "Updating");
  const steps: [ArmStep, ...ArmStep[]] = [{ afterMs: end.afterMs, job }, { ...end, afterMs: 0 }, ...rest];
  const states = { provisioningState: "Updating", resourceState: "Updating" };
  return startOperation(resource, { ...states, steps, failWith: call.failWith }, call.account, call.world);
}

const flush: ArmHandler = (call) => {
  const resource = requireResource("database", call);
  assertChangeable(resource, call);
  const { ids = [] } = getBody(call) as { ids?: string[] };
  const peers = listPeerKeys(resource);
  // The group replicates the flush, so one job is enough.
  const unknown = ids.find((id) => !peers.includes(toArmKey(id)));
  if (unknown !== undefined)
    throw badRequest(`The database '${unknown}' is not linked with '${resource.id}'.`, "ids");
  const operation = startJob(resource, { type: "flush" }, call.world.durations.azureData, call);
  return { status: 202, operation, announcedBy: "both" };
};

const exportData: ArmHandler = (call) => {
  const resource = requireResource("database", call);
  assertChangeable(resource, call);
  const { sasUri } = getBody(call) as { sasUri: string };
  checkSasUri(sasUri, "sasUri");
  const operation = startJob(
    resource,
    { type: "backup", location: sasUri },
    call.world.durations.azureData,
    call,
  );
  return { status: 202, operation, announcedBy: "both" };
};

const importData: ArmHandler = (call) => {
  const resource = requireResource("database", call);
  assertChangeable(resource, call);
  const { sasUris } = getBody(call) as { sasUris: string[] };
  if (sasUris.length === 0) throw badRequest("'sasUris' must contain a URI.", "sasUris");
  for (const uri of sasUris) checkSasUri(uri, "sasUris");
  const job: ArmJob = { type: "import", sourceType: "file", sources: sasUris };
  return {
    status: 202,
    operation: startJob(resource, job, call.world.durations.azureData, call),
    announcedBy: "both",
  };
};

/** The message does not contain the URI, which is secret. */
function checkSasUri(uri: string, target: string): void {
  if (!URL.canParse(uri) || !/^https?:$/.test(new URL(uri).protocol))
    throw badRequest(
      `'${target}' must be the URL of a storage account with a shared access signature.`,
      target,
    );
}

const D = ARM_TEMPLATES.database;

export const dataHandlers: Readonly<Record<string, ArmHandler>> = {
  [`POST ${D}/flush`]: flush,
  [`POST ${D}/export`]: exportData,
  [`POST ${D}/import`]: importData,
};
