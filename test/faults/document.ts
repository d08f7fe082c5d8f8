import { KINDS, type Kind } from "./fault-kinds.js";
import { FAULT_NAMES, FAULTS } from "./faults.js";
import type { Matrix, Row } from "./matrix.js";

const INTRODUCTION = `# Outcomes of every operation under faults

Written by \`npm run docs:faults\`, which calls every operation of the API once with each fault, against the emulator.
Do not edit.

**How to read it.** A row is an operation, or all operations of a kind with the same outcome. A column is a fault that
occurs once, with the operation's own request. *Unaffected* means that the caller notices nothing; *after 1 retry*, that
the request was sent a second time, which happens only if it cannot be applied twice. *Adopted* means that the response
to a create was lost and its resource was found: the call continues as if the response had arrived.
\`AmbiguousWriteError\` means that the search was not conclusive: the error contains the candidates.
\`ApiError 2xx\` is a success whose body cannot be read. A change that is neither *unaffected* nor *adopted* may have been
applied if the outcome is a \`NetworkError\`: check before retrying. *As received* passes on the response of the service,
including an unknown status.

In no cell does a call hang, cause an unhandled rejection, leave a timer or a listener, print a secret, or create a
duplicate. Duplicates are counted in the account, not in the responses.
`;

/** Renders the matrix as a page. */
export function documentOf({ rows, cells }: Matrix): string {
  return [
    INTRODUCTION,
    `${rows.length} operations, ${cells.toLocaleString("en-US")} calls.\n`,
    "## Faults\n",
    table(
      ["Column", "Fault"],
      FAULT_NAMES.map((name) => [`\`${name}\``, FAULTS[name]]),
    ),
    "## With the operation's own request\n",
    ...(Object.keys(KINDS) as Kind[]).flatMap((kind) => ofKind(kind, rows)),
    "## With the requests that follow\n",
    waits(rows),
    "## When the caller aborts\n",
    "The signal is aborted before and after each request and each pause of a call. The call ends within 50 ms of its " +
      "clock and leaves nothing behind. The work continues in the service: a task cannot be canceled.\n",
    aborts(rows),
    "## Each operation\n",
    "<details><summary>All rows</summary>\n",
    table(
      ["Operation", ...FAULT_NAMES],
      rows.map(({ route, atFirst }) => [`\`${route}\``, ...FAULT_NAMES.map((name) => atFirst[name])]),
    ),
    "</details>\n",
  ].join("\n");
}

/** Renders one line for all operations of a kind with the same outcome. */
function ofKind(kind: Kind, rows: readonly Row[]): string[] {
  const groups = grouped(
    rows.filter((row) => row.kind === kind),
    ({ atFirst }) => FAULT_NAMES.map((name) => atFirst[name]).join("|"),
  );
  const header = ["Fault", ...groups.map(nameOf)];
  const lines = FAULT_NAMES.map((name) => [
    `\`${name}\``,
    ...groups.map(([first]) => (first as Row).atFirst[name]),
  ]);
  return [`### ${KINDS[kind]}\n`, table(header, lines)];
}

function nameOf(group: readonly Row[]): string {
  const [first] = group;
  if (first === undefined) return "";
  return group.length === 1 ? `\`${first.route}\`` : `${group.length} operations, such as \`${first.route}\``;
}

function waits(rows: readonly Row[]): string {
  const replicating = rows.filter(({ onTheWay }) => Object.keys(onTheWay).length > 0);
  const groups = grouped(replicating, ({ kind, onTheWay }) =>
    [kind, ...FAULT_NAMES.map((name) => onTheWay[name])].join("|"),
  );
  const lines = groups.map((group) => {
    const { kind, onTheWay } = group[0] as Row;
    const words = grouped(FAULT_NAMES, (name) => String(onTheWay[name])).map(
      (names) =>
        `${onTheWay[names[0] as keyof typeof onTheWay]}: ${names.map((name) => `\`${name}\``).join(", ")}`,
    );
    return [kind, String(group.length), words.join("; ")];
  });
  return (
    "The first request to each path after the operation's own: polls of tasks and of resources, next pages. " +
    "No wait is lost.\n\n" +
    table(["Kind", "Operations", "Outcome"], lines)
  );
}

function aborts(rows: readonly Row[]): string {
  const groups = grouped(rows, ({ kind, aborted }) => [kind, ...aborted].join("|"));
  return table(
    ["Kind", "Operations", "Rejects with"],
    groups.map((group) => {
      const { kind, aborted } = group[0] as Row;
      return [kind, String(group.length), aborted.join(", ")];
    }),
  );
}

function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function table(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return `${[line(header), line(header.map(() => "---")), ...lines.map(line)].join("\n")}\n`;
}
