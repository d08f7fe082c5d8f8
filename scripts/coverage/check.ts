import type { Report } from "./report.js";

/**
 * Everything that keeps the coverage from being whole, one line each.
 *
 * @param tracking - `TRACKING.md` as it lies there, and as it should be.
 */
export function findGaps(
  report: Report,
  tracking: { current: string | undefined; wanted: string },
): string[] {
  const declined = new Set(report.declined.map(({ route }) => route));
  const wanted = report.operations.filter(({ route }) => !declined.has(route));
  const implemented = wanted.filter(({ levels }) => levels.implemented);
  const untested = report.reasons.wireTested ?? "no passed test has shown its request";
  return [
    ...wanted.filter(({ levels }) => !levels.implemented).map(({ route }) => `not implemented: ${route}`),
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
    ...report.untypedFields.map(({ field, problem }) => `not typed: ${field} ${problem}`),
    ...report.schemas
      .filter(({ used }) => !used)
      .map(({ name }) => `not reached by the public types: ${name}`),
    ...(tracking.current === tracking.wanted
      ? []
      : [`${tracking.current === undefined ? "missing" : "stale"}: TRACKING.md, run npm run coverage`]),
  ];
}
