import { type RunningEmulator, type StartOptions, startEmulator, type TimeMode } from "redis-cloud-emulator";
import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { onTestFinished } from "vitest";

/** Response over HTTP. */
export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** Starts an emulator that ends with the test. */
export async function emulator<const T extends TimeMode = "instant">(options: StartOptions<T> = {}) {
  const running = await startEmulator<T>({ seed: 1, engine: "none", ...options });
  onTestFinished(() => running.stop());
  return running;
}

/** A client of nothing but fetch: what any program in any language would see. */
export function clientOf({ url, apiKey, secretKey }: Pick<RunningEmulator, "url" | "apiKey" | "secretKey">) {
  const keys = { "x-api-key": apiKey, "x-api-secret-key": secretKey, "content-type": "application/json" };

  async function send<Body = Record<string, unknown>>(route: string, body?: unknown): Promise<Answer<Body>> {
    const [method = "", path = ""] = route.split(" ");
    const response = await fetch(`${url}${path}`, {
      method,
      headers: keys,
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === "" ? undefined : JSON.parse(text)) as Body,
    };
  }

  /** Sends a request that answers with a task, and reads the task once. */
  async function run(route: string, body?: unknown): Promise<TaskStateUpdate> {
    const accepted = await send<TaskStateUpdate>(route, body);
    if (accepted.status >= 300)
      throw new Error(`${route}: ${accepted.status} ${JSON.stringify(accepted.body)}`);
    return (await send<TaskStateUpdate>(`GET /tasks/${accepted.body.taskId}`)).body;
  }

  return { send, run };
}

export const SUBSCRIPTION = {
  name: "shop",
  cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
  databases: [{ name: "carts", protocol: "redis", datasetSizeInGb: 1 }],
};

/** Code and status of a task that failed. */
export function errorOf({ status, response }: TaskStateUpdate): string {
  const error = response?.error;
  return `${status}: ${typeof error === "object" ? `${error.type} ${error.status}` : error}`;
}
