import type { Emulator } from "redis-cloud-emulator";

/** Who asks. */
export interface Keys {
  apiKey: string;
  secretKey: string;
}

/** What came back. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
}

export const ORIGIN = "http://emulator.invalid";

/** Sends requests to an emulator without a network, as raw as they are. */
export function inProcess({ fetch, apiKey, secretKey }: Pick<Emulator, "fetch"> & Keys) {
  const keys = { "x-api-key": apiKey, "x-api-secret-key": secretKey, "content-type": "application/json" };

  async function ask(method: string, path: string, body?: string): Promise<Reply> {
    const request = new Request(`${ORIGIN}${path}`, {
      method,
      headers: keys,
      ...(body === undefined || method === "GET" || method === "HEAD" ? {} : { body }),
    });
    const response = await fetch(request);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** A task that must go well. Answers what it carries. */
  async function done(route: string, body?: object): Promise<{ id: number; resource: unknown }> {
    const [method = "", path = ""] = route.split(" ");
    const accepted = await ask(method, `/v1${path}`, body === undefined ? undefined : JSON.stringify(body));
    const { taskId } = JSON.parse(accepted.text || "{}") as { taskId?: string };
    const { text } = await ask("GET", `/v1/tasks/${taskId}`);
    const task = JSON.parse(text || "{}") as {
      status?: string;
      response?: { resourceId?: number; resource?: unknown };
    };
    if (task.status !== "processing-completed") throw new Error(`${route}: ${accepted.text} ${text}`);
    return { id: task.response?.resourceId ?? 0, resource: task.response?.resource };
  }

  /** A request that is answered at once, and must go well. */
  async function sync<Body>(route: string, body?: object): Promise<Body> {
    const [method = "", path = ""] = route.split(" ");
    const { status, text } = await ask(
      method,
      path.startsWith("/emulator/") ? path : `/v1${path}`,
      body === undefined ? undefined : JSON.stringify(body),
    );
    if (status >= 300) throw new Error(`${route}: ${status} ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as Body;
  }

  return { ask, done, sync };
}
