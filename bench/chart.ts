/** One bar. */
export interface Bar {
  label: string;
  value: number;
  /** Label, for example `"1.2 x"`. Default: the number. */
  text?: string;
}

/** Bar chart from zero. The first bar is this project's. */
export interface Chart {
  /** File name in `docs/charts`, without extension. */
  file: string;
  title: string;
  bars: readonly Bar[];
}

const WIDTH = 720;
const LABELS = 250;
const NUMBERS = 120;
const ROW = 30;
const TOP = 48;

/** Draws a chart as SVG. It follows the reader's color scheme. */
export function toSvg({ title, bars }: Chart): string {
  const height = TOP + bars.length * ROW + 14;
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const rows = bars.map(({ label, value, text }, index) => {
    const y = TOP + index * ROW;
    const length = Math.max(2, (Math.max(value, 0) / most) * (WIDTH - LABELS - NUMBERS));
    const side = LABELS + length + 8;
    return [
      `<text class="label" x="${LABELS - 10}" y="${y + 15}" text-anchor="end">${escapeXml(label)}</text>`,
      `<rect class="${index === 0 ? "ours" : "theirs"}" x="${LABELS}" y="${y}" width="${length.toFixed(1)}" height="20" rx="3"/>`,
      `<text x="${side.toFixed(1)}" y="${y + 15}">${escapeXml(text ?? value.toLocaleString("en-US"))}</text>`,
    ].join("\n");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escapeXml(title)}">
<style>
  .ground { fill: #ffffff; stroke: #d0d7de; }
  text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328; }
  .title { font-weight: 600; font-size: 14px; }
  .label { fill: #59636e; }
  .ours { fill: #cf222e; }
  .theirs { fill: #afb8c1; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117; stroke: #3d444d; }
    text { fill: #f0f6fc; }
    .label { fill: #9198a1; }
    .ours { fill: #ff7b72; }
    .theirs { fill: #57606a; }
  }
</style>
<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>
<text class="title" x="18" y="28">${escapeXml(title)}</text>
${rows.join("\n")}
</svg>
`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
