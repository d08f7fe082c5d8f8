import { ManualClock } from "redis-cloud-emulator";
import { RedisCloud } from "redis-cloud-sdk";
import { createSeededRandom } from "../test/support/random.js";
import { fullest, LIMIT, limited, WINDOW_MS } from "../test/waiters/saturation.js";
import type { Section } from "./report-section.js";
import { roundValue } from "./table.js";
import { FixedWindow } from "./waits/fixed-window.js";

const WINDOWS = 3;
/** Maximum latency of a request. */
const WAY_MS = 400;

interface Use {
  name: string;
  /** Share of the possible responses within three windows. */
  share: number;
  refused: number;
  /** Maximum number of requests that the service received in any 60 s, including rejected ones. */
  fullest: number;
}

type Send = () => Promise<Response>;

/** Measures the used share of the rate limit at saturation. */
export async function measureRateLimiter(): Promise<Section> {
  const found = [
    await measureUse("redis-cloud-sdk", ({ clock, send, apiKey, secretKey }) => {
      const cloud = new RedisCloud({ apiKey, secretKey, clock, fetch: send });
      return () => cloud.tasks.list().all();
    }),
    await measureUse("Go client's fixed window", ({ clock, send, apiKey, secretKey }) => {
      const window = new FixedWindow(clock);
      const plain = createPlainCall(send, apiKey, secretKey);
      return async () => {
        for (let delay = 1; ; delay = Math.min(2 * delay, 60)) {
          await window.enter();
          if ((await plain()).ok) return;
          await clock.sleep(delay * 1000);
        }
      };
    }),
    await measureUse("no limiter, retry after 1, 2, 4 … s", ({ clock, send, apiKey, secretKey }) => {
      const plain = createPlainCall(send, apiKey, secretKey);
      return async () => {
        for (let delay = 1; !(await plain()).ok; delay = Math.min(2 * delay, 60)) {
          await clock.sleep(delay * 1000);
        }
      };
    }),
  ];
  const [ours] = found;
  if (ours === undefined) throw new Error("No client was measured.");
  const percent = ({ share }: Use) => roundValue(100 * share);
  return {
    title: "Rate limiter at saturation",
    conclusion: `At saturation, the SDK uses ${percent(ours)} % of ${LIMIT} requests per minute ${ours.refused === 0 ? "without a single 429" : `with ${ours.refused} responses of 429`}.`,
    table: {
      columns: ["client", "used, %", "status 429", "most requests in any 60 s"],
      rows: found.map((use) => [use.name, percent(use), use.refused, use.fullest]),
    },
    charts: [
      {
        file: "rate-limiter",
        title: `${4 * LIMIT} concurrent requests, ${LIMIT} per minute: responses of 429`,
        bars: found.map(({ name, refused }) => ({ label: name, value: refused })),
      },
    ],
    how: `${4 * LIMIT} concurrent reads, each with up to ${WAY_MS} ms latency, against an emulated limit of ${LIMIT} in any 60 s; responses in the first ${WINDOWS} windows are counted. Measured on the emulator's virtual clock, so hardware does not affect the result. Rejected requests do not count against the limit here.`,
  };
}

interface MeasurementContext {
  clock: ManualClock;
  apiKey: string;
  secretKey: string;
  send(url: string, init: RequestInit): Promise<Response>;
}

async function measureUse(
  name: string,
  caller: (context: MeasurementContext) => () => Promise<unknown>,
): Promise<Use> {
  const clock = new ManualClock(Date.UTC(2026, 0, 1));
  const emulator = limited(clock);
  const random = createSeededRandom(7);
  const answered: number[] = [];
  const refused: number[] = [];
  const call = caller({
    clock,
    apiKey: emulator.apiKey,
    secretKey: emulator.secretKey,
    send: async (url, init) => {
      await clock.sleep(random() * WAY_MS);
      const response = await emulator.fetch(new Request(url, init));
      (response.status === 429 ? refused : answered).push(clock.now());
      return response;
    },
  });
  const start = clock.now();
  await clock.runUntil(Promise.all(Array.from({ length: 4 * LIMIT }, call)), { quietMs: 0 });
  const within = answered.filter((time) => time - start < WINDOWS * WINDOW_MS).length;
  return {
    name,
    share: within / (WINDOWS * LIMIT),
    refused: refused.length,
    fullest: fullest([...answered, ...refused].sort((one, other) => one - other)),
  };
}

function createPlainCall(send: MeasurementContext["send"], apiKey: string, secretKey: string): Send {
  const headers = { "x-api-key": apiKey, "x-api-secret-key": secretKey };
  return () => send("http://localhost/v1/tasks", { method: "GET", headers });
}
