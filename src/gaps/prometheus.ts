import { throwIfAborted } from "../core/abort.js";
import { formatValue, invalidValue } from "../core/path-params.js";

/** One sample of a Prometheus endpoint. */
export interface MetricSample {
  /** Name of the metric, such as `bdb_used_memory`. */
  name: string;
  /** Labels, such as `bdb` and `cluster`. */
  labels: Readonly<Record<string, string>>;
  /** Value; `NaN` and the infinities are values too. */
  value: number;
}

/** Options of a read of a Prometheus endpoint. */
export interface ScrapeOptions {
  /** The `fetch` implementation, for example one that trusts the certificate of the cluster. Default: the platform's. */
  fetch?: (url: string, init: { signal: AbortSignal | null }) => Promise<Response>;
  /** Aborts the read. */
  signal?: AbortSignal | undefined;
}

/**
 * Reads the metrics of all databases of a subscription from its Prometheus endpoint, in place of `cloud.gaps.metrics`.
 *
 * The endpoint is reachable through the private connectivity of the subscription only.
 *
 * @param endpoint - URL, or the subscription's `prometheusEndpoint`, which has no scheme and no path.
 * @throws `TypeError` if the response is not in the text format of Prometheus.
 */
export async function scrapeMetrics(endpoint: string, options: ScrapeOptions = {}): Promise<MetricSample[]> {
  const { fetch = globalThis.fetch, signal = null } = options;
  const url = /^https?:\/\//.test(endpoint) ? endpoint : `https://${endpoint}/metrics`;
  if (typeof endpoint !== "string" || endpoint === "" || !URL.canParse(url))
    throw invalidValue("endpoint", "be a URL or host:port", endpoint);
  throwIfAborted(signal);
  const response = await fetch(url, { signal });
  if (!response.ok) throw new TypeError(`${url} returned ${response.status}.`);
  return parseSamples(await response.text());
}

/** Name, labels and value; a timestamp is ignored. */
const SAMPLE = /^([a-zA-Z_:][\w:]*)\s*(?:\{(.*)\})?\s+(\S+)(?:\s+-?\d+)?$/;
const LABEL = /\s*([a-zA-Z_]\w*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*,?\s*/gy;

function parseSamples(text: string): MetricSample[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const trimmed = line.trim();
    return trimmed === "" || trimmed.startsWith("#") ? [] : [parseSample(trimmed)];
  });
}

function parseSample(line: string): MetricSample {
  const [, name, labels = "", value = ""] = SAMPLE.exec(line) ?? [];
  const parsed = parseValue(value);
  if (name === undefined || parsed === undefined)
    throw new TypeError(`The response must be in the text format of Prometheus (got ${formatValue(line)}).`);
  return {
    name,
    labels: Object.fromEntries(
      [...labels.matchAll(LABEL)].map(([, key = "", escaped = ""]) => [key, unescapeLabel(escaped)]),
    ),
    value: parsed,
  };
}

function parseValue(text: string): number | undefined {
  const infinite = /^([+-]?)Inf(inity)?$/i.exec(text);
  if (infinite !== null) return infinite[1] === "-" ? -Infinity : Infinity;
  const value = Number(text);
  return text === "" || (Number.isNaN(value) && !/^nan$/i.test(text)) ? undefined : value;
}

function unescapeLabel(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => (character === "n" ? "\n" : character));
}
