import type { CliDependencies } from "./dependencies.js";
import { CliError, getErrorCode, getErrorMessage } from "./error.js";
import type { AdminTarget } from "./target.js";

/** What an emulator says of itself without being asked for keys. */
export interface Health {
  status: string;
  version: string;
  engine: { kind: string; version: string | null };
  clock: { mode: string; now: string };
  accounts: number;
  /** Not every version tells it. */
  pid?: number;
}

const TIMEOUT_MS = 60_000;
const HEALTH_TIMEOUT_MS = 5_000;

/** Talks to a running emulator. Whatever goes wrong is a {@link CliError} that names the emulator. */
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

  /** Asks with the keys. The answer's JSON. */
  async requestJson(method: string, path: string, body?: string): Promise<unknown> {
    return parse(await this.requestText(method, path, body));
  }

  /** Asks with the keys. The answer as it came. */
  async requestText(method: string, path: string, body?: string): Promise<string> {
    const { apiKey, secretKey } = this.#target;
    const headers = {
      "x-api-key": apiKey,
      "x-api-secret-key": secretKey,
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

  async #send(method: string, path: string, init: RequestInit, timeoutMs: number): Promise<Response> {
    const { origin } = this.#target;
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      return await this.#fetch(`${origin}${path}`, { ...init, method, signal, redirect: "manual" });
    } catch (error) {
      if (getErrorCode(error) === "ECONNREFUSED") {
        throw new CliError(
          `No emulator answers at ${origin}: the connection is refused. Start one with: redis-cloud-emulator`,
        );
      }
      const isTimeout = error instanceof Error && error.name === "TimeoutError";
      const reason = isTimeout
        ? `no answer within ${timeoutMs / 1000} s`
        : (getErrorCode(error) ?? getErrorMessage(getRootCause(error)));
      throw new CliError(`No emulator answers at ${origin}: ${reason}`);
    }
  }

  #toErrorMessage(status: number, body: unknown): string {
    const { origin, keysFrom } = this.#target;
    if (status === 401) return `The emulator at ${origin} does not accept the keys (${keysFrom})`;
    const { error, hint } = (typeof body === "object" && body !== null ? body : {}) as Record<
      string,
      unknown
    >;
    if (typeof error !== "string" || typeof hint !== "string") {
      return `What answers at ${origin} is not an emulator of this kind (status ${status})`;
    }
    return `The emulator at ${origin} refuses: ${error} ${hint}`;
  }
}

/** `fetch` says no more than that it failed; why is in the cause. */
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
