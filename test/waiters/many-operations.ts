import {
  createEmulator,
  type Durations,
  type Emulator,
  ManualClock,
  type ServiceBehavior,
} from "redis-cloud-emulator";
import { RedisCloud, type RedisCloudOptions } from "redis-cloud-sdk";

/** Things that take as long as a test says, and nothing else in the way: no queue, no refusals, no limit. */
const PLAIN: Partial<ServiceBehavior> = {
  oneTaskAtATime: false,
  creationPendsSubscription: false,
  maxChangingSubscriptions: Number.MAX_SAFE_INTEGER,
  lateVisibility: 0,
  rateLimit: false,
};

interface FleetOptions {
  durations?: Partial<Durations>;
  behavior?: Partial<ServiceBehavior>;
}

/** Emulated account on a separate clock that records all requests. */
export class Fleet {
  readonly clock = new ManualClock(Date.UTC(2026, 0, 1));
  readonly emulator: Emulator;
  /** Every request as `"<seconds> GET /path"`, with the status when it was not a success. */
  readonly trace: string[] = [];
  #startedAt = this.clock.now();

  constructor({ durations = {}, behavior = {} }: FleetOptions = {}) {
    this.emulator = createEmulator({
      clock: this.clock,
      seed: 1,
      durations,
      behavior: { ...PLAIN, ...behavior },
    });
  }

  client(options: Partial<RedisCloudOptions> = {}): RedisCloud {
    return new RedisCloud({
      apiKey: this.emulator.apiKey,
      secretKey: this.emulator.secretKey,
      baseUrl: "http://localhost/v1",
      clock: this.clock,
      fetch: (url, init) => this.#answer(url, init),
      ...options,
    });
  }

  /** Lets time pass until a promise has settled. */
  run<T>(promise: Promise<T>): Promise<T> {
    return this.clock.runUntil(promise, { quietMs: 0 });
  }

  /** Seconds since the last `begin`. */
  get seconds(): number {
    return (this.clock.now() - this.#startedAt) / 1000;
  }

  /** Forgets the requests so far and counts time from now. */
  begin(): void {
    this.trace.length = 0;
    this.#startedAt = this.clock.now();
  }

  /** The number of requests whose line matches. */
  count(pattern: RegExp): number {
    return this.trace.filter((line) => pattern.test(line)).length;
  }

  /** Creates subscriptions with one database each, waits for them, and returns their ids. */
  async subscriptions(count: number): Promise<number[]> {
    const cloud = this.client();
    const ready = await this.run(
      Promise.all(
        Array.from({ length: count }, (_, n) =>
          cloud.subscriptions
            .create({
              name: `subscription-${n}`,
              cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
              databases: [{ name: "first", protocol: "redis", datasetSizeInGb: 1 }],
            })
            .wait(),
        ),
      ),
    );
    await this.run(this.clock.sleep(600_000));
    this.begin();
    return ready.map(({ id }) => id);
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    const line = `${this.seconds} ${init.method} ${new URL(url).pathname.replace(/^\/v1/, "")}`;
    const response = await this.emulator.fetch(new Request(url, init));
    this.trace.push(response.ok ? line : `${line} ${response.status}`);
    return response;
  }
}
