import { connect, type Socket } from "node:net";
import type { Login } from "./control.js";
import { EngineError } from "./errors.js";

/** A position in a replication stream. */
export interface StreamPosition {
  readonly id: string;
  readonly offset: number;
}

/** A command of a replication stream, and the offset after it. */
export interface ReplicatedCommand {
  readonly argv: readonly Buffer[];
  readonly end: number;
}

const EOF_MARK_BYTES = 40;
const ACK_INTERVAL_MS = 1_000;
/** Interval and maximum number of fast acknowledgments before the first change arrives. */
const FAST_ACK_INTERVAL_MS = 20;
const MAX_FAST_ACKS = 50;
const NEWLINE = "\r\n";

/**
 * Replication stream of a server: a snapshot of its data, then its changes.
 *
 * Used for backups, which therefore neither touch the data folder nor block clients, and for the links between the
 * regions of an Active-Active database.
 */
export class ReplicationStream {
  /** Position at which the changes start. */
  readonly start: StreamPosition;
  /** Whether the stream starts with a snapshot, which must be read before the changes. */
  readonly startsWithSnapshot: boolean;
  readonly #socket: Socket;
  readonly #reader: StreamReader;
  #ackedOffset = 0;
  #fastAcksLeft = 0;
  #ackTimer: NodeJS.Timeout | undefined;

  private constructor(
    socket: Socket,
    reader: StreamReader,
    start: StreamPosition,
    startsWithSnapshot: boolean,
  ) {
    this.#socket = socket;
    this.#reader = reader;
    this.start = start;
    this.startsWithSnapshot = startsWithSnapshot;
  }

  /**
   * @param from Position to resume from. If the server no longer has it, the stream starts with a snapshot.
   * @throws EngineError if the server rejects the request, Error if it is unreachable.
   */
  static async open({ path, username, password }: Login, from?: StreamPosition): Promise<ReplicationStream> {
    const socket = connect(path);
    const reader = new StreamReader(socket);
    try {
      await sendCommand(socket, reader, "AUTH", username, password);
      await sendCommand(socket, reader, "REPLCONF", "capa", "eof", "capa", "psync2");
      const response = await sendCommand(
        socket,
        reader,
        "PSYNC",
        from?.id ?? "?",
        from === undefined ? "-1" : String(from.offset + 1),
      );
      const [status = "", id = from?.id ?? "", offset] = response.split(" ");
      if (status === "+CONTINUE") {
        return new ReplicationStream(socket, reader, { id, offset: from?.offset ?? 0 }, false);
      }
      return new ReplicationStream(socket, reader, { id, offset: Number(offset) }, true);
    } catch (error) {
      socket.destroy();
      throw error;
    }
  }

  /** Yields the data as an RDB file. */
  async *snapshot(): AsyncGenerator<Buffer> {
    let header = await this.#reader.line();
    // The server sends empty lines while it prepares the snapshot.
    while (header === "") header = await this.#reader.line();
    if (header.startsWith("$EOF:"))
      yield* this.#reader.readUntil(Buffer.from(header.slice(5, 5 + EOF_MARK_BYTES)));
    else yield* this.#reader.bytes(Number(header.slice(1)));
  }

  /** Yields the changes in batches as they arrive. Throws when the connection closes. */
  async *readChanges(): AsyncGenerator<readonly ReplicatedCommand[]> {
    this.#ackedOffset = this.start.offset;
    // The server sends changes only after the snapshot is acknowledged, and ignores acknowledgments until its own timer
    // tick, up to 100 ms later. Therefore acknowledge often at first.
    this.#fastAcksLeft = this.startsWithSnapshot ? MAX_FAST_ACKS : 0;
    this.#scheduleAcks();
    yield* this.#reader.commands(this.start.offset, (offset) => {
      if (offset > this.start.offset) this.#fastAcksLeft = 0;
      this.#ackedOffset = offset;
    });
  }

  close(): void {
    clearTimeout(this.#ackTimer);
    this.#socket.destroy();
  }

  /** Acknowledges regularly: the server disconnects replicas that are silent for a minute. */
  #scheduleAcks(): void {
    this.#acknowledge();
    const isFast = this.#fastAcksLeft > 0;
    if (isFast) this.#fastAcksLeft -= 1;
    this.#ackTimer = setTimeout(
      () => this.#scheduleAcks(),
      isFast ? FAST_ACK_INTERVAL_MS : ACK_INTERVAL_MS,
    ).unref();
  }

  #acknowledge(): void {
    if (this.#socket.writable) {
      this.#socket.write(encodeCommand("REPLCONF", "ACK", String(this.#ackedOffset)));
    }
  }
}

