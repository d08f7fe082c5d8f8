import { ruleTokens } from "../../engine/acl-rules.js";
import { toMessage } from "../../engine/errors.js";
import type { ArmResource, ArmStep, Data } from "../../state/azure-records.js";
import { badRequest } from "../arm-error.js";
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

/** Permissions of an assignment without its own. */
export const DEFAULT_ACCESS = "+@all ~*";

/** Other tools name assignments after an object id, with hyphens. */
export const ASSIGNMENT_NAME = /^[A-Za-z0-9-]{1,60}$/;

const put: ArmHandler = (call) => {
  const database = requireResource("database", call);
  const { accessPolicyAssignmentName: name = "" } = call.path;
  if (!ASSIGNMENT_NAME.test(name))
    throw badRequest(`The name '${name}' must have 1 to 60 letters or digits.`, "name");
  const requested = toData(getBody(call)["properties"]);
  checkPolicy(requested, call);
  const objectId = String(toData(requested["user"])["objectId"]);
  const siblings = listArmResources(call.azure, "assignment", toArmKey(database.id));
  const isTaken = siblings.some((one) => !isNamed(one, name) && getObjectId(one) === objectId);
  if (isTaken)
    throw badRequest(`The user '${objectId}' has an access policy assignment already.`, "properties.user");
  const isConcurrent = siblings.some(({ steps }) => steps.length > 0);
  const properties: Data = { accessPolicyName: "default", accessString: DEFAULT_ACCESS, ...requested };
  const { resource, isNew } = touchResource("assignment", call, () => ({ number: 0, body: {}, properties }));
  const states = { provisioningState: isNew ? "Creating" : "Updating" };
  const steps: [ArmStep] = [toEnd(properties, isConcurrent, call)];
  const operation = startOperation(
    resource,
    { ...states, steps, failWith: call.failWith },
    call.account,
    call.world,
  );
  return {
    status: isNew ? 201 : 200,
    content: viewResource(resource, call),
    operation,
    announcedBy: "operation",
  };
};

function isNamed({ id }: ArmResource, name: string): boolean {
  return id.toLowerCase().endsWith(`/${name.toLowerCase()}`);
}

export function getObjectId({ properties }: ArmResource): string {
  return String(toData(properties["user"])["objectId"]);
}

function checkPolicy({ accessPolicyName, accessString }: Data, { apiVersion }: ArmCall): void {
  if (accessPolicyName === undefined && accessString === undefined && apiVersion < "2026")
    throw badRequest("The property 'accessPolicyName' is required.", "properties.accessPolicyName");
  if (accessPolicyName !== undefined && accessPolicyName !== "default")
    throw badRequest(
      `The access policy '${accessPolicyName}' must be 'default'.`,
      "properties.accessPolicyName",
    );
}

/** The service fails one of two assignments that are written at the same time. */
function toEnd(properties: Data, isConcurrent: boolean, call: ArmCall): ArmStep {
  const afterMs = call.world.durations.azureAccess;
  if (isConcurrent)
    return {
      afterMs,
      provisioningState: "Failed",
      outcome: "Failed",
      error: {
        code: "ResourceOperationFailure",
        message:
          "The resource write operation failed to complete successfully, because it reached terminal provisioning state 'Failed'.",
      },
    };
  const reason = findAccessError(String(properties["accessString"]));
  if (reason !== undefined) return { afterMs, ...toRejection(properties, reason), outcome: "Succeeded" };
  return { afterMs, provisioningState: "Succeeded", properties, outcome: "Succeeded" };
}

/** Returns the state of an assignment whose access string is not valid. The operation itself succeeds. */
export function toRejection(
  properties: Data,
  message: string,
): Pick<ArmStep, "provisioningState" | "properties"> {
  const provisioningError = { code: "InvalidAccessString", message, target: "properties.accessString" };
  return { provisioningState: "Failed", properties: { ...properties, provisioningError } };
}

function findAccessError(accessString: string): string | undefined {
  try {
    ruleTokens(accessString);
    return undefined;
  } catch (error) {
    return toMessage(error);
  }
}

const list: ArmHandler = (call) => {
  const { id } = requireResource("database", call);
  const found = listArmResources(call.azure, "assignment", toArmKey(id));
  return { status: 200, items: found.map((one) => viewResource(one, call)) };
};

const D = ARM_TEMPLATES.database;

export const accessHandlers: Readonly<Record<string, ArmHandler>> = {
  [`GET ${D}/accessPolicyAssignments`]: list,
  [`PUT ${ARM_TEMPLATES.assignment}`]: put,
};
