import { connect, type Socket } from "node:net";
import type { Login } from "./control.js";
import { EngineError } from "./errors.js";

/** A place in the stream of a server's changes. */
export interface Position {
  readonly id: string;
  readonly offset: number;
}

/** A change, and the offset after it. */
export interface Change {
  readonly argv: readonly Buffer[];
  readonly end: number;
}

const MARK_BYTES = 40;
const ACKNOWLEDGE_MS = 1_000;
/** How often, and how many times at most, until the first change has come. */
const HURRIED_MS = 20;
const HURRIED = 50;
const NEWLINE = "\r\n";

/**
 * The stream that a server sends to a replica: a snapshot of its data, then its changes.
 *
 * Read by the emulator itself for backups, which so neither touch the data folder nor hold up clients, and for the
 * links between the regions of an Active-Active database.
 */
export class ReplicationStream {
  /** Where the changes begin. */
  readonly start: Position;
  /** Whether a snapshot comes first. It must be read before the changes are. */
  readonly whole: boolean;
  readonly #socket: Socket;
  readonly #reader: Reader;
  #acknowledged = 0;
  #hurried = 0;
  #tick: NodeJS.Timeout | undefined;

  private constructor(socket: Socket, reader: Reader, start: Position, whole: boolean) {
    this.#socket = socket;
    this.#reader = reader;
    this.start = start;
    this.whole = whole;
  }

  /**
   * @param from Go on from here where the server still knows of it; otherwise begin with a snapshot.
   * @throws EngineError when the server refuses, Error when it is not there.
   */
  static async open({ path, username, password }: Login, from?: Position): Promise<ReplicationStream> {
    const socket = connect(path);
    const reader = new Reader(socket);
    try {
      await say(socket, reader, "AUTH", username, password);
      await say(socket, reader, "REPLCONF", "capa", "eof", "capa", "psync2");
      const response = await say(
        socket,
        reader,
        "PSYNC",
        from?.id ?? "?",
        from === undefined ? "-1" : String(from.offset + 1),
      );
      const [word = "", id = from?.id ?? "", offset] = response.split(" ");
      if (word === "+CONTINUE") {
        return new ReplicationStream(socket, reader, { id, offset: from?.offset ?? 0 }, false);
      }
      return new ReplicationStream(socket, reader, { id, offset: Number(offset) }, true);
    } catch (error) {
      socket.destroy();
      throw error;
    }
  }

  /** The data, as an RDB file. */
  async *snapshot(): AsyncGenerator<Buffer> {
    let header = await this.#reader.line();
    // A server that is still preparing sends empty lines.
    while (header === "") header = await this.#reader.line();
    if (header.startsWith("$EOF:")) yield* this.#reader.until(Buffer.from(header.slice(5, 5 + MARK_BYTES)));
    else yield* this.#reader.bytes(Number(header.slice(1)));
  }

  /** The changes, as many at a time as have arrived. Ends with the connection. */
  async *changes(): AsyncGenerator<readonly Change[]> {
    this.#acknowledged = this.start.offset;
    // A server sends nothing after a snapshot until it hears that the snapshot was taken, and it does not hear that
    // before it has noticed that it is done with it itself, which takes it up to a tenth of a second.
    this.#hurried = this.whole ? HURRIED : 0;
    this.#keepAcknowledging();
    yield* this.#reader.commands(this.start.offset, (offset) => {
      if (offset > this.start.offset) this.#hurried = 0;
      this.#acknowledged = offset;
    });
  }

  close(): void {
    clearTimeout(this.#tick);
    this.#socket.destroy();
  }

  /** A replica that says nothing for a minute is cut off. */
  #keepAcknowledging(): void {
    this.#acknowledge();
    const hurried = this.#hurried > 0;
    if (hurried) this.#hurried -= 1;
    this.#tick = setTimeout(() => this.#keepAcknowledging(), hurried ? HURRIED_MS : ACKNOWLEDGE_MS).unref();
  }

  #acknowledge(): void {
    if (this.#socket.writable) {
      this.#socket.write(request("REPLCONF", "ACK", String(this.#acknowledged)));
    }
  }
}

async function say(socket: Socket, reader: Reader, ...argv: string[]): Promise<string> {
  socket.write(request(...argv));
  let response = await reader.line();
  while (response === "") response = await reader.line();
  if (response.startsWith("-")) throw new EngineError(response.slice(1));
  return response;
}

function request(...argv: string[]): string {
  const parts = argv.map((arg) => `$${Buffer.byteLength(arg)}${NEWLINE}${arg}${NEWLINE}`);
  return `*${argv.length}${NEWLINE}${parts.join("")}`;
}

/** What has arrived and was not taken yet. */
class Reader {
  readonly #chunks: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.#chunks = socket[Symbol.asyncIterator]();
  }

  /** A line without its end. Some end in a bare line feed. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.#buffer.indexOf("\n");
      if (end >= 0)
        return this.#take(end + 1)
          .toString()
          .trim();
      await this.#more();
    }
  }

  async *bytes(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      if (this.#buffer.length === 0) await this.#more();
      const part = this.#take(Math.min(left, this.#buffer.length));
      left -= part.length;
      yield part;
    }
  }

  async *until(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#buffer.indexOf(mark);
      if (at >= 0) {
        if (at > 0) yield this.#take(at);
        this.#take(mark.length);
        return;
      }
      // The beginning of the mark may have come already.
      const sure = this.#buffer.length - mark.length;
      if (sure > 0) yield this.#take(sure);
      await this.#more();
    }
  }

  async *commands(start: number, reached: (offset: number) => void): AsyncGenerator<readonly Change[]> {
    for (let offset = start; ; await this.#more()) {
      const changes: Change[] = [];
      for (let next = parse(this.#buffer); next !== undefined; next = parse(this.#buffer)) {
        this.#take(next.length);
        offset += next.length;
        if (next.argv.length > 0) changes.push({ argv: next.argv, end: offset });
      }
      if (changes.length > 0) yield changes;
      reached(offset);
    }
  }

  #take(count: number): Buffer {
    const taken = this.#buffer.subarray(0, count);
    this.#buffer = this.#buffer.subarray(count);
    return taken;
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#chunks.next();
    if (done === true) throw new EngineError("The server closed the replication stream.");
    this.#buffer = this.#buffer.length === 0 ? value : Buffer.concat([this.#buffer, value]);
  }
}

/** The first command in a buffer, if it is all there: an array of strings, or an empty line that keeps alive. */
function parse(buffer: Buffer): { argv: Buffer[]; length: number } | undefined {
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
