import { badgeText } from "./badge.js";
import { TRACKING_FILE } from "./committed.js";
import type { Report } from "./report.js";
import { trackingText } from "./tracking.js";

/** Committed files that are derived from the report alone, by path. */
export function committedFiles(report: Report): [path: string, text: string][] {
  return [
    [TRACKING_FILE, trackingText(report)],
    ["docs/coverage.svg", badgeText(report)],
  ];
}
