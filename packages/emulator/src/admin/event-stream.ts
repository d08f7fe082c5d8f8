import { type AdminEvent, type EventHub, GAP, type Subscriber } from "./events.js";

/** Options of {@link createEventStream}. */
export interface EventStreamOptions {
  accountId: number;
  keyName: string;
  /** Whether the key may still read the stream. Asked before each event and heartbeat. Default: always. */
  isValid?(): boolean;
  /** ID of the last event that the client received. */
  after?: number;
  /** Interval between heartbeats, which keep proxies from closing an idle connection. Default: 15 s. */
  heartbeatMs?: number;
  /** Maximum number of events queued for a slow client before it is disconnected. Default: 500. */
  maxQueuedEvents?: number;
}

const DEFAULT_HEARTBEAT_MS = 15_000;
const DEFAULT_MAX_QUEUED_EVENTS = 500;

/**
 * Creates an endless response of server-sent events.
 *
 * A client that is too slow is disconnected, because its queue would fill the memory. It reconnects with the ID of the
 * last event that it received and gets the missed ones, or an event `gap` if some were discarded.
 */
export function createEventStream(hub: EventHub, options: EventStreamOptions): Response {
  const {
    accountId,
    keyName,
    isValid = () => true,
    after,
    heartbeatMs = DEFAULT_HEARTBEAT_MS,
    maxQueuedEvents = DEFAULT_MAX_QUEUED_EVENTS,
  } = options;
  const encoder = new TextEncoder();
  let stop: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string) => {
          if (!isValid()) {
            stop?.();
            controller.close();
          } else if ((controller.desiredSize ?? 0) <= 0) {
            stop?.();
            controller.error(new Error("Client is too slow; event buffer exceeded."));
          } else {
            controller.enqueue(encoder.encode(text));
          }
        };
        const subscriber: Subscriber = {
          accountId,
          keyName,
          onEvent: (event) => send(formatEvent(event)),
          onClose: () => {
            stop?.();
            controller.close();
          },
        };
        const heartbeat = setInterval(() => send(": alive\n\n"), heartbeatMs);
        // A stream must not keep the process alive.
        heartbeat.unref();
        stop = () => {
          clearInterval(heartbeat);
          hub.unsubscribe(subscriber);
        };
        const { events, gap } = hub.subscribe(subscriber, after);
        const gapEvent = gap ? `event: ${GAP}\ndata: {}\n\n` : "";
        // Send all missed events in one chunk, so that they do not exceed the queue limit.
        controller.enqueue(encoder.encode(`retry: 2000\n\n${gapEvent}${events.map(formatEvent).join("")}`));
      },
      cancel() {
        stop?.();
      },
    },
    // Plus one for the first chunk.
    new CountQueuingStrategy({ highWaterMark: maxQueuedEvents + 1 }),
  );
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      // Keeps nginx from buffering the stream.
      "x-accel-buffering": "no",
    },
  });
}

/** Formats a server-sent event. JSON contains no line breaks, so one data line is enough. */
function formatEvent({ id, type, data }: AdminEvent): string {
  return `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
