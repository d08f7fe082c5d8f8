import { badgeText } from "./badge.js";
import type { Report } from "./report.js";
import { trackingText } from "./tracking.js";

/** What the report says in files that are committed, by their path. Made of nothing but the report. */
export function committedFiles(report: Report): [path: string, text: string][] {
  return [
    ["TRACKING.md", trackingText(report)],
    ["docs/coverage.svg", badgeText(report)],
  ];
}
