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

/** Options of what `redis-cloud-sdk/otel` records. */
export interface TelemetryOptions {
  /** Where spans go. Default: the provider that is registered globally. */
  tracerProvider?: TracerProvider | undefined;
  /** Where metrics go. Default: the provider that is registered globally when the first value is recorded. */
  meterProvider?: MeterProvider | undefined;
  /** What durations in metrics are measured with. Default: the platform's monotonic clock. */
  clock?: Pick<Clock, "now"> | undefined;
}

const SCOPE = "redis-cloud-sdk";
const MONOTONIC: Pick<Clock, "now"> = { now: () => performance.now() };

/** A histogram of seconds that is asked for when it is first needed, and the clock that it is fed from. */
export class DurationRecorder {
  readonly #clock: Pick<Clock, "now">;
  readonly #create: () => Histogram;
  #histogram: Histogram | undefined;

  constructor(options: TelemetryOptions, create: (meter: Meter) => Histogram) {
    this.#clock = options.clock ?? MONOTONIC;
    this.#create = () => create((options.meterProvider ?? metrics).getMeter(SCOPE, VERSION));
  }

  /** Starts to measure; the returned function records the time since, under attributes. */
  start(): (attributes: Parameters<Histogram["record"]>[1]) => void {
    const startedAt = this.#clock.now();
    return (attributes) => {
      // A meter that is taken before its provider is registered records nothing for ever.
      this.#histogram ??= this.#create();
      this.#histogram.record((this.#clock.now() - startedAt) / 1000, attributes);
    };
  }
}

export function getTracer({ tracerProvider }: TelemetryOptions): Tracer {
  return (tracerProvider ?? trace).getTracer(SCOPE, VERSION);
}
