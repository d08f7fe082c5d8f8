import {
  type Histogram,
  type Meter,
  type MeterProvider,
  metrics,
  type Tracer,
  type TracerProvider,
  trace,
} from "@opentelemetry/api";
import type { Clock } from "../core/clock.js";
import { VERSION } from "../core/version.js";

/** Options of `redis-cloud-sdk/otel`. */
export interface TelemetryOptions {
  /** The tracer provider. Default: the global one. */
  tracerProvider?: TracerProvider | undefined;
  /** The meter provider. Default: the global one at the time of the first recorded value. */
  meterProvider?: MeterProvider | undefined;
  /** The clock for durations in metrics. Default: the platform's monotonic clock. */
  clock?: Pick<Clock, "now"> | undefined;
}

const SCOPE = "redis-cloud-sdk";
const MONOTONIC: Pick<Clock, "now"> = { now: () => performance.now() };

/** Records durations in a histogram of seconds, which is created on first use. */
export class DurationRecorder {
  readonly #clock: Pick<Clock, "now">;
  readonly #create: () => Histogram;
  #histogram: Histogram | undefined;

  constructor(options: TelemetryOptions, create: (meter: Meter) => Histogram) {
    this.#clock = options.clock ?? MONOTONIC;
    this.#create = () => create((options.meterProvider ?? metrics).getMeter(SCOPE, VERSION));
  }

  /** Starts a measurement; the returned function records the elapsed time with attributes. */
  start(): (attributes: Parameters<Histogram["record"]>[1]) => void {
    const startedAt = this.#clock.now();
    return (attributes) => {
      // A meter that is created before its provider is registered would never record anything.
      this.#histogram ??= this.#create();
      this.#histogram.record((this.#clock.now() - startedAt) / 1000, attributes);
    };
  }
}

export function getTracer({ tracerProvider }: TelemetryOptions): Tracer {
  return (tracerProvider ?? trace).getTracer(SCOPE, VERSION);
}
