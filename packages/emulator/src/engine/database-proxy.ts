import { connect, createServer, type Server as NetServer, type Socket } from "node:net";
import { Transform, type TransformCallback } from "node:stream";
import { createServer as createTlsServer, type Server as TlsServer } from "node:tls";
import { CommandFilter } from "./command-filter.js";
import { denyAll, type IpPredicate } from "./ip-filter.js";
import { LOOPBACK } from "./ports.js";
import type { TlsIdentity } from "./tls.js";

/** Clients that may connect, and where to. */
export interface ProxyConfig {
  readonly isAllowed: IpPredicate;
  /** Port of the server, without TLS. */
  readonly targetPort: number;
  /** Certificates with which TLS is terminated here. `undefined`: clients connect without TLS. */
  readonly tls?: TlsIdentity | undefined;
}

/** Called when settings that a client may have changed with `CONFIG SET` can be read. Never rejects. */
export type OnConfigSet = (parameters: readonly string[]) => Promise<void>;

/** Replies after a `CONFIG SET` at which its settings are read: in a transaction it is executed later. */
const MAX_READS = 8;

/**
 * The public port of a database: forwards connections from allowed addresses, and filters their commands.
 *
 * Redis has neither an IP filter nor permissions for single configuration parameters. Connections from other addresses are
 * closed immediately, as by a firewall that rejects.
 */
export class DatabaseProxy {
  readonly #server: NetServer;
  readonly #onConfigSet: OnConfigSet;
  readonly #connections = new Map<Socket, string>();
  #config: ProxyConfig = { isAllowed: denyAll, targetPort: 0 };
  #tlsServer: TlsServer | undefined;

  private constructor(onConfigSet: OnConfigSet) {
    this.#onConfigSet = onConfigSet;
    this.#server = createServer({ noDelay: true, allowHalfOpen: true }, (client) =>
      this.#handleConnection(client),
    );
  }

  /** @throws Error with code EADDRINUSE if the port is taken. */
  static async open(port: number, host: string, onConfigSet: OnConfigSet): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(onConfigSet);
    await new Promise<void>((resolve, reject) => {
      proxy.#server.once("error", reject);
      proxy.#server.listen(port, host, resolve);
    });
    proxy.#server.unref();
    return proxy;
  }

  /** Whether connections are open. */
  get hasConnections(): boolean {
    return this.#connections.size > 0;
  }

  /** Sets the allowed addresses and the target. Closes connections that are no longer allowed. */
  configure(config: ProxyConfig): void {
    if (config.tls !== this.#config.tls) this.#tlsServer = this.#createTlsServer(config.tls);
    this.#config = config;
    for (const [client, address] of this.#connections) {
      if (!config.isAllowed(address)) client.destroy();
    }
  }

  /** Stops listening. Open connections are kept while {@link configure} allows them. */
  close(): void {
    // Frees the port immediately. The callback would wait for the last connection to close.
    this.#server.close();
  }

  #handleConnection(client: Socket): void {
    const address = client.remoteAddress ?? "";
    client.on("error", () => client.destroy());
    if (!this.#config.isAllowed(address)) {
      client.destroy();
      return;
    }
    this.#connections.set(client, address);
    client.once("close", () => this.#connections.delete(client));
    if (this.#tlsServer === undefined) this.#relay(client);
    else this.#tlsServer.emit("connection", client);
  }

  /** Creates a server that does not listen: it gets the accepted connections. */
  #createTlsServer(tls: TlsIdentity | undefined): TlsServer | undefined {
    if (tls === undefined) return undefined;
    const { certificate, key, trusted, requiresCertificate } = tls;
    return createTlsServer(
      {
        allowHalfOpen: true,
        cert: certificate,
        key,
        ca: [...trusted],
        requestCert: requiresCertificate,
        rejectUnauthorized: requiresCertificate,
      },
      (client) => {
        client.on("error", () => client.destroy());
        this.#relay(client);
      },
    );
  }

  #relay(client: Socket): void {
    const { targetPort } = this.#config;
    const upstream = connect({ port: targetPort, host: LOOPBACK, noDelay: true });
    let replies: ConfigReplies | undefined;
    const filter = new CommandFilter(`${LOOPBACK}:${targetPort}`, (parameters) => {
      if (replies === undefined) {
        replies = new ConfigReplies(this.#onConfigSet);
        upstream.unpipe(client);
        upstream.pipe(replies).pipe(client);
      }
      replies.expect(parameters);
    });
    client.on("data", (chunk: Buffer) => {
      let isWritable = true;
      for (const part of filter.push(chunk)) if (part.length > 0) isWritable = upstream.write(part);
      if (filter.isBroken) upstream.end();
      else if (!isWritable) client.pause();
    });
    upstream.on("drain", () => client.resume());
    // Replies are still sent to a client that has closed its sending side.
    client.once("end", () => upstream.end());
    client.once("close", () => {
      upstream.destroy();
      replies?.finish();
    });
    upstream.on("error", () => client.destroy());
    // A lost connection ends without an `end` of its stream.
    upstream.once("close", () => (replies ?? client).end());
    upstream.pipe(client);
  }
}

/** Holds back replies until the settings that a client has changed are stored, so that they survive a kill. */
class ConfigReplies extends Transform {
  readonly #onConfigSet: OnConfigSet;
  readonly #parameters = new Set<string>();
  #readsLeft = 0;

  constructor(onConfigSet: OnConfigSet) {
    super();
    this.#onConfigSet = onConfigSet;
  }

  /** Reads the parameters before one of the next replies. */
  expect(parameters: readonly string[]): void {
    for (const name of parameters) this.#parameters.add(name);
    this.#readsLeft = MAX_READS;
  }

  /** Reads the parameters a last time. */
  finish(): void {
    void this.#onConfigSet([...this.#parameters]);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, callback: TransformCallback): void {
    if (this.#readsLeft === 0) {
      callback(null, chunk);
      return;
    }
    this.#readsLeft -= 1;
    void this.#onConfigSet([...this.#parameters]).then(() => callback(null, chunk));
  }
}
