import type { StartOptions } from "redis-cloud-emulator";
import type { Middleware } from "redis-cloud-sdk";
import { expect, type TestContext } from "vitest";
import { readUseCases, type Step, stepId } from "../../scripts/coverage/use-cases/read.js";
import { showed } from "../evidence/record.js";
import { type Cloud, startCloud } from "../lifecycle/cloud.js";
import { ROOT } from "../scripts/run.js";

/** An account in which the steps of a use case are done. */
export interface UseCaseScene extends Cloud {
  /**
   * Does a step. It counts as proven if it used the operations, fields and commands of `openapi/use-cases.yaml`, with
   * success, and the test passes.
   */
  step<T>(id: string, action: () => Promise<T>): Promise<T>;
  /** Records that a Redis command has succeeded. */
  executed(command: string): void;
}

const { useCases } = await readUseCases(ROOT);

/** Starts an account for a use case. */
export async function startUseCase(
  context: TestContext,
  useCase: string,
  options: StartOptions = {},
): Promise<UseCaseScene> {
  const scene = await startCloud(context, options);
  const used = new Set<string>();
  const observe: Middleware = (next) => async (request) => {
    const response = await next(request);
    if (response.ok) {
      used.add(request.context.route);
      for (const name of fieldsOf(request.body)) used.add(name);
    }
    return response;
  };
  return {
    ...scene,
    cloud: scene.another({ middleware: [observe] }),
    executed: (command) => used.add(command),
    async step(id, action) {
      const step = findStep(useCase, id);
      used.clear();
      const result = await action();
      const needed = [...(step.operations ?? []), ...(step.fields ?? []), ...(step.commands ?? [])];
      expect({ step: stepId(useCase, id), unused: needed.filter((it) => !used.has(it)) }).toEqual({
        step: stepId(useCase, id),
        unused: [],
      });
      showed(context.task, "use-case", stepId(useCase, id));
      return result;
    },
  };
}

function findStep(useCase: string, id: string): Step {
  const step = useCases.find((one) => one.id === useCase)?.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`openapi/use-cases.yaml has no step ${stepId(useCase, id)}.`);
  return step;
}

/** Names of the fields of a JSON body, at any depth. */
function fieldsOf(body: string | undefined): string[] {
  const names: string[] = [];
  if (body !== undefined)
    JSON.parse(body, (name, value: unknown) => {
      names.push(name);
      return value;
    });
  return names;
}
