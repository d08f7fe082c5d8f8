import http from "node:http";
import https from "node:https";
import type { KubeConfig } from "@kubernetes/client-node";
import { KubernetesError } from "./error.js";

/** Name by which server-side apply records the operator's fields. */
export const FIELD_MANAGER = "redis-cloud-operator";

/** Called after each request; `status` 0 without a response. */
export type RequestListener = (method: string, status: number) => void;

/** Parts of a request besides its method and path. */
export interface RequestParts {
  query?: Record<string, string | undefined>;
  body?: unknown;
  contentType?: string;
  accept?: string;
  signal?: AbortSignal | undefined;
}

/** Requests with the certificates and credentials of a configuration, over connections that stay open. */
export class Transport {
  readonly #config: KubeConfig;
  readonly #server: string;
  readonly #onRequest: RequestListener | undefined;
  #agent: { key: string; agent: http.Agent } | undefined;

  constructor(config: KubeConfig, onRequest: RequestListener | undefined) {
    const cluster = config.getCurrentCluster();
    if (cluster === null) throw new Error("the Kubernetes configuration names no cluster");
    this.#config = config;
    this.#server = cluster.server.replace(/\/$/, "");
    this.#onRequest = onRequest;
  }

  /** Resolves with the head of the response. @throws KubernetesError without a response. */
  async send(
    method: string,
    path: string,
    {
      query = {},
      body,
      contentType = "application/json",
      accept = "application/json",
      signal,
    }: RequestParts = {},
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
      accept,
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

  /** Closes idle connections. */
  close(): void {
    this.#agent?.agent.destroy();
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
