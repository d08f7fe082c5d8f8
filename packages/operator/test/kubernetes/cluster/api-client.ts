import { readFileSync } from "node:fs";
import { Agent, request } from "node:https";
import { text } from "node:stream/consumers";

/** An object of the API. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly [field: string]: unknown;
  };
  readonly [field: string]: unknown;
}

/** A response of the API server. A refusal has a `message`. */
export interface ApiResponse {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly message?: string };
}

/** A minimal client of the API server, for requests whose refusals matter. */
export class ApiClient implements Disposable {
  readonly #server: string;
  readonly #token: string;
  readonly #agent: Agent;

  constructor(kubeconfig: string) {
    const { clusters, users } = JSON.parse(readFileSync(kubeconfig, "utf8")) as Kubeconfig;
    this.#server = clusters[0].cluster.server;
    this.#token = users[0].user.token;
    const ca = Buffer.from(clusters[0].cluster["certificate-authority-data"], "base64").toString();
    this.#agent = new Agent({ ca, keepAlive: true, maxSockets: 8 });
  }

  async send(method: string, path: string, body?: unknown): Promise<ApiResponse> {
    return new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${this.#token}`,
        accept: "application/json",
        "content-type": method === "PATCH" ? "application/merge-patch+json" : "application/json",
      };
      const call = request(`${this.#server}${path}`, { method, headers, agent: this.#agent }, (response) => {
        text(response).then(
          (content) => resolve({ status: response.statusCode ?? 0, body: JSON.parse(content) }),
          reject,
        );
      });
      call.once("error", reject);
      call.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  [Symbol.dispose](): void {
    this.#agent.destroy();
  }
}

interface Kubeconfig {
  readonly clusters: readonly [
    { readonly cluster: { readonly server: string; readonly "certificate-authority-data": string } },
  ];
  readonly users: readonly [{ readonly user: { readonly token: string } }];
}
