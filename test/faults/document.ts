import { KINDS, type Kind } from "./fault-kinds.js";
import { FAULT_NAMES, FAULTS } from "./faults.js";
import type { Matrix, Row } from "./matrix.js";

const INTRODUCTION = `# When something goes wrong

Written by \`npm run docs:faults\`, which calls every operation of the API once for everything below, against the emulator.
Do not edit.

**How to read it.** A row is an operation, or all operations of a kind for which the same comes out; a column is what
goes wrong, once, with the request that the operation is. *As without* means that the caller notices nothing, *after 1
retry* that the request was sent a second time, which happens only where it cannot be carried out twice. *Adopted* means
that the answer to a create was lost, and that what it had begun was looked for and found: the call goes on as if
answered. \`AmbiguousWriteError\` means that it was looked for and cannot be told: the error holds the candidates.
\`ApiError 2xx\` is an answer with a success that cannot be read. Whatever is not a read and is not *as without* or
*adopted* may have been carried out if it is a \`NetworkError\`: look before you repeat it. *As answered* hands on what
the service said, the unknown word included.

In none of the cells does a call hang, reject without being awaited, leave a timer or a listener, print a secret, or make
anything twice; what is not made twice is counted in the account, not in the answers.
`;

/** The page about a matrix. */
export function documentOf({ rows, cells }: Matrix): string {
  return [
    INTRODUCTION,
    `${rows.length} operations, ${cells.toLocaleString("en-US")} calls.\n`,
    "## What goes wrong\n",
    table(
      ["Column", "What happens"],
      FAULT_NAMES.map((name) => [`\`${name}\``, FAULTS[name]]),
    ),
    "## With the operation's own request\n",
    ...(Object.keys(KINDS) as Kind[]).flatMap((kind) => ofKind(kind, rows)),
    "## With the requests that follow\n",
    waits(rows),
    "## When the caller gives up\n",
    "The signal is aborted before and after each request and each pause of a call. The call ends within 50 ms of its " +
      "clock, and nothing of it is left. The work itself goes on: a task cannot be cancelled.\n",
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

/** One line for all operations of a kind that come out alike. */
function ofKind(kind: Kind, rows: readonly Row[]): string[] {
  const groups = grouped(
    rows.filter((row) => row.kind === kind),
    ({ atFirst }) => FAULT_NAMES.map((name) => atFirst[name]).join("|"),
  );
  const header = ["What goes wrong", ...groups.map(nameOf)];
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
    "No wait is lost by any of it.\n\n" +
    table(["Kind", "Operations", "What comes out"], lines)
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
