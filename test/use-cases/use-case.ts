import type { StartOptions } from "redis-cloud-emulator";
import type { TestContext } from "vitest";
import { type Cloud, startCloud } from "../lifecycle/cloud.js";
import { type StepTracker, trackSteps } from "./steps.js";

/** Name in `openapi/use-cases.yaml`. */
export const PROVIDER = "redis-cloud";

/** An account in which the steps of a use case are done. */
export interface UseCaseFixture extends Cloud, Omit<StepTracker, "observe"> {}

/** Starts an account for a use case. */
export async function startUseCase(
  context: TestContext,
  useCase: string,
  options: StartOptions = {},
): Promise<UseCaseFixture> {
  const fixture = await startCloud(context, options);
  const { observe, ...steps } = trackSteps(context, PROVIDER, useCase);
  return { ...fixture, ...steps, cloud: fixture.another({ middleware: [observe] }) };
}
