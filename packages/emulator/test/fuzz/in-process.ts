import type { Emulator } from "redis-cloud-emulator";

/** Keys of the client. */
export interface Keys {
  apiKey: string;
  secretKey: string;
}

/** Response with its body as text. */
export interface RawResponse {
  status: number;
  headers: Headers;
  text: string;
}

export const ORIGIN = "http://emulator.invalid";

/** Creates a client that sends unvalidated requests to an emulator without a network. */
export function createInProcessClient({ fetch, apiKey, secretKey }: Pick<Emulator, "fetch"> & Keys) {
  const keys = { "x-api-key": apiKey, "x-api-secret-key": secretKey, "content-type": "application/json" };

  async function send(method: string, path: string, body?: string): Promise<RawResponse> {
    const request = new Request(`${ORIGIN}${path}`, {
      method,
      headers: keys,
      ...(body === undefined || method === "GET" || method === "HEAD" ? {} : { body }),
    });
    const response = await fetch(request);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** Runs a task. Throws if it fails. */
  async function runTask(route: string, body?: object): Promise<{ id: number; resource: unknown }> {
    const [method = "", path = ""] = route.split(" ");
    const accepted = await send(method, `/v1${path}`, body === undefined ? undefined : JSON.stringify(body));
    const { taskId } = JSON.parse(accepted.text || "{}") as { taskId?: string };
    const { text } = await send("GET", `/v1/tasks/${taskId}`);
    const task = JSON.parse(text || "{}") as {
      status?: string;
      response?: { resourceId?: number; resource?: unknown };
    };
    if (task.status !== "processing-completed") throw new Error(`${route}: ${accepted.text} ${text}`);
    return { id: task.response?.resourceId ?? 0, resource: task.response?.resource };
  }

  /** Sends a synchronous request. Throws if it fails. */
  async function call<Body>(route: string, body?: object): Promise<Body> {
    const [method = "", path = ""] = route.split(" ");
    const { status, text } = await send(
      method,
      path.startsWith("/emulator/") ? path : `/v1${path}`,
      body === undefined ? undefined : JSON.stringify(body),
    );
    if (status >= 300) throw new Error(`${route}: ${status} ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as Body;
  }

  return { send, runTask, call };
}
