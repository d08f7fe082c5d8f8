import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Outcome } from "../controller/context.js";

const PREFIX = "redis_cloud_operator_";

/** Metrics of one operator, in a separate registry. */
export class Metrics {
  readonly registry = new Registry();
  readonly #reconciles: Counter<"kind" | "result">;
  readonly #durations: Histogram<"kind">;
  readonly #requests: Counter<"provider" | "method" | "status">;
  readonly #remaining: Gauge<"provider">;
  readonly #kubernetes: Counter<"method" | "status">;

  /** @param read - Reads what is measured when metrics are collected. */
  constructor(read: { queueDepth: () => number; running: () => number; isLeading: () => boolean }) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.#reconciles = new Counter({
      name: `${PREFIX}reconciles_total`,
      help: "Reconciles by kind and result.",
      labelNames: ["kind", "result"],
      registers,
    });
    this.#durations = new Histogram({
      name: `${PREFIX}reconcile_duration_seconds`,
      help: "Duration of reconciles, including the waits of creates and changes.",
      labelNames: ["kind"],
      buckets: [0.1, 0.5, 1, 5, 30, 60, 300, 900, 1_800],
      registers,
    });
    this.#requests = new Counter({
      name: `${PREFIX}api_requests_total`,
      help: "Requests to the services; status 0 without a response.",
      labelNames: ["provider", "method", "status"],
      registers,
    });
    this.#remaining = new Gauge({
      name: `${PREFIX}api_requests_remaining`,
      help: "Requests that the service still accepts in the current window.",
      labelNames: ["provider"],
      registers,
    });
    this.#kubernetes = new Counter({
      name: `${PREFIX}kubernetes_requests_total`,
      help: "Requests to the API server; status 0 without a response.",
      labelNames: ["method", "status"],
      registers,
    });
    const gauge = (name: string, help: string, value: () => number) =>
      new Gauge({
        name: PREFIX + name,
        help,
        registers,
        collect() {
          this.set(value());
        },
      });
    gauge("queue_depth", "Keys that wait for their turn.", read.queueDepth);
    gauge("reconciles_running", "Reconciles that are running.", read.running);
    gauge("leader", "Whether this replica leads.", () => Number(read.isLeading()));
  }

  readonly countReconcile = (kind: string, result: Outcome | "aborted", seconds: number): void => {
    this.#reconciles.inc({ kind, result });
    this.#durations.observe({ kind }, seconds);
  };

  readonly countRequest = (
    provider: string,
    method: string,
    status: number,
    remaining: number | undefined,
  ): void => {
    this.#requests.inc({ provider, method, status: String(status) });
    if (remaining !== undefined && Number.isFinite(remaining)) this.#remaining.set({ provider }, remaining);
  };

  readonly countKubernetesRequest = (method: string, status: number): void => {
    this.#kubernetes.inc({ method, status: String(status) });
  };
}
