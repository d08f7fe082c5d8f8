import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ContractError } from "../contract/read.js";
import { codeSpan } from "../contract/text.js";
import type { ContractSource } from "../contracts.js";
import { describeSides } from "../diff/describe.js";
import type { Impact } from "../diff/rules.js";
import type { Bump, UpdateReport } from "./report.js";

/**
 * Returns the version bump of an update. Before 1.0 a breaking change is a minor release and anything else a patch, which
 * is what `^0.1.0` accepts; from 1.0 on they are major and minor.
 *
 * @param isPublished - Whether a published file changes. Noise usually changes none.
 */
export function chooseBump(version: string, impact: Impact, isPublished: boolean): Bump {
  if (!isPublished) return "none";
  const isStable = !version.startsWith("0.");
  if (impact === "breaking") return isStable ? "major" : "minor";
  return impact === "additive" && isStable ? "minor" : "patch";
}

/** Reads the current version of the package. */
export async function readVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version?: unknown };
  if (typeof version !== "string") throw new ContractError("package.json has no version.");
  return version;
}

/** Maximum number of lines in a changelog entry. The report is complete. */
const MAX_LINES = 12;

/**
 * Returns the changeset of an update: its path, named after the contract, and its text.
 *
 * @param further - Packages that it releases besides those of the contract's client.
 */
export function formatChangeset(
  report: UpdateReport,
  { client }: ContractSource,
  further: readonly string[],
): [file: string, text: string] | undefined {
  if (report.bump === "none" || client === undefined) return undefined;
  const { date, sha256 } = report.contract;
  const text = [
    "---",
    ...[...client.packages, ...further].map((name) => `${JSON.stringify(name)}: ${report.bump}`),
    "---",
    "",
    [headline(report), ...sections(report)].join("\n\n"),
    "",
  ].join("\n");
  return [`.changeset/contract-${date}-${sha256.slice(0, 8)}.md`, text];
}

function headline({ routes, changes }: UpdateReport): string {
  const countOther = (wanted: Impact) =>
    changes.filter(({ impact, rule }) => impact === wanted && !/^operation/.test(rule)).length;
  const parts = [
    formatCount(routes.added.length, "new operation"),
    formatCount(routes.removed.length, "operation", "removed"),
    formatCount(countOther("breaking"), "other breaking change"),
    formatCount(countOther("additive"), "other addition"),
  ].filter((part) => part !== "");
  return `Contract update: ${parts.join(", ") || "no change for callers"}.`;
}

function formatCount(count: number, noun: string, after = ""): string {
  if (count === 0) return "";
  return `${count} ${noun}${count === 1 ? "" : "s"}${after === "" ? "" : ` ${after}`}`;
}

function sections({ routes, changes }: UpdateReport): string[] {
  const breaking = changes
    .filter(({ impact, rule }) => impact === "breaking" && rule !== "operation removed")
    .map(
      ({ name, at, rule, ...sides }) =>
        `- ${codeSpan(at === "" ? name : `${name} ${at}`)}: ${rule}${formatSides(sides)}`,
    );
  return [
    ...formatSection(
      "New:",
      routes.added.map((route) => `- \`${route}\``),
    ),
    ...formatSection(
      "Removed:",
      routes.removed.map((route) => `- \`${route}\``),
    ),
    ...formatSection("Breaking:", breaking),
  ];
}

function formatSides(sides: Parameters<typeof describeSides>[0]): string {
  const text = describeSides(sides).trim();
  return text === "" ? "" : ` ${codeSpan(text)}`;
}

function formatSection(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MAX_LINES;
  return [[title, ...lines.slice(0, MAX_LINES), ...(rest > 0 ? [`- and ${rest} more`] : [])].join("\n")];
}
