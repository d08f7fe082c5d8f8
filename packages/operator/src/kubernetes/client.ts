import http from "node:http";
import https from "node:https";
import { createInterface } from "node:readline";
import type { KubeConfig } from "@kubernetes/client-node";
import { type KubernetesObject, type ObjectType, toPath } from "./objects.js";

/** Name by which server-side apply records the operator's fields. */
export const FIELD_MANAGER = "redis-cloud-operator";

const REQUEST_TIMEOUT_MS = 30_000;
const PAGE_SIZE = 500;
const MAX_APPLY_ATTEMPTS = 3;

/** An answer of the API server other than success, or no answer (`status` 0). */
export class KubernetesError extends Error {
  override readonly name = "KubernetesError";
  /** HTTP status; 0 without a response. */
  readonly status: number;
  /** The API server's word, for example `Conflict`. */
  readonly reason: string;

  constructor(request: string, status: number, reason: string, message: string) {
    super(`${request}: ${message} (${status === 0 ? "no response" : status})`);
    this.status = status;
    this.reason = reason;
  }
}

/** Event of a watch. */
export interface WatchEvent<T> {
  type: "ADDED" | "MODIFIED" | "DELETED" | "BOOKMARK" | "ERROR";
  object: T;
}

/** Options of {@link KubernetesClient}. */
export interface KubernetesClientOptions {
  /** Called after each request; `status` 0 without a response. */
  onRequest?: ((method: string, status: number) => void) | undefined;
}

interface RequestParts {
  query?: Record<string, string | undefined>;
  body?: unknown;
  contentType?: string;
  signal?: AbortSignal | undefined;
}

/**
 * Requests to the API server. Configuration, authentication and certificates are those of `@kubernetes/client-node`; its
 * own clients know no custom resources, open a connection for each request, and leave silent watches open.
 */
export class KubernetesClient {
  readonly #config: KubeConfig;
  readonly #server: string;
  readonly #onRequest: KubernetesClientOptions["onRequest"];
  #agent: { key: string; agent: http.Agent } | undefined;

  constructor(config: KubeConfig, { onRequest }: KubernetesClientOptions = {}) {
    const cluster = config.getCurrentCluster();
    if (cluster === null) throw new Error("the Kubernetes configuration names no cluster");
    this.#config = config;
    this.#server = cluster.server.replace(/\/$/, "");
    this.#onRequest = onRequest;
  }

  /** @returns `undefined` if it does not exist. */
  async find<T>(type: ObjectType, namespace: string, name: string): Promise<T | undefined> {
    return unlessStatus(404, this.#call<T>("GET", toPath(type, namespace, name)));
  }

  /** Lists all objects, page by page. */
  async list<T extends KubernetesObject>(
    type: ObjectType,
    {
      namespace,
      labels,
      signal,
    }: { namespace?: string | undefined; labels?: string; signal?: AbortSignal } = {},
  ): Promise<{ items: T[]; resourceVersion: string }> {
    const items: T[] = [];
    let next: string | undefined;
    for (;;) {
      const page = await this.#call<{
        items: T[];
        metadata: { resourceVersion: string; continue?: string };
      }>("GET", toPath(type, namespace), {
        query: { limit: String(PAGE_SIZE), continue: next, labelSelector: labels },
        signal,
      });
      items.push(...page.items);
      next = page.metadata.continue;
      if (!next) return { items, resourceVersion: page.metadata.resourceVersion };
    }
  }

