import type { Middleware } from "redis-cloud-sdk";
import { expect, type TestContext } from "vitest";
import { readUseCases, type Step, stepId } from "../../scripts/coverage/use-cases/read.js";
import { showed } from "../evidence/record.js";
import { ROOT } from "../scripts/run.js";

const { useCases } = await readUseCases(ROOT);

/** Observer of the steps of a use case. */
export interface StepTracker {
  /** Sees what the client calls. */
  observe: Middleware;
  /**
   * Does a step. It counts as proven if it used the operations, fields and commands of `openapi/use-cases.yaml`, with
   * success, and the test passes.
   */
  step<T>(id: string, action: () => Promise<T>): Promise<T>;
  /** Records that a Redis command has succeeded. */
  executed(command: string): void;
}

/** Tracks the steps that a test does of a use case with one provider. */
export function trackSteps({ task }: TestContext, provider: string, useCase: string): StepTracker {
  const used = new Set<string>();
  return {
    observe: (next) => async (request) => {
      const response = await next(request);
      if (response.ok) {
        used.add(request.context.route);
        for (const name of fieldsOf(request.body)) used.add(name);
      }
      return response;
    },
    executed: (command) => used.add(command),
    async step(id, action) {
      const step = findStep(provider, useCase, id);
      used.clear();
      const result = await action();
      const name = stepId(provider, useCase, id);
      const needed = [...(step.operations ?? []), ...(step.fields ?? []), ...(step.commands ?? [])];
      expect({ step: name, unused: needed.filter((it) => !used.has(it)) }).toEqual({
        step: name,
        unused: [],
      });
      showed(task, "use-case", name);
      return result;
    },
  };
}

/** @throws Error if the provider has no such step. */
export function findStep(provider: string, useCase: string, id: string): Step {
  const own = useCases.find((one) => one.id === useCase)?.providers[provider];
  const step = own?.steps.find((one) => one.id === id);
  if (step === undefined)
    throw new Error(`openapi/use-cases.yaml has no step ${stepId(provider, useCase, id)}.`);
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
