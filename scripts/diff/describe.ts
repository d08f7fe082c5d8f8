import { brief } from "../contract/json.js";
import type { Change } from "./change.js";
import type { Difference } from "./diff.js";

/** Renders the difference for a terminal: added, removed and changed items, then the details. */
export function describeDifference({ routes, schemas, changes }: Difference): string {
  const detail = (kind: Change["in"], name: string) =>
    changes
      .filter((change) => change.in === kind && change.name === name)
      .map((change) => `           ${describeChange(change)}`);
  const whole = detail("contract", "contract");
  const lines = whole.length === 0 ? [] : ["changed  contract", ...whole];
  for (const [kind, names] of [
    ["route", routes],
    ["schema", schemas],
  ] as const) {
    lines.push(
      ...names.added.map((name) => `added    ${kind} ${name}`),
      ...names.removed.map((name) => `removed  ${kind} ${name}`),
      ...names.changed.flatMap((name) => [`changed  ${kind} ${name}`, ...detail(kind, name)]),
    );
  }
  return lines.join("\n");
}

/** Renders a change as one line: `status: enum value added "paused" (additive)`. */
export function describeChange({ at, rule, impact, ...change }: Change): string {
  return `${at === "" ? "" : `${at}: `}${rule}${describeSides(change)} (${impact})`;
}

/** Renders ` string → integer`, or the one side that exists. */
export function describeSides({ before, after }: Pick<Change, "before" | "after">): string {
  if (before !== undefined && after !== undefined) return ` ${formatSide(before)} → ${formatSide(after)}`;
  const only = before ?? after;
  return only === undefined ? "" : ` ${formatSide(only)}`;
}

/** Prints type names unquoted, everything else as JSON. */
function formatSide(value: unknown): string {
  if (typeof value === "string") return value;
  return Array.isArray(value)
    ? value.map(formatSide).join(", ")
    : typeof value === "object"
      ? entries(value)
      : brief(value);
}

function entries(value: object | null): string {
  return value === null
    ? "null"
    : Object.entries(value)
        .map(([key, item]) => `${key} ${brief(item)}`)
        .join(", ");
}
