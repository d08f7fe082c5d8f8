import { RedisHttpError } from "./error.js";
import { runCommands } from "./execute.js";
import type { RestLimits } from "./limits.js";
import type { Lease } from "./pool.js";

/** Subscription by channel name or by pattern. */
export type SubscriptionKind = "subscribe" | "psubscribe";

/** Subscription of an event stream. */
export interface SubscriptionRequest {
  kind: SubscriptionKind;
  channels: readonly Buffer[];
  /** Aborted when the client disconnects. */
  signal: AbortSignal;
}

/**
 * Subscribes and returns a stream of `data: message,channel,payload`. The connection is closed when the
 * stream ends.
 *
 * @throws {@link RedisHttpError} if the server rejects the subscription.
 */
export async function openEventStream(
  lease: Lease,
  { kind, channels, signal }: SubscriptionRequest,
  { heartbeatMs, backlogBytes, requestMs }: RestLimits,
): Promise<ReadableStream<Uint8Array>> {
  const { connection } = lease;
  const writer = new EventStreamWriter(backlogBytes, heartbeatMs, () => {
    signal.removeEventListener("abort", onAbort);
    lease.discard();
  });
  const onAbort = () => writer.end();
  signal.addEventListener("abort", onAbort, { once: true });
  lease.closed.addEventListener("abort", onAbort, { once: true });
  connection.on("messageBuffer", (channel: Buffer, message: Buffer) => {
    writer.event("message", channel, message);
  });
  connection.on("pmessageBuffer", (pattern: string, channel: Buffer, message: Buffer) => {
    writer.event("pmessage", Buffer.from(pattern), channel, message);
  });
  // Lower case, so that ioredis recognizes the command and switches to subscriber mode.
  const command = { name: kind, args: [...channels] };
  const [result] = await runCommands([command], lease, { limitMs: requestMs, signal });
  if (result !== undefined && "error" in result) {
    writer.end();
    throw new RedisHttpError(result.isLost ? 503 : 400, result.error);
  }
  if (signal.aborted) writer.end();
  writer.confirm(channels.map((channel, index) => [kind, channel, String(index + 1)]));
  return writer.stream;
}

type Field = string | Buffer;

/** Writer of an event stream. */
class EventStreamWriter {
  readonly stream: ReadableStream<Uint8Array>;
  readonly #backlogBytes: number;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #onEnd: () => void;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  /** Messages received before the subscription was confirmed to the client. */
  #early: Uint8Array[] | undefined = [];

  constructor(backlogBytes: number, heartbeatMs: number, onEnd: () => void) {
    this.#backlogBytes = backlogBytes;
    this.#onEnd = onEnd;
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => this.#finish(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
    );
    // Writing detects clients that disconnected silently.
    this.#heartbeat = setInterval(() => this.#write(Buffer.from(": alive\n\n")), heartbeatMs).unref();
  }

  confirm(events: readonly Field[][]): void {
    const early = this.#early ?? [];
    this.#early = undefined;
    for (const fields of events) this.event(...fields);
    for (const chunk of early) this.#write(chunk);
  }

  event(...fields: Field[]): void {
    const text = fields.map((field) => (typeof field === "string" ? field : field.toString("latin1")));
    // In an event stream each line is a field, so a payload with several lines needs several fields.
    const lines = text.join(",").split(/\r\n|\r|\n/);
    const chunk = Buffer.from(`${lines.map((line) => `data: ${line}`).join("\n")}\n\n`, "latin1");
    if (this.#early === undefined) this.#write(chunk);
    else this.#early.push(chunk);
  }

  end(): void {
    const controller = this.#controller;
    this.#finish();
    controller?.close();
  }

  #write(chunk: Uint8Array): void {
    if (this.#controller === undefined) return;
    this.#controller.enqueue(chunk);
    // Redis also disconnects subscribers that do not read.
    if (-(this.#controller.desiredSize ?? 0) > this.#backlogBytes) this.end();
  }

  #finish(): void {
    if (this.#controller === undefined) return;
    this.#controller = undefined;
    clearInterval(this.#heartbeat);
    this.#onEnd();
  }
}
