import type { CloudTags, Database, TaskStateUpdate } from "redis-cloud-sdk/models";
import type { clientOf } from "../client.js";

type Client = ReturnType<typeof clientOf>;

/** A resource that can be changed and read. `undefined` means that it does not exist. */
interface Resource {
  read(client: Client): Promise<string | undefined>;
  /** Returns the ID of the task, if the change is one. */
  change(client: Client, before: string | undefined, after: string | undefined): Promise<string | undefined>;
  canDelete: boolean;
}

/** Last known value of a resource, and the value of a change that got no response. */
interface Entry {
  resource: Resource;
  known: string | undefined;
  isPending: boolean;
  requested: string | undefined;
}

/**
 * Changes resources and records the expected values: an acknowledged change must be applied, a change without a
 * response may or may not be applied, and no other value is allowed.
 */
export class Ledger {
  readonly #entries: Entry[];
  readonly #tasks: string[] = [];
  #awaited: { count: number; reached(): void } | undefined;
  /** Number of acknowledged changes. */
  acknowledged = 0;

  constructor(resources: readonly Resource[]) {
    this.#entries = resources.map((resource) => ({
      resource,
      known: undefined,
      isPending: false,
      requested: undefined,
    }));
  }

  /** Makes changes one after the other until the emulator no longer responds. Each worker has separate resources. */
  async work(client: Client, worker: number, workers: number, random: () => number): Promise<void> {
    const own = this.#entries.filter((_, index) => index % workers === worker);
    for (;;) {
      const entry = own[Math.floor(random() * own.length)];
      if (entry === undefined) throw new Error("The worker has no resources");
      const { resource, known } = entry;
      const after =
        resource.canDelete && known !== undefined && random() < 0.3
          ? undefined
          : `v${Math.floor(random() * 1e9)}`;
      Object.assign(entry, { isPending: true, requested: after });
      try {
        const taskId = await resource.change(client, known, after);
        if (taskId !== undefined) this.#tasks.push(taskId);
      } catch (error) {
        // `fetch` rejects with a TypeError if there is no response.
        if (error instanceof TypeError) return;
        // A rejected change must not be applied.
        entry.isPending = false;
        throw error;
      }
      Object.assign(entry, { known: after, isPending: false });
      this.acknowledged += 1;
      if (this.#awaited !== undefined && this.acknowledged >= this.#awaited.count) this.#awaited.reached();
    }
  }

  /** Resolves once this number of further changes has been acknowledged. */
  waitForMore(changes: number): Promise<void> {
    return new Promise((reached) => {
      this.#awaited = { count: this.acknowledged + changes, reached };
    });
  }

  /** Records the current values. */
  async recordCurrent(client: Client): Promise<void> {
    for (const entry of this.#entries) entry.known = await entry.resource.read(client);
  }

  /** Compares all resources with the recorded values, and records the values of pending changes. */
  async findMismatches(client: Client): Promise<string[]> {
    const found: string[] = [];
    for (const [index, entry] of this.#entries.entries()) {
      const value = await entry.resource.read(client);
      const allowed = entry.isPending ? [entry.known, entry.requested] : [entry.known];
      if (!allowed.includes(value)) found.push(`resource ${index} is ${value}, not ${allowed.join(" or ")}`);
      Object.assign(entry, { known: value, isPending: false });
    }
    for (const taskId of this.#tasks.splice(0)) {
      const { status, body } = await client.send<TaskStateUpdate>(`GET /tasks/${taskId}`);
      if (status !== 200 || body.status !== "processing-completed")
        found.push(`task ${taskId} is ${status} ${JSON.stringify(body)}`);
    }
    return found;
  }
}

/** A document in a workspace, changed synchronously. */
export function document(subscriptionId: number, name: string): Resource {
  const path = `/subscriptions/${subscriptionId}/data-integration-workspace/${name}`;
  return {
    canDelete: true,
    read: async ({ send }) => (await send<{ value: string } | undefined>(`GET ${path}`)).body?.value,
    change: async (client, _, after) => {
      await sendSuccessfully(
        client,
        after === undefined ? `DELETE ${path}` : `PUT ${path}`,
        after && { value: after },
      );
      return undefined;
    },
  };
}

/** A tag of a database, changed synchronously. */
export function tag(subscriptionId: number, databaseId: number, key: string): Resource {
  const path = `/subscriptions/${subscriptionId}/databases/${databaseId}/tags`;
  return {
    canDelete: true,
    read: async ({ send }) =>
      (await send<CloudTags>(`GET ${path}`)).body.tags?.find((one) => one.key === key)?.value,
    change: async (client, before, after) => {
      if (after === undefined) await sendSuccessfully(client, `DELETE ${path}/${key}`);
      else if (before === undefined) await sendSuccessfully(client, `POST ${path}`, { key, value: after });
      else await sendSuccessfully(client, `PUT ${path}/${key}`, { value: after });
      return undefined;
    },
  };
}

/** The password of a database, changed by a task. */
export function password(subscriptionId: number, databaseId: number): Resource {
  const path = `/subscriptions/${subscriptionId}/databases/${databaseId}`;
  return {
    canDelete: false,
    read: async ({ send }) => (await send<Database>(`GET ${path}`)).body.security.password,
    change: async (client, _, after) =>
      (await sendSuccessfully<TaskStateUpdate>(client, `PUT ${path}`, { password: after })).taskId,
  };
}

async function sendSuccessfully<Body>(client: Client, route: string, body?: unknown): Promise<Body> {
  const response = await client.send<Body>(route, body);
  if (response.status >= 300)
    throw new Error(`${route}: ${response.status} ${JSON.stringify(response.body)}`);
  return response.body;
}
