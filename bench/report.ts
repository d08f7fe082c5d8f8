import type { Measured } from "./report-section.js";
import { toMarkdown } from "./table.js";

const HEAD = `# Performance

Written by \`npm run build && npm run bench\`, from [bench/results.json](../bench/results.json). Compared values were measured
in one run, in turns. The ratios matter: absolute times depend on the machine and its load, which is
given with each. Other clients are installed with \`npm ci\` in \`bench/\`; otherwise their rows say "not installed".
\`npm run bench -- waits calls\` runs only the named measurements.
`;

/** Renders a section. */
export function writeSection(section: Measured): string {
  const { title, conclusion, table, how, on, node, cores, load, hasPriority } = section;
  return `## ${title}

**${conclusion}**

${toMarkdown(table)}

${how}

Measured on ${on} with Node ${node.slice(1)}, ${cores} cores, under a load of ${load.join(" to ")}${hasPriority ? ", over which it had priority" : ""}.
`;
}

/** \`docs/performance.md\`. */
export function writePage(sections: readonly Measured[]): string {
  const parts = sections.map((section) => {
    const pictures = (section.charts ?? []).map(({ file, title }) => `![${title}](charts/${file}.svg)\n`);
    return [writeSection(section), ...pictures].join("\n");
  });
  return [HEAD, ...parts].join("\n");
}
