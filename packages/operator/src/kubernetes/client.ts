import { createInterface } from "node:readline";
import type { KubeConfig } from "@kubernetes/client-node";
import { KubernetesError, readText, toError } from "./error.js";
import { type KubernetesObject, type ObjectType, toPath } from "./objects.js";
import { FIELD_MANAGER, type RequestListener, type RequestParts, Transport } from "./transport.js";

/** Media type of an object without its contents. */
const METADATA_ONLY = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1, application/json";
const REQUEST_TIMEOUT_MS = 30_000;
const PAGE_SIZE = 500;
const MAX_APPLY_ATTEMPTS = 3;

/** Event of a watch. */
export interface WatchEvent<T> {
  type: "ADDED" | "MODIFIED" | "DELETED" | "BOOKMARK" | "ERROR";
  object: T;
}

/** Options of {@link KubernetesClient}. */
export interface KubernetesClientOptions {
  onRequest?: RequestListener | undefined;
  /** Throws if a change must not be sent. Default: changes are always sent. */
  assertLeading?: (() => void) | undefined;
}

/**
 * Requests to the API server. Configuration, authentication and certificates are those of `@kubernetes/client-node`;
 * its own clients do not support custom resources, open a connection for each request, and leave silent watches open.
 */
export class KubernetesClient {
  readonly #transport: Transport;
  readonly #assertLeading: () => void;

  constructor(
    config: KubeConfig,
    { onRequest, assertLeading = () => undefined }: KubernetesClientOptions = {},
  ) {
    this.#transport = new Transport(config, onRequest);
    this.#assertLeading = assertLeading;
  }

  /** @returns `undefined` if it does not exist. */
  async find<T>(
    type: ObjectType,
    namespace: string,
    name: string,
    signal?: AbortSignal,
  ): Promise<T | undefined> {
    return unlessStatus(404, this.#call<T>("GET", toPath(type, namespace, name), { signal }));
  }

  /** Reads only the version of an object: its contents stay at the API server. */
  async findVersion(type: ObjectType, namespace: string, name: string): Promise<string | undefined> {
    const call = this.#call<KubernetesObject>("GET", toPath(type, namespace, name), {
      accept: METADATA_ONLY,
    });
    return (await unlessStatus(404, call))?.metadata.resourceVersion;
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

  create<T extends KubernetesObject>(type: ObjectType, object: T, signal?: AbortSignal): Promise<T> {
    return this.#call("POST", toPath(type, object.metadata.namespace), {
      body: object,
      query: { fieldManager: FIELD_MANAGER },
      signal,
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
  patch<T>(type: ObjectType, namespace: string, name: string, patch: unknown, subresource = ""): Promise<T> {
    return this.#call("PATCH", `${toPath(type, namespace, name)}${subresource}`, {
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
    // Closes a connection on which the API server has gone silent.
    const deadline = AbortSignal.timeout((timeoutSeconds + 15) * 1_000);
    const response = await this.#transport.send("GET", path, {
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
    this.#transport.close();
  }

  async #call<T>(method: string, path: string, parts: RequestParts = {}): Promise<T> {
    if (method !== "GET") this.#assertLeading();
    const signal = AbortSignal.any([
      AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      ...(parts.signal ? [parts.signal] : []),
    ]);
    const response = await this.#transport.send(method, path, { ...parts, signal });
    const status = response.statusCode ?? 0;
    if (status >= 300) throw await toError(`${method} ${path}`, response);
    return JSON.parse(await readText(response)) as T;
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
