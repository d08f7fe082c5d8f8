import type { LiveRecord } from "./record.js";

/** Formats the differences as a contract-drift issue; `undefined` if there are none. */
export function formatDriftIssue({ results }: LiveRecord, date: string): string | undefined {
  const drifted = [...results].filter(([, { differences }]) => differences.size > 0);
  if (drifted.length === 0) return undefined;
  return drifted
    .map(([route, { statuses, differences }]) =>
      [
        "### Route",
        "",
        route,
        "",
        "### Date, plan and cloud provider",
        "",
        date,
        "",
        "### Request",
        "",
        `\`${route}\`, by \`npm run verify:live\``,
        "",
        "### Response of the service",
        "",
        `HTTP ${[...statuses].join(", ")}; the body is not kept`,
        "",
        "### Difference",
        "",
        ...[...differences.values()].map(
          ({ field, kind, detail }) => `- ${kind}${field === "" ? "" : `: \`${field}\``}, ${detail}`,
        ),
        "",
      ].join("\n"),
    )
    .join("\n");
}
