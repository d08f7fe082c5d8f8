import type { AdminEvent, EventHub, Subscriber } from "./events.js";

/** Options of {@link createEventStream}. */
export interface EventStreamOptions {
  accountId: number;
  keyName: string;
  /** Id of the last event that the other side has seen. */
  after?: number;
  /** Between two signs of life. Proxies close a connection on which nothing moves. Default: 15 s. */
  heartbeatMs?: number;
  /** Events that may wait for a slow reader before it is dropped. Default: 500. */
  maxQueuedEvents?: number;
}

const DEFAULT_HEARTBEAT_MS = 15_000;
const DEFAULT_MAX_QUEUED_EVENTS = 500;

/**
 * Events as a stream that never ends, in the form of server-sent events.
 *
 * A reader who does not keep up is dropped and not waited for: what waits for it would fill the memory. It comes
 * back with the id of the last event that it has seen and gets the rest, or an event `gap` when some are lost.
 */
export function createEventStream(hub: EventHub, options: EventStreamOptions): Response {
  const {
    accountId,
    keyName,
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
          if ((controller.desiredSize ?? 0) <= 0) {
            stop?.();
            controller.error(new Error("The reader does not keep up."));
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
        // A stream alone keeps no process alive.
        heartbeat.unref();
        stop = () => {
          clearInterval(heartbeat);
          hub.unsubscribe(subscriber);
        };
        const { events, gap } = hub.subscribe(subscriber, after);
        const gapEvent = gap ? "event: gap\ndata: {}\n\n" : "";
        // One chunk, however many: what is kept is bounded, and must not count as slowness.
        controller.enqueue(encoder.encode(`retry: 2000\n\n${gapEvent}${events.map(formatEvent).join("")}`));
      },
      cancel() {
        stop?.();
      },
    },
    // One more, for the first chunk.
    new CountQueuingStrategy({ highWaterMark: maxQueuedEvents + 1 }),
  );
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      // Proxies of the nginx family would collect it.
      "x-accel-buffering": "no",
    },
  });
}

/** JSON has no line feeds, so one line of data is enough. */
function formatEvent({ id, type, data }: AdminEvent): string {
  return `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
