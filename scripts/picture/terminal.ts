/** Size of a character cell, in pixels, for a monospaced font of 13 pixels. */
const CELL = { width: 7.83, height: 19 };
const COLUMNS = 92;
const MARGIN = { x: 18, top: 44, bottom: 16 };

/** Draws a terminal window as SVG. It follows the reader's color scheme. */
export function drawTerminal(given: readonly string[]): string {
  const lines = trimEmptyLines(given);
  const width = Math.ceil(2 * MARGIN.x + COLUMNS * CELL.width);
  const height = MARGIN.top + lines.length * CELL.height + MARGIN.bottom;
  const rows = lines.map((line, index) => {
    const y = MARGIN.top + (index + 0.75) * CELL.height;
    return `<text class="${chooseClass(line)}" x="${MARGIN.x}" y="${y}" xml:space="preserve">${escapeXml(cut(line))}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Output of npm run demo">
<style>
  .window { fill: #f6f8fa; stroke: #d0d7de; }
  .dot { fill: #d0d7de; }
  text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; }
  .heading { font-weight: 700; fill: #0550ae; }
  .done { fill: #116329; }
  .quiet { fill: #59636e; }
  @media (prefers-color-scheme: dark) {
    .window { fill: #0d1117; stroke: #3d444d; }
    .dot { fill: #3d444d; }
    text { fill: #f0f6fc; }
    .heading { fill: #79c0ff; }
    .done { fill: #7ee787; }
    .quiet { fill: #9198a1; }
  }
</style>
<rect class="window" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${[20, 38, 56].map((x) => `<circle class="dot" cx="${x}" cy="20" r="5.5"/>`).join("\n")}
${rows.join("\n")}
</svg>
`;
}

function chooseClass(line: string): string {
  if (/^\d+\. /.test(line)) return "heading";
  if (/→|\bis active$|\bgone$/.test(line)) return "done";
  return line.startsWith("$") ? "" : "quiet";
}

function cut(line: string): string {
  return line.length > COLUMNS ? `${line.slice(0, COLUMNS - 1)}…` : line;
}

function trimEmptyLines(lines: readonly string[]): string[] {
  const last = lines.reduce((found, line, index) => (line.trim() === "" ? found : index), -1);
  return lines.slice(0, last + 1);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
