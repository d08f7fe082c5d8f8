/** A sample of a metric: its value and labels. */
export interface Sample {
  value: number;
  labels?: Readonly<Record<string, string | number>>;
  /** Added to the name: `_sum` and `_count` of summaries. */
  suffix?: string;
}

/** A metric of the text format of Prometheus. */
export interface Metric {
  name: string;
  type: "counter" | "gauge" | "summary";
  help: string;
  samples: readonly Sample[];
}

/** Media type of the text format. */
export const METRICS_MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** Formats metrics in the text format of Prometheus. Metrics without samples are omitted. */
export function formatMetrics(metrics: readonly Metric[]): string {
  return metrics
    .filter(({ samples }) => samples.length > 0)
    .flatMap(({ name, type, help, samples }) => [
      `# HELP ${name} ${help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}`,
      `# TYPE ${name} ${type}`,
      ...samples.map(
        ({ value, labels = {}, suffix = "" }) => `${name}${suffix}${formatLabels(labels)} ${value}`,
      ),
    ])
    .map((line) => `${line}\n`)
    .join("");
}

function formatLabels(labels: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(String(value))}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escapeLabel(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
