import type { Durations, ServiceBehavior } from "redis-cloud-emulator";
import type { ProcessorResponse, TaskStateUpdate } from "redis-cloud-sdk/models";
import { singleRegion } from "../../../test/support/scopes.js";
import { emulator } from "./client.js";
import { strictClientOf } from "./strict-mode.js";

/** Duration of a task, and time between two reads of a status. */
const TASK_MS = 10;
const STEP_MS = 20;

/** A subscription that is ready, on a clock that stands still between the steps of a test. */
export async function stepping(
  provider: "AWS" | "GCP",
  durations: Partial<Durations>,
  behavior: Partial<ServiceBehavior> = {},
) {
  const running = await emulator({
    clock: "manual",
    durations: { ...durations, task: TASK_MS },
    behavior: { earlyTaskNotFound: false, lateVisibility: 0, rateLimit: false, ...behavior },
  });
  const { send } = strictClientOf(running);
  const { clock } = running;

  async function run(route: string, body?: unknown): Promise<ProcessorResponse | undefined> {
    const { taskId } = (await send<TaskStateUpdate>(route, body)).body;
    clock.advance(TASK_MS);
    return (await send<TaskStateUpdate>(`GET /tasks/${taskId}`)).body.response;
  }

  /** The words that a status goes through, each once. */
  async function words(read: () => Promise<string | undefined>): Promise<(string | undefined)[]> {
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 90; step += 1) {
      const word = await read();
      if (seen.at(-1) !== word) seen.push(word);
      clock.advance(STEP_MS);
    }
    return seen;
  }

  const subscriptionId = (await run("POST /subscriptions", singleRegion(provider)))?.resourceId;
  const path = `/subscriptions/${subscriptionId}`;
  return { run, words, path, clock, becomesReady: () => clock.advance(600_000) };
}

/** Returns the resource of a completed task. */
export function carried<Resource>(response: ProcessorResponse | undefined): Resource {
  if (response?.resource == null) throw new Error(`The task carries nothing: ${JSON.stringify(response)}`);
  return response.resource as Resource;
}
