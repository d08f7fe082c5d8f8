import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { ContractError } from "../../contract/read.js";
import { CONTRACTS } from "../../contracts.js";
import { expandRoutes } from "./paths.js";

export const USE_CASES_FILE = "openapi/use-cases.yaml";

const VERDICTS = ["complete", "partial", "missing"] as const;

/**
 * Result of a use case: complete (every step is proven), partial (some steps are gaps), or missing (a step is unproven,
 * or all are gaps).
 */
export type Verdict = (typeof VERDICTS)[number];

/** One step of a use case: the operations that serve it, or the gap. */
export interface Step {
  id: string;
  does: string;
  operations?: readonly string[];
  /** Body fields of the operations; for a gap, those of the substitute. */
  fields?: readonly string[];
  /** Redis commands; for a gap, those of the substitute. */
  commands?: readonly string[];
  /** Reason for which no operation serves it. */
  gap?: string;
  /** Method of the client that rejects with the gap. */
  method?: string;
  /** Regular expression that no operation of the contract matches as long as the gap exists. */
  lacks?: string;
  /** Alternative. */
  substitute?: string;
  /** Needs a preview that is not enabled for every account. */
  preview?: boolean;
  /** First version of the API that serves it, if it is not the default of the client. */
  apiVersion?: string;
}

/** Steps and expected verdict of a use case for one provider. */
export interface ProviderSteps {
  /** Expected result. */
  verdict: Verdict;
  steps: readonly Step[];
}

export interface UseCase {
  id: string;
  title: string;
  /** By name of the provider. */
  providers: Readonly<Record<string, ProviderSteps>>;
}

/** Service that the use cases are computed for. */
export interface Provider {
  name: string;
  title: string;
  /** Names of the contracts that its operations are in; they have one client. */
  contracts: readonly string[];
  /** Paths that operations name in angle brackets; each can name earlier ones. */
  paths?: Readonly<Record<string, string>>;
}

export interface UseCases {
  providers: readonly Provider[];
  useCases: readonly UseCase[];
}

/** @throws ContractError naming the use case, the provider, the step and what is wrong. */
export async function readUseCases(root: string): Promise<UseCases> {
  const text = await readFile(join(root, USE_CASES_FILE), "utf8").catch((cause: Error) => {
    throw new ContractError(`Cannot read ${USE_CASES_FILE}: ${cause.message}`, { cause });
  });
  const file = parse(text) as UseCases;
  if (!Array.isArray(file?.useCases) || !Array.isArray(file.providers))
    throw new ContractError(`${USE_CASES_FILE} must have the lists \`providers\` and \`useCases\`.`);
  for (const provider of file.providers) checkProvider(provider);
  const ids = new Set<string>();
  for (const useCase of file.useCases) checkUseCase(useCase, file.providers, ids);
  return { ...file, useCases: file.useCases.map((one) => expandUseCase(one, file.providers)) };
}

function checkProvider({ name, contracts }: Provider): void {
  const known = CONTRACTS.map((source) => source.name);
  const unknown = contracts?.filter((one) => !known.includes(one)) ?? [];
  if (contracts === undefined || contracts.length === 0 || unknown.length > 0)
    fail(name, `\`contracts\` must be among ${known.join(", ")} (got ${unknown.join(", ") || "none"})`);
}

function checkUseCase({ id, title, providers }: UseCase, known: readonly Provider[], ids: Set<string>): void {
  if (typeof id !== "string" || typeof title !== "string")
    fail(id ?? "a use case without id", "`id` and `title` must be strings");
  if (ids.has(id)) fail(id, "`id` must be unique");
  ids.add(id);
  const names = known.map(({ name }) => name);
  for (const name of Object.keys(providers ?? {}))
    if (!names.includes(name)) fail(id, `\`providers\` must be among ${names.join(", ")} (got ${name})`);
  for (const name of names) {
    const own = providers?.[name];
    if (own === undefined) fail(id, `\`providers\` must have ${name}`);
    else checkSteps(`${id}, ${name}`, own);
  }
}

function checkSteps(place: string, { verdict, steps }: ProviderSteps): void {
  if (!VERDICTS.includes(verdict))
    fail(place, `\`verdict\` must be one of ${VERDICTS.join(", ")} (got ${verdict})`);
  if (!Array.isArray(steps) || steps.length === 0) fail(place, "`steps` must not be empty");
  const ids = new Set<string>();
  for (const step of steps) {
    if (ids.has(step.id)) fail(place, `step ${step.id}: \`id\` must be unique`);
    ids.add(step.id);
    const problem = step.gap === undefined ? findStepProblem(step) : findGapProblem(step);
    if (problem !== undefined) fail(place, `step ${step.id} ${problem}`);
  }
}

function findStepProblem({ operations = [], commands = [] }: Step): string | undefined {
  return operations.length + commands.length > 0 ? undefined : "must have operations, commands or a `gap`";
}

function findGapProblem({ operations, method, lacks, substitute }: Step): string | undefined {
  if (operations !== undefined) return "must have operations or a `gap`, not both";
  if (substitute === undefined || (method === undefined) === (lacks === undefined))
    return "with a `gap` must have a `substitute`, and either a `method` or `lacks`";
  return lacks === undefined || isExpression(lacks)
    ? undefined
    : `\`lacks\` must be a regular expression (got ${lacks})`;
}

function isExpression(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

function expandUseCase(useCase: UseCase, providers: readonly Provider[]): UseCase {
  const expand = ({ name, paths = {} }: Provider): [string, ProviderSteps][] => {
    const own = useCase.providers[name];
    if (own === undefined) return [];
    const steps = own.steps.map((step) => {
      const place = `${USE_CASES_FILE}: ${useCase.id}, ${name}: step ${step.id}`;
      const { operations } = step;
      return operations === undefined
        ? step
        : { ...step, operations: expandRoutes(operations, paths, place) };
    });
    return [[name, { ...own, steps }]];
  };
  return { ...useCase, providers: Object.fromEntries(providers.flatMap(expand)) };
}

function fail(place: string, problem: string): never {
  throw new ContractError(`${USE_CASES_FILE}: ${place}: ${problem}.`);
}

/** Identifies a step in the evidence of tests. */
export function stepId(provider: string, useCase: string, step: string): string {
  return `${provider} ${useCase} ${step}`;
}
