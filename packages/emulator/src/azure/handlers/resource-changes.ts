import type { ArmResource, ArmStep } from "../../state/azure-records.js";
import type { World } from "../../state/world.js";
import { ArmError, badRequest, conflict } from "../arm-error.js";
import type { ArmCall } from "../handler.js";

/** Part of a duration after which the operation has succeeded; its resource runs only at the end. */
const SUCCEEDED_AT = 0.9;

/** Steps of a change: the operation succeeds before the resource runs. */
export function createSteps(
  durationMs: number,
  change: Partial<ArmStep>,
  resourceState: string,
): [ArmStep, ArmStep] {
  return [
    {
      afterMs: durationMs * SUCCEEDED_AT,
      ...change,
      provisioningState: "Succeeded",
      resourceState,
      outcome: "Succeeded",
    },
    { afterMs: durationMs * (1 - SUCCEEDED_AT), resourceState: "Running" },
  ];
}

/** @throws ArmError if a resource cannot be changed now. */
export function assertChangeable(resource: ArmResource, { world }: ArmCall): void {
  const obstacle = findObstacle(resource, world);
  if (obstacle !== undefined) throw obstacle;
}

/** Returns why a resource cannot be changed now. */
export function findObstacle(resource: ArmResource, world: World): ArmError | undefined {
  const { provisioningState, resourceState, createdAt, steps } = resource;
  if (provisioningState === "Failed" && resourceState === "CreateFailed")
    return new ArmError(
      409,
      "Conflict",
      "A resource with this name already exists or is in a conflicting state.",
    );
  const busyForMs = createdAt + world.scaledMs(world.behavior.azureBusyMs) - world.now;
  if (busyForMs > 0 && provisioningState === "Succeeded")
    return badRequest(
      "The resource is busy processing a previous update request or is undergoing system maintenance.",
    );
  if (steps.length > 0 && provisioningState !== "Succeeded")
    return conflict(
      `The resource '${resource.id}' is ${provisioningState}: wait until its operation has finished.`,
    );
  return undefined;
}
