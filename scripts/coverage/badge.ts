import type { Coverage } from "./report.js";

const LABEL = "API coverage";

/** Approximate character width of the badge's font, in pixels; the text is fitted to the result. */
const CHARACTER = 6.6;
const PADDING = 7;

/**
 * Draws `docs/coverage.svg`: the number of operations that are implemented, wire-tested and documented. The color shows
 * whether that is all of them, and so do the numbers.
 */
export function formatBadge({ contracts }: Coverage): string {
  const operations = contracts.flatMap((contract) => contract.operations);
  const whole = operations.filter(
    ({ levels }) => levels.implemented && levels.wireTested && levels.documented,
  ).length;
  const value = `${whole}/${operations.length} operations`;
  const left = measureWidth(LABEL);
  const right = measureWidth(value);
  const color = whole === operations.length ? "#2f6f6a" : "#9a4a2f";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${LABEL}: ${value}">
<title>${LABEL}: ${value}</title>
<clipPath id="round"><rect width="${left + right}" height="20" rx="3"/></clipPath>
<g clip-path="url(#round)">
<rect width="${left}" height="20" fill="#3d444d"/>
<rect x="${left}" width="${right}" height="20" fill="${color}"/>
</g>
<g fill="#ffffff" font-family="Verdana, DejaVu Sans, sans-serif" font-size="11">
${textAt(PADDING, left, LABEL)}
${textAt(left + PADDING, right, value)}
</g>
</svg>
`;
}

function measureWidth(text: string): number {
  return Math.round(text.length * CHARACTER) + 2 * PADDING;
}

function textAt(x: number, width: number, text: string): string {
  return `<text x="${x}" y="14" textLength="${width - 2 * PADDING}">${text}</text>`;
}
