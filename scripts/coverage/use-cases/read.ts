import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { ContractError } from "../../contract/read.js";

export const USE_CASES_FILE = "openapi/use-cases.yaml";

/** Result of a use case: every step is proven, some have a gap, or steps are unproven. */
export type Verdict = "complete" | "partial" | "missing";
const VERDICTS: readonly unknown[] = ["complete", "partial", "missing"] satisfies Verdict[];

/** One step of a use case: what serves it, or why nothing does. */
export interface Step {
  id: string;
  does: string;
  operations?: readonly string[];
  /** Body fields of the operations. */
  fields?: readonly string[];
  /** Redis commands. */
  commands?: readonly string[];
  /** Reason why no operation serves it. */
  gap?: string;
  /** Method of the client that rejects with the gap. */
  method?: string;
  /** Alternative. */
  substitute?: string;
  /** Needs a preview that is not enabled for every account. */
  preview?: boolean;
}

export interface UseCase {
  id: string;
  title: string;
  /** Expected result. */
  verdict: Verdict;
  steps: readonly Step[];
}

/** Service that the use cases are computed for. */
export interface Provider {
  name: string;
  title: string;
  /** Reason why it has no result yet. */
  planned?: string;
}

export interface UseCases {
  providers: readonly Provider[];
  useCases: readonly UseCase[];
}

/** @throws ContractError naming the use case, the step and what is wrong. */
export async function readUseCases(root: string): Promise<UseCases> {
  const text = await readFile(join(root, USE_CASES_FILE), "utf8").catch((cause: Error) => {
    throw new ContractError(`Cannot read ${USE_CASES_FILE}: ${cause.message}`, { cause });
  });
  const file = parse(text) as UseCases;
  if (!Array.isArray(file?.useCases) || !Array.isArray(file.providers))
    throw new ContractError(`${USE_CASES_FILE} must have the lists \`providers\` and \`useCases\`.`);
  const ids = new Set<string>();
  for (const useCase of file.useCases) checkUseCase(useCase, ids);
  return file;
}

function checkUseCase({ id, title, verdict, steps }: UseCase, ids: Set<string>): void {
  const fail = (problem: string) => {
    throw new ContractError(`${USE_CASES_FILE}: ${id ?? "a use case without id"}: ${problem}.`);
  };
  if (typeof id !== "string" || typeof title !== "string") fail("`id` and `title` must be strings");
  if (ids.has(id)) fail("`id` must be unique");
  ids.add(id);
  if (!VERDICTS.includes(verdict)) fail(`\`verdict\` must be one of ${VERDICTS.join(", ")} (got ${verdict})`);
  if (!Array.isArray(steps) || steps.length === 0) fail("`steps` must not be empty");
  for (const step of steps) {
    if (ids.has(`${id} ${step.id}`)) fail(`step ${step.id}: \`id\` must be unique`);
    ids.add(`${id} ${step.id}`);
    const serves = (step.operations ?? step.commands ?? []).length > 0;
    if (serves === (step.gap !== undefined))
      fail(`step ${step.id} must have operations, commands or a \`gap\``);
    if (step.gap !== undefined && (step.method === undefined || step.substitute === undefined))
      fail(`step ${step.id} with a \`gap\` must have a \`method\` and a \`substitute\``);
  }
}

/** Identifies a step in the evidence of tests. */
export function stepId(useCase: string, step: string): string {
  return `${useCase} ${step}`;
}
