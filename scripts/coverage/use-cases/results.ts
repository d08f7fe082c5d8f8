import type { FacadeMethod } from "../facade.js";
import type { Proofs } from "./proof.js";
import { type Provider, type Step, stepId, type UseCases, type Verdict } from "./read.js";

/** State of a step. */
export type StepState = "proven" | "gap" | "unproven";

/** A step with what serves and what proves it. */
export interface StepResult extends Step {
  state: StepState;
  /** Methods of the SDK that call the operations. */
  methods: string[];
  /** Tests that carry its id and passed. */
  tests: readonly string[];
  /** Operations that the contract does not have, and a method that the client does not have. */
  unknown: string[];
}

export interface UseCaseResult {
  id: string;
  title: string;
  verdict: Verdict;
  /** The verdict that the file expects. */
  expected: Verdict;
  steps: StepResult[];
  /** Descriptions of unproven steps; empty for a complete use case. */
  missing: string[];
}

/** `useCases` in `coverage/report.json`. */
export interface UseCaseReport {
  providers: readonly Provider[];
  useCases: UseCaseResult[];
}

/** Computes the verdict of every use case. */
export function evaluateUseCases(
  { providers, useCases }: UseCases,
  known: ReadonlySet<string>,
  facade: readonly Pick<FacadeMethod, "name" | "calls">[],
  proofs: Proofs,
): UseCaseReport {
  const methods = methodsByRoute(facade);
  return {
    providers,
    useCases: useCases.map(({ id, title, verdict: expected, steps }) => {
      const results = steps.map((step): StepResult => {
        const operations = step.operations ?? [];
        const named = step.method === undefined ? [] : [step.method];
        const unknown = [
          ...operations.filter((route) => !known.has(route)),
          ...named.filter((method) => !facade.some(({ name }) => name === method)),
        ];
        const tests = proofs.get(stepId(id, step.id)) ?? [];
        const isProven = tests.length > 0 && unknown.length === 0;
        const state = step.gap !== undefined ? "gap" : isProven ? "proven" : "unproven";
        const own = [...new Set([...named, ...operations.flatMap((route) => methods.get(route) ?? [])])];
        return { ...step, state, methods: own, tests, unknown };
      });
      const missing = results.filter(({ state }) => state !== "proven").map(describeMissing);
      return { id, title, verdict: judge(results), expected, steps: results, missing };
    }),
  };
}

function judge(steps: readonly StepResult[]): Verdict {
  if (steps.some(({ state }) => state === "unproven")) return "missing";
  return steps.every(({ state }) => state === "proven") ? "complete" : "partial";
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
  return useCases.flatMap(({ id, steps, verdict, expected }) => [
    ...steps.flatMap((step) =>
      step.unknown.map(
        (route) =>
          `use case ${id}, step ${step.id}: ${step.gap === undefined ? "the contract" : "the client"} does not have ${route}`,
      ),
    ),
    // Without a complete run, a step may have been proven nevertheless.
    ...(isIncomplete
      ? []
      : [
          ...steps
            .filter(({ tests, unknown }) => tests.length === 0 && unknown.length === 0)
            .map((step) => `use case ${id}, step ${step.id}: no passed test carries its id`),
          ...(verdict === expected
            ? []
            : [`use case ${id} is ${verdict}, openapi/use-cases.yaml says ${expected}: correct one of them`]),
        ]),
  ]);
}

/** One line on the verdicts. */
export function useCaseSummary({ useCases }: UseCaseReport): string {
  const count = (wanted: Verdict) => useCases.filter(({ verdict }) => verdict === wanted).length;
  return `${useCases.length} use cases: ${count("complete")} complete, ${count("partial")} partial, ${count("missing")} missing.`;
}

/** Use cases with a step that uses one of the routes. */
export function touchedUseCases({ useCases }: UseCases, routes: readonly string[]): string[] {
  const wanted = new Set(routes);
  return useCases
    .filter(({ steps }) => steps.some(({ operations }) => operations?.some((route) => wanted.has(route))))
    .map(({ id, title }) => `${id} ${title}`);
}