async function sendCommand(socket: Socket, reader: StreamReader, ...argv: string[]): Promise<string> {
  socket.write(encodeCommand(...argv));
  let response = await reader.line();
  while (response === "") response = await reader.line();
  if (response.startsWith("-")) throw new EngineError(response.slice(1));
  return response;
}

function encodeCommand(...argv: string[]): string {
  const parts = argv.map((arg) => `$${Buffer.byteLength(arg)}${NEWLINE}${arg}${NEWLINE}`);
  return `*${argv.length}${NEWLINE}${parts.join("")}`;
}

/** Buffered reader of a socket. */
class StreamReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.#chunks = socket[Symbol.asyncIterator]();
  }

  /** Reads a line without its line break. Some end in a bare line feed. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.#buffer.indexOf("\n");
      if (end >= 0)
        return this.#take(end + 1)
          .toString()
          .trim();
      await this.#readChunk();
    }
  }

  async *bytes(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      if (this.#buffer.length === 0) await this.#readChunk();
      const part = this.#take(Math.min(left, this.#buffer.length));
      left -= part.length;
      yield part;
    }
  }

  async *readUntil(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#buffer.indexOf(mark);
      if (at >= 0) {
        if (at > 0) yield this.#take(at);
        this.#take(mark.length);
        return;
      }
      // The end of the buffer may be the beginning of the mark.
      const safeLength = this.#buffer.length - mark.length;
      if (safeLength > 0) yield this.#take(safeLength);
      await this.#readChunk();
    }
  }

  async *commands(
    start: number,
    onOffset: (offset: number) => void,
  ): AsyncGenerator<readonly ReplicatedCommand[]> {
    for (let offset = start; ; await this.#readChunk()) {
      const readChanges: ReplicatedCommand[] = [];
      for (let next = parseCommand(this.#buffer); next !== undefined; next = parseCommand(this.#buffer)) {
        this.#take(next.length);
        offset += next.length;
        if (next.argv.length > 0) readChanges.push({ argv: next.argv, end: offset });
      }
      if (readChanges.length > 0) yield readChanges;
      onOffset(offset);
    }
  }

  #take(count: number): Buffer {
    const taken = this.#buffer.subarray(0, count);
    this.#buffer = this.#buffer.subarray(count);
    return taken;
  }

  async #readChunk(): Promise<void> {
    const { value, done } = await this.#chunks.next();
    if (done === true) throw new EngineError("The server closed the replication stream.");
    this.#buffer = this.#buffer.length === 0 ? value : Buffer.concat([this.#buffer, value]);
  }
}

/** Parses the first complete command in a buffer: an array of strings, or an empty keep-alive line. */
function parseCommand(buffer: Buffer): { argv: Buffer[]; length: number } | undefined {
  let at = 0;
  const number = (): number | undefined => {
    const end = buffer.indexOf(NEWLINE, at);
    if (end < 0) return undefined;
    const value = Number(buffer.toString("latin1", at + 1, end));
    at = end + 2;
    return value;
  };
  if (buffer[0] === 0x0a) return { argv: [], length: 1 };
  const count = number();
  if (count === undefined) return undefined;
  const argv: Buffer[] = [];
  while (argv.length < count) {
    const length = number();
    if (length === undefined || buffer.length < at + length + 2) return undefined;
    argv.push(buffer.subarray(at, at + length));
    at += length + 2;
  }
  return { argv, length: at };
}
