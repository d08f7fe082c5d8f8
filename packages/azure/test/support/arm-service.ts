import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ArmResources, type Behavior, type Reply } from "./arm-resources.js";

/** A fault that the service shows to the next requests of a route. */
export interface ServiceFault {
  method: string;
  /** Part of the path, without regard to case. */
  path: RegExp;
  /** A response in place of the service's, or what happens to the connection. */
  effect: Reply | "reset before" | "reset after";
  /** Number of requests. Default: 1. */
  times?: number;
}

/** A request that the service has received. */
interface ReceivedRequest {
  line: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown> | undefined;
  headers: IncomingMessage["headers"];
}

/** An Azure Resource Manager on this machine: tokens, long-running operations, and faults. */
export class ArmService {
  readonly requests: ReceivedRequest[] = [];
  readonly resources: ArmResources;
  readonly #server: Server;
  #faults: { fault: ServiceFault; left: number }[] = [];
  #validTokens = new Set<string>();
  #issued = 0;

  private constructor() {
    this.resources = new ArmResources(() => this.endpoint);
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  static async start(): Promise<ArmService> {
    const service = new ArmService();
    await new Promise<void>((resolve) => service.#server.listen(0, "127.0.0.1", resolve));
    return service;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get endpoint(): string {
    return `${this.origin}/azure`;
  }

  get behavior(): Behavior {
    return this.resources.behavior;
  }

  /** Forgets resources, requests and faults. */
  reset(): void {
    this.requests.length = 0;
    this.#faults = [];
    this.resources.clear();
  }

  fault(fault: ServiceFault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  /** Rejects the tokens issued so far, as if they had expired early. */
  revokeTokens(): void {
    this.#validTokens.clear();
  }

  /** Number of tokens issued. */
  get issuedTokens(): number {
    return this.#issued;
  }

  /** Requests other than GET, without those for tokens. */
  get writes(): string[] {
    return this.requests.map(({ line }) => line).filter((line) => !/^GET |oauth2/.test(line));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { method = "", url = "", headers } = request;
    const { pathname, searchParams } = new URL(url, this.origin);
    if (pathname.endsWith("/oauth2/v2.0/token")) return send(response, this.#issueToken(text));
    const path = pathname.replace(/^\/azure/, "");
    const body = text === "" ? undefined : (JSON.parse(text) as Record<string, unknown>);
    this.requests.push({ line: `${method} ${path}`, path, query: searchParams, body, headers });
    if (!this.#validTokens.has(headers.authorization ?? "")) {
      const error = { code: "ExpiredAuthenticationToken", message: "The access token has expired." };
      return send(response, { status: 401, body: { error } });
    }
    const effect = this.#takeFault(method, path);
    if (effect === "reset before") return void request.socket.destroy();
    if (typeof effect === "object") return send(response, effect);
    const reply = this.resources.respond(method, path, searchParams, body);
    if (effect === "reset after") return void request.socket.destroy();
    send(response, reply);
  }

  #takeFault(method: string, path: string): ServiceFault["effect"] | undefined {
    const found = this.#faults.find(
      ({ fault, left }) => left > 0 && fault.method === method && fault.path.test(path),
    );
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.fault.effect;
  }

  #issueToken(form: string): Reply {
    const fields = new URLSearchParams(form);
    if (fields.get("client_secret") !== "client-secret")
      return { status: 401, body: { error: "invalid_client" } };
    this.#issued += 1;
    const token = `token-${this.#issued}`;
    this.#validTokens.add(`Bearer ${token}`);
    return { status: 200, body: { token_type: "Bearer", expires_in: 3600, access_token: token } };
  }
}

function send(response: ServerResponse, { status, headers = {}, body, text }: Reply): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "x-ms-request-id": "request-1",
    ...headers,
  });
  response.end(text ?? (body === undefined ? undefined : JSON.stringify(body)));
}
