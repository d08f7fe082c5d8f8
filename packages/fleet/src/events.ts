/** Event of a shared component. Contains no keys, passwords or bodies. */
export type FleetEvent =
  | {
      /** The shared rate limiter is unreachable: this process continues with its own share. */
      type: "rate-limiter-degraded";
      message: string;
      /** Maximum number of requests of this process per window. */
      share: number;
    }
  | {
      /** The shared rate limiter is reachable again. */
      type: "rate-limiter-recovered";
      message: string;
    }
  | {
      /**
       * The shared window was inconsistent and was corrected: Redis has lost its data, its clock was set back, or the
       * service reported a longer closure than one window. Requests are delayed by at most one window.
       */
      type: "rate-limiter-corrected";
      message: string;
      cause: "data-lost" | "clock-set-back" | "closure-too-long";
    }
  | {
      /** A connection of the durable waits or a handler failed. It is retried; no wait is lost. */
      type: "waits-error";
      message: string;
    };

/** Receives {@link FleetEvent}s. Its errors are ignored, so that a broken logger does not break a call. */
export type OnFleetEvent = (event: FleetEvent) => void;

/** Wraps a listener so that it cannot throw. Without a listener, errors are emitted as process warnings. */
export function safeEvents(onEvent: OnFleetEvent | undefined): OnFleetEvent {
  if (onEvent === undefined) return warnProcess;
  return (event) => {
    try {
      onEvent(event);
    } catch {
      // Ignore errors of the listener.
    }
  };
}

function warnProcess({ type, message }: FleetEvent): void {
  if (type !== "rate-limiter-recovered")
    process.emitWarning(message, { type: "RedisCloudFleetWarning", code: type });
}