  create<T extends KubernetesObject>(type: ObjectType, object: T): Promise<T> {
    return this.#call("POST", toPath(type, object.metadata.namespace), {
      body: object,
      query: { fieldManager: FIELD_MANAGER },
    });
  }

  /** Replaces an object. Its `resourceVersion` makes it fail if the object was changed in between. */
  replace<T extends KubernetesObject>(type: ObjectType, object: T, signal?: AbortSignal): Promise<T> {
    const { name, namespace } = object.metadata;
    return this.#call("PUT", toPath(type, namespace, name), {
      body: object,
      query: { fieldManager: FIELD_MANAGER },
      signal,
    });
  }

  /** Changes the members that the patch names. */
  patch<T>(type: ObjectType, namespace: string, name: string, patch: unknown): Promise<T> {
    return this.#call("PATCH", toPath(type, namespace, name), {
      body: patch,
      query: { fieldManager: FIELD_MANAGER },
      contentType: "application/merge-patch+json",
    });
  }

  /** Server-side apply: creates the object or sets its fields. Repeated after a conflict, because it names no version. */
  async apply<T extends KubernetesObject>(type: ObjectType, object: T, subresource = ""): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#apply(type, object, subresource);
      } catch (error) {
        const isConflict = error instanceof KubernetesError && error.status === 409;
        if (!isConflict || attempt === MAX_APPLY_ATTEMPTS) throw error;
      }
    }
  }

  #apply<T extends KubernetesObject>(type: ObjectType, object: T, subresource: string): Promise<T> {
    const { name, namespace } = object.metadata;
    return this.#call("PATCH", `${toPath(type, namespace, name)}${subresource}`, {
      body: object,
      query: { fieldManager: FIELD_MANAGER, force: "true" },
      contentType: "application/apply-patch+yaml",
    });
  }

  /** Deletes an object that may not exist. */
  async delete(type: ObjectType, namespace: string, name: string): Promise<void> {
    await unlessStatus(404, this.#call("DELETE", toPath(type, namespace, name)));
  }

  /** Events after a resource version, until the server or the timeout ends the watch. */
  async *watch<T>(
    type: ObjectType,
    {
      namespace,
      resourceVersion,
      timeoutSeconds,
      signal,
    }: {
      namespace?: string | undefined;
      resourceVersion: string;
      timeoutSeconds: number;
      signal: AbortSignal;
    },
  ): AsyncGenerator<WatchEvent<T>> {
    const path = toPath(type, namespace);
    // A connection that went silent without an end is ended here.
    const deadline = AbortSignal.timeout((timeoutSeconds + 15) * 1_000);
    const response = await this.#send("GET", path, {
      query: {
        watch: "1",
        resourceVersion,
        allowWatchBookmarks: "true",
        timeoutSeconds: String(timeoutSeconds),
      },
      signal: AbortSignal.any([signal, deadline]),
    });
    if (response.statusCode !== 200) throw await toError(`GET ${path}`, response);
    response.socket.setKeepAlive(true, 30_000);
    const lines = createInterface({ input: response, crlfDelay: Number.POSITIVE_INFINITY });
    try {
      for await (const line of lines) if (line !== "") yield JSON.parse(line) as WatchEvent<T>;
    } finally {
      response.destroy();
    }
  }

  /** Closes idle connections. */
  close(): void {
    this.#agent?.agent.destroy();
  }

  async #call<T>(method: string, path: string, parts: RequestParts = {}): Promise<T> {
    const signal = AbortSignal.any([
      AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      ...(parts.signal ? [parts.signal] : []),
    ]);
    const response = await this.#send(method, path, { ...parts, signal });
    const status = response.statusCode ?? 0;
    if (status >= 300) throw await toError(`${method} ${path}`, response);
    return JSON.parse(await readText(response)) as T;
  }

  async #send(
    method: string,
    path: string,
    { query = {}, body, contentType = "application/json", signal }: RequestParts,
  ): Promise<http.IncomingMessage> {
    const url = new URL(this.#server + path);
    for (const [key, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(key, value);
    const options: https.RequestOptions = {};
    await this.#config.applyToHTTPSOptions(options);
    const agent = this.#getAgent(url, options);
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(options.headers as http.OutgoingHttpHeaders | undefined),
      accept: "application/json",
      "user-agent": FIELD_MANAGER,
      ...(text === undefined
        ? {}
        : { "content-type": contentType, "content-length": Buffer.byteLength(text) }),
    };
    const { request: start } = url.protocol === "https:" ? https : http;
    return new Promise((resolve, reject) => {
      const { auth } = options;
      const request = start(url, {
        method,
        headers,
        agent,
        ...(signal ? { signal } : {}),
        ...(auth ? { auth } : {}),
      });
      request.on("response", (response) => {
        this.#onRequest?.(method, response.statusCode ?? 0);
        resolve(response);
      });
      request.on("error", (error) => {
        this.#onRequest?.(method, 0);
        reject(new KubernetesError(`${method} ${path}`, 0, "NoResponse", error.message));
      });
      request.end(text);
    });
  }

  /** One agent for as long as the certificates stay the same. */
  #getAgent(url: URL, { ca, cert, key, rejectUnauthorized, servername }: https.RequestOptions): http.Agent {
    const identity = JSON.stringify([String(ca), String(cert), String(key)]);
    if (this.#agent?.key === identity) return this.#agent.agent;
    this.#agent?.agent.destroy();
    const tls = Object.fromEntries(
      Object.entries({ ca, cert, key, rejectUnauthorized, servername }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    const agent =
      url.protocol === "https:"
        ? new https.Agent({ keepAlive: true, ...tls })
        : new http.Agent({ keepAlive: true });
    this.#agent = { key: identity, agent };
    return agent;
  }
}

/** @returns `undefined` instead of an error with this status. */
async function unlessStatus<T>(status: number, call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof KubernetesError && error.status === status) return undefined;
    throw error;
  }
}

async function toError(request: string, response: http.IncomingMessage): Promise<KubernetesError> {
  const text = await readText(response);
  const status = response.statusCode ?? 0;
  try {
    const { reason = "", message = text } = JSON.parse(text) as { reason?: string; message?: string };
    return new KubernetesError(request, status, reason, message);
  } catch {
    return new KubernetesError(request, status, "", text.slice(0, 200));
  }
}

async function readText(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
