import { formatBadge } from "./badge.js";
import { TRACKING_FILE } from "./committed.js";
import type { Coverage } from "./report.js";
import { formatTracking } from "./tracking.js";
import { USE_CASES_REPORT, useCasesText } from "./use-cases/markdown.js";

/** Formats the committed files that are derived from the coverage alone, by path. */
export function formatCommittedFiles(coverage: Coverage): [path: string, text: string][] {
  return [
    [TRACKING_FILE, formatTracking(coverage)],
    ["docs/coverage.svg", formatBadge(coverage)],
    ...(coverage.useCases === undefined
      ? []
      : [[USE_CASES_REPORT, useCasesText(coverage.useCases)] satisfies [string, string]]),
  ];
}
