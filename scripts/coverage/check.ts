import type { Coverage, Report } from "./report.js";

/**
 * Lists the gaps of the coverage, one line each.
 *
 * @param written - Committed files derived from the coverage, with their current and expected content.
 */
export function findGaps(
  { contracts, reasons }: Coverage,
  written: readonly { path: string; current: string | undefined; expected: string }[],
): string[] {
  const untested = reasons.wireTested;
  return [
    ...(untested === undefined ? [] : [`test levels not checked: ${untested}`]),
    ...contracts.flatMap((report) => findReportGaps(report, untested !== undefined)),
    // Without the tests the expected content is unknown.
    ...written.filter(() => untested === undefined).flatMap(staleness),
  ];
}

function findReportGaps(report: Report, isUntested: boolean): string[] {
  const declined = new Set(report.declined.map(({ route }) => route));
  const required = report.operations.filter(({ route }) => !declined.has(route));
  const implemented = required.filter(({ levels }) => levels.implemented);
  return [
    ...required.filter(({ levels }) => !levels.implemented).map(({ route }) => `not implemented: ${route}`),
    ...implemented
      .filter(({ levels }) => !isUntested && !levels.wireTested)
      .map(({ route }) => `not wire-tested: ${route} (no passed test has shown its request)`),
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
  ];
}

/** Maximum number of differing lines that a gap shows. */
const MAX_LINES = 12;

function staleness({ path, current, expected }: Parameters<typeof findGaps>[1][number]): string[] {
  if (current === expected) return [];
  if (current === undefined) return [`missing: ${path}, run npm run coverage`];
  const [before, after] = [current.split("\n"), expected.split("\n")];
  const lines = [
    ...before.filter((line) => !after.includes(line)).map((line) => `  - ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `  + ${line}`),
  ];
  const more = lines.length - MAX_LINES;
  return [
    [
      `stale: ${path}, run npm run coverage`,
      ...(lines.length === 0 ? ["  lines in another order, or repeated"] : lines.slice(0, MAX_LINES)),
      ...(more > 0 ? [`  and ${more} more lines`] : []),
    ].join("\n"),
  ];
}
