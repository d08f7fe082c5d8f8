/** Something that happened to what the fleet shares. Holds no key, no password and no body. */
export type FleetEvent =
  | {
      /** The shared budget cannot be reached: this process goes on with its own share. */
      type: "rate-limiter-degraded";
      message: string;
      /** Requests that this process allows itself in a window. */
      share: number;
    }
  | {
      /** The shared budget is back. */
      type: "rate-limiter-recovered";
      message: string;
    }
  | {
      /** A connection of the durable waits is in trouble. It is tried again; no wait is lost. */
      type: "waits-trouble";
      message: string;
    };

/** Receives {@link FleetEvent}s. What it throws is ignored: a broken logger never breaks a call. */
export type OnFleetEvent = (event: FleetEvent) => void;

/** A listener that cannot throw. Without one of the caller's, trouble becomes a warning of the process. */
export function safeEvents(onEvent: OnFleetEvent | undefined): OnFleetEvent {
  if (onEvent === undefined) return warnProcess;
  return (event) => {
    try {
      onEvent(event);
    } catch {
      // The listener's own trouble.
    }
  };
}

function warnProcess({ type, message }: FleetEvent): void {
  if (type !== "rate-limiter-recovered")
    process.emitWarning(message, { type: "RedisCloudFleetWarning", code: type });
}
