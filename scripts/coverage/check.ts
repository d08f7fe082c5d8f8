import type { Report } from "./report.js";

/**
 * Lists the gaps of the coverage, one line each.
 *
 * @param written - Committed files derived from the report, with their current and expected content.
 */
export function findGaps(
  report: Report,
  written: readonly { path: string; current: string | undefined; expected: string }[],
): string[] {
  const declined = new Set(report.declined.map(({ route }) => route));
  const required = report.operations.filter(({ route }) => !declined.has(route));
  const implemented = required.filter(({ levels }) => levels.implemented);
  const untested = report.reasons.wireTested ?? "no passed test has shown its request";
  return [
    ...required.filter(({ levels }) => !levels.implemented).map(({ route }) => `not implemented: ${route}`),
    ...implemented
      .filter(({ levels }) => !levels.wireTested)
      .map(({ route }) => `not wire-tested: ${route} (${untested})`),
    ...implemented
      .filter(({ levels }) => !levels.documented)
      .map(
        ({ route, methods }) => `not documented: ${route} (description and @route of ${methods.join(", ")})`,
      ),
    ...report.offContract.map(
      ({ route, file, line, reason }) => `off the contract: ${route} in ${file}:${line}: ${reason}`,
    ),
    ...report.untypedFields.map(({ field, problem: error }) => `not typed: ${field} ${error}`),
    ...report.schemas
      .filter(({ used }) => !used)
      .map(({ name }) => `not reached by the public types: ${name}`),
    ...written
      .filter(({ current, expected }) => current !== expected)
      .map(
        ({ path, current }) =>
          `${current === undefined ? "missing" : "stale"}: ${path}, run npm run coverage`,
      ),
  ];
}
