import type { ManualClock } from "redis-cloud-emulator";
import { Fleet } from "../../test/waiters/many-operations.js";

/** The task of a create is done after 20 s, and its database is active after 300 s. */
const DURATIONS = { task: 20_000, databaseCreation: 280_000 };

/** Response of the service. */
export interface Answered {
  status: number;
  body: { taskId?: string; status?: string; response?: { resourceId?: number } };
}

/** Emulated subscription of an account with 400 requests per minute, with a trace of its requests. */
export class Service {
  readonly #fleet = new Fleet({
    durations: DURATIONS,
    // Tasks are visible immediately: half of the other clients would end at the early 404 of the service.
    behavior: { rateLimit: { requests: 400, windowMs: 60_000 }, earlyTaskNotFound: false },
  });
  #subscriptionId = 0;

  static async create(): Promise<Service> {
    const service = new Service();
    const [id = 0] = await service.#fleet.subscriptions(1);
    service.#subscriptionId = id;
    return service;
  }

  get clock(): ManualClock {
    return this.#fleet.clock;
  }

  get subscriptionId(): number {
    return this.#subscriptionId;
  }

  /** Every request so far; rejected ones end with 429. */
  get trace(): readonly string[] {
    return this.#fleet.trace;
  }

  get seconds(): number {
    return this.#fleet.seconds;
  }

  client() {
    return this.#fleet.client();
  }

  run<T>(promise: Promise<T>): Promise<T> {
    return this.#fleet.run(promise);
  }

  /** Sends a request without the SDK. */
  async send(method: string, path: string, body?: object): Promise<Answered> {
    const { emulator, trace } = this.#fleet;
    const response = await emulator.fetch(
      new Request(`http://localhost/v1${path}`, {
        method,
        headers: {
          "x-api-key": emulator.apiKey,
          "x-api-secret-key": emulator.secretKey,
          "content-type": "application/json",
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const line = `${this.seconds} ${method} ${path}`;
    trace.push(response.ok ? line : `${line} ${response.status}`);
    const text = await response.text();
    return { status: response.status, body: text === "" ? {} : JSON.parse(text) };
  }

  sleep(seconds: number): Promise<void> {
    return this.clock.sleep(seconds * 1000);
  }
}
