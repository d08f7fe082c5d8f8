import type { FacadeMethod } from "../facade.js";
import type { Proofs } from "./proof.js";
import { type Provider, type Step, stepId, type UseCases, type Verdict } from "./read.js";

/** State of a step. */
export type StepState = "proven" | "gap" | "unproven";

/** A step with the methods that serve it and the tests that prove it. */
export interface StepResult extends Step {
  state: StepState;
  /** Methods of the SDK that call the operations. */
  methods: string[];
  /** Tests that carry its id and passed. */
  tests: readonly string[];
  /** Operations that the contract does not have, and a method that the client does not have. */
  unknown: string[];
  /** Operations that the contract has although the gap excludes them. */
  offered: string[];
}

/** Computed steps and verdict of a use case for one provider. */
export interface ProviderResult {
  provider: string;
  verdict: Verdict;
  /** The verdict that the file expects. */
  expected: Verdict;
  steps: StepResult[];
  /** Descriptions of unproven steps; empty for a complete use case. */
  missing: string[];
}

export interface UseCaseResult {
  id: string;
  title: string;
  /** In the order of the providers. */
  results: ProviderResult[];
}

/** `useCases` in `coverage/report.json`. */
export interface UseCaseReport {
  providers: readonly Pick<Provider, "name" | "title">[];
  useCases: UseCaseResult[];
}

/** Operations of the contracts of a provider, and methods of its client. */
export interface Offer {
  routes: ReadonlySet<string>;
  facade: readonly Pick<FacadeMethod, "name" | "calls">[];
}

/**
 * Computes the verdict of every use case for every provider.
 *
 * @param offers - By name of the provider.
 */
export function evaluateUseCases(
  { providers, useCases }: UseCases,
  offers: ReadonlyMap<string, Offer>,
  proofs: Proofs,
): UseCaseReport {
  return {
    providers: providers.map(({ name, title }) => ({ name, title })),
    useCases: useCases.map(({ id, title, providers: own }) => ({
      id,
      title,
      results: providers.flatMap(({ name }) => {
        const [described, offer] = [own[name], offers.get(name)];
        if (described === undefined || offer === undefined) return [];
        const methods = methodsByRoute(offer.facade);
        const steps = described.steps.map((step) =>
          evaluateStep(step, offer, methods, proofs.get(stepId(name, id, step.id)) ?? []),
        );
        const missing = steps.filter(({ state }) => state !== "proven").map(describeMissing);
        return [{ provider: name, verdict: evaluate(steps), expected: described.verdict, steps, missing }];
      }),
    })),
  };
}

function evaluateStep(
  step: Step,
  { routes, facade }: Offer,
  methods: ReadonlyMap<string, string[]>,
  tests: readonly string[],
): StepResult {
  const operations = step.operations ?? [];
  const named = step.method === undefined ? [] : [step.method];
  const unknown = [
    ...operations.filter((route) => !routes.has(route)),
    ...named.filter((method) => !facade.some(({ name }) => name === method)),
  ];
  const offered = step.lacks === undefined ? [] : findMatches(routes, new RegExp(step.lacks));
  const isProven = tests.length > 0 && unknown.length === 0;
  const state = step.gap !== undefined ? "gap" : isProven ? "proven" : "unproven";
  const own = [...new Set([...named, ...operations.flatMap((route) => methods.get(route) ?? [])])];
  return { ...step, state, methods: own, tests, unknown, offered };
}

function findMatches(routes: ReadonlySet<string>, expression: RegExp): string[] {
  return [...routes].filter((route) => expression.test(route));
}

function evaluate(steps: readonly StepResult[]): Verdict {
  const states = new Set(steps.map(({ state }) => state));
  if (states.has("unproven") || !states.has("proven")) return "missing";
  return states.has("gap") ? "partial" : "complete";
}

function describeMissing({ id, state, gap, substitute, unknown }: StepResult): string {
  if (state === "gap") return `${id}: ${gap}${substitute === undefined ? "" : ` Instead: ${substitute}`}`;
  if (unknown.length > 0) return `${id}: the contract does not have ${unknown.join(", ")}.`;
  return `${id}: no passed test has proven it.`;
}

function methodsByRoute(facade: readonly Pick<FacadeMethod, "name" | "calls">[]): Map<string, string[]> {
  const methods = new Map<string, string[]>();
  for (const { name, calls } of facade)
    for (const route of calls.flatMap((call) => call.routes))
      methods.set(route, [...(methods.get(route) ?? []), name]);
  return methods;
}

/** Lists what differs from the file: operations and tests that are gone, and verdicts that rose or fell. */
export function findUseCaseGaps({ useCases }: UseCaseReport, isIncomplete: boolean): string[] {
  return useCases.flatMap(({ id, results }) =>
    results.flatMap(({ provider, steps, verdict, expected }) => [
      ...steps.flatMap((step) => findStepGaps(step, `use case ${id}, ${provider}, step ${step.id}`)),
      // Without a complete run, a step may have been proven nevertheless.
      ...(isIncomplete
        ? []
        : [
            ...steps
              .filter((step) => needsTest(step) && step.tests.length === 0 && step.unknown.length === 0)
              .map((step) => `use case ${id}, ${provider}, step ${step.id}: no passed test carries its id`),
            ...(verdict === expected
              ? []
              : [
                  `use case ${id} is ${verdict} for ${provider}, openapi/use-cases.yaml expects ${expected}: correct one of them`,
                ]),
          ]),
    ]),
  );
}

function findStepGaps({ gap, unknown, offered, lacks }: StepResult, place: string): string[] {
  const holder = gap === undefined ? "the contract" : "the client";
  return [
    ...unknown.map((name) => `${place}: ${holder} does not have ${name}`),
    ...offered.map((route) => `${place}: the contract has ${route}, which \`lacks: ${lacks}\` excludes`),
  ];
}

/** The contract alone shows the missing operation; the rejection and the substitute need a test. */
function needsTest({ lacks, commands, fields }: Step): boolean {
  return lacks === undefined || commands !== undefined || fields !== undefined;
}

/**
 * Formats the verdicts, in one line for each provider.
 *
 * @param untested - The reason for which not all tests have run.
 */
export function useCaseSummary({ providers, useCases }: UseCaseReport, untested?: string): string {
  const note = untested === undefined ? "" : ` (${untested})`;
  return providers
    .map(({ name, title }) => {
      const own = useCases.flatMap(({ results }) => results.filter(({ provider }) => provider === name));
      const count = (wanted: Verdict) => own.filter(({ verdict }) => verdict === wanted).length;
      return `${title}: ${own.length} use cases, ${count("complete")} complete, ${count("partial")} partial, ${count("missing")} missing${note}.`;
    })
    .join("\n");
}

/** Lists the use cases with a step that uses one of the routes. */
export function findTouchedUseCases({ useCases }: UseCases, routes: readonly string[]): string[] {
  const wanted = new Set(routes);
  return useCases
    .filter(({ providers }) =>
      Object.values(providers).some(({ steps }) =>
        steps.some(({ operations }) => operations?.some((route) => wanted.has(route))),
      ),
    )
    .map(({ id, title }) => `${id} ${title}`);
}
