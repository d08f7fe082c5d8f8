import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDefinitions } from "redis-cloud-operator";
import { ObjectStore, type Place, Refusal, type Stored, type StoreEvent } from "./object-store.js";

/** Kinds of the built-in types that the operator uses. */
const BUILT_IN: Readonly<Record<string, string>> = {
  secrets: "Secret",
  configmaps: "ConfigMap",
  events: "Event",
  leases: "Lease",
  namespaces: "Namespace",
};

const BOOKMARK_MS = 300;

/** A request in the log. */
export interface LoggedRequest {
  method: string;
  path: string;
  isWatch: boolean;
}

interface Target extends Place {
  apiVersion: string;
  kind: string;
  namespaceFilter: string | undefined;
  isStatus: boolean;
}

/** A small API server: objects, watches, finalizers, statuses and server-side apply, as far as a controller needs them. */
export class ApiServer {
  readonly store = new ObjectStore();
  readonly requests: LoggedRequest[] = [];
  /** Custom types that are not installed, by plural name. */
  readonly missingTypes = new Set<string>();
  /** Whether the first attempt of each write is refused with a conflict. */
  refusesFirstWrites = false;
  /** Whether reads of Secrets are refused, as by priority and fairness. */
  throttlesSecrets = false;
  /** Requests for leases are answered when this resolves. */
  leasesAnswered: Promise<void> | undefined;
  readonly #refused = new Set<string>();
  readonly #kinds: ReadonlyMap<string, string>;
  readonly #watches = new Set<ServerResponse>();
  #server: Server | undefined;
  #port = 0;
  #folder = "";

