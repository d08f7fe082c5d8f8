import { PAGE_SIZE } from "../../generated/facts.js";
import type { TaskStateUpdate, TasksStateUpdate } from "../../generated/models.js";
import type { TaskRoute } from "../../generated/routes.js";
import { ApiError, TaskError } from "../core/errors.js";
import type { HttpClient, InternalCallOptions } from "../core/http-client.js";
import type { IntentLog } from "../core/intents.js";
import type { RouteInput } from "../core/path-params.js";
import type { OperationClient, TaskInput } from "../waiters/operation-client.js";
import { POLL_CALL_OPTIONS } from "../waiters/poll-interval.js";
import type { PollSource } from "../waiters/poll-source.js";
import type { AccountItems } from "./compare.js";
import type { CreateRoute, ListAdapter } from "./create-routes.js";
import { computeFingerprint } from "./pending-create.js";

/** What is to be seen of an account, and of its intents if the client writes them down. */
export interface AccountSnapshot extends AccountItems {
  /** Tasks that are known to be a create's, and the id under which its intent began. */
  accepted: ReadonlyMap<string, string | undefined>;
  /** Creates, of any process, whose task is not known. */
  intents: readonly { id: string; fingerprint: string }[];
}

interface SnapshotDeps {
  http: HttpClient;
  operations: OperationClient;
  intentLog: IntentLog | undefined;
}

type Path = NonNullable<RouteInput["path"]>;

/** Where lost creates of a kind below one parent are looked for: one look serves all of them. */
export function createAccountSource(
  createRoute: CreateRoute,
  path: Path,
  { http, operations, intentLog }: SnapshotDeps,
): PollSource {
  const { list: adapter } = createRoute;
  const route = adapter === undefined ? "" : "plain" in adapter ? adapter.plain : adapter.task;
  const parent = parentOf(route, path);
  return {
    key: `lost creates: ${route || "GET /tasks"} ${JSON.stringify(parent)}${createRoute.commandTypes.length > 0}`,
    async list(subjects, report, signal) {
      const options = { ...POLL_CALL_OPTIONS, signal };
      const items =
        adapter === undefined ? [] : await orNone(fetchItems(adapter, parent, http, operations, options));
      const tasks = createRoute.commandTypes.length === 0 ? [] : await orNone(fetchTasks(http, options));
      // Last, so that whatever was accepted among those tasks is known to be.
      const intents = await readIntents(intentLog);
      const snapshot: AccountSnapshot = { items, tasks, ...intents };
      for (const subject of subjects) report(subject, snapshot);
    },
  };
}

async function fetchTasks(
  http: HttpClient,
  options: InternalCallOptions,
): Promise<readonly TaskStateUpdate[]> {
  return ((await fetchObject(http, "GET /tasks", {}, options)) as TasksStateUpdate).tasks ?? [];
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
  if (!adapter.isPaged) return items(await fetchObject(http, adapter.plain, { path }, options)) ?? [];
  const all: unknown[] = [];
  // Only a page without items is the end: while items are deleted, one that is not full may come in between.
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const query = { offset, limit: PAGE_SIZE };
    const page = await orNone(
      fetchObject(http, adapter.plain, { path, query }, options).then((found) => items(found) ?? []),
    );
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/** An answer without a body is no list without items: that would be taken for "nothing was created". */
async function fetchObject(
  http: HttpClient,
  route: string,
  input: RouteInput,
  options: InternalCallOptions,
): Promise<object> {
  const body = await http.json(route, input, options);
  if (typeof body === "object" && body !== null) return body;
  throw new ApiError({ route, status: 200, text: "the answer is empty" });
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

/** "There is none" comes as a 404 or as a failed task. */
async function orNone<T>(response: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await response;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return [];
    if (error instanceof TaskError && /_NOT_FOUND$|_DOES_NOT_EXISTS?$/.test(error.code ?? "")) return [];
    throw error;
  }
}

/** The ids that a list's path takes. */
function parentOf(route: string, path: Path): Path {
  return Object.fromEntries([...route.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => [name, path[name]]));
}
