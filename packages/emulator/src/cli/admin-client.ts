import type { CliDependencies } from "./dependencies.js";
import { CliError, getErrorCode, getErrorMessage } from "./error.js";
import type { AdminTarget } from "./target.js";

/** Response of the health endpoint, which needs no keys. */
export interface Health {
  status: string;
  version: string;
  engine: { kind: string; version: string | null };
  clock: { mode: string; speed?: number; now: string };
  accounts: number;
  /** Missing in older versions. */
  pid?: number;
}

const TIMEOUT_MS = 60_000;
const HEALTH_TIMEOUT_MS = 5_000;

/** Client of a running emulator's admin API. All errors are a {@link CliError} that names the emulator. */
export class AdminClient {
  readonly #fetch: typeof fetch;
  readonly #target: AdminTarget;

  constructor({ fetch }: Pick<CliDependencies, "fetch">, target: AdminTarget) {
    this.#fetch = fetch;
    this.#target = target;
  }

  get origin(): string {
    return this.#target.origin;
  }

  async health(): Promise<Health> {
    const response = await this.#send("GET", "/emulator/health", {}, HEALTH_TIMEOUT_MS);
    const body = parse(await response.text());
    if (response.ok && isHealth(body)) return body;
    throw new CliError(this.#toErrorMessage(response.status, body));
  }

  /** Sends an authenticated request and parses the JSON response. */
  async requestJson(method: string, path: string, body?: string): Promise<unknown> {
    return parse(await this.requestText(method, path, body));
  }

  /** Opens an authenticated stream, which ends when the emulator stops. */
  async openStream(path: string): Promise<ReadableStream<Uint8Array>> {
    const response = await this.#send("GET", path, { headers: this.#keys }, undefined);
    if (response.ok && response.body !== null) return response.body;
    throw new CliError(this.#toErrorMessage(response.status, parse(await response.text())));
  }

  get #keys(): Record<string, string> {
    return { "x-api-key": this.#target.apiKey, "x-api-secret-key": this.#target.secretKey };
  }

  /** Sends an authenticated request and returns the response text. */
  async requestText(method: string, path: string, body?: string): Promise<string> {
    const headers = {
      ...this.#keys,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    const response = await this.#send(
      method,
      path,
      { headers, ...(body === undefined ? {} : { body }) },
      TIMEOUT_MS,
    );
    const text = await response.text();
    if (response.ok) return text;
    throw new CliError(this.#toErrorMessage(response.status, parse(text)));
  }

  async #send(
    method: string,
    path: string,
    init: RequestInit,
    timeoutMs: number | undefined,
  ): Promise<Response> {
    const { origin } = this.#target;
    try {
      const timeout = timeoutMs === undefined ? {} : { signal: AbortSignal.timeout(timeoutMs) };
      return await this.#fetch(`${origin}${path}`, { ...init, ...timeout, method, redirect: "manual" });
    } catch (error) {
      if (getErrorCode(error) === "ECONNREFUSED") {
        throw new CliError(
          `No emulator is running at ${origin} (connection refused). Start one with: redis-cloud-emulator`,
        );
      }
      const isTimeout = error instanceof Error && error.name === "TimeoutError";
      const reason = isTimeout
        ? `no response within ${(timeoutMs ?? 0) / 1000} s`
        : (getErrorCode(error) ?? getErrorMessage(getRootCause(error)));
      throw new CliError(`Cannot reach an emulator at ${origin}: ${reason}`);
    }
  }

  #toErrorMessage(status: number, body: unknown): string {
    const { origin, keysFrom } = this.#target;
    if (status === 401) return `The emulator at ${origin} rejected the keys (${keysFrom})`;
    const { error, hint } = (typeof body === "object" && body !== null ? body : {}) as Record<
      string,
      unknown
    >;
    if (typeof error !== "string" || typeof hint !== "string") {
      return `The server at ${origin} is not a compatible emulator (status ${status})`;
    }
    return `The emulator at ${origin} rejected the request: ${error} ${hint}`;
  }
}

/** Returns the innermost cause: errors of `fetch` have the reason in their cause. */
function getRootCause(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? getRootCause(error.cause) : error;
}

function isHealth(body: unknown): body is Health {
  if (typeof body !== "object" || body === null) return false;
  const { status, version, engine, clock } = body as Record<string, unknown>;
  return [status, version].every((one) => typeof one === "string") && isObject(engine) && isObject(clock);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
