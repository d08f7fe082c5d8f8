import { PAGE_SIZE } from "../../generated/facts.js";
import type { HttpClient, InternalCallOptions } from "../core/http-client.js";
import { computeFingerprint, type IntentLog } from "../core/intents.js";
import { ignoreNotFound } from "../core/not-found.js";
import type { RouteInput } from "../core/path-params.js";
import type { TaskRoute } from "../core/routes.js";
import type { OperationClient, TaskInput } from "../waiters/operation-client.js";
import { POLL_CALL_OPTIONS } from "../waiters/poll-interval.js";
import type { PollSource } from "../waiters/poll-source.js";
import { pickPathIds, type ResourceIds } from "../waiters/resource-ids.js";
import { fetchList, fetchTasks } from "./account-tasks.js";
import type { AccountItems } from "./compare.js";
import type { CreateRoute, ListAdapter } from "./create-routes.js";

/** Snapshot of an account, and of its intents if the client has a store. */
export interface AccountSnapshot extends AccountItems {
  /** Tasks with a known create, and the original id of the create's intent. */
  accepted: ReadonlyMap<string, string | undefined>;
  /** Intents of any process whose task is not known. */
  intents: readonly { id: string; fingerprint: string }[];
}

interface SnapshotDeps {
  http: HttpClient;
  operations: OperationClient;
  intentLog: IntentLog | undefined;
}

type Path = NonNullable<RouteInput["path"]>;

/** Creates the source to poll for lost creates of one route and parent, which share the polls. */
export function createAccountSource(
  createRoute: CreateRoute,
  path: Path,
  { http, operations, intentLog }: SnapshotDeps,
): PollSource {
  const { list: adapter } = createRoute;
  const route = adapter === undefined ? "" : "plain" in adapter ? adapter.plain : adapter.task;
  const parent = pickPathIds(route, path as ResourceIds);
  return {
    key: `lost creates: ${route || "GET /tasks"} ${JSON.stringify(parent)}${createRoute.commandTypes.length > 0}`,
    async list(subjects, report, signal) {
      const options = { ...POLL_CALL_OPTIONS, signal };
      const items =
        adapter === undefined
          ? []
          : ((await fetchItems(adapter, parent, http, operations, options).catch(ignoreNotFound)) ?? []);
      const tasks = createRoute.commandTypes.length === 0 ? [] : await fetchTasks(http, options);
      // Read last, so that the accepted tasks include those of the lists above.
      const intents = await readIntents(intentLog);
      const snapshot: AccountSnapshot = { items, tasks, ...intents };
      for (const subject of subjects) report(subject, snapshot);
    },
  };
}

async function fetchItems(
  adapter: ListAdapter,
  path: Path,
  http: HttpClient,
  operations: OperationClient,
  options: InternalCallOptions,
): Promise<readonly unknown[]> {
  const items = adapter.items as (response: unknown) => readonly unknown[] | undefined;
  if ("task" in adapter)
    return operations.readList(adapter.task, { path } as TaskInput<TaskRoute>, items, options);
  return fetchList(http, adapter.plain, path, adapter.isPaged ? PAGE_SIZE : 0, items, options);
}

async function readIntents(
  intentLog: IntentLog | undefined,
): Promise<Pick<AccountSnapshot, "accepted" | "intents">> {
  const all = (await intentLog?.list()) ?? [];
  const valid = all.flatMap((intent) => ("reason" in intent ? [] : [intent]));
  return {
    accepted: new Map(
      valid.flatMap(({ taskId, originalId }) =>
        taskId === undefined ? [] : [[taskId, originalId] as const],
      ),
    ),
    intents: valid
      .filter(({ taskId }) => taskId === undefined)
      .map((intent) => ({ id: intent.id, fingerprint: computeFingerprint(intent) })),
  };
}
