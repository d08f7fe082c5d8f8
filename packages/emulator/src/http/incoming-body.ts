import type { IncomingMessage } from "node:http";
import { RequestBodyError } from "../errors.js";

/** Maximum number of bytes of an unread body that are discarded. For longer ones, the connection is closed. */
const MAX_DISCARDED_BYTES = 1024 * 1024;

/** Maximum total size of the bodies being received: one import of the maximum size, and other requests. */
export const MAX_PENDING_BODY_BYTES = 320 * 1024 * 1024;

/** Maximum size of a request body, where no other is set. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** Total size of the request bodies in memory. Each is counted until its response has been sent. */
export class BodyBudget {
  readonly #maxBytes: number;
  #usedBytes = 0;

  constructor(maxBytes: number = MAX_PENDING_BODY_BYTES) {
    this.#maxBytes = maxBytes;
  }

  get usedBytes(): number {
    return this.#usedBytes;
  }

  /** Reserves memory for received bytes. @throws RequestBodyError 503 if it exceeds the total. */
  reserve(bytes: number): void {
    if (this.#usedBytes + bytes > this.#maxBytes) {
      throw new RequestBodyError(
        503,
        `The emulator is receiving too many request bodies: together they must be at most ${this.#maxBytes} bytes.`,
        "Send large requests one after the other.",
      );
    }
    this.#usedBytes += bytes;
  }

  release(bytes: number): void {
    this.#usedBytes -= bytes;
  }
}

/** A request body that is received on demand, so that the head of a request can be rejected without it. */
export class IncomingBody {
  readonly #incoming: IncomingMessage;
  readonly #budget: BodyBudget;
  readonly #limit: number;
  #receivedBytes = 0;
  #isOpen = true;

  /** @param limit Maximum number of bytes. One chunk more is received, which shows that the body is too large. */
  constructor(incoming: IncomingMessage, budget: BodyBudget, limit: number) {
    this.#incoming = incoming;
    this.#budget = budget;
    this.#limit = limit;
  }

  /** Whether the client must be disconnected after the response, because the rest of the body is long. */
  get mustDisconnect(): boolean {
    const { complete, headers } = this.#incoming;
    if (complete || !hasBody(this.#incoming)) return false;
    return !(Number(headers["content-length"]) <= MAX_DISCARDED_BYTES);
  }

  /** Creates a stream that receives the body while it is read; `undefined` if the request has no body. */
  stream(): ReadableStream<Uint8Array> | undefined {
    if (!hasBody(this.#incoming)) return undefined;
    const incoming = this.#incoming;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          incoming.pause();
          incoming.on("data", (chunk: Buffer) => {
            if (!this.#isOpen) return;
            incoming.pause();
            try {
              this.#budget.reserve(chunk.length);
            } catch (error) {
              if (this.#close()) controller.error(error);
              return;
            }
            this.#receivedBytes += chunk.length;
            controller.enqueue(chunk);
            if (this.#receivedBytes > this.#limit && this.#close()) controller.close();
          });
          incoming.once("end", () => {
            if (this.#close()) controller.close();
          });
          const fail = () => {
            if (this.#close())
              controller.error(
                new RequestBodyError(400, "The request body is incomplete.", "Send it again."),
              );
          };
          incoming.once("error", fail);
          incoming.once("close", fail);
        },
        pull: () => {
          incoming.resume();
        },
        cancel: () => {
          this.#close();
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** Frees the memory of the body, and discards what has not been received. */
  release(): void {
    this.#close();
    this.#budget.release(this.#receivedBytes);
    this.#receivedBytes = 0;
    if (!this.#incoming.complete) this.#incoming.resume();
  }

  /** @returns Whether the stream was open. */
  #close(): boolean {
    const wasOpen = this.#isOpen;
    this.#isOpen = false;
    return wasOpen;
  }
}

function hasBody({ headers, method }: IncomingMessage): boolean {
  if (method === "GET" || method === "HEAD") return false;
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
