import { writeSync } from "node:fs";
import { type Fetch, type IntentStore, RedisCloud } from "redis-cloud-sdk";
import { FileIntentStore } from "redis-cloud-sdk/node";
import { fastClock } from "./clock.js";

// A process that creates resources until it is killed, or recovers the creates of such a process.

/** Point at which the process is killed. */
export type KillPoint = "before-put" | "after-put" | "before-answer" | "in-accept" | "waiting";

/** Input of a run. */
export interface Order {
  url: string;
  apiKey: string;
  secretKey: string;
  folder: string;
  origin: number;
  planId: number;
  /** Names of the resources to create. If empty, the process recovers. */
  names: string[];
  kill?: { at: KillPoint; time: number } | undefined;
}

/** Line of output, written synchronously so that it survives a kill. */
export type Line =
  | { said: "asked"; name: string }
  | { said: "created"; name: string; id: number | undefined }
  | { said: "recovered"; name: unknown; state: string; taskId?: string; id?: number | undefined }
  /** An ambiguous create, and the duration of the read before it on the fast clock, if that read succeeded. */
  | {
      said: "recovered";
      name: unknown;
      state: "ambiguous";
      candidates: unknown[];
      readMs: number | undefined;
    };

const order = JSON.parse(process.argv[2] ?? "{}") as Order;
const seen = new Map<KillPoint, number>();

function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

function pass(point: KillPoint): void {
  const times = (seen.get(point) ?? 0) + 1;
  seen.set(point, times);
  if (order.kill?.at === point && order.kill.time === times) process.kill(process.pid, "SIGKILL");
}

const files = new FileIntentStore(order.folder);
const intents: IntentStore = {
  async put(intent) {
    if (intent.taskId === undefined) pass("before-put");
    await files.put(intent);
    pass(intent.taskId === undefined ? "after-put" : "in-accept");
  },
  delete: (id) => files.delete(id),
  list: () => files.list(),
};

const watched: Fetch = async (url, init) => {
  const response = await fetch(url, init);
  // The service has executed the request, and the SDK has not seen the response.
  if (init.method === "POST") pass("before-answer");
  else if (!url.endsWith("/tasks")) pass("waiting");
  return response;
};

const cloud = new RedisCloud({
  apiKey: order.apiKey,
  secretKey: order.secretKey,
  baseUrl: order.url,
  clock: fastClock(order.origin),
  timeoutMs: 30_000,
  fetch: watched,
  intents,
});

async function create(name: string): Promise<void> {
  say({ said: "asked", name });
  const made = name.startsWith("rule")
    ? await cloud.acl.redisRules.create({ name, redisRule: "+@read ~*" }).wait()
    : await cloud.essentials.subscriptions.create({ name, planId: order.planId }).wait();
  say({ said: "created", name, id: made.id });
}

async function recover(): Promise<void> {
  for (const found of await cloud.operations.recover()) {
    if (found.state === "unreadable") throw new Error(found.reason);
    const { matchFields, baseline } = found.intent;
    const { name } = matchFields;
    if (found.state === "ambiguous") {
      const readMs = baseline && baseline.readAt - (baseline.startedAt ?? baseline.readAt);
      const candidates = found.error.candidates.map(({ resourceId }) => resourceId);
      say({ said: "recovered", name, state: found.state, candidates, readMs });
      continue;
    }
    if (found.state !== "recovered") {
      say({ said: "recovered", name, state: found.state });
      continue;
    }
    const made = (await found.operation.wait()) as { id?: number };
    say({ said: "recovered", name, state: found.state, taskId: found.operation.taskId, id: made.id });
  }
}

if (order.names.length > 0) await Promise.all(order.names.map(create));
else await recover();
