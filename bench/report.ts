import type { Measured } from "./report-section.js";
import { markdownOf } from "./table.js";

const HEAD = `# Performance

Written by \`npm run build && npm run bench\`, from [bench/results.json](../bench/results.json). What is compared was measured
side by side in one run, in turns; look at the ratios, as the absolute times are those of one machine, and the load that it
had is given with each. The peers are installed with \`npm ci\` in \`bench/\`; without them their rows say so.
\`npm run bench -- waits calls\` measures only what is named.
`;

/** A section as it is printed. */
export function sectionOf({ title, conclusion, table, how, on, node, cores, load }: Measured): string {
  return `## ${title}

**${conclusion}**

${markdownOf(table)}

${how}

Measured on ${on} with Node ${node.slice(1)}, ${cores} cores, under a load of ${load.join(" to ")}.
`;
}

/** \`docs/performance.md\`. */
export function pageOf(sections: readonly Measured[]): string {
  const parts = sections.map((section) => {
    const pictures = (section.charts ?? []).map(({ file, title }) => `![${title}](charts/${file}.svg)\n`);
    return [sectionOf(section), ...pictures].join("\n");
  });
  return [HEAD, ...parts].join("\n");
}
