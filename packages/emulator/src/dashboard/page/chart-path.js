/**
 * Draws values as lines over their ground. Missing values interrupt the lines; a single value becomes a short line.
 *
 * @param {readonly (number | null)[]} values
 * @param {{ top: number, width: number, height: number }} scale `top`: value at the upper edge.
 * @returns {{ line: string, area: string }} Path data.
 */
export function drawLines(values, { top, width, height }) {
  const step = width / Math.max(1, values.length - 1);
  /** @param {number} value */
  const toY = (value) => height - 1 - (top > 0 ? value / top : 0) * (height - 2);
  /** @type {[x: number, y: number][][]} */
  const parts = [];
  let isInterrupted = true;
  for (const [index, value] of values.entries()) {
    if (value !== null) {
      if (isInterrupted) parts.push([]);
      parts.at(-1)?.push([index * step, toY(value)]);
    }
    isInterrupted = value === null;
  }
  const shapes = parts.map((points) => {
    const [[x = 0, y = 0] = []] = points;
    return points.length > 1
      ? points
      : [
          [Math.max(0, x - step / 2), y],
          [Math.min(width, x + step / 2), y],
        ];
  });
  const toText = (/** @type {number[][]} */ points) =>
    points.map((point) => point.map((one) => one.toFixed(2)).join(" ")).join("L");
  return {
    line: shapes.map((points) => `M${toText(points)}`).join(""),
    area: shapes
      .map((points) => {
        const from = points[0]?.[0] ?? 0;
        const to = points.at(-1)?.[0] ?? 0;
        return `M${from.toFixed(2)} ${height}L${toText(points)}L${to.toFixed(2)} ${height}Z`;
      })
      .join(""),
  };
}
