import type { CloudTags, Database, TaskStateUpdate } from "redis-cloud-sdk/models";
import type { clientOf } from "../client.js";

type Client = ReturnType<typeof clientOf>;

/** What can be changed, and read back. A value of `undefined` stands for what is not there. */
interface Thing {
  read(client: Client): Promise<string | undefined>;
  /** Answers the task, where it is one. */
  change(client: Client, before: string | undefined, after: string | undefined): Promise<string | undefined>;
  canGo: boolean;
}

/** What one thing was last known to be, and what it may have become since: the answer never came. */
interface Page {
  thing: Thing;
  known: string | undefined;
  open: boolean;
  asked: string | undefined;
}

/**
 * Changes things at an emulator, and keeps the books: what was acknowledged must be there, what was asked for and
 * not answered may be there or not, and nothing else.
 */
export class Ledger {
  readonly #pages: Page[];
  readonly #tasks: string[] = [];
  #awaited: { count: number; reached(): void } | undefined;
  /** Changes that were acknowledged. */
  acknowledged = 0;

  constructor(things: readonly Thing[]) {
    this.#pages = things.map((thing) => ({ thing, known: undefined, open: false, asked: undefined }));
  }

  /** Makes changes one after the other until nobody answers. Each of some workers has things of its own. */
  async work(client: Client, worker: number, workers: number, dice: () => number): Promise<void> {
    const own = this.#pages.filter((_, index) => index % workers === worker);
    for (;;) {
      const page = own[Math.floor(dice() * own.length)];
      if (page === undefined) throw new Error("there is nothing to change");
      const { thing, known } = page;
      const after =
        thing.canGo && known !== undefined && dice() < 0.3 ? undefined : `v${Math.floor(dice() * 1e9)}`;
      Object.assign(page, { open: true, asked: after });
      try {
        const taskId = await thing.change(client, known, after);
        if (taskId !== undefined) this.#tasks.push(taskId);
      } catch (error) {
        // `fetch` says so when nobody answers.
        if (error instanceof TypeError) return;
        // What was refused must not have happened.
        page.open = false;
        throw error;
      }
      Object.assign(page, { known: after, open: false });
      this.acknowledged += 1;
      if (this.#awaited !== undefined && this.acknowledged >= this.#awaited.count) this.#awaited.reached();
    }
  }

  /** Resolves when so many more changes were acknowledged. */
  more(changes: number): Promise<void> {
    return new Promise((reached) => {
      this.#awaited = { count: this.acknowledged + changes, reached };
    });
  }

  /** Writes down what there is. */
  async settle(client: Client): Promise<void> {
    for (const page of this.#pages) page.known = await page.thing.read(client);
  }

  /** What is not as the books say. What was open is settled by what is found. */
  async mistakes(client: Client): Promise<string[]> {
    const found: string[] = [];
    for (const [index, page] of this.#pages.entries()) {
      const value = await page.thing.read(client);
      const allowed = page.open ? [page.known, page.asked] : [page.known];
      if (!allowed.includes(value)) found.push(`thing ${index} is ${value}, not ${allowed.join(" or ")}`);
      Object.assign(page, { known: value, open: false });
    }
    for (const taskId of this.#tasks.splice(0)) {
      const { status, body } = await client.send<TaskStateUpdate>(`GET /tasks/${taskId}`);
      if (status !== 200 || body.status !== "processing-completed")
        found.push(`task ${taskId} is ${status} ${JSON.stringify(body)}`);
    }
    return found;
  }
}

/** A document in a workspace: stored at once. */
export function document(subscriptionId: number, name: string): Thing {
  const path = `/subscriptions/${subscriptionId}/data-integration-workspace/${name}`;
  return {
    canGo: true,
    read: async ({ send }) => (await send<{ value: string } | undefined>(`GET ${path}`)).body?.value,
    change: async (client, _, after) => {
      await must(client, after === undefined ? `DELETE ${path}` : `PUT ${path}`, after && { value: after });
      return undefined;
    },
  };
}

/** A tag of a database: stored at once. */
export function tag(subscriptionId: number, databaseId: number, key: string): Thing {
  const path = `/subscriptions/${subscriptionId}/databases/${databaseId}/tags`;
  return {
    canGo: true,
    read: async ({ send }) =>
      (await send<CloudTags>(`GET ${path}`)).body.tags?.find((one) => one.key === key)?.value,
    change: async (client, before, after) => {
      if (after === undefined) await must(client, `DELETE ${path}/${key}`);
      else if (before === undefined) await must(client, `POST ${path}`, { key, value: after });
      else await must(client, `PUT ${path}/${key}`, { value: after });
      return undefined;
    },
  };
}

/** The password of a database: changed by a task. */
export function password(subscriptionId: number, databaseId: number): Thing {
  const path = `/subscriptions/${subscriptionId}/databases/${databaseId}`;
  return {
    canGo: false,
    read: async ({ send }) => (await send<Database>(`GET ${path}`)).body.security.password,
    change: async (client, _, after) =>
      (await must<TaskStateUpdate>(client, `PUT ${path}`, { password: after })).taskId,
  };
}

async function must<Body>(client: Client, route: string, body?: unknown): Promise<Body> {
  const response = await client.send<Body>(route, body);
  if (response.status >= 300)
    throw new Error(`${route}: ${response.status} ${JSON.stringify(response.body)}`);
  return response.body;
}
