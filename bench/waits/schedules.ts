import { FixedWindow } from "./fixed-window.js";
import type { Answered, Service } from "./service.js";

/** Client that creates databases and waits for them. */
export interface Waiter {
  name: string;
  /** State when the wait returns. */
  waitsFor: string;
  /** Creates `count` databases concurrently; resolves to the outcome of each wait, in order. */
  create(service: Service, count: number): Promise<Outcome[]>;
}

export interface Outcome {
  /** Time at which the wait returned, in seconds after the first request. */
  at: number;
  /** False if the wait failed, or returned without a result. */
  detected: boolean;
}

/** Error of a wait whose transport gave up. */
class Lost extends Error {}

/** This SDK: all waits share their polls. */
const OURS: Waiter = {
  name: "this SDK",
  waitsFor: "active",
  create(service, count) {
    const cloud = service.client();
    return runMany(count, service, async (name) => {
      await cloud.databases.create(service.subscriptionId, { name, datasetSizeInGb: 1 }).wait();
    });
  },
};

/** Go: 0, 1, 3, 7, 15, 31, 61 … s after the POST; a 429 is retried after 1, 2, 4 … 60 s. */
const GO: Waiter = {
  name: "Go client",
  waitsFor: "task",
  create(service, count) {
    const send = goTransport(service);
    return runMany(count, service, async (name) => {
      await goTask(service, send, await order(service, send, name));
    });
  },
};

/** Terraform: Go's wait, then 10 s and every 30 s, then six more waits of 10 s; one create at a time for a subscription. */
const TERRAFORM: Waiter = {
  name: "Terraform provider",
  waitsFor: "active",
  create(service, count) {
    const send = goTransport(service);
    let last = Promise.resolve();
    return runMany(count, service, (name) => {
      const mine = last.then(async () => {
        const id = await goTask(service, send, await order(service, send, name));
        await service.sleep(10);
        while ((await readStatus(service, send, id)) !== "active") await service.sleep(30);
        for (let wait = 0; wait < 6; wait += 1) {
          await service.sleep(10);
          await readStatus(service, send, id);
        }
      });
      last = mine;
      return mine;
    });
  },
};

const CREATE_WAIT = pollAtInterval("redisctl database create --wait", 10, { timeout: 300 });
const OTHER_WAIT = pollAtInterval("redisctl, other --wait", 5, { timeout: 300 });
const OLD_SDK = pollAtInterval("older TypeScript SDK", 5, { timeout: 1_200, thenActive: true });

export const WAITERS: readonly Waiter[] = [OURS, GO, TERRAFORM, CREATE_WAIT, OTHER_WAIT, OLD_SDK];

type Send = (method: string, path: string, body?: object) => Promise<Answered>;

/** Polls the task at a fixed interval, and optionally the database after it. Nothing is retried. */
function pollAtInterval(
  name: string,
  interval: number,
  { timeout, thenActive = false }: { timeout: number; thenActive?: boolean },
): Waiter {
  return {
    name,
    waitsFor: thenActive ? "task, then active" : "task",
    create(service, count) {
      const send: Send = async (...request) => {
        const response = await service.send(...request);
        if (response.status >= 400) throw new Lost(`${response.status}`);
        return response;
      };
      return runMany(count, service, async (database) => {
        const taskId = await order(service, send, database);
        const started = service.seconds;
        let task = await send("GET", `/tasks/${taskId}`);
        while (task.body.status !== "processing-completed") {
          if (service.seconds - started >= timeout) throw new Lost("timeout");
          await service.sleep(interval);
          task = await send("GET", `/tasks/${taskId}`);
        }
        const id = task.body.response?.resourceId ?? 0;
        let status = await readStatus(service, send, id);
        while (thenActive && status !== "active") {
          await service.sleep(interval);
          status = await readStatus(service, send, id);
        }
      });
    },
  };
}

async function order(service: Service, send: Send, name: string): Promise<string> {
  const path = `/subscriptions/${service.subscriptionId}/databases`;
  const { body } = await send("POST", path, { name, datasetSizeInGb: 1 });
  return body.taskId ?? "";
}

async function readStatus(service: Service, send: Send, id: number): Promise<string | undefined> {
  const path = `/subscriptions/${service.subscriptionId}/databases/${id}`;
  return (await send("GET", path)).body.status;
}

/** Returns the id of the created resource. */
async function goTask(service: Service, send: Send, taskId: string): Promise<number> {
  for (let delay = 1; ; delay = Math.min(2 * delay, 30)) {
    const { body } = await send("GET", `/tasks/${taskId}`);
    if (body.status === "processing-completed") return body.response?.resourceId ?? 0;
    if (body.status === "processing-error") throw new Lost("processing-error");
    await service.sleep(delay);
  }
}

function goTransport(service: Service): Send {
  const window = new FixedWindow(service.clock);
  return async (...request) => {
    for (let attempt = 1, delay = 1; ; attempt += 1, delay = Math.min(2 * delay, 60)) {
      await window.enter();
      const response = await service.send(...request);
      if (response.status < 400) return response;
      if (response.status !== 429 || attempt === 10) throw new Lost(`${response.status}`);
      await service.sleep(delay);
    }
  };
}

function runMany(
  count: number,
  service: Service,
  create: (name: string) => Promise<void>,
): Promise<Outcome[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const detected = await create(`db-${n}`).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Lost) return false;
          throw error;
        },
      );
      return { at: service.seconds, detected };
    }),
  );
}