  private constructor() {
    const custom = [...(createDefinitions() as Map<string, { spec: { names: { kind: string } } }>)];
    this.#kinds = new Map([
      ...Object.entries(BUILT_IN),
      ...custom.map(([plural, { spec }]) => [plural, spec.names.kind] as const),
    ]);
  }

  static async start(): Promise<ApiServer> {
    const server = new ApiServer();
    server.#folder = await mkdtemp(join(tmpdir(), "api-server-"));
    await server.resume();
    await writeFile(server.kubeconfig, JSON.stringify(toKubeconfig(`http://127.0.0.1:${server.#port}`)));
    return server;
  }

  /** File with the configuration of a client. */
  get kubeconfig(): string {
    return join(this.#folder, "kubeconfig");
  }

  /** Ends all watches, as a proxy does. */
  cutWatches(): void {
    for (const response of this.#watches) response.destroy();
  }

  /** Refuses connections until `resume`. The objects stay. */
  async pause(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  }

  async resume(): Promise<void> {
    const server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => sendError(response, error));
    });
    server.listen(this.#port, "127.0.0.1");
    await once(server, "listening");
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.pause();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const method = request.method ?? "GET";
    const isWatch = url.searchParams.has("watch");
    this.requests.push({ method, path: url.pathname, isWatch });
    const target = this.#resolve(url.pathname);
    if (target.plural === "leases") await this.leasesAnswered;
    if (isWatch) return this.#watch(target, url, request, response);
    if (target.plural === "secrets" && this.throttlesSecrets) {
      return send(response, 429, { kind: "Status", reason: "TooManyRequests", message: "too many requests" });
    }
    const body = (await readBody(request)) as Stored | undefined;
    if (method !== "GET") this.#refuse(method, url.pathname);
    const [status, object] = this.#execute(method, target, body, request.headers["content-type"] ?? "", url);
    send(response, status, object);
  }

  #execute(
    method: string,
    target: Target,
    body: Stored | undefined,
    contentType: string,
    url: URL,
  ): readonly [number, unknown] {
    const { store } = this;
    const part = target.isStatus ? "status" : "object";
    if (method === "GET") {
      return [200, target.name === "" ? this.#list(target, url) : found(store.find(target), target)];
    }
    if (method === "DELETE") return [200, store.delete(target)];
    if (body === undefined) throw new Refusal(400, "BadRequest", "a body is required");
    const head = { apiVersion: target.apiVersion, kind: target.kind };
    if (method === "POST")
      return [201, store.create({ ...target, name: body.metadata.name }, { ...body, ...head })];
    if (method === "PUT") return [200, store.update(target, { ...body, ...head }, part)];
    const before = store.find(target);
    if (contentType.includes("apply-patch")) {
      if (before === undefined && part === "object") return [201, store.create(target, { ...body, ...head })];
      const current = found(before, target);
      const metadata = { ...current.metadata, ...body.metadata, resourceVersion: "" };
      return [200, store.update(target, { ...current, ...body, metadata }, part)];
    }
    const current = found(before, target);
    const merged = mergePatch(current, body) as Stored;
    const resourceVersion = body.metadata?.resourceVersion ?? "";
    return [
      200,
      store.update(target, { ...merged, metadata: { ...merged.metadata, resourceVersion } }, part),
    ];
  }

  #list({ plural, namespaceFilter, kind, apiVersion }: Target, url: URL): unknown {
    const selector = url.searchParams.get("labelSelector")?.split("=");
    const all = this.store.list(plural, namespaceFilter).filter(({ metadata }) => {
      const labels = (metadata["labels"] ?? {}) as Record<string, string>;
      return selector === undefined || labels[selector[0] ?? ""] === selector[1];
    });
    const limit = Number(url.searchParams.get("limit") ?? all.length) || all.length;
    const offset = Number(url.searchParams.get("continue") ?? 0);
    const next = offset + limit < all.length ? String(offset + limit) : "";
    return {
      apiVersion,
      kind: `${kind}List`,
      metadata: { resourceVersion: String(this.store.version), continue: next },
      items: all.slice(offset, offset + limit),
    };
  }

  #watch(target: Target, url: URL, request: IncomingMessage, response: ServerResponse): void {
    const { plural, namespaceFilter, kind, apiVersion } = target;
    response.writeHead(200, { "content-type": "application/json" });
    const write = (type: string, object: unknown) => response.write(`${JSON.stringify({ type, object })}\n`);
    const show = (event: StoreEvent) => {
      const isSeen = namespaceFilter === undefined || event.object.metadata.namespace === namespaceFilter;
      if (event.plural === plural && isSeen) write(event.type, event.object);
    };
    try {
      for (const event of this.store.since(Number(url.searchParams.get("resourceVersion")))) show(event);
    } catch (error) {
      write("ERROR", toStatus(error));
      response.end();
      return;
    }
    const bookmark = () =>
      write("BOOKMARK", {
        apiVersion,
        kind,
        metadata: { name: "", resourceVersion: String(this.store.version) },
      });
    const stop = this.store.listen(show);
    const bookmarks = setInterval(bookmark, BOOKMARK_MS);
    const end = setTimeout(
      () => response.end(),
      Number(url.searchParams.get("timeoutSeconds") ?? 300) * 1_000,
    );
    this.#watches.add(response);
    const close = () => {
      stop();
      clearInterval(bookmarks);
      clearTimeout(end);
      this.#watches.delete(response);
    };
    response.on("close", close);
    request.on("close", close);
    response.flushHeaders();
  }

  #resolve(path: string): Target {
    const parts = path.split("/").filter(Boolean).map(decodeURIComponent);
    const isCore = parts[0] === "api";
    const apiVersion = isCore ? (parts[1] ?? "") : `${parts[1]}/${parts[2]}`;
    const rest = parts.slice(isCore ? 2 : 3);
    const isInNamespace = rest[0] === "namespaces" && rest.length > 2;
    const namespace = isInNamespace ? (rest[1] ?? "") : "";
    const [plural = "", name = "", subresource] = isInNamespace ? rest.slice(2) : rest;
    const kind = this.#kinds.get(plural);
    if (kind === undefined || this.missingTypes.has(plural)) {
      throw new Refusal(404, "NotFound", "the server could not find the requested resource");
    }
    const namespaceFilter = isInNamespace ? namespace : undefined;
    return { apiVersion, kind, plural, namespace, name, namespaceFilter, isStatus: subresource === "status" };
  }

  #refuse(method: string, path: string): void {
    const key = `${method} ${path}`;
    if (!this.refusesFirstWrites || path.includes("/leases") || this.#refused.delete(key)) return;
    this.#refused.add(key);
    throw new Refusal(
      409,
      "Conflict",
      "the object has been modified; please apply your changes to the latest version",
    );
  }
}

function found(object: Stored | undefined, { plural, name }: Place): Stored {
  if (object === undefined) throw new Refusal(404, "NotFound", `${plural} "${name}" not found`);
  return object;
}

/** JSON merge patch (RFC 7396). */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const result = typeof target === "object" && target !== null && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    const record = result as Record<string, unknown>;
    if (value === null) delete record[key];
    else record[key] = mergePatch(record[key], value);
  }
  return result;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function sendError(response: ServerResponse, error: unknown): void {
  const status = toStatus(error);
  if (!response.headersSent) send(response, status.code, status);
}

function toStatus(error: unknown) {
  const { code, reason } = error instanceof Refusal ? error : { code: 500, reason: "InternalError" };
  return {
    apiVersion: "v1",
    kind: "Status",
    status: "Failure",
    code,
    reason,
    message: (error as Error).message,
  };
}

function toKubeconfig(server: string): unknown {
  return {
    apiVersion: "v1",
    kind: "Config",
    "current-context": "test",
    clusters: [{ name: "test", cluster: { server, "insecure-skip-tls-verify": true } }],
    users: [{ name: "test", user: { token: "test" } }],
    contexts: [{ name: "test", context: { cluster: "test", user: "test" } }],
  };
}
