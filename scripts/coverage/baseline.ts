import { badgeText } from "./badge.js";
import { TRACKING_FILE } from "./committed.js";
import type { Coverage } from "./report.js";
import { trackingText } from "./tracking.js";
import { USE_CASES_REPORT, useCasesText } from "./use-cases/markdown.js";

/** Lists the committed files that are derived from the coverage alone, by path. */
export function committedFiles(coverage: Coverage): [path: string, text: string][] {
  return [
    [TRACKING_FILE, trackingText(coverage)],
    ["docs/coverage.svg", badgeText(coverage)],
    ...(coverage.useCases === undefined
      ? []
      : [[USE_CASES_REPORT, useCasesText(coverage.useCases)] satisfies [string, string]]),
  ];
}
